// A site left to its scheduled trigger: what happens to a run that nobody looks after.
import { viewOf } from '../sandbox/drive';
import { callsOf, type Over, type Scene } from './scene';

const minuteMs = 60_000;

/** How a run ended, if it did; after how many minutes, and at which of them the trigger pushed. */
type Watched = { over: Over | undefined; minutes: number; pushedAt: number[] };

/** Lets the trigger fire every five minutes until the run is over; gives it with the minutes of each of its pushes. */
export async function watched({ site }: Scene, mostMinutes = 300): Promise<Watched> {
  const { clock, forge } = site;
  const began = clock.now();
  const minutes = () => Math.round((clock.now() - began) / minuteMs);
  const pushedAt: number[] = [];
  for (;;) {
    const view = await viewOf(site);
    if (view?.is === 'over') return { over: view, minutes: minutes(), pushedAt };
    if (minutes() >= mostMinutes) return { over: undefined, minutes: minutes(), pushedAt };
    await clock.sleep(5 * minuteMs);
    const before = callsOf(site).length;
    await forge.tick().catch(() => undefined);
    const pushes = callsOf(site)
      .slice(before)
      .filter(({ kind, functionKey }) => kind === 'queue' && functionKey === 'on-tick');
    if (pushes.length > 0) pushedAt.push(minutes());
  }
}

/** Presses *Import data* and goes away. */
export const press = ({ site }: Scene) => site.forge.lifecycle('startImport', site.from);
