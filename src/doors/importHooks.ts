// What Assets calls: start, stop, status and deletion of an import. Assets has asked who may (invariant 12).
import type { AssetsRef } from '../assets/client';
import { eraseImport } from '../store/imports';
import type { StoredProblem } from '../store/runs';
import { problemOf, tell } from '../sync/problems';
import { cancelRun, startRun } from '../sync/start';
import { isSetUp } from '../sync/questions/setup';
import { isLicensed, refOf, shortTimeoutMs, world } from './platform';

type Result = { result: string };

const here = () => world({ timeoutMs: shortTimeoutMs });

/** *Import data* was pressed. */
export async function startImport(event: unknown, context: unknown): Promise<Result> {
  const ref = refOf(event);
  if (ref === undefined) throw refusal(problemOf('bad-question'));
  if (!isLicensed(context)) throw refusal(problemOf('not-licensed'));
  const started = await startRun(here(), ref, 'button');
  if (started.is === 'refused') throw refusal(started.problem);
  return { result: 'The run has started.' };
}

/** Open: what an admin sees when a start throws (first hour on a real site). A message is the one way to say why. */
function refusal(problem: StoredProblem): Error {
  const { sentence, remedy } = tell(problem);
  return new Error(`${sentence} ${remedy}`);
}

/** *Cancel* was pressed in the list of imports. */
export async function stopImport(event: unknown): Promise<Result> {
  const ref = refOf(event);
  if (ref === undefined) return said('bad-question');
  const asked = await cancelRun(here(), ref.importId);
  return { result: asked === 'asked' ? 'The run stops.' : 'No run is going on.' };
}

/** Asked each time the list of imports loads; never throws (Forge: import app). */
export async function importStatus(event: unknown): Promise<{ status: 'READY' | 'NOT_CONFIGURED' }> {
  const ref = refOf(event);
  const ready = ref !== undefined && (await isReady(ref));
  return { status: ready ? 'READY' : 'NOT_CONFIGURED' };
}

/** The import was deleted: nothing of it stays. */
export async function onDeleteImport(event: unknown): Promise<Result> {
  const ref = refOf(event);
  if (ref === undefined) return said('bad-question');
  await eraseImport(here().shelf, ref.importId);
  return { result: 'Everything kept for this import is deleted.' };
}

async function isReady(ref: AssetsRef): Promise<boolean> {
  try {
    return await isSetUp(here(), ref);
  } catch {
    return false;
  }
}

const said = (code: 'bad-question'): Result => ({ result: tell(problemOf(code)).sentence });
