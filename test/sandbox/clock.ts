// The site's time: real speed (perhaps shifted), or virtual, where time moves on when nothing can run.
import { AsyncResource } from 'node:async_hooks';
import { withGlobal } from '@sinonjs/fake-timers';
import type { Clock } from './wire';

/** A clock of the site that can also call somebody at a moment. */
export interface SiteClock extends Clock {
  readonly pace: 'real' | 'virtual';
  /** Calls `act` once that moment (ms since 1970) has come, never before this call returns; gives back how to call it off. */
  at(moment: number, act: () => void): () => void;
  /** Tells the clock that something is going on, so that a virtual one waits a little longer before it jumps. */
  stir(): void;
}

/** Time at real speed. `Date` of this process is left alone: whoever needs the site's time asks the clock. */
export interface RealClock extends SiteClock {
  readonly pace: 'real';
  /** How far the site is ahead of the machine's clock, in ms; negative when it is behind. */
  readonly ahead: number;
  /** Moves the site's time forward; what becomes due by that is called at once. */
  shift(ms: number): void;
  /** Calls `listener` after each shift; gives back how to stop that. */
  onShift(listener: () => void): () => void;
}

/** Time that stands still while anything can run. `Date` and timers of this process follow it until `uninstall`. */
export interface VirtualClock extends SiteClock {
  readonly pace: 'virtual';
  /**
   * Lets time pass until the promise settles, and settles as it does.
   *
   * @throws Error when nothing is left that could ever settle it, or after 400 days of the site's time
   */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Gives this process its own `Date` and timers back. */
  uninstall(): void;
}

interface Alarm {
  moment: number;
  act: () => void;
  timer: NodeJS.Timeout | undefined;
}

/** setTimeout fires at once for anything longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * @param startIso what the site's clock shows now; the machine's time without it
 * @throws RangeError when that is no moment
 */
export function realClock(startIso?: string): RealClock {
  let ahead = startIso === undefined ? 0 : momentOf(startIso) - Date.now();
  const alarms = new Set<Alarm>();
  const listeners = new Set<() => void>();
  const now = () => Date.now() + ahead;
  const ring = (alarm: Alarm) => {
    if (now() < alarm.moment) return arm(alarm); // timers may be early by a millisecond, or were cut short
    alarms.delete(alarm);
    alarm.act();
  };
  const arm = (alarm: Alarm) => {
    clearTimeout(alarm.timer);
    const ms = Math.min(Math.max(0, alarm.moment - now()), LONGEST_TIMER_MS);
    alarm.timer = setTimeout(() => ring(alarm), ms);
  };
  const at = (moment: number, act: () => void) => {
    const alarm: Alarm = { moment, act, timer: undefined };
    alarms.add(alarm);
    arm(alarm);
    return () => {
      alarms.delete(alarm);
      clearTimeout(alarm.timer);
    };
  };
  return {
    pace: 'real',
    get ahead() {
      return ahead;
    },
    now,
    at,
    sleep: (ms) => new Promise((wake) => at(now() + ms, wake)),
    stir: () => undefined,
    shift(ms) {
      ahead += ms;
      for (const alarm of alarms) arm(alarm);
      for (const listener of listeners) listener();
    },
    onShift(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How often the event loop has to turn with nothing going on before time may jump. */
const QUIET_TURNS = 8;
const LONGEST_RUN_MS = 400 * 86_400_000;
/** With no timer left, work outside the event loop (files, threads) gets this long, in real time, to come back. */
const LAST_CHANCE_MS = 1_000;

/**
 * Installs virtual time in this process. Only one may be installed at a time.
 *
 * @param startIso the first moment of the site's time
 * @throws RangeError when that is no moment
 */
export function virtualClock(startIso: string): VirtualClock {
  const turn = setImmediate;
  const realTimeout = setTimeout;
  const abortTimeout = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout');
  const fake = withGlobal(globalThis).install({
    now: momentOf(startIso),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  let stirs = 0;
  let running = false;

  keepContext();
  Object.defineProperty(AbortSignal, 'timeout', { ...abortTimeout, value: timeoutSignal });

  const at = (moment: number, act: () => void) => {
    const timer = setTimeout(act, Math.max(0, moment - fake.now));
    return () => clearTimeout(timer);
  };
  const loopTurns = () => new Promise((next) => turn(next));
  const untilQuiet = async (over: () => boolean) => {
    for (let quiet = 0; quiet < QUIET_TURNS && !over();) {
      const before = stirs;
      await loopTurns();
      quiet = stirs === before ? quiet + 1 : 0;
    }
  };
  const lastChance = async (over: () => boolean) => {
    for (let waited = 0; waited < LAST_CHANCE_MS && !over() && fake.countTimers() === 0; waited += 10)
      await new Promise((next) => realTimeout(next, 10));
    if (!over() && fake.countTimers() === 0)
      throw new Error('Virtual time stands still: nothing is left that could settle what is waited for.');
  };

  return {
    pace: 'virtual',
    now: () => fake.now,
    at,
    sleep: (ms) => new Promise((wake) => at(fake.now + ms, wake)),
    stir: () => void stirs++,
    async run(promise) {
      if (running) throw new Error('Virtual time is already being driven by somebody else.');
      running = true;
      let settled = false;
      const over = () => settled;
      const settle = () => void (settled = true);
      promise.then(settle, settle);
      const latest = fake.now + LONGEST_RUN_MS;
      try {
        for (;;) {
          await untilQuiet(over);
          if (settled) return await promise;
          if (fake.now > latest)
            throw new Error('Virtual time ran for 400 days and what is waited for did not happen.');
          if (fake.countTimers() === 0) await lastChance(over);
          else fake.next();
        }
      } finally {
        running = false;
      }
    },
    uninstall() {
      fake.uninstall();
      if (abortTimeout) Object.defineProperty(AbortSignal, 'timeout', abortTimeout);
    },
  };
}

function momentOf(iso: string): number {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) throw new RangeError(`"${iso}" is no moment; write it as 2026-11-20T08:00:00Z.`);
  return moment;
}

/** Real timers call back in the async context they were set in; the faked ones would in that of whoever moves the time. */
function keepContext(): void {
  const set = globalThis.setTimeout;
  const inContext = (act: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
    set(AsyncResource.bind(act), ms, ...given);
  globalThis.setTimeout = Object.assign(inContext, set);
}

/** `AbortSignal.timeout` runs on a timer of its own inside Node, which nothing can move. */
function timeoutSignal(ms: number): AbortSignal {
  const controller = new AbortController();
  // Not a DOMException, which in a jest test is no instance of the Error that the code there knows.
  const reason = Object.assign(new Error('The operation was aborted due to timeout'), {
    name: 'TimeoutError',
  });
  setTimeout(() => controller.abort(reason), ms);
  return controller.signal;
}
