// The bodies that @forge/kvs sends to storage, parsed (source of @forge/kvs 1.6.5, interfaces/kvs-api).
import { z } from 'zod';
import { StorageRefusal } from './storageRules';

const metadata = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const options = z
  .object({
    ttl: z
      .object({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
      .optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadata,
  })
  .optional();
const condition = z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) });
const group = z.object({ and: z.array(condition).optional(), or: z.array(condition).optional() });

// Keys and values are looked at by storageRules, so that each refusal has its own code.
const named = z.object({ key: z.unknown().optional(), entityName: z.string().optional() });
const set = named.extend({ value: z.unknown().optional(), options, conditions: group.optional() });

export const requests = {
  get: named.extend({ options: z.object({ metadataFields: metadata }).optional() }),
  set,
  delete: named.extend({ conditions: group.optional() }),
  query: z.object({
    limit: z.number().int().optional(),
    after: z.string().optional(),
    where: z.array(condition).optional(),
    options: z.object({ metadataFields: metadata }).optional(),
  }),
  entityQuery: z.object({
    entityName: z.string(),
    indexName: z.string(),
    partition: z.array(z.unknown()).optional(),
    range: condition.omit({ property: true }).optional(),
    filters: group.optional(),
    sort: z.enum(['ASC', 'DESC']).optional(),
    cursor: z.string().optional(),
    limit: z.number().int().optional(),
    options: z.object({ metadataFields: metadata }).optional(),
  }),
  batch: z.array(set),
  transaction: z.object({
    set: z.array(set).optional(),
    delete: z.array(named.extend({ conditions: group.optional() })).optional(),
    check: z.array(named.extend({ conditions: group })).optional(),
  }),
};

export type SetRequest = z.infer<typeof set>;
export type QueryRequest = z.infer<typeof requests.query>;
export type EntityQueryRequest = z.infer<typeof requests.entityQuery>;

/** @throws StorageRefusal for a body that is not of that form */
export function parsed<T extends z.ZodType>(form: T, body: unknown): z.infer<T> {
  const result = form.safeParse(body);
  if (result.success) return result.data;
  throw new StorageRefusal(400, 'VALIDATION_FAILED', result.error.message);
}
