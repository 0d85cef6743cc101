// Requests of Forge storage with several operations: batches, each key by itself, and transactions, all or nothing.
import { groupHolds, type ConditionGroup } from './conditions';
import type { Named, Place, Places } from './places';
import { attributesOf } from './shelf';
import { parsed, requests, type SetRequest } from './storageRequests';
import * as rules from './storageRules';
import { StorageRefusal } from './storageRules';
import type { ForgeSwitches } from './switches';

/** What one operation of a batch gives; undefined for a key that is not there. */
type OfBatch = (place: Place, operation: SetRequest) => Record<string, unknown> | undefined;

interface BatchResult {
  successfulKeys: object[];
  failedKeys: object[];
}

/** @throws StorageRefusal when the batch as a whole is refused; what one key is refused for is in the result */
export function batch(places: Places, body: unknown, act: OfBatch): BatchResult {
  const operations = parsed(requests.batch, body);
  checkOperations(operations, body);
  const result: BatchResult = { successfulKeys: [], failedKeys: [] };
  for (const operation of operations) {
    const { key, entityName } = operation;
    const name = { key, ...(entityName !== undefined && { entityName }) };
    try {
      refusePolicy(operation);
      const given = act(places.of(operation), operation);
      if (!given) throw new StorageRefusal(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
      result.successfulKeys.push({ ...name, ...given });
    } catch (error) {
      if (!(error instanceof StorageRefusal) || error.status === 429) throw error;
      result.failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return result;
}

/** @throws StorageRefusal, and then nothing was changed */
export function transact(
  places: Places,
  body: unknown,
  onMissing: ForgeSwitches['conditionOnMissing'],
): void {
  const request = parsed(requests.transaction, body);
  const sets = request.set ?? [];
  const deletes = request.delete ?? [];
  const all = [...sets, ...deletes, ...(request.check ?? [])];
  checkOperations(all, body);
  sets.forEach(refusePolicy);
  const writes = sets.map((operation) => places.prepare(places.of(operation), operation));
  const removals = deletes.map((operation) => {
    const [{ shelf }, key] = [places.of(operation), rules.checkKey(operation.key)];
    return () => shelf.remove(key);
  });
  for (const operation of all) checkCondition(places, operation, onMissing);
  places.spend('write', Buffer.byteLength(JSON.stringify(body)));
  for (const change of [...writes, ...removals]) change();
}

function checkCondition(
  places: Places,
  operation: Named & { conditions?: ConditionGroup | undefined },
  onMissing: ForgeSwitches['conditionOnMissing'],
): void {
  const key = rules.checkKey(operation.key);
  const { type, shelf } = places.of(operation);
  const { conditions } = operation;
  if (!conditions) return;
  if (!type) throw new StorageRefusal(400, 'VALIDATION_FAILED', 'Conditions are for entities only.');
  for (const { property } of [...(conditions.and ?? []), ...(conditions.or ?? [])])
    if (!Object.hasOwn(type.attributes, property))
      throw new StorageRefusal(
        400,
        'INVALID_ENTITY_ATTRIBUTE',
        `The attribute "${property}" is not declared.`,
      );
  const item = shelf.get(key);
  const met = groupHolds(item ? attributesOf(item) : {}, conditions);
  if (!met || (!item && onMissing === 'fails'))
    throw new StorageRefusal(
      400,
      'CONDITIONAL_CHECK_FAILED',
      'A condition of the transaction does not hold.',
    );
}

/** 25 operations, each key once, 4 MB. The limits are documented, the codes are guesses. */
function checkOperations(operations: readonly Named[], body: unknown): void {
  if (operations.length === 0) throw new StorageRefusal(400, 'VALIDATION_FAILED', 'There is nothing to do.');
  if (operations.length > rules.MOST_OPERATIONS)
    throw new StorageRefusal(
      400,
      'TOO_MANY_OPERATIONS',
      `At most ${rules.MOST_OPERATIONS} operations are possible.`,
    );
  const keys = operations.map(({ key, entityName }) => JSON.stringify([entityName, key]));
  if (new Set(keys).size < keys.length)
    throw new StorageRefusal(400, 'DUPLICATE_KEYS', 'A key may be named only once.');
  if (Buffer.byteLength(JSON.stringify(body)) > rules.LARGEST_REQUEST_BYTES)
    throw new StorageRefusal(400, 'MAX_SIZE', 'The request is larger than 4 MB.');
}

/** `keyPolicy` works in a single `set` only; elsewhere it would be dropped without a word, so it is refused here. */
function refusePolicy({ options }: SetRequest): void {
  if (options?.keyPolicy !== undefined || options?.returnValue !== undefined)
    throw new StorageRefusal(
      400,
      'VALIDATION_FAILED',
      'keyPolicy and returnValue work in a single set only.',
    );
}
