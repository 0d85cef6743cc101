// The shape of a mapping and its rules: for each object type, which attribute is filled from where.
import { z } from 'zod';
import { kinds } from '../records/record';
import { change } from './change';
import { condition } from './condition';
import { filters } from './filters';
import type { MappingProblem } from './problems';

/** A key is the name of a row's member: plain letters and digits. See `keys.ts` for how names become keys. */
const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const path = z.string().min(1).max(500);

/** Names stand between double quotes in the queries that find references, so they hold none. */
const name = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^"\\\p{Cc}]+$/u);

/** A line of the text that means nothing to us, or a comment: kept as it was written. */
const kept = z.array(z.string().max(2_000)).max(200);

const piece = z.union([
  /** What stands at a path. */
  z.strictObject({ path }),
  /** The filled ones of several paths, joined. */
  z.strictObject({ join: z.array(path).min(1).max(20), with: z.string().max(20) }),
  /** Text with `${path}` in it; empty as soon as one of them is. */
  z.strictObject({ template: z.string().min(1).max(1000) }),
  /** A text that is always the same. Numbers and truths were allowed once, and are read as their text. */
  z.strictObject({ constant: z.union([z.string().max(1000), z.number(), z.boolean()]).transform(String) }),
]);
export type Piece = z.infer<typeof piece>;

const source = z.union([
  piece,
  /** Ordered: the first filled one wins. */
  z.strictObject({ first: z.array(piece).min(1).max(20) }),
  /** Filled by the app itself: the moment an object went or came back, or this run began. */
  z.strictObject({ own: z.enum(['presence changed', 'last synced']) }),
]);
export type Source = z.infer<typeof source>;

/** What an attribute may hold, but references: Assets' own types, `moment` its date with time, `account` its User. */
export const plainForms = [
  'text',
  'textarea',
  'integer',
  'number',
  'boolean',
  'date',
  'time',
  'moment',
  'email',
  'url',
  'ip',
  'select',
  'status',
  'account',
] as const;

/** When a line writes its attribute. */
export const writeModes = ['every time', 'when empty', 'first time'] as const;

const common = {
  attribute: name,
  key,
  description: z.string().max(500).optional(),
  from: source,
  /** Applied in this order to what was found. */
  changes: z.array(change).max(20).optional(),
  /** May hold several values. */
  many: z.boolean().optional(),
  /** Changes too often to count as a change: left out of the row's hash. */
  volatile: z.boolean().optional(),
  /** Absent: every time. */
  write: z.enum(writeModes).optional(),
  /** What happens when Okta has no value: it is cleared (absent), or Assets keeps what it has. */
  empty: z.literal('keep').optional(),
  /** Turned off: kept, shown, and as good as absent for a run. */
  off: z.literal(true).optional(),
  /** Lines of the text right above this one that are no mapping. */
  above: kept.optional(),
};

const plainLine = z.strictObject({
  ...common,
  as: z.enum(plainForms),
  /** The object's display name; one per type. */
  label: z.boolean().optional(),
  /** The value by which Assets finds the object again; several lines make a composite. */
  identifier: z.boolean().optional(),
  unique: z.boolean().optional(),
});
export type PlainLine = z.infer<typeof plainLine>;

const referenceLine = z.strictObject({
  ...common,
  as: z.literal('reference'),
  refersTo: z.union([
    /** A type of this mapping, by its key, and the keys of its lines that the value is compared with. */
    z.strictObject({ type: key, by: z.array(key).min(1).max(5) }),
    /** An object type that somebody else fills, by its name, and the names of its attributes. */
    z.strictObject({
      objectType: name,
      by: z.array(name).min(1).max(5),
      /** Make the object where there is none: its first `by` attribute gets the value. */
      create: z.literal(true).optional(),
    }),
  ]),
});
export type ReferenceLine = z.infer<typeof referenceLine>;

const line = z.discriminatedUnion('as', [plainLine, referenceLine]);
/** One decision of the admin: this attribute is filled from there. */
export type Line = z.infer<typeof line>;
export type Form = Line['as'];

/** The groups beside a person were a list of ids once; mappings of that time are still stored. No other kind has any. */
const withGroupIds = (each: Line): Line =>
  each.as === 'reference' && 'path' in each.from && each.from.path === 'groups'
    ? { ...each, from: { path: 'groups[].id' } }
    : each;

/** The status an object gets for a state in Okta. Names: 2 to 30 of letters, digits, hyphen and blank (mapping schema). */
const stateStatus = z.strictObject({
  /** As Okta writes it; `*` stands for every state that is not listed. */
  state: z.string().min(1).max(60),
  name: z.string().regex(/^[a-zA-Z0-9 -]{2,30}$/),
  category: z.enum(['active', 'inactive', 'pending']),
});
export type StateStatus = z.infer<typeof stateStatus>;

