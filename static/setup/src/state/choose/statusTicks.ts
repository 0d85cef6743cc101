// Which of Okta's states come in, as tick boxes (pure).
import type { Sample } from '../../../../../src/contract';

/** Kinds whose records have a state. */
export type StateKind = 'users' | 'devices';

/** The states that Okta documents, in the order of a record's life. */
const known: Readonly<Record<StateKind, readonly string[]>> = {
  users: [
    ...['ACTIVE', 'STAGED', 'PROVISIONED', 'RECOVERY', 'PASSWORD_EXPIRED'],
    ...['LOCKED_OUT', 'SUSPENDED', 'DEPROVISIONED'],
  ],
  devices: ['ACTIVE', 'CREATED', 'SUSPENDED', 'DEACTIVATED'],
};

/** Every state there is a box for, with how many of the samples have it: those known, seen, and filtered by. */
export function statesIn(
  kind: StateKind,
  samples: readonly Sample[],
  statuses: readonly string[] | undefined,
): { state: string; seen: number }[] {
  const seen = new Map<string, number>();
  for (const { raw } of samples)
    if (typeof raw.status === 'string') seen.set(raw.status, (seen.get(raw.status) ?? 0) + 1);
  const states = new Set([...known[kind], ...seen.keys(), ...(statuses ?? [])]);
  return [...states].map((state) => ({ state, seen: seen.get(state) ?? 0 }));
}

/** Without a filter all of them come in, those that nobody has heard of, too. */
export const statesTicked = (
  states: readonly { state: string }[],
  statuses: readonly string[] | undefined,
): ReadonlySet<string> => new Set(statuses ?? states.map(({ state }) => state));

/** What is filtered by after a tick: nothing where all are ticked. The last one cannot be taken away. */
export function ticked(
  states: readonly { state: string }[],
  statuses: readonly string[] | undefined,
  { state, isOn }: { state: string; isOn: boolean },
): { is: 'ticks'; statuses: string[] | undefined } | { is: 'last' } {
  const before = statesTicked(states, statuses);
  const next = states.map((each) => each.state).filter((each) => (each === state ? isOn : before.has(each)));
  if (next.length === 0) return { is: 'last' };
  return { is: 'ticks', statuses: next.length === states.length ? undefined : next };
}
