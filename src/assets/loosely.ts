// Small forms for answers that may hold more, less or other than their description says.
import { z } from 'zod';

/** A member that may be missing, null or nonsense: then undefined. */
export const maybe = <T>(form: z.ZodType<T>) =>
  form
    .nullish()
    .catch(undefined)
    .transform((it) => it ?? undefined);

/** Ids are texts in the descriptions; numbers were met too. */
export const id = z.union([z.string().min(1), z.number()]).transform(String);

/** The one thing in a list if it is of that form, else none. */
export function good<T>(form: z.ZodType<T>, from: unknown): T[] {
  const read = form.safeParse(from);
  return read.success ? [read.data] : [];
}

/** A list, plain or below `values`; what in it makes no sense is left out. Undefined where there is none. */
export function listOf<T>(form: z.ZodType<T>, body: unknown): T[] | undefined {
  const wrapped = z.looseObject({ values: z.array(z.unknown()) }).safeParse(body);
  const plain = z.array(z.unknown()).safeParse(body);
  const entries = plain.success ? plain.data : wrapped.data?.values;
  return entries?.flatMap((entry) => good(form, entry));
}
