// The lines that are proposed when a kind goes to a type that the customer made (pure).
import type { Field } from '../../../../../src/contract';
import { defaultMapping } from '../../../../../src/mapping/defaults';
import {
  attributeNamed,
  labelOf,
  sameName,
  type KnownSchema,
  type KnownType,
} from '../../../../../src/mapping/known';
import { lineKey } from '../../../../../src/mapping/keys';
import type { Line, Mapping, PlainLine, TypeMapping } from '../../../../../src/mapping/mapping';
import { matched } from '../../../../../src/mapping/match';
import { statusesOf } from '../../../../../src/mapping/statuses';
import { suggest } from '../../../../../src/mapping/suggest';
import type { OktaRecord } from '../../../../../src/records/record';
import { goingTo, proposedLines } from './targets';

/** Suggestions that are surer become lines at once; the others are offered on Map. */
const sure = 0.6;

/**
 * The mapping with one of its parts going to a type that the customer made, and with the lines that are proposed for it.
 *
 * @param o the type, and what suggestions are made from: the schema, Okta's fields and records of the kind
 */
export function goingToOwn(
  mapping: Mapping,
  part: TypeMapping,
  o: { to: KnownType; schema: KnownSchema; fields: readonly Field[]; samples: readonly OktaRecord[] },
): Mapping {
  const { to, schema: known, fields, samples } = o;
  const lines = linesForOwn(part, to, { mapping, schema: known });
  const moved = goingTo(mapping, part.key, { name: to.name, lines });
  const more = suggest({ ...part, type: to.name, lines }, { mapping: moved, known, fields, samples })
    .filter(({ confidence }) => confidence >= sure)
    .map(({ line }) => line);
  return goingTo(moved, part.key, { name: to.name, lines: distinct([...lines, ...more]) });
}

/**
 * What fits the type: the lines there are and those proposed for the kind, where it has an attribute of that name, in
 * its form. Beside them what an import cannot do without: the identifier, the label (whatever attribute is the label
 * there), and the status. Those are added to the type where it lacks them.
 */
export function linesForOwn(
  part: TypeMapping,
  to: KnownType,
  { mapping, schema }: { mapping: Mapping; schema: KnownSchema },
): Line[] {
  const moved: Mapping = {
    ...mapping,
    types: mapping.types.map((type) => (type.key === part.key ? { ...type, type: to.name } : type)),
  };
  const goal = { ...part, type: to.name };
  const fits = (line: Line): boolean => {
    const attribute = attributeNamed(to, line.attribute);
    return attribute !== undefined && !attribute.system && attribute.form !== 'other';
  };
  const fit = (line: Line) => matched(line, goal, { mapping: moved, known: schema });
  const essential = [labelLine(part, to), statusLine(part, to), identifierLine(part)];
  return distinct([...essential, ...[...part.lines, ...proposedLines(mapping, part.kind)].filter(fits)]).map(
    (line) => (essential.includes(line) ? line : onlyPlain(fit(line))),
  );
}

/** The first line for each attribute, each under a key of its own. */
function distinct(lines: readonly Line[]): Line[] {
  return lines.reduce<Line[]>(
    (taken, line) =>
      taken.some(({ attribute, key }) => sameName(attribute, line.attribute) || key === line.key)
        ? taken
        : [...taken, line],
    [],
  );
}

/** There is one label and one identifier already. */
function onlyPlain(line: Line): Line {
  if (line.as === 'reference') return line;
  const { label: _label, identifier: _identifier, ...rest } = line;
  return rest;
}

const plainLines = (type: TypeMapping | undefined): PlainLine[] =>
  (type?.lines ?? []).flatMap((line) => (line.as === 'reference' ? [] : [line]));

const proposedOf = (kind: TypeMapping['kind']) => defaultMapping.types.find((type) => type.kind === kind);

function identifierLine({ kind, lines }: TypeMapping): Line {
  const own = lines.find((line) => line.as !== 'reference' && line.identifier);
  const [proposed] = plainLines(proposedOf(kind)).filter(({ identifier }) => identifier);
  return (
    own ?? proposed ?? { attribute: 'Okta ID', key: 'id', as: 'text', from: { path: 'id' }, identifier: true }
  );
}

/** What names the object in Assets, whatever it is called there. */
function labelLine({ kind }: TypeMapping, to: KnownType): Line {
  const [proposed] = plainLines(proposedOf(kind)).filter(({ label }) => label);
  const name = labelOf(to)?.name ?? proposed?.attribute ?? 'Name';
  const from = proposed?.from ?? { path: 'id' };
  return { attribute: name, key: lineKey(kind, name), as: 'text', from, label: true };
}

function statusLine(part: TypeMapping, to: KnownType): Line {
  const [proposed] = plainLines(proposedOf(part.kind)).filter(({ as }) => as === 'status');
  const names = statusesOf(part).map(({ name }) => name);
  // One that does not take our statuses has a meaning of its own.
  const own = to.attributes.find(
    ({ form, system, statuses }) =>
      form === 'status' && !system && names.every((name) => statuses?.includes(name) ?? true),
  );
  const attribute = own?.name ?? proposed?.attribute ?? 'Status';
  return {
    ...{ attribute, key: lineKey(part.kind, attribute), as: 'status' },
    from: proposed?.from ?? { path: 'status' },
  };
}
