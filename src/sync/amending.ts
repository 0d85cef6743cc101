// After the import: accounts are set and values cleared, a few objects at a time; each portion is stored before the next.
import { patiently, turnWaitsMs } from './patience';
import { Portion } from './portion';
import { tasksOf } from './tasks';
import { wishedEnd } from './traffic';
import type { Next, Turn } from './turn';
import { hasTime } from './world';

/** Objects at a time: their ids fit into one search of Okta's and one query of Assets'. */
const tasksAtOnce = 20;

/** Does the tasks that are left, as far as this turn goes; `on` when none is. */
export async function amend(turn: Turn): Promise<Next> {
  const { hold, world } = turn;
  const tasks = await tasksOf(turn);
  const known = await patiently(world, () => turn.assets.knownSchema());
  for (;;) {
    const { phase } = hold.record;
    if (phase.is !== 'amending') return { is: 'again', at: world.clock.now() };
    const some = tasks.slice(phase.place, phase.place + tasksAtOnce);
    if (some.length === 0) return { is: 'on' };
    const end = await wishedEnd(turn);
    // What is done is done: a run that is told to stop here ends as done, with the rest left for the next one.
    if (end) return { is: 'on' };
    if (!hasTime(world)) return { is: 'again', at: world.clock.now() };
    const portion = new Portion(turn, some, known.is === 'ok' ? known.value : undefined);
    const halt = await portion.work();
    if (halt) {
      const wait = turnWaitsMs[phase.faults];
      if (halt.is === 'busy') return { is: 'again', at: halt.until };
      if (halt.is === 'spent') return { is: 'again', at: world.clock.now() };
      if (wait !== undefined) {
        await hold.store({ phase: { ...phase, faults: phase.faults + 1 } });
        return { is: 'again', at: world.clock.now() + wait };
      }
      portion.giveUp(halt.problem);
    }
    await portion.store();
  }
}
