// How many minutes a run still takes, from the pace that was seen so far (pure).
import type { Kind, RunUnderWay } from '../../answers';
import { progressOf, type KindProgress } from './progress';

/** For each kind that is being read: where counting began, and the latest count. Times are the browser's. */
export type Pace = Partial<
  Record<Kind, { from: { at: number; read: number }; last: { at: number; read: number } }>
>;

/** A pace seen over less than this says nothing yet. */
const enoughMs = 4_000;
/** Records a second that a list not begun yet is taken to come at: pages of 200, about two seconds each. */
const usualPace = 100;

/** Adds one look at a run. */
export function observed(pace: Pace, run: RunUnderWay, now: number): Pace {
  const next: Pace = { ...pace };
  for (const { kind, read, is } of progressOf(run)) {
    if (is === 'left out' || is === 'later') continue;
    const before = pace[kind];
    next[kind] = { from: before?.from ?? { at: now, read }, last: { at: now, read } };
  }
  return next;
}

/**
 * Whole minutes left until Okta is read, rounded up; 0 is less than a minute. The slowest lane decides, for lanes go
 * side by side. Undefined while no pace is known, or how many there will be.
 */
export function minutesLeft(run: RunUnderWay, pace: Pace): number | undefined {
  if (run.phase !== 'reading') return undefined;
  const kinds = progressOf(run);
  const lanes = [
    kinds.filter(({ kind }) => kind !== 'devices'),
    kinds.filter(({ kind }) => kind === 'devices'),
  ];
  const left = lanes.map((lane) =>
    lane.reduce<number | undefined>((sum, kind) => plus(sum, secondsOf(kind, pace)), 0),
  );
  if (left.some((seconds) => seconds === undefined)) return undefined;
  const seconds = Math.max(...left.map((each) => each ?? 0));
  return seconds < 60 ? 0 : Math.ceil(seconds / 60);
}

function secondsOf(progress: KindProgress, pace: Pace): number | undefined {
  if (progress.is === 'read' || progress.is === 'left out') return 0;
  if (progress.expected === undefined) return undefined;
  const left = progress.expected - progress.read;
  if (progress.is === 'later') return left / usualPace;
  const seen = pace[progress.kind];
  if (!seen || seen.last.at - seen.from.at < enoughMs) return undefined;
  const records = seen.last.read - seen.from.read;
  return records <= 0 ? undefined : (left * (seen.last.at - seen.from.at)) / 1000 / records;
}

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

/** What is shown next: it may fall at once, and rises by one minute at a time. */
export function shownNext(shown: number | undefined, now: number | undefined): number | undefined {
  if (now === undefined) return shown;
  return shown === undefined ? now : Math.min(now, shown + 1);
}
