// The form of what each question of the page brings, at the border. What a mapping or filters hold is looked at further in.
import { z } from 'zod';
import type { Questions } from '../contract';
import { kinds } from '../records/record';

/** What arrives: mappings and filters unread, everything else as the contract has it. */
export type Taken<N extends keyof Questions> = {
  [M in keyof Questions[N]['takes']]: M extends 'mapping' | 'filters' ? unknown : Questions[N]['takes'][M];
};

type Forms = { [N in keyof Questions]: z.ZodType<Taken<N>> };

const nothing = z.object({}).catch({}) as z.ZodType<Record<string, never>>;
const connection = z.object({
  address: z.string().max(500),
  token: z.string().min(1).max(500).exactOptional(),
});
const kind = z.enum(kinds);
const name = z.string().min(1).max(255);
const moment = z.number().int().nonnegative();
const piece = z.number().int().nonnegative();
const id = z.string().regex(/^[A-Za-z0-9][\w.~-]{0,99}$/);
const status = z.object({ name, category: z.enum(['active', 'inactive', 'pending']) });
const written = z.object({ mapping: z.unknown(), basedOn: moment.exactOptional() });
const attribute = { in: z.literal('assets'), type: name, attribute: name };

export const takes: Forms = {
  getSetup: nothing,
  testConnection: connection,
  saveConnection: connection,
  getMapping: nothing,
  getVersion: z.object({ savedAt: moment }),
  keepDraft: written.extend({ over: moment.exactOptional() }),
  dropDraft: nothing,
  saveMapping: written,
  getSchema: nothing,
  mend: z.object({
    repair: z.discriminatedUnion('do', [
      z.object({ ...attribute, do: z.literal('hold many') }),
      z.object({ ...attribute, do: z.literal('add options'), options: z.array(name).min(1).max(500) }),
      z.object({ ...attribute, do: z.literal('allow statuses'), statuses: z.array(status).min(1).max(100) }),
    ]),
  }),
  getFields: z.object({ kind }),
  getSamples: z.object({ kind, filters: z.unknown().optional() }),
  findRecords: z.object({ kind, text: z.string().max(200) }),
  getSample: z.object({ kind, id }),
  countRecords: z.object({ kind, filters: z.unknown() }),
  findAccount: z.object({ text: z.string().max(500) }),
  findObjects: z.object({
    type: name,
    by: z.array(name).min(1).max(5),
    values: z.array(z.string().max(500)).max(200),
  }),
  startPlan: z.object({ mapping: z.unknown().optional() }),
  getPlan: nothing,
  getPlanIds: z.object({ type: name, fate: z.enum(['create', 'change', 'gone', 'skip']), piece }),
  planFor: z.object({
    records: z.array(z.object({ kind, id })).min(1).max(10),
    mapping: z.unknown().optional(),
  }),
  saveSettings: z
    .object({
      manyValues: z.enum(['list', 'rows']).exactOptional(),
      allowance: z.number().int().min(1).max(100_000_000).exactOptional(),
    })
    .refine((named) => Object.keys(named).length > 0, { error: 'No setting is named.' }),
  startRun: nothing,
  cancelRun: nothing,
  getRun: nothing,
  getPlaces: z.object({ run: z.string().max(200), piece }),
};
