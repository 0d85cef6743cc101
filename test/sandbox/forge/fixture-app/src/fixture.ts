// The fixture's functions: each does the steps it is told, one after the other.
import { InvocationError, type InvocationErrorCode } from '@forge/events';
import Resolver from '@forge/resolver';
import { perform, told, type Step } from './steps';

const resolver = new Resolver();
// Errors come back as data, so that a test can look at them.
resolver.define('steps', async ({ payload }) => {
  const given = [];
  for (const step of payload as unknown as Step[])
    given.push(await perform(step).then((gives) => ({ gives: gives ?? null }), told));
  return given;
});
resolver.define('echo', (request) => request);
resolver.define('nothing', () => undefined);
resolver.define('fail', async ({ payload }) => perform(payload as unknown as Step));
export const ask = resolver.getDefinitions();

interface Event {
  body: {
    steps: Step[];
    retry?: { retryAfter: number; retryReason: InvocationErrorCode; retryData?: unknown };
  };
  retryContext?: { retryCount: number };
}

/** Does its steps, and asks once to come back when it is told how. */
export async function onEvent(event: Event): Promise<unknown> {
  for (const step of event.body.steps) await perform(step);
  const { retry } = event.body;
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
