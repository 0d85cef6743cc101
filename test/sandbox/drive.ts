// Lets a run go on to its end as a real site would: events as they come, ticks when nothing else would happen.
import type { PlanView } from '../../src/sync/questions/planView';
import type { RunView } from '../../src/sync/questions/view';
import { asked, type WholeSite } from './wholeSite';

/** Events due later than this are not waited for. Forge: a delay is at most 15 minutes. */
const longestWaitMs = 15 * 60_000;

/** A run counts as dead after 45 minutes of silence; the tick then looks after it. */
const silenceMs = 46 * 60_000;

/** A run that many ticks did not bring to an end will not end. */
const mostTicks = 12;

export type Driven = { is: 'over'; view: Extract<RunView, { is: 'over' }> } | { is: 'waiting' };

/**
 * Goes on until the run is over.
 * @param look is shown the run now and then
 */
export async function toTheEnd(site: WholeSite, look?: (view: RunView) => void): Promise<Driven> {
  const { clock, forge } = site;
  for (let ticks = 0; ticks < mostTicks;) {
    await quiet(site, look);
    const view = await viewOf(site);
    if (view) look?.(view);
    if (view?.is === 'over') return { is: 'over', view };
    const next = Math.min(...forge.queue.waiting().map(({ at }) => at));
    if (next - clock.now() > longestWaitMs && next !== Infinity) return { is: 'waiting' };
    if (next !== Infinity) await clock.sleep(Math.max(next - clock.now(), 0) + 1);
    else {
      ticks += 1;
      if (clock.pace === 'real') clock.shift(silenceMs);
      else await clock.sleep(silenceMs);
      await forge.tick().catch(() => undefined); // a tick that fails is not tried again; the next one comes
    }
  }
  return { is: 'waiting' };
}

/** Goes on until the plan that was begun is made; undefined where nothing brings it to an end. */
export async function toThePlan(
  site: WholeSite,
  run: string,
  look?: (view: RunView) => void,
): Promise<PlanView | undefined> {
  const { clock, forge } = site;
  for (let ticks = 0; ticks < mostTicks;) {
    await quiet(site, look);
    const plan = await asked(site.ask('getPlan', {}));
    if (plan?.run === run) return plan;
    const next = Math.min(...forge.queue.waiting().map(({ at }) => at));
    if (next - clock.now() > longestWaitMs && next !== Infinity) return undefined;
    if (next !== Infinity) await clock.sleep(Math.max(next - clock.now(), 0) + 1);
    else {
      ticks += 1;
      if (clock.pace === 'real') clock.shift(silenceMs);
      else await clock.sleep(silenceMs);
      await forge.tick().catch(() => undefined); // a tick that fails is not tried again; the next one comes
    }
  }
  return undefined;
}

/** How often somebody who looks on is shown the run, in milliseconds. */
const lookMs = 1_000;

async function quiet(site: WholeSite, look?: (view: RunView) => void): Promise<void> {
  let isQuiet = false;
  const done = site.forge.queue.quiet().then(() => {
    isQuiet = true;
  });
  while (look && !isQuiet) {
    await Promise.race([done, site.clock.sleep(lookMs)]);
    const view = isQuiet ? undefined : await viewOf(site);
    if (view) look(view);
  }
  await done;
}

/** The run as the app shows it; undefined where it cannot say now. */
export async function viewOf(site: WholeSite): Promise<RunView | undefined> {
  try {
    return (await asked(site.ask('getRun', {}))) ?? undefined;
  } catch {
    return undefined; // under chaos a question may fail; it is asked again
  }
}

/** Presses *Import data*, again where that fails for a reason that passes. Gives the last refusal, if any. */
export async function pressImport(site: WholeSite, tries = 5): Promise<Error | undefined> {
  let refusal: Error | undefined;
  for (let pressed = 0; pressed < tries; pressed += 1) {
    try {
      await site.forge.lifecycle('startImport', site.from);
      return undefined;
    } catch (error) {
      refusal = error instanceof Error ? error : new Error(String(error));
    }
    const view = await viewOf(site);
    if (view && view.is !== 'over') return undefined;
    await site.clock.sleep(2_000);
  }
  return refusal;
}
