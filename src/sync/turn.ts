// What one turn works with: the world, its hold on the run, what the run remembers, and clients made anew.
import type { AssetsClient } from '../assets/client';
import type { Carry } from '../mapping/carry';
import type { Mapping, TypeMapping } from '../mapping/mapping';
import type { OktaClient } from '../okta/request';
import type { Ending, Kind, StoredProblem } from '../store/runs';
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
  /** When Assets was last told how far the run is, in milliseconds; 0 before. */
  told: { at: number };
  /** Runs one piece of work after the other, in the order asked. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
}

/** The kinds that a mapping brings in. */
export const kindsOf = (mapping: Mapping): Kind[] => mapping.types.map(({ kind }) => kind);

/** The type that records of a kind become. */
export function typeOf(turn: Pick<Turn, 'mapping'>, kind: Kind): TypeMapping {
  const type = turn.mapping.types.find((each) => each.kind === kind);
  if (type === undefined) throw new Error(`The mapping has no type for ${kind}`);
  return type;
}

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
  | { is: 'end'; ending: Exclude<Ending, 'done'>; problem: StoredProblem };
