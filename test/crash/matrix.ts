// The crash matrix: one quiet run counts the calls, then a run for each call is killed there and must end the same.
import type { VirtualClock } from '../sandbox/clock';
import type { CallRecord } from '../sandbox/forge/faults';
import { atCall, callsOf, dumpOf, importNow, isOpen, namesOf, type Over, type Scene } from './scene';

/** What is killed, and what must come of it all the same. */
export interface Matrix {
  clock: VirtualClock;
  /** Sets the scene up to the moment from which on every call is a kill point. */
  set: () => Promise<Scene>;
  /** Plays what is killed to its end, as people and platform would. */
  play: (scene: Scene) => Promise<Over | undefined>;
  /** Kills at every so many calls only; without it at each. */
  step?: number;
  /** How the next ordinary run is made to begin; false where none can follow. */
  next?: false | ((scene: Scene) => Promise<Over | undefined>);
}

/** What the tick remembers of a run that was silent: one short value, replaced by the next, erased with the import. */
const watch = 'plain i:IMPORT:watch';

interface Outcome {
  ending: string | undefined;
  dump: string;
  names: string[];
}

/** How the quiet run ended, and everything that went differently in the killed ones, in words. */
export type Tried = { killPoints: number; ending: string | undefined; findings: string[] };

/** Plays the quiet run, then one for each kill point. */
export async function killEverywhere(matrix: Matrix): Promise<Tried> {
  const { clock, set, play, next = importNow, step = 1 } = matrix;
  const findings: string[] = [];
  let killPoints = 0;
  const quiet = await clock.run(set().then((scene) => playQuietly(scene, play, next)));

  for (const [at, call] of quiet.calls.entries())
    for (const [side, how] of (['kill before', 'kill after'] as const).entries()) {
      // Where not every call is tried, the two sides take turns.
      if ((at * 2 + side) % (step * 2 - 1) !== 0) continue;
      killPoints += 1;
      const say = (what: string) => findings.push(`${how} ${at + 1}, ${wordsOf(call)}: ${what}`);
      // Within `run`, and of it: time that stands still is a finding too.
      await clock.run(killed(at + 1, how, say)).catch((error: unknown) => say(String(error)));
    }
  return { killPoints, ending: quiet.first.ending, findings };

  async function killed(nth: number, how: 'kill before' | 'kill after', say: (what: string) => void) {
    const scene = await set();
    const { site } = scene;
    let struck = false;
    scene.disturb(atCall(nth, () => ((struck = true), how)));
    const over = await play(scene);
    if (!struck) say('was not reached');
    differences(outcomeOf(scene, over), quiet.first).forEach(say);
    if (isOpen(site)) say('left its execution open');
    if (next) {
      const after = await next(scene);
      for (const what of differences(outcomeOf(scene, after), quiet.second)) say(`the run after it: ${what}`);
      const changed = changesOf(after);
      if (changed !== quiet.changed) say(`the run after it changed ${changed} objects, not ${quiet.changed}`);
    }
    await site.close();
  }
}

async function playQuietly(scene: Scene, play: Matrix['play'], next: Exclude<Matrix['next'], undefined>) {
  const { site } = scene;
  const before = callsOf(site).length;
  const first = outcomeOf(scene, await play(scene));
  const calls = callsOf(site).slice(before);
  const after = next ? await next(scene) : undefined;
  const second = outcomeOf(scene, after);
  await site.close();
  return { first, calls, second, changed: changesOf(after) };
}

const changesOf = (over: Over | undefined): number =>
  (over?.kinds ?? []).reduce((sum, { created, updated }) => sum + created + updated, 0);

const outcomeOf = ({ site }: Scene, over: Over | undefined): Outcome => ({
  ending: over?.ending,
  dump: dumpOf(site),
  names: namesOf(site),
});

/** What differs, in words. */
function differences(seen: Outcome, quiet: Outcome): string[] {
  const more = seen.names.filter((name) => !quiet.names.includes(name) && name !== watch);
  const less = quiet.names.filter((name) => !seen.names.includes(name));
  return [
    ...(seen.ending === quiet.ending ? [] : [`ended ${seen.ending}, not ${quiet.ending}`]),
    ...(seen.dump === quiet.dump ? [] : ['Assets differs']),
    ...(more.length === 0 ? [] : [`left ${more.join(', ')}`]),
    ...(less.length === 0 ? [] : [`did not keep ${less.join(', ')}`]),
  ];
}

const wordsOf = ({ kind, method, target, functionKey }: CallRecord) =>
  `${kind} ${method} ${target.split('/').slice(-2).join('/')} of ${functionKey}`;
