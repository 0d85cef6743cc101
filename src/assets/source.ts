// Reads what Assets says of an import source, loosely: unknown members are let be, missing ones are unknown.
import { z } from 'zod';
import { sameName } from '../mapping/known';
import { not, ok, type Reply } from './reply';

const statuses = ['IDLE', 'RUNNING', 'DISABLED', 'MISSING_MAPPING'] as const;
/** Whether the import can be started; `unknown` is a word that the documents do not have. */
export type ConfigStatus = (typeof statuses)[number] | 'unknown';

export function readConfigStatus(body: unknown): ConfigStatus | undefined {
  const read = z.looseObject({ status: z.string() }).safeParse(body);
  return read.success ? (statuses.find((each) => each === read.data.status) ?? 'unknown') : undefined;
}

/** What Assets does with an attribute that a row leaves empty: keep the old value, or clear it. */
export type EmptyValues = 'ignored' | 'cleared' | 'unknown';

export interface Source {
  /** The setting of the whole import. */
  emptyValues: EmptyValues;
  /** By the object type's name, where a type has a setting of its own. */
  emptyValuesOf: Record<string, EmptyValues>;
}

/** What Assets does with the empty values of a type, by its name, letter case aside. */
export function emptyValuesFor({ emptyValues: ofAll, emptyValuesOf }: Source, type: string): EmptyValues {
  return Object.entries(emptyValuesOf).find(([name]) => sameName(name, type))?.[1] ?? ofAll;
}

const source = z.looseObject({
  defaultHandleEmptyValues: z.string().nullish().catch(undefined),
  importSourceOTEntries: z
    .array(
      z.looseObject({
        objectType: z.looseObject({ name: z.string() }),
        emptyValues: z.string().nullish().catch(undefined),
      }),
    )
    .nullish()
    .catch(undefined),
});

export function readSource(body: unknown): Source | undefined {
  const read = source.safeParse(body);
  if (!read.success) return undefined;
  const entries = read.data.importSourceOTEntries ?? [];
  return {
    emptyValues: emptyValues(read.data.defaultHandleEmptyValues),
    emptyValuesOf: Object.fromEntries(
      entries
        .filter((entry) => typeof entry.emptyValues === 'string')
        .map((entry) => [entry.objectType.name, emptyValues(entry.emptyValues)]),
    ),
  };
}

/** IGNORE is documented; the other word is not, the screens call it Remove. */
function emptyValues(word: string | null | undefined): EmptyValues {
  if (word === 'IGNORE') return 'ignored';
  return word === 'REMOVE' ? 'cleared' : 'unknown';
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The execution's id: a member of its own if one appears, else the part of its links behind `executions/`. */
export function readExecution(body: unknown): { execution: string } | undefined {
  const read = z
    .looseObject({
      id: z.string().optional().catch(undefined),
      links: z.record(z.string(), z.unknown()).catch({}),
    })
    .safeParse(body);
  if (!read.success) return undefined;
  const { id, links } = read.data;
  const inLink = new RegExp(`/executions/(${UUID.source})(?:[/?#]|$)`, 'i');
  const linked = [links.submitResults, links.getExecutionStatus, links.cancel, links.submitProgress]
    .map((link) => (typeof link === 'string' ? inLink.exec(link)?.[1] : undefined))
    .find((each) => each !== undefined);
  const own = id !== undefined && new RegExp(`^${UUID.source}$`, 'i').test(id) ? id : undefined;
  const execution = own ?? linked;
  return execution === undefined ? undefined : { execution };
}

/** How long to leave a mapping that is still being taken in; one client looks each 3 s. */
const MAPPING_WAIT_MS = 3_000;

/** Sent plainly a mapping is answered with nothing; a redirect may lead to the progress of taking it in. */
export function readMappingResult(
  body: unknown,
  { call, now, task }: { call: string; now: number; task: string | undefined },
): Reply<void> {
  const read = z
    .looseObject({ progressStatus: z.string(), result: z.string().nullish().catch(undefined) })
    .safeParse(body);
  if (!read.success) return ok(undefined);
  if (read.data.progressStatus !== 'FINISHED')
    return {
      is: 'busy',
      until: now + MAPPING_WAIT_MS,
      problem: { code: 'mapping-unfinished', seen: { call, ...(task === undefined ? {} : { task }) } },
    };
  const { result } = read.data;
  return result === 'OK' || result === undefined || result === null
    ? ok(undefined)
    : not('refused', 'mapping-refused', { call, said: 'it could not be taken in' });
}

export function readCanManage(body: unknown): 'yes' | 'no' | 'unknown' | undefined {
  const read = z.looseObject({ canManage: z.unknown().optional() }).safeParse(body);
  if (!read.success) return undefined;
  if (typeof read.data.canManage !== 'boolean') return 'unknown';
  return read.data.canManage ? 'yes' : 'no';
}
