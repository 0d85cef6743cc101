// What the page may ask, and what it gets back. Types only.
import type { Probe } from './okta/probe';
import type { Place } from './store/runs';
import type { Choice } from './mapping/choice';
import type { SetupView } from './sync/setup';
import type { RunView, ToldProblem } from './sync/view';

/** A refusal that was to be expected travels as data, in words; only a fault of the app rejects. */
export type Answer<T> = { is: 'ok'; value: T } | { is: 'refused'; problem: ToldProblem };

/** A problem of Okta's in words, with the kind it is about. */
export type TestedKind =
  { is: 'readable'; seen: number; more: boolean } | { is: 'unreadable'; problem: ToldProblem };

/** What a connection test found. Whose token it is goes to the page and is stored nowhere. */
export type Tested = {
  host: string;
  engine: Probe['org']['engine'];
  owner?: string;
  kinds: Partial<Record<'users' | 'groups' | 'devices', TestedKind>>;
  problems: ToldProblem[];
};

/** Each question by its name: what it takes, and what an `ok` answer holds. Times are milliseconds since 1970. */
export interface Questions {
  getSetup: { takes: Record<string, never>; gives: SetupView };
  testConnection: { takes: { address: string; token?: string }; gives: Tested };
  saveConnection: { takes: { address: string; token?: string }; gives: { host: string } };
  /** Sends the mapping of these kinds to Assets and keeps it. Names count for kinds that were not on before. */
  saveChoice: { takes: Choice; gives: { choice: Choice } };
  saveSettings: { takes: { manyValues: 'list' | 'rows' }; gives: null };
  startRun: { takes: Record<string, never>; gives: { run: string } };
  cancelRun: { takes: Record<string, never>; gives: { is: 'asked' | 'none' } };
  /** The run that is going on, else the last one; null before the first. */
  getRun: { takes: Record<string, never>; gives: RunView | null };
  /** Where the problems of a run that is over were met, piece by piece. */
  getPlaces: { takes: { run: string; piece: number }; gives: { code: string; places: Place[] }[] };
}
