// The closed list of small changes that a line may make to a value: their form, and a sentence and an example of each.
import { z } from 'zod';

const text = (least: number, most: number) => z.string().min(least).max(most);

/** The forms in which a date may be written. */
export const dateForms = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'dd.MM.yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'seconds',
  'milliseconds',
] as const;

export const change = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('trim') }),
  z.strictObject({ do: z.literal('lower') }),
  z.strictObject({ do: z.literal('upper') }),
  z.strictObject({ do: z.literal('capitals') }),
  z.strictObject({ do: z.literal('digits') }),
  /** One text becomes several. */
  z.strictObject({ do: z.literal('split'), at: text(1, 20) }),
  /** Several values become one text. */
  z.strictObject({ do: z.literal('join'), with: text(0, 20) }),
  /** The one at that place, from 1; -1 is the last. */
  z.strictObject({ do: z.literal('item'), number: z.number().int().min(-1).max(1_000) }),
  /** Every place where it stands. No pattern. */
  z.strictObject({ do: z.literal('replace'), what: text(1, 200), with: text(0, 200) }),
  /** What stands before the first mark, or all where there is none. */
  z.strictObject({ do: z.literal('before'), mark: text(1, 20) }),
  /** What stands after the first mark, or all where there is none. */
  z.strictObject({ do: z.literal('after'), mark: text(1, 20) }),
  /** From that character, from 1; so many, or all that follow. */
  z.strictObject({
    do: z.literal('part'),
    from: z.number().int().min(1).max(10_000),
    length: z.number().int().min(1).max(10_000).optional(),
  }),
  z.strictObject({ do: z.literal('date'), form: z.enum(dateForms) }),
  /** A number written with that decimal sign; the other one, blanks and apostrophes group its thousands. */
  z.strictObject({ do: z.literal('number'), decimal: z.enum(['.', ',']) }),
  /** Yes for one of these texts, letter case aside; no for every other. */
  z.strictObject({ do: z.literal('yesno'), yes: z.array(text(1, 100)).min(1).max(20) }),
  z.strictObject({ do: z.literal('lookup'), table: text(1, 40), otherwise: z.enum(['keep', 'empty']) }),
  /** Stands in where nothing was found. */
  z.strictObject({ do: z.literal('default'), value: text(1, 1_000) }),
]);
export type Change = z.infer<typeof change>;
export type ChangeName = Change['do'];
