// The fixture's functions: each does the steps it is told, one after the other.
import { InvocationError, type InvocationErrorCode } from '@forge/events';
import Resolver from '@forge/resolver';
import { perform, told, type Step } from './steps';

const resolver = new Resolver();
resolver.define('steps', async ({ payload }) => outcomesOf(payload as unknown as Step[]));
resolver.define('echo', (request) => request);
resolver.define('nothing', () => undefined);
resolver.define('fail', async ({ payload }) => perform(payload as unknown as Step));
export const ask = resolver.getDefinitions();

/** Errors come back as data, so that a test can look at them. */
async function outcomesOf(steps: Step[]): Promise<object[]> {
  const outcomes = [];
  for (const step of steps)
    outcomes.push(await perform(step).then((gives) => ({ gives: gives ?? null }), told));
  return outcomes;
}

interface Event {
  body: {
    /** Done one after the other; the first error fails the consumer. */
    steps?: Step[];
    /** Done one after the other, and what each came to is printed. */
    tell?: Step[];
    /** How it asks to come back, the first time. */
    retry?: { retryAfter: number; retryReason: InvocationErrorCode; retryData?: unknown };
  };
  retryContext?: { retryCount: number };
}

export async function onEvent(event: Event): Promise<unknown> {
  const { steps = [], tell = [], retry } = event.body;
  for (const step of steps) await perform(step, event);
  for (const outcome of await outcomesOf(tell)) globalThis.console.log(JSON.stringify(outcome));
  return retry && !event.retryContext ? new InvocationError(retry) : undefined;
}

const echo = async (...given: unknown[]): Promise<unknown> => ({ given });
export const startImport = echo;
export const stopImport = echo;
export const importStatus = async (): Promise<{ status: string }> => ({ status: 'READY' });
export const onDeleteImport = async (): Promise<never> => {
  throw new Error('this one throws');
};
export const onTick = echo;
export const onPreUninstall = echo;
