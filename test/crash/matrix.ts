// The crash matrix: one quiet run counts the calls, then a run for each call is disturbed there and must end the same.
import type { VirtualClock } from '../sandbox/clock';
import type { CallFault, CallRecord } from '../sandbox/forge/faults';
import { atCall, callsOf, dumpOf, importNow, isOpen, namesOf, type Scene } from './scene';

/** What is seen of a run or a plan that is over. */
export type Played = { ending: string; kinds: readonly { created: number; updated: number }[] };

/** What is disturbed, and what must come of it all the same. */
export interface Matrix {
  clock: VirtualClock;
  /** Sets the scene up to the moment from which on every call may be disturbed. */
  set: () => Promise<Scene>;
  /** Plays what is disturbed to its end, as people and platform would. */
  play: (scene: Scene) => Promise<Played | undefined>;
  /** What may happen at a call, by its name; killed before and after it unless told otherwise. */
  trials?: (call: CallRecord) => Trial[];
  /** Of what may happen to the worker, every so many trials are made; without it all are. */
  every?: number;
  /** How the next ordinary run is made to begin; false where none can follow. */
  next?: false | ((scene: Scene) => Promise<Played | undefined>);
}

/** Something that happens at one call, or at so many one after the other. */
export type Trial = { name: string; fault: CallFault; times?: number };

const kills: Trial[] = (['kill before', 'kill after'] as const).map((fault) => ({ name: fault, fault }));

/** One in so many is followed by an ordinary run, which must find everything as it should be. */
const followed = 3;

/** What the tick remembers of a run that was silent: one short value, replaced by the next, erased with the import. */
const watch = 'plain i:IMPORT:watch';

interface Outcome {
  ending: string | undefined;
  dump: string;
  names: string[];
}

/** How the quiet run ended, and everything that went differently in the disturbed ones, in words. */
export type Tried = { count: number; ending: string | undefined; findings: string[] };

/** Plays the quiet run, then one for each trial at each of its calls. */
export async function disturbEverywhere(matrix: Matrix): Promise<Tried> {
  const { clock, set, play, next = importNow, trials = () => kills, every = 1 } = matrix;
  const findings: string[] = [];
  const quiet = await clock.run(set().then((scene) => playQuietly(scene, play, next)));
  const planned = quiet.calls.flatMap((call, at) =>
    trials(call).map((trial) => ({ call, nth: at + 1, trial })),
  );
  // People and the trigger make few calls, and every one of them is tried.
  const made = planned.filter(({ call }, at) => call.functionKey !== 'on-sync-event' || at % every === 0);

  for (const [number, { call, nth, trial }] of made.entries()) {
    const say = (what: string) => findings.push(`${trial.name} ${nth}, ${wordsOf(call)}: ${what}`);
    // Within `run`, and of it: time that stands still is a finding too.
    const follows = next !== false && number % followed === 0;
    await clock.run(disturbed(nth, { ...trial, follows }, say)).catch((error: unknown) => say(String(error)));
  }
  return { count: made.length, ending: quiet.first.ending, findings };

  async function disturbed(
    nth: number,
    { fault, times, follows }: Trial & { follows: boolean },
    say: (what: string) => void,
  ) {
    const scene = await set();
    const { site } = scene;
    let struck = false;
    scene.disturb(atCall(nth, () => ((struck = true), fault), times));
    const over = await play(scene);
    if (!struck) say('was not reached');
    differences(outcomeOf(scene, over), quiet.first).forEach(say);
    if (isOpen(site)) say('left its execution open');
    if (next && follows) {
      const after = await next(scene);
      for (const what of differences(outcomeOf(scene, after), quiet.second)) say(`the run after it: ${what}`);
      const changed = changesOf(after);
      if (changed !== quiet.changed) say(`the run after it changed ${changed} objects, not ${quiet.changed}`);
    }
    await site.close();
  }
}

/** Prints how often something was tried: the tests' proof that they try anything. */
export const tell = (what: string, count: number): void =>
  void process.stderr.write(`${what}: ${count} kill points\n`);

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

const changesOf = (over: Played | undefined): number =>
  (over?.kinds ?? []).reduce((sum, { created, updated }) => sum + created + updated, 0);

const outcomeOf = ({ site }: Scene, over: Played | undefined): Outcome => ({
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
