// How far a run is, kind by kind and as a whole (pure).
import type { Kind, KindOfRun, RunUnderWay } from '../../answers';

/** The lanes and what each reads, one after the other: people's groups come before the people. */
const kindsOfLane: Readonly<Record<string, readonly Kind[]>> = {
  people: ['groups', 'users'],
  devices: ['devices'],
};

export type KindProgress = {
  kind: Kind;
  type: string;
  read: number;
  /** Never below what was read. */
  expected?: number;
} & (
  | { is: 'read' }
  | { is: 'reading' }
  /** Okta lets it go on at `until`, in milliseconds since 1970. */
  | { is: 'waiting'; until: number }
  /** It failed, and is asked again at `until`. */
  | { is: 'trying'; until: number }
  /** Another kind of its lane is read before it. */
  | { is: 'later' }
  | { is: 'left out' }
);

/** Every kind of a run in the order in which it is read. */
export function progressOf(run: RunUnderWay): KindProgress[] {
  return Object.entries(kindsOfLane).flatMap(([lane, order]) =>
    order.flatMap((kind) => {
      const seen = wholeKind(run.kinds.filter((each) => each.kind === kind));
      return seen ? [progressOfKind(run, seen, { lane, order })] : [];
    }),
  );
}

/** The types of one kind together: how many there will be is known of a kind as a whole, not of each type. */
function wholeKind([first, ...others]: readonly KindOfRun[]): KindOfRun | undefined {
  if (first === undefined || others.length === 0) return first;
  const { expected: _expected, ...rest } = first;
  return { ...rest, read: others.reduce((sum, { read }) => sum + read, first.read) };
}

function progressOfKind(
  run: RunUnderWay,
  seen: KindOfRun,
  { lane, order }: { lane: string; order: readonly Kind[] },
): KindProgress {
  const { kind, type, read } = seen;
  const expected = seen.expected === undefined ? {} : { expected: Math.max(seen.expected, read) };
  const of = { kind, type, read, ...expected };
  if (seen.isLeftOut) return { ...of, is: 'left out' };
  const now = run.lanes.find((each) => each.lane === lane);
  if (run.phase !== 'reading' || now?.kind === undefined) return { ...of, expected: read, is: 'read' };
  const ahead = order.indexOf(kind) - order.indexOf(now.kind);
  if (ahead < 0) return { ...of, expected: read, is: 'read' };
  if (ahead > 0) return { ...of, is: 'later' };
  if (now.until === undefined) return { ...of, is: 'reading' };
  return { ...of, is: now.isTrying ? 'trying' : 'waiting', until: now.until };
}

/** Read of expected over all kinds; `expected` only where it is known for each of them. */
export function wholeOf(kinds: readonly KindProgress[]): { read: number; expected?: number } {
  const counting = kinds.filter((kind) => kind.is !== 'left out');
  const read = counting.reduce((sum, kind) => sum + kind.read, 0);
  if (counting.some((kind) => kind.expected === undefined)) return { read };
  return { read, expected: counting.reduce((sum, kind) => sum + (kind.expected ?? 0), 0) };
}

/** Between 0 and 1; undefined where nobody knows how many there will be. */
export function shareOf({ read, expected }: { read: number; expected?: number }): number | undefined {
  if (expected === undefined) return undefined;
  return expected === 0 ? 1 : Math.min(1, read / expected);
}
