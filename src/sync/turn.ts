// What one turn works with: the world, its hold on the run, what the run remembers, and clients made anew.
import type { AssetsClient } from '../assets/client';
import type { Carry } from '../mapping/carry';
import type { Mapping, TypeMapping } from '../mapping/mapping';
import type { OktaClient } from '../okta/request';
import type { Kind } from '../records/record';
import type { Calls, Ending, StoredProblem } from '../store/runs';
import { needsGroups } from './groupPaths';
import type { Hold } from './hold';
import type { Memory } from './memory';
import type { World } from './world';

export interface Turn {
  world: World;
  hold: Hold;
  memory: Memory;
  mapping: Mapping;
  carry: Carry;
  /** Whatever else than Okta's words decides how a row lands: mapping, way, empty values. */
  fingerprint: string;
  okta: OktaClient;
  assets: AssetsClient;
  /** Okta requests of this turn that the record counts already. */
  counted: { calls: Calls };
  /** When Assets was last told how far the run is, in milliseconds; 0 before. */
  told: { at: number };
  /** Names of all groups by id, where a line needs them: asked once a turn, kept nowhere. */
  groupNames(): Promise<{ is: 'known'; of: ReadonlyMap<string, string> } | Unanswered>;
  /** Runs one piece of work after the other, in the order asked. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
}

/** The kinds that a mapping brings in. */
export const kindsOf = (mapping: Mapping): Kind[] => [...new Set(mapping.types.map(({ kind }) => kind))];

/** The kinds that are read: those brought in, and groups where people's rows hang on them. */
export function kindsRead(mapping: Mapping): Kind[] {
  const kinds = kindsOf(mapping);
  return kinds.includes('groups') || !needsGroups(mapping) ? kinds : ['groups', ...kinds];
}

/** The types that records of a kind become; the first that fits takes a record. */
export const typesOf = ({ mapping }: Pick<Turn, 'mapping'>, kind: Kind): TypeMapping[] =>
  mapping.types.filter((each) => each.kind === kind);

/** What a kind is called where no record tells which of its types is meant. */
export const typeNameOf = (turn: Pick<Turn, 'mapping'>, kind: Kind): string =>
  typesOf(turn, kind)[0]?.type ?? kind;

/** By kind what is filtered, as one text: what is missing under another filter is not gone. */
export function filtersOf(mapping: Mapping, leftOut: readonly Kind[]): Partial<Record<Kind, string>> {
  const read = kindsOf(mapping).filter((kind) => !leftOut.includes(kind));
  return Object.fromEntries(
    read.map((kind) => {
      const { leaveOut: _fields, ...filter } = { leaveOut: undefined, ...mapping.filters?.[kind] };
      const when = mapping.types.filter((type) => type.kind === kind).map((type) => [type.type, type.when]);
      return [kind, JSON.stringify([filter, when])];
    }),
  );
}

/** Why something beside Okta's pages cannot be known now: a lane halts for it, as it does for a page. */
export type Unanswered =
  | { is: 'busy'; until: number; problem: StoredProblem }
  | { is: 'fault'; problem: StoredProblem }
  | { is: 'over' }
  | { is: 'end'; ending: 'stopped' | 'failed'; problem: StoredProblem };

/** Makes the `oneAtATime` of a turn. */
export function inOrder(): Turn['oneAtATime'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What comes after a phase. */
export type Next =
  /** The next phase, in this turn. */
  | { is: 'on' }
  /** Another turn, not before that moment. */
  | { is: 'again'; at: number }
  /** The run ends without being done, and its execution is closed. */
  | { is: 'end'; ending: Exclude<Ending, 'done' | 'planned'>; problem: StoredProblem };
