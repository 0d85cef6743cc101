// A mapping after a repair: what the button beside a fault does to it (pure).
import type { Repair } from '../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../src/mapping/known';
import type { Line, Mapping, Piece, Source, TypeMapping } from '../../../../src/mapping/mapping';

export type MappingRepair = Extract<Repair, { in: 'mapping' }>;

/** The mapping as the repair leaves it; as it was where the line or type is gone meanwhile. */
export function mended(mapping: Mapping, repair: MappingRepair, schema?: KnownSchema): Mapping {
  const types = mapping.types.map((type) =>
    type.key === repair.type ? mendedType(type, repair, schema) : type,
  );
  return { ...mapping, types };
}

function mendedType(type: TypeMapping, repair: MappingRepair, schema?: KnownSchema): TypeMapping {
  switch (repair.do) {
    case 'use type':
      return { ...type, type: repair.name };
    case 'remove line':
      return withLines(
        type,
        type.lines.filter(({ key }) => key !== repair.line),
      );
    case 'first filled':
      return firstFilled(type, repair.line, repair.other);
    case 'add change':
      return onLine(type, repair.line, (line) => ({
        ...line,
        changes: [...(line.changes ?? []), repair.change],
      }));
    case 'use attribute':
      return onLine(type, repair.line, (line) => ({ ...line, attribute: repair.attribute }));
    case 'match type':
      return onLine(type, repair.line, (line) => matched(line, type.type, schema));
  }
}

const onLine = (type: TypeMapping, key: string, change: (line: Line) => Line): TypeMapping =>
  withLines(
    type,
    type.lines.map((line) => (line.key === key ? change(line) : line)),
  );

/** A type has at least one line. */
const withLines = (type: TypeMapping, lines: Line[]): TypeMapping =>
  lines.length === 0 ? type : { ...type, lines };

/** Of two lines the later one's pieces become the fallback of the earlier one, which keeps everything else. */
function firstFilled(type: TypeMapping, one: string, other: string): TypeMapping {
  const pair = type.lines.filter(({ key }) => key === one || key === other);
  const [kept, gone] = pair;
  if (kept === undefined || gone === undefined) return type;
  const first = [...piecesOf(kept.from), ...piecesOf(gone.from)];
  if (first.length === 0) return type;
  const lines = type.lines
    .filter((line) => line !== gone)
    .map((line) => (line === kept ? { ...line, from: { first } } : line));
  return { ...type, lines };
}

function piecesOf(from: Source): Piece[] {
  if ('own' in from) return [];
  return 'first' in from ? from.first : [from];
}

/** The line holds what its attribute in Assets holds; where nobody knows that, it stays as it is. */
function matched(line: Line, type: string, schema: KnownSchema | undefined): Line {
  const is = (name: string, other: string) => name.toLowerCase() === other.toLowerCase();
  const attribute = schema?.types
    .find(({ name }) => is(name, type))
    ?.attributes.find(({ name }) => is(name, line.attribute));
  if (attribute === undefined || attribute.form === 'other') return line;
  const { form, most, target } = attribute;
  const { many: _many, ...rest } = line;
  const many = most === 1 ? {} : { many: true };
  if (form !== 'reference') {
    const { as: _as, refersTo: _refersTo, ...plain } = { refersTo: undefined, ...rest };
    return { ...plain, ...many, as: form };
  }
  if (line.as === 'reference' || target === undefined) return { ...line };
  const label = schema?.types.find(({ name }) => is(name, target))?.attributes.find((each) => each.label);
  const { as: _as, label: _label, identifier: _identifier, unique: _unique, ...common } = line;
  return {
    ...common,
    ...many,
    as: 'reference',
    refersTo: { objectType: target, by: [label?.name ?? 'Name'] },
  };
}
