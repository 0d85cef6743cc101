// What a sync came to, as data: the form that `--json` prints.
import type { Place } from '../../../src/store/runs';
import type { PlanView } from '../../../src/sync/questions/planView';
import type { RunView, ToldProblem } from '../../../src/sync/questions/view';
import { asked, type WholeSite } from '../wholeSite';

export interface Outcome {
  state: 'done' | 'planned' | 'stopped' | 'cancelled' | 'failed' | 'waiting';
  okta: {
    requests: Record<'users' | 'groups' | 'members' | 'devices' | 'other', number>;
    retries: number;
    rateLimited: number;
  };
  assets: { requests: number; chunks: number; rows: number };
  objects: Record<
    string,
    Record<'read' | 'created' | 'updated' | 'same' | 'gone' | 'skipped' | 'failed', number>
  >;
  problems: (ToldProblem & { where: Place[] })[];
  events: number;
  functionSeconds: number;
  virtualSeconds: number;
  seconds: number;
  peakMemoryMb: number | null;
  storage: { writes: number; bytesWritten: number };
}

/** Places that are printed of one problem; of values that could not be cleared every one. */
const placesShown = 200;

/** Seconds the site and the machine spent. */
export interface Spent {
  virtualSeconds: number;
  seconds: number;
}

/** @param view the run as the app shows it, where it has one */
export async function outcomeOf(site: WholeSite, view: RunView | undefined, spent: Spent): Promise<Outcome> {
  const { okta, assets, forge } = site;
  const shown = view && view.is !== 'opening' ? view : undefined;
  const where = view?.is === 'over' ? await placesOf(site, view) : new Map<string, Place[]>();
  return {
    state: view?.is === 'over' ? view.ending : 'waiting',
    okta: { requests: okta.requests, retries: okta.retries, rateLimited: okta.rateLimited },
    assets: { ...assets.counters },
    objects: Object.fromEntries(
      (shown?.kinds ?? []).map(({ type, read, created, updated, same, gone, skipped, failed }) => [
        type,
        { read, created, updated, same, gone, skipped, failed },
      ]),
    ),
    problems: placed(shown?.problems ?? [], where),
    events: forge.queue.delivered,
    functionSeconds: rounded(forge.functionSeconds),
    virtualSeconds: rounded(spent.virtualSeconds),
    seconds: rounded(spent.seconds),
    peakMemoryMb: forge.peakMemoryMb === null ? null : Math.round(forge.peakMemoryMb),
    storage: { writes: forge.storage.writes, bytesWritten: forge.storage.bytesWritten },
  };
}

/** What a plan came to; undefined where it did not come to its end. */
export async function planOutcome(
  site: WholeSite,
  plan: PlanView | undefined,
  spent: Spent,
): Promise<Outcome> {
  const none = await outcomeOf(site, undefined, spent);
  if (plan === undefined) return none;
  const where = await placesOf(site, plan);
  return {
    ...none,
    state: plan.ending,
    objects: Object.fromEntries(
      plan.types.map(({ type, read, created, updated, same, gone, skipped, failed }) => [
        type,
        { read, created, updated, same, gone, skipped, failed },
      ]),
    ),
    problems: placed(plan.problems, where),
  };
}

/** What was said of the mapping's text, as problems; and a mapping that was not taken. */
export const saidOfMapping = (
  code: 'mapping-note' | 'mapping-refused',
  said: readonly { sentence: string; remedy: string }[],
): Outcome['problems'] =>
  said.map(({ sentence, remedy }) => ({ code, count: 1, sentence, remedy, where: [] }));

/** What a start that was refused comes to. */
export async function refusedOutcome(site: WholeSite, refusal: Error, spent: Spent): Promise<Outcome> {
  const none = await outcomeOf(site, undefined, spent);
  const problem = { code: 'start-refused', count: 1, sentence: refusal.message, remedy: '', where: [] };
  return { ...none, state: 'failed', problems: [problem] };
}

const placed = (problems: readonly ToldProblem[], where: ReadonlyMap<string, Place[]>) =>
  problems.map((problem) => ({
    ...problem,
    where: (where.get(problem.code) ?? []).slice(0, problem.code === 'not-cleared' ? undefined : placesShown),
  }));

async function placesOf(
  site: WholeSite,
  { run, placePieces }: { run: string; placePieces: number },
): Promise<Map<string, Place[]>> {
  const where = new Map<string, Place[]>();
  for (let piece = 0; piece < placePieces; piece += 1)
    for (const { code, places } of await asked(site.ask('getPlaces', { run, piece })))
      where.set(code, [...(where.get(code) ?? []), ...places]);
  return where;
}

const rounded = (seconds: number) => Math.round(seconds * 1_000) / 1_000;