/** What a run may do with the objects of a type. */
export const typeModes = ['create and update', 'create only', 'update only'] as const;

const typeMapping = z.strictObject({
  kind: z.enum(kinds),
  /** The object type's name in Assets: one of the customer's own, or one that the app makes. */
  type: name,
  key,
  /** Under which member of a chunk's data the rows stand. */
  selector: key,
  description: z.string().max(500).optional(),
  /** Which records of the kind go here: those that meet every condition. The first type that fits takes a record. */
  when: z.array(condition).min(1).max(20).optional(),
  /** Absent: create and update. */
  write: z.enum(typeModes).optional(),
  /** What differs from the proposed statuses. */
  statuses: z.array(stateStatus).max(50).optional(),
  lines: z.array(line.transform(withGroupIds)).min(1).max(200),
  /** Lines of the text at the end of the block that are no mapping. */
  below: kept.optional(),
});
/** How records of one kind become rows of one object type. */
export type TypeMapping = z.infer<typeof typeMapping>;

/** A list of values and what stands for each, for the change *lookup*. */
const table = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]{0,39}$/),
  rows: z.array(z.strictObject({ from: z.string().max(500), to: z.string().max(500) })).max(1_000),
});
export type LookupTable = z.infer<typeof table>;

/** A mapping under way: whole in form, whatever is still wrong with it. */
export const draftForm = z.strictObject({
  version: z.literal(1),
  /** Lines of the text above the first heading that are no mapping. */
  above: kept.optional(),
  types: z.array(typeMapping).min(1).max(50),
  tables: z.array(table).max(50).optional(),
  filters: filters.optional(),
});

const mapping = draftForm.superRefine(({ types, tables }, context) => {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  for (const member of ['key', 'type', 'selector'] as const)
    for (const twice of repeated(types.map((type) => type[member])))
      say(['types', twice, member], 'stands twice');
  for (const twice of repeated((tables ?? []).map((each) => each.name)))
    say(['tables', twice, 'name'], 'stands twice');
  types.forEach((type, at) => {
    const here = ['types', at, 'lines'];
    // A line that is turned off may wait beside the one that fills its attribute.
    for (const member of ['key', 'attribute'] as const)
      for (const twice of repeated(
        type.lines.map((each, number) => (each.off ? `"${number}` : each[member])),
      ))
        say([...here, twice, member], 'stands twice');
    const plain = type.lines.filter((each) => each.as !== 'reference' && !each.off) as PlainLine[];
    if (plain.filter((each) => each.label).length !== 1) say(here, 'exactly one line is the label');
    if (!plain.some((each) => each.identifier)) say(here, 'at least one line is the identifier');
    type.lines.forEach((each, number) => {
      if (each.as !== 'reference') {
        if (each.many && (each.label || each.identifier || each.as === 'status'))
          say([...here, number, 'many'], 'label, identifier and status hold one value');
        return;
      }
      const { refersTo } = each;
      if (!('type' in refersTo)) return;
      const target = types.find((other) => other.key === refersTo.type);
      if (!target) say([...here, number, 'refersTo', 'type'], 'names no type of this mapping');
      else if (!refersTo.by.every((by) => target.lines.some((its) => its.key === by)))
        say([...here, number, 'refersTo', 'by'], 'names no line of that type');
    });
  });
});
export type Mapping = z.infer<typeof mapping>;

/** The form of a mapping, for those who store it. */
export const mappingForm = mapping;

/**
 * A mapping from whatever JSON says it is one.
 *
 * @returns every problem in one pass, each with the path of the member that is wrong
 */
export function parseMapping(
  from: unknown,
): { is: 'mapping'; mapping: Mapping } | { is: 'no mapping'; problems: MappingProblem[] } {
  const read = mapping.safeParse(from);
  if (read.success) return { is: 'mapping', mapping: read.data };
  const problems = read.error.issues.map((issue): MappingProblem => ({
    code: 'bad-mapping',
    seen: { path: issue.path.map(String).join('.').slice(0, 200), said: issue.message.slice(0, 200) },
  }));
  return { is: 'no mapping', problems };
}

/** The lines of a type that count: those not turned off. */
export const activeLines = (type: TypeMapping): Line[] => type.lines.filter((each) => !each.off);

/** A mapping as a run goes by it: without what is turned off. */
export const inForce = (whole: Mapping): Mapping => ({
  ...whole,
  types: whole.types.map((type) => ({ ...type, lines: activeLines(type) })),
});

/** Where a value stands that stood before, letter case aside: Assets does not tell names apart by it. */
function repeated(values: string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const plain = value.toLowerCase();
    if (seen.has(plain)) return [at];
    seen.add(plain);
    return [];
  });
}
