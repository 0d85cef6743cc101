// Makes the document that tells Assets which object types and attributes there are and what fills them.
import { statusesToMake } from '../mapping/births';
import { attributeNamed, lineageOf } from '../mapping/known';
import type { Line, ReferenceLine, TypeMapping } from '../mapping/mapping';
import { attributesOf, firstBy } from './attributeDrawing';
import type { Drawing, Drawn } from './drawing';
import { externalIds } from './externalIds';
import { filledIn, homesOf, type Home, type Homes } from './homes';
import type { AttributeMapping, DocumentType, DocumentTypeMapping, MappingDocument } from './mappingForm';

export type { MappingDocument } from './mappingForm';

/** The whole document: always every type and attribute, since a type sent again may be replaced as a whole. */
export function mappingDocument(drawing: Drawing): MappingDocument {
  const { mapping, importId, known } = drawing;
  const ids = externalIds(importId, known);
  const homes = homesOf(mapping, { ids, known });
  const drawn: Drawn = { ...drawing, ids, homes };
  const types = new Map(homes.all.map((home) => [home, drawType(drawn, home)]));
  // Drawing names more types: those that attributes refer to which are there already.
  for (const home of homes.all) if (!types.has(home)) types.set(home, named(home));
  const order = targetsFirst(homes);
  const statuses = statusesToMake(
    order.flatMap(({ type }) => type ?? []),
    known,
  );
  return {
    schema: {
      objectSchema: {
        // Open: seems not to rename the customer's schema; the document demands a name.
        name: known?.name ?? 'Okta',
        description: known?.description ?? 'People, groups and devices read from Okta.',
        objectTypes: nested(drawn, order, types),
      },
      ...(statuses.length > 0 ? { statusSchema: { statuses } } : {}),
    },
    mapping: { objectTypeMappings: order.flatMap((home) => mappingOf(drawn, home)) },
  };
}

const named = ({ externalId, name, there }: Home): DocumentType => ({
  externalId,
  name,
  description: there?.description ?? '',
  // Names the type as the target of a reference, without touching it.
  attributes: [],
});

function drawType(drawn: Drawn, home: Home): DocumentType {
  const { type, there } = home;
  const ours = there && !there.isOurs ? undefined : type?.description;
  return {
    ...named(home),
    description: ours ?? there?.description ?? '',
    attributes: attributesOf(drawn, home),
  };
}

/** Types below others stand below them, with all above them up to the root; the others as they come. */
function nested({ known, homes }: Drawn, order: Home[], types: Map<Home, DocumentType>): DocumentType[] {
  const placed = new Map<string, DocumentType>();
  const roots: DocumentType[] = [];
  const place = (home: Home): DocumentType => {
    const before = placed.get(home.externalId);
    if (before) return before;
    const document = types.get(home) ?? named(home);
    placed.set(home.externalId, document);
    const above = known && home.there && lineageOf(known, home.there)[1];
    const parent = above && homes.named(above.name);
    if (parent) (place(parent).children ??= []).push(document);
    else roots.push(document);
    return document;
  };
  order.forEach(place);
  return roots;
}

function mappingOf(drawn: Drawn, home: Home): DocumentTypeMapping[] {
  const { externalId, name, type, maker } = home;
  const whole = (of: TypeMapping, attributesMapping: AttributeMapping[]): DocumentTypeMapping => ({
    objectTypeExternalId: externalId,
    objectTypeName: name,
    selector: of.selector,
    description: type?.description ?? '',
    attributesMapping,
  });
  if (type)
    return [
      whole(
        type,
        filledIn(home).flatMap((filled) => attributeMapping(drawn, home, filled)),
      ),
    ];
  // Of a list in one row a single object would be made, named by all of them.
  if (!maker || (maker.line.many && drawn.carry.way === 'list')) return [];
  const by = firstBy(home, maker.line);
  // Several types may read the same rows: this one makes an object for each value that a member of theirs has.
  return [
    whole(maker.type, [
      {
        ...{ attributeExternalId: by.externalId, attributeName: by.name },
        ...{ attributeLocators: [maker.line.key], externalIdPart: true },
      },
    ]),
  ];
}

function attributeMapping(
  drawn: Drawn,
  home: Home,
  { line, there }: ReturnType<typeof filledIn>[number],
): AttributeMapping[] {
  const keys = { type: home.type?.key ?? '', line: line.key };
  const plain: AttributeMapping = {
    attributeExternalId: drawn.ids.ofAttribute(keys, { type: home.name, attribute: line.attribute }, there),
    attributeName: there?.name ?? line.attribute,
    attributeLocators: [line.key],
    ...(line.as !== 'reference' && line.identifier ? { externalIdPart: true } : {}),
  };
  if (line.as !== 'reference') return [plain];
  const target = drawn.homes.targetOf(line);
  return target ? [{ ...plain, objectMappingIQL: queryOf(drawn, line, target) }] : [];
}

/** By the names of attributes as Assets writes them; of a type that is only being made, by the one it has. */
function queryOf({ carry }: Drawn, line: ReferenceLine, target: Home): string {
  const { there, type } = target;
  const nameOf = (name: string) => (there && attributeNamed(there, name)?.name) ?? name;
  if ('type' in line.refersTo) {
    if (!type) return carry.query(line);
    const lines = type.lines.map((each): Line => ({ ...each, attribute: nameOf(each.attribute) }));
    return carry.query(line, { ...type, lines });
  }
  const by = (there ?? type) ? line.refersTo.by.map(nameOf) : line.refersTo.by.slice(0, 1);
  return carry.query({ ...line, refersTo: { ...line.refersTo, by } });
}

/** A type stands behind those it refers to, as far as they do not refer to each other in a ring. */
function targetsFirst(homes: Homes): Home[] {
  const placed: Home[] = [];
  const begun = new Set<Home>();
  const place = (home: Home): void => {
    if (begun.has(home)) return;
    begun.add(home);
    for (const { line } of filledIn(home)) {
      const target = line.as === 'reference' ? homes.targetOf(line) : undefined;
      if (target) place(target);
    }
    placed.push(home);
  };
  homes.all.forEach(place);
  return placed;
}
