// What the checks look at: a mapping, the schema it goes into, and what both say of each type and line.
import type { CarryWay } from '../carry';
import { typeFor } from '../conditions';
import type { Fault } from '../fault';
import { attributeNamed, typeNamed, type KnownAttribute, type KnownSchema, type KnownType } from '../known';
import { activeLines, type Line, type Mapping, type TypeMapping } from '../mapping';
import type { Kind, OktaRecord } from '../../records/record';
import type { Seen } from './faults';

/** A few records of each kind, as they were read. */
export type Samples = Partial<Record<Kind, readonly OktaRecord[]>>;

/** The fields that records of a kind may have, as Okta tells; absent for a kind where it does not tell. */
export type ToldFields = Partial<Record<Kind, readonly { path: string }[]>>;

/** A type of the mapping and where its objects go. */
export interface Filling {
  type: TypeMapping;
  /** Those not turned off. */
  lines: Line[];
  /** The object type of that name; absent where saving makes it. */
  home?: KnownType;
  /** The sample records that it takes. */
  records: OktaRecord[];
}

export interface Subject {
  mapping: Mapping;
  known: KnownSchema;
  fillings: Filling[];
  /** How several values of one attribute travel. */
  way: CarryWay;
  /** The mapping that runs go by until now. */
  live: Mapping | undefined;
  samples: Samples;
  fields: ToldFields;
}

/** A line, and the attribute that it fills; absent where saving makes it. */
export interface AtLine {
  subject: Subject;
  filling: Filling;
  line: Line;
  attribute?: KnownAttribute;
}

/** A look at the whole; at each type; at each line that is not turned off. */
export type Check = (subject: Subject) => Seen[];
export type TypeCheck = (filling: Filling, subject: Subject) => Seen[];
export type LineCheck = (at: AtLine) => Seen[];

export function subjectOf(
  mapping: Mapping,
  known: KnownSchema,
  around: Pick<Subject, 'samples' | 'fields' | 'way' | 'live'>,
): Subject {
  const taken = new Map<TypeMapping, OktaRecord[]>(mapping.types.map((type) => [type, []]));
  for (const record of Object.values(around.samples).flat()) {
    const type = typeFor(record, mapping.types);
    if (type) taken.get(type)?.push(record);
  }
  const fillings = mapping.types.map((type): Filling => {
    const home = typeNamed(known, type.type);
    return { type, lines: activeLines(type), records: taken.get(type) ?? [], ...(home ? { home } : {}) };
  });
  return { mapping, known, fillings, ...around };
}

/** The same look at every type. */
export const atEachType =
  (...checks: readonly TypeCheck[]): Check =>
  (subject) =>
    subject.fillings.flatMap((filling) => checks.flatMap((check) => check(filling, subject)));

/** The same look at every line that is not turned off. */
export const atEachLine = (...checks: readonly LineCheck[]): Check =>
  lineChecks(checks, ({ lines }) => lines);

/** The same look at every line, turned off or not: the form of a mapping asks something of those too. */
export const atEveryLine = (...checks: readonly LineCheck[]): Check =>
  lineChecks(checks, ({ type }) => type.lines);

const lineChecks = (checks: readonly LineCheck[], linesOf: (filling: Filling) => Line[]): Check =>
  atEachType((filling, subject) =>
    linesOf(filling).flatMap((line) => {
      const attribute = filling.home && attributeNamed(filling.home, line.attribute);
      const at: AtLine = { subject, filling, line, ...(attribute ? { attribute } : {}) };
      const seen = checks.flatMap((check) => check(at));
      return isMeant(filling, line)
        ? seen
        : seen.map(({ repair: _repair, button: _button, ...each }) => each);
    }),
  );

/** Whether a repair that names the line's key means this line: of two that share one, nobody could tell. */
const isMeant = ({ type }: Filling, line: Line): boolean =>
  type.lines.every((other) => other === line || other.key !== line.key || (other.off === true && !line.off));

/** Names a type, or a line of it, as the place of a fault. */
export const placeOf = ({ type }: Filling, line?: Line): Pick<Fault, 'type' | 'line'> => ({
  type: type.key,
  ...(line ? { line: line.key } : {}),
});

/** The same for a repair. */
export const mend = ({ type }: Filling, line: Line) =>
  ({ in: 'mapping', type: type.key, line: line.key }) as const;
