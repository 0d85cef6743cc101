// What Forge storage accepts: keys, values, entities and how much of it (Forge storage reference: limits, error handling).
import type { AttributeType, EntityType } from './manifest';

/** Why storage refuses; becomes an answer with that status and `{ code, message }`. */
export class StorageRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const LONGEST_KEY = 500;
const DEEPEST = 31;
const KIB = 1024;

/** 240 KiB of JSON; for secrets one page says 128 KiB, and the smaller counts. */
export const LARGEST_VALUE_BYTES = { plain: 240 * KIB, entity: 240 * KIB, secret: 128 * KIB };
export const LARGEST_REQUEST_BYTES = 4 * KIB * KIB;
export const MOST_OPERATIONS = 25;
const MOST_RESULTS = 100;

/** @throws StorageRefusal for a key that storage does not take */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key.length === 0)
    throw new StorageRefusal(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  if (key.length > LONGEST_KEY)
    throw new StorageRefusal(
      400,
      'KEY_TOO_LONG',
      'The provided key has exceeded the maximum 500 characters.',
    );
  if (!KEY.test(key))
    throw new StorageRefusal(400, 'INVALID_KEY', `The provided key does not match ${KEY.source}`);
  return key;
}

/**
 * @returns the value as it is stored
 * @throws StorageRefusal for a value that storage does not take
 */
export function checkValue(value: unknown, store: keyof typeof LARGEST_VALUE_BYTES): string {
  if (value === undefined || value === null)
    throw new StorageRefusal(400, 'VALIDATION_FAILED', 'value must not be null or missing'); // the code is a guess
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > LARGEST_VALUE_BYTES[store])
    throw new StorageRefusal(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  if (depthOf(value) > DEEPEST)
    throw new StorageRefusal(
      400,
      'MAX_DEPTH',
      'The provided value has exceeded the maximum object depth limit.',
    );
  return json;
}

const FITS: Readonly<Record<AttributeType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  float: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  any: () => true,
};

/** @throws StorageRefusal for a value that does not match the entity's declared attributes */
export function checkEntity(type: EntityType, value: unknown, undeclared: 'refused' | 'stored'): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new StorageRefusal(400, 'INVALID_ENTITY_VALUE', 'An entity is an object of attributes.');
  for (const [name, part] of Object.entries(value)) {
    const attribute = Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined;
    if (!attribute && undeclared === 'refused')
      throw new StorageRefusal(400, 'INVALID_ENTITY_ATTRIBUTE', `The attribute "${name}" is not declared.`);
    if (attribute && !FITS[attribute](part))
      throw new StorageRefusal(
        400,
        'INVALID_ENTITY_VALUE',
        `The attribute "${name}" is not of type ${attribute}.`,
      );
  }
}

/** Rounds over the number of results asked for; 10 without one. */
export function checkLimit(limit: number | undefined, code: string): number {
  const chosen = limit ?? 10;
  if (chosen < 1 || chosen > MOST_RESULTS)
    throw new StorageRefusal(400, code, `The page limit must be set between 1 and ${MOST_RESULTS}.`);
  return chosen;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const UNIT_BYTES = 10 * KIB;
const UNITS_A_MINUTE = 4_000;
const REQUESTS_A_SECOND = 1_000;
const WRITTEN_TO_A_KEY_A_SECOND = KIB * KIB;

/** Counts what is used of storage's rates, and refuses what goes beyond. Windows are whole seconds and minutes. */
export function createRates(now: () => number): {
  request(): void;
  read(bytes: number): void;
  write(bytes: number): void;
  writeTo(key: string, bytes: number): void;
} {
  const requests = createWindow(now, 1_000, REQUESTS_A_SECOND);
  const reads = createWindow(now, 60_000, UNITS_A_MINUTE);
  const writes = createWindow(now, 60_000, UNITS_A_MINUTE);
  const keys = createWindow(now, 1_000, WRITTEN_TO_A_KEY_A_SECOND);
  const units = (bytes: number) => Math.max(1, Math.ceil(bytes / UNIT_BYTES));
  return {
    request: () => requests('all', 1),
    read: (bytes) => reads('all', units(bytes)),
    write: (bytes) => writes('all', units(bytes)),
    writeTo: (key, bytes) => keys(key, bytes),
  };
}

function createWindow(
  now: () => number,
  lengthMs: number,
  most: number,
): (of: string, amount: number) => void {
  let window = -1;
  const used = new Map<string, number>();
  return (of, amount) => {
    const current = Math.floor(now() / lengthMs);
    if (current !== window) used.clear();
    window = current;
    const total = (used.get(of) ?? 0) + amount;
    used.set(of, total);
    if (total > most)
      throw new StorageRefusal(429, 'RATE_LIMIT_EXCEEDED', `More than ${most} in ${lengthMs} ms.`);
  };
}
