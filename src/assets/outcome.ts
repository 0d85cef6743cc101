// Reads how far an execution is and what Assets counted, loosely.
import { z } from 'zod';

/** `ingesting` takes rows; `processing` makes objects of them; `unknown` is a word that the documents do not have. */
export type Stage = 'ingesting' | 'processing' | 'done' | 'cancelled' | 'unknown';

/** What Assets counted for one object type. */
export interface Counters {
  /** Rows that Assets read for this type. */
  rows: number;
  created: number;
  updated: number;
  same: number;
  /** Rows of one identifier beyond the first. */
  duplicates: number;
  /** Rows that made no object for want of a label or an identifier. */
  withoutLabel: number;
  withoutIdentifier: number;
  /** Objects not among the rows that Assets changed or deleted, as its screens were set. */
  missingUpdated: number;
  missingDeleted: number;
  /** Errors that Assets names; their text may hold values and is left with Assets. */
  errors: number;
  /** Assets' id of the object type. */
  typeId?: string;
}

export interface ExecutionStatus {
  stage: Stage;
  /** Only when done: processed to the end with result OK. There is no FAILED. */
  good?: boolean;
  /** By the object type's name. */
  types: Record<string, Counters>;
}

const stages: Readonly<Record<string, Stage>> = {
  INGESTING: 'ingesting',
  PROCESSING: 'processing',
  DONE: 'done',
  CANCELLED: 'cancelled',
};

const toStage = (word: string): Stage =>
  Object.hasOwn(stages, word) ? (stages[word] ?? 'unknown') : 'unknown';

const count = z.number().nonnegative().nullish().catch(undefined);
/** A list in the documents' examples it is not; text, list and null have to pass. */
const errorMessages = z
  .unknown()
  .optional()
  .transform((said) =>
    Array.isArray(said) ? said.length : typeof said === 'string' ? Number(said.trim() !== '') : 0,
  );

const typeResult = z.looseObject({
  objectTypeName: z.string(),
  objectTypeId: z.union([z.string(), z.number()]).nullish().catch(undefined),
  objectsCreated: count,
  objectsUpdated: count,
  objectsIdentical: count,
  objectsMissingUpdated: count,
  objectsMissingDeleted: count,
  entriesInSource: count,
  duplicateEntries: count,
  /** So spelled in Assets' own description. */
  duplicateEnries: count,
  emptyLabelEntries: count,
  emptyExternalIdEntries: count,
  errorMessages,
});

const status = z.looseObject({
  status: z.string(),
  progressResult: z
    .looseObject({
      result: z.string().nullish().catch(undefined),
      status: z.string().nullish().catch(undefined),
      objectTypeResultMap: z.record(z.string(), z.unknown()).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

export function readStatus(body: unknown): ExecutionStatus | undefined {
  const read = status.safeParse(body);
  if (!read.success) return undefined;
  const stage = toStage(read.data.status);
  const result = read.data.progressResult;
  const finished = result?.status === undefined || result.status === null || result.status === 'FINISHED';
  return {
    stage,
    ...(stage === 'done' ? { good: result?.result === 'OK' && finished } : {}),
    types: Object.fromEntries(Object.values(result?.objectTypeResultMap ?? {}).flatMap(toCounters)),
  };
}

function toCounters(entry: unknown): [string, Counters][] {
  const read = typeResult.safeParse(entry);
  if (!read.success) return [];
  const said = read.data;
  const counters: Counters = {
    rows: said.entriesInSource ?? 0,
    created: said.objectsCreated ?? 0,
    updated: said.objectsUpdated ?? 0,
    same: said.objectsIdentical ?? 0,
    duplicates: said.duplicateEnries ?? said.duplicateEntries ?? 0,
    withoutLabel: said.emptyLabelEntries ?? 0,
    withoutIdentifier: said.emptyExternalIdEntries ?? 0,
    missingUpdated: said.objectsMissingUpdated ?? 0,
    missingDeleted: said.objectsMissingDeleted ?? 0,
    errors: said.errorMessages,
    ...(said.objectTypeId === null || said.objectTypeId === undefined
      ? {}
      : { typeId: String(said.objectTypeId) }),
  };
  return [[said.objectTypeName, counters]];
}

export function readLatest(
  body: unknown,
): { is: 'none' } | { is: 'some'; execution: string; stage: Stage } | undefined {
  const read = z
    .looseObject({ executionId: z.string().nullish(), status: z.string().nullish() })
    .safeParse(body);
  if (!read.success) return undefined;
  const { executionId, status: word } = read.data;
  return executionId ? { is: 'some', execution: executionId, stage: toStage(word ?? '') } : { is: 'none' };
}
