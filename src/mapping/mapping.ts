// The shape of a mapping and its rules: for each kind, which attribute is filled from where.
import { z } from 'zod';
import type { MappingProblem } from './problems';

/** A key is part of an external id and the name of a row's member, for ever: plain letters and digits. */
const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const path = z.string().min(1).max(500);

/** Names stand between double quotes in the queries that find references, so they hold none. */
const name = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^"\\\p{Cc}]+$/u);

const piece = z.union([
  /** What stands at a path. */
  z.strictObject({ path }),
  /** The filled ones of several paths, joined. */
  z.strictObject({ join: z.array(path).min(1).max(20), with: z.string().max(20) }),
  /** Text with `${path}` in it; empty as soon as one of them is. */
  z.strictObject({ template: z.string().min(1).max(1000) }),
  z.strictObject({ constant: z.union([z.string().max(1000), z.number(), z.boolean()]) }),
]);
export type Piece = z.infer<typeof piece>;

const source = z.union([
  piece,
  /** Ordered: the first filled one wins. */
  z.strictObject({ first: z.array(piece).min(1).max(20) }),
  /** Filled by the app itself: the moment an object went or came back. */
  z.strictObject({ own: z.literal('presence changed') }),
]);
export type Source = z.infer<typeof source>;

/** What an attribute may hold, but references. */
const plainForms = [
  'text',
  'textarea',
  'integer',
  'number',
  'boolean',
  'moment',
  'email',
  'url',
  'status',
] as const;

const common = {
  attribute: name,
  key,
  description: z.string().max(500).optional(),
  from: source,
  /** May hold several values. */
  many: z.boolean().optional(),
  /** Changes too often to count as a change: left out of the row's hash. */
  volatile: z.boolean().optional(),
};

const plainLine = z.strictObject({
  ...common,
  as: z.enum(plainForms),
  /** The object's display name; one per type. */
  label: z.boolean().optional(),
  /** The value by which Assets finds the object again. */
  identifier: z.boolean().optional(),
  unique: z.boolean().optional(),
});

const referenceLine = z.strictObject({
  ...common,
  as: z.literal('reference'),
  /** The type referred to, and its lines that the value is compared with. */
  refersTo: z.strictObject({ type: key, by: z.array(key).min(1).max(5) }),
});
export type ReferenceLine = z.infer<typeof referenceLine>;

const line = z.discriminatedUnion('as', [plainLine, referenceLine]);
/** One decision of the admin: this attribute is filled from there. */
export type Line = z.infer<typeof line>;
export type Form = Line['as'];

const typeMapping = z.strictObject({
  kind: z.enum(['users', 'groups', 'devices']),
  /** The object type's name in Assets. */
  type: name,
  key,
  /** Under which member of a chunk's data the rows stand. */
  selector: key,
  description: z.string().max(500).optional(),
  lines: z.array(line).min(1).max(200),
});
/** How records of one kind become rows of one object type. */
export type TypeMapping = z.infer<typeof typeMapping>;

const mapping = z
  .strictObject({ version: z.literal(1), types: z.array(typeMapping).min(1).max(50) })
  .superRefine(({ types }, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const member of ['key', 'type', 'selector'] as const)
      for (const twice of repeated(types.map((type) => type[member])))
        say(['types', twice, member], 'stands twice');
    types.forEach((type, at) => {
      const here = ['types', at, 'lines'];
      for (const member of ['key', 'attribute'] as const)
        for (const twice of repeated(type.lines.map((each) => each[member])))
          say([...here, twice, member], 'stands twice');
      const plain = type.lines.filter((each) => each.as !== 'reference');
      if (plain.filter((each) => each.label).length !== 1) say(here, 'exactly one line is the label');
      if (!plain.some((each) => each.identifier)) say(here, 'at least one line is the identifier');
      type.lines.forEach((each, number) => {
        if (each.as !== 'reference') {
          if (each.many && (each.label || each.identifier || each.as === 'status'))
            say([...here, number, 'many'], 'label, identifier and status hold one value');
          return;
        }
        const target = types.find((other) => other.key === each.refersTo.type);
        if (!target) say([...here, number, 'refersTo', 'type'], 'names no type of this mapping');
        else if (!each.refersTo.by.every((by) => target.lines.some((its) => its.key === by)))
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
