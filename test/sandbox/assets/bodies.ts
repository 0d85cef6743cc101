// The bodies of calls about executions, checked as the documents write them.
import type { Chunk } from './executions';
import { Refused } from './refusals';
import type { AssetsSwitched } from './switches';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a body, or refuses it. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('not-json');
  }
}

/** The body of `POST executions`: none, or `{"scheduled": true}`. Says whether the run is a scheduled one. */
export function readStart(text: string): boolean {
  if (text === '') return false;
  const body = readJson(text);
  const { scheduled = false, ...rest } = isRecord(body) ? body : { wrong: true };
  if (typeof scheduled !== 'boolean' || Object.keys(rest).length > 0) throw new Refused('execution-body');
  return scheduled;
}

// What a chunk may hold, by the switch: rows, and bytes of JSON (Assets imports guide).
const CHUNK_LIMITS: Record<AssetsSwitched['chunks'], { rows: number; bytes: number }> = {
  '1000': { rows: 1_000, bytes: 5 * 1024 * 1024 },
  '100': { rows: 100, bytes: 512 * 1024 },
  any: { rows: Infinity, bytes: Infinity },
};

/** The body of `POST data`. At least one of `data` and `completed: true` must be there. */
export function readChunk(text: string, size: AssetsSwitched['chunks']): Chunk {
  const limit = CHUNK_LIMITS[size];
  if (Buffer.byteLength(text) > limit.bytes) throw new Refused('chunk-too-large');
  const body = readJson(text);
  if (!isRecord(body)) throw new Refused('chunk-form', 'no object');
  const { data = {}, clientGeneratedId = '', completed = false, ...rest } = body;
  if (Object.keys(rest).length > 0) throw new Refused('chunk-form', Object.keys(rest).join(', '));
  if (typeof clientGeneratedId !== 'string') throw new Refused('chunk-form', 'clientGeneratedId');
  if (typeof completed !== 'boolean') throw new Refused('chunk-form', 'completed');
  if (!isRecord(data) || (!completed && body['data'] === undefined)) throw new Refused('chunk-form', 'data');
  const lists: Record<string, unknown[]> = {};
  let rows = 0;
  for (const [key, list] of Object.entries(data)) {
    if (!Array.isArray(list) || !list.every(isRecord)) throw new Refused('chunk-form', `data.${key}`);
    lists[key] = list;
    rows += list.length;
  }
  if (rows > limit.rows) throw new Refused('chunk-too-large', `${rows} rows`);
  return { data: lists, clientGeneratedId, completed };
}

/** The body of `PUT progress`: steps, objects, or both (Assets imports guide). */
export function readProgress(body: unknown): unknown {
  const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
  const { steps, objects } = isRecord(body) ? body : {};
  const stepsFit =
    steps === undefined ||
    (isRecord(steps) &&
      isCount(steps['total']) &&
      isCount(steps['current']) &&
      ['string', 'undefined'].includes(typeof steps['description']));
  const objectsFit =
    objects === undefined ||
    (isRecord(objects) && isCount(objects['total']) && isCount(objects['processed']));
  if (!stepsFit || !objectsFit || (steps === undefined && objects === undefined))
    throw new Refused('progress-form');
  return { steps, objects };
}

/** The body of `POST history/failed`: a reason of 1 to 1024 characters (Assets imports guide). */
export function readFailure(body: unknown): string {
  const reason = isRecord(body) ? body['failureReason'] : undefined;
  if (typeof reason !== 'string' || reason.length < 1 || reason.length > 1024)
    throw new Refused('reason-length');
  return reason;
}
