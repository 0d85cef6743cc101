// What one request to Assets comes to: a value, or what became of it and whether trying again is any use.
import type { AssetsProblem, AssetsProblemCode } from './problems';

export type Reply<T> =
  | { is: 'ok'; value: T }
  /** Asked to wait until then: milliseconds since 1970 by our clock. */
  | { is: 'busy'; until: number; problem: AssetsProblem }
  /** The network or Assets itself: worth trying again. */
  | { is: 'fault'; problem: AssetsProblem }
  /** No use trying again. */
  | { is: 'refused'; problem: AssetsProblem }
  /** This invocation may make no more calls. */
  | { is: 'spent'; problem: AssetsProblem };

export type NotOk = Exclude<Reply<never>, { is: 'ok' }>;

export const ok = <T>(value: T): Reply<T> => ({ is: 'ok', value });

/** A reply that no value came of. */
export const not = (
  is: 'fault' | 'refused' | 'spent',
  code: AssetsProblemCode,
  seen: AssetsProblem['seen'],
): NotOk => ({ is, problem: { code, seen } });

/** The reply with its value put through a reader; undefined from the reader means that the answer lacked something. */
export function read<T>(
  reply: Reply<unknown>,
  call: string,
  reader: (body: unknown) => T | undefined,
): Reply<T> {
  if (reply.is !== 'ok') return reply;
  const value = reader(reply.value);
  return value === undefined ? not('refused', 'unreadable-answer', { call }) : ok(value);
}
