// A question about a record that is answered yes or no: which object type takes it.
import { z } from 'zod';

/** Letter case aside. */
export const tests = ['is', 'is not', 'starts with', 'contains', 'filled', 'empty'] as const;

export const condition = z.strictObject({
  path: z.string().min(1).max(500),
  test: z.enum(tests),
  /** One of these is enough; for *is not*, none of them. Absent for *filled* and *empty*. */
  values: z.array(z.string().max(200)).min(1).max(50).optional(),
});
export type Condition = z.infer<typeof condition>;
