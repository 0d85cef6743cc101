// Which records of a kind come in at all, and which of their fields never do.
import { z } from 'zod';

/** Fields that are taken out as soon as a record arrives. */
const leaveOut = z.array(z.string().min(1).max(500)).max(100).optional();
/** States as Okta writes them; absent means all. */
const statuses = z.array(z.string().min(1).max(60)).min(1).max(20).optional();
/** An expression of Okta's search, asked together with the states. */
const search = z.string().min(1).max(2_000).optional();
const oktaId = z.string().regex(/^[A-Za-z0-9][\w.~-]{0,99}$/);

export const groupTypes = ['OKTA_GROUP', 'APP_GROUP', 'BUILT_IN'] as const;
export const nameTests = [
  'starts with',
  'contains',
  'is',
  'starts not with',
  'contains not',
  'is not',
] as const;

export const filters = z.strictObject({
  users: z
    .strictObject({
      statuses,
      search,
      /** Ids of groups: only people in one of them. */
      inGroups: z.array(oktaId).min(1).max(50).optional(),
      leaveOut,
    })
    .optional(),
  groups: z
    .strictObject({
      types: z.array(z.enum(groupTypes)).min(1).optional(),
      /** All of them must hold; letter case aside. */
      names: z
        .array(z.strictObject({ test: z.enum(nameTests), text: z.string().min(1).max(200) }))
        .min(1)
        .max(20)
        .optional(),
      /** Without members no object. */
      skipEmpty: z.literal(true).optional(),
      leaveOut,
    })
    .optional(),
  devices: z.strictObject({ statuses, search, leaveOut }).optional(),
});
export type Filters = z.infer<typeof filters>;
