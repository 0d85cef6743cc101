// A refusal of the Forge host: where the platform says so, how an app meets it, and what it then sees.
import type { Step } from './fixture-app/src/steps';
import type { ForgeSwitches } from './switches';

export interface Refusal {
  /** Completes "refuses ...". */
  what: string;
  /** The page of Atlassian's documentation, the package's source, or where it was seen. */
  source: string;
  /** What an app does; the last step is refused, the others go well. */
  steps: Step[];
  /** What the app sees of it. */
  seen: object;
  switches?: Partial<ForgeSwitches>;
  /** Where it happens: in a resolver, which has a user, unless it says otherwise. */
  in?: 'consumer';
}

type With<Name extends Step['do']> = Extract<Step, { do: Name }>['with'];

export const kvs = (...call: With<'kvs'>): Step => ({ do: 'kvs', with: call });

export const entity = (name: string, ...call: With<'kvs'>): Step => ({ do: 'entity', with: { name, call } });

export const transact = (operations: With<'transact'>): Step => ({ do: 'transact', with: operations });

export const push = (queue: string, ...events: object[]): Step => ({
  do: 'push',
  with: { queue, events: events.map((event) => ({ body: {}, ...event })) },
});

export const fetching = (url: string, init: object = {}): Step => ({ do: 'fetch', with: { url, init } });

export function many<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** How @forge/kvs tells of a refusal by storage. */
export function byStorage(status: number, code: string): object {
  return { error: 'ForgeKvsError', kind: 'ForgeKvsAPIError', code, responseDetails: { status } };
}
