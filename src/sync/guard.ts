// The reasons to stop before anything is written (pure).
import type { Current } from '../store/generation';
import type { Kind } from '../records/record';
import type { RunRecord, StoredProblem } from '../store/runs';
import { problemOf } from './problems';

/**
 * The first reason why what was read must not be written, if any. Asked when every lane was read to its end.
 * An org of people without people is a token without a role: Okta answers 200 with an empty list (seen in clients).
 */
export function guard(
  record: Pick<RunRecord, 'counts' | 'leftOut'> & { chosen: readonly Kind[] },
  current: Pick<Current, 'read'> | undefined,
): StoredProblem | undefined {
  const { counts, leftOut, chosen } = record;
  if (chosen.every((kind) => leftOut.includes(kind))) return problemOf('nothing-readable');
  for (const kind of chosen) {
    if (leftOut.includes(kind) || counts[kind].read > 0) continue;
    const before = current?.read[kind] ?? 0;
    if (before > 0) return problemOf('empty-answer', { kind, before });
    if (kind === 'users') return problemOf('never-any', { kind });
  }
  return undefined;
}

/** A kind that Okta refuses on its first page: left out if it was never read, a reason to stop if it was. */
export function kindRefused(
  kind: Kind,
  problem: StoredProblem,
  current: Pick<Current, 'read'> | undefined,
): { is: 'left out'; problem: StoredProblem } | { is: 'stop'; problem: StoredProblem } {
  return current?.read[kind] === undefined
    ? { is: 'left out', problem }
    : { is: 'stop', problem: problemOf('kind-lost', { kind, code: problem.code }) };
}
