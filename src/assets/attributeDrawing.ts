// The attributes of an object type as the document has them: those that are there as they are, and new ones.
import { attributeNamed, labelOf, type KnownAttribute } from '../mapping/known';
import type { Line, ReferenceLine } from '../mapping/mapping';
import { statusesOf } from '../mapping/statuses';
import type { Drawn } from './drawing';
import { filledIn, type Filled, type Home } from './homes';
import { attributeTypes, type DocumentAttribute } from './mappingForm';

/** All attributes of a type that is filled or made; none of one that is only named. */
export function attributesOf(drawn: Drawn, home: Home): DocumentAttribute[] {
  if (home.type) {
    const filled = filledIn(home);
    const there = home.there?.attributes ?? [];
    return [
      ...there.flatMap((attribute) => asItIs(drawn, home, { attribute, line: lineFor(filled, attribute) })),
      ...filled.flatMap(({ line, there: known }) => (known ? [] : newAttribute(drawn, home, line))),
    ];
  }
  if (!home.maker) return [];
  const { line } = home.maker;
  if (home.there) return home.there.attributes.flatMap((attribute) => asItIs(drawn, home, { attribute }));
  const by = firstBy(home, line);
  return [{ ...plain(by.externalId, by.name), type: 'text', label: true, minimumCardinality: 1 }];
}

/** The attribute by which a reference makes objects: the first that it names; of a new type its name. */
export function firstBy(
  { there, externalId }: Home,
  { refersTo }: ReferenceLine,
): { externalId: string; name: string } {
  const name = ('objectType' in refersTo && refersTo.by[0]) || 'Name';
  const known = there && (attributeNamed(there, name) ?? labelOf(there));
  if (known?.externalId !== undefined) return { externalId: known.externalId, name: known.name };
  return { externalId: `${externalId}/name`, name };
}

const lineFor = (filled: readonly Filled[], attribute: KnownAttribute) =>
  filled.find(({ there }) => there === attribute)?.line;

const plain = (externalId: string, name: string): DocumentAttribute => ({
  ...{ externalId, name, description: '', type: 'text', minimumCardinality: 0, maximumCardinality: 1 },
});

/** Names, types and cardinality cannot be changed this way: they go back as they came. */
function asItIs(
  drawn: Drawn,
  { there, type }: Home,
  { attribute, line }: { attribute: KnownAttribute; line?: Line | undefined },
): DocumentAttribute[] {
  const { externalId, name, form, label, unique, least, most, statuses } = attribute;
  if (externalId === undefined || attribute.system || form === 'other' || form === 'account') return [];
  const target = form === 'reference' ? drawn.homes.named(attribute.target ?? '') : undefined;
  if (form === 'reference' && !target) return [];
  const ours = there?.isOurs ? line?.description : undefined;
  // What our own attribute allows grows with the mapping, as far as Assets lets it; a customer's stays as it is.
  const more =
    there?.isOurs && type && line?.as === 'status' ? statusesOf(type).map((each) => each.name) : [];
  return [
    {
      ...plain(externalId, name),
      description: ours ?? attribute.description ?? '',
      type: attributeTypes[form],
      ...(label ? { label: true } : {}),
      ...(unique ? { unique: true } : {}),
      minimumCardinality: least,
      maximumCardinality: most,
      ...(form === 'status' && statuses ? { typeValues: [...new Set([...statuses, ...more])] } : {}),
      ...(target ? pointing(target) : {}),
    },
  ];
}

function newAttribute({ ids, homes }: Drawn, home: Home, line: Line): DocumentAttribute[] {
  if (!home.type || line.as === 'account') return [];
  const target = line.as === 'reference' ? homes.targetOf(line) : undefined;
  if (line.as === 'reference' && !target) return [];
  const keys = { type: home.type.key, line: line.key };
  const { label = false, identifier = false, unique = false } = line.as === 'reference' ? {} : line;
  // Objects that a customer's type has already could not bear an attribute that they lack.
  const isAsked = (label || identifier) && (!home.there || home.there.isOurs);
  return [
    {
      ...plain(ids.ofAttribute(keys, { type: home.name, attribute: line.attribute }), line.attribute),
      description: line.description ?? '',
      type: attributeTypes[line.as],
      ...(label ? { label: true } : {}),
      ...(unique ? { unique: true } : {}),
      minimumCardinality: isAsked ? 1 : 0,
      maximumCardinality: line.many ? -1 : 1,
      ...(line.as === 'status' ? { typeValues: statusesOf(home.type).map(({ name }) => name) } : {}),
      ...(target ? pointing(target) : {}),
    },
  ];
}

const pointing = ({ name, externalId }: Home) => ({
  referenceObjectTypeName: name,
  referenceObjectTypeExternalId: externalId,
});
