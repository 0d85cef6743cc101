// One page of Okta, asked with patience, and what its refusal means for the lane.
import { readPage, type Page } from '../okta/pages';
import { stopsOf, type OktaProblem } from '../okta/problems';
import type { Cursor } from '../okta/cursor';
import type { ReadingLane } from '../store/runs';
import { kindRefused } from './guard';
import { beginKind, type Halt, type Paged } from './paged';
import { patiently } from './patience';
import { problemOf } from './problems';
import type { Turn } from './turn';

/** A page, why the lane rests, or a refusal that the caller must judge. */
export type Asked =
  { is: 'ok'; value: Page } | { is: 'refused'; problem: OktaProblem } | Exclude<Halt, { is: 'end' }>;

/** Asks for a page, up to three times within the turn. */
export async function askPage(turn: Turn, cursor: Cursor): Promise<Asked> {
  let first: string | undefined;
  const reply = await patiently(turn.world, async (before) => {
    const again = before === 0 ? undefined : { count: before, ...(first === undefined ? {} : { first }) };
    const answer = await readPage(turn.okta, cursor, again);
    if (answer.is !== 'ok' && typeof answer.problem.seen.request === 'string')
      first ??= answer.problem.seen.request;
    return answer;
  });
  return reply.is === 'spent' ? { is: 'over' } : reply;
}

/** Okta refuses the same stored place this often: give up rather than read the same pages for ever. */
const mostRestarts = 3;

/** What a lane does when Okta refuses a page of its kind: nothing that was not read counts as read. */
export function pageRefused(turn: Turn, lane: ReadingLane, problem: OktaProblem): Paged {
  const { kind, cursor, restarts } = lane;
  if (problem.code === 'cursor-refused' && restarts < mostRestarts)
    return { is: 'page', after: { ...beginKind(kind, turn.mapping), restarts: restarts + 1 } };
  // A kind that was begun again has rows on their way already: it was readable.
  if (stopsOf(problem) === 'kind' && cursor.page === 0 && restarts === 0) {
    const judged = kindRefused(kind, problem, turn.memory.current);
    return judged.is === 'left out' ? judged : { is: 'end', ending: 'stopped', problem: judged.problem };
  }
  // It says by itself what to do about it, unlike the other gaps.
  if (problem.code === 'link-missing') return { is: 'end', ending: 'stopped', problem };
  if (stopsOf(problem) === 'run' && !isGap(problem)) return { is: 'end', ending: 'failed', problem };
  return {
    is: 'end',
    ending: 'stopped',
    problem: problemOf('lane-unfinished', { kind, code: problem.code }),
  };
}

/** The list itself is broken, not the way to it: the guard against unfinished lanes speaks. */
const isGap = ({ code }: OktaProblem) =>
  code === 'link-repeats' ||
  code === 'link-elsewhere' ||
  code === 'link-endless' ||
  code === 'cursor-refused';

/** The lane at the next place of its kind. */
export const advance = (lane: ReadingLane, next: Cursor | undefined): ReadingLane | 'kind read' =>
  next === undefined
    ? 'kind read'
    : { is: 'reading', kind: lane.kind, cursor: next, faults: 0, restarts: lane.restarts };
