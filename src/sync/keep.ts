// The last write of a run: how it ended, where its problems were, and, when it was good, the next generation.
import type { Current } from '../store/generation';
import { readJournal, type JournalPiece } from '../store/journal';
import { heldBy, keys } from '../store/keys';
import type { Kind } from '../records/record';
import type { Ending, PastRun, Place, ProblemPlaces, RunRecord } from '../store/runs';
import { UnreadableValue, writesAtOnce, type Write } from '../store/shelf';
import { together, withoutKinds } from '../store/underWay';
import type { Hold } from './hold';
import { clearedName } from './memory';
import type { World } from './world';

/** Places in one stored piece: about 100 characters each, far below the 240 KiB of a value. */
const placesPerPiece = 1_000;

/**
 * Ends the run. History, `current` and the record change in one transaction, and the start wish goes with it, so that
 * the next run may begin (invariant 4). `settled` are the kinds of which `current` says what Assets holds.
 */
export async function keepRun(
  world: World,
  hold: Hold,
  end: { ending: Ending; change: Partial<RunRecord>; current?: Current; leftOpen?: string; settled?: Kind[] },
): Promise<void> {
  const { importId } = hold;
  const { run } = hold.record;
  const placed = await keepPlaces(world, hold);
  const record = { ...hold.record, ...end.change };
  const { reason, startedAt, counts, types, problems, leftOut, results, chunks, turn } = record;
  const at = world.clock.now();
  const past: PastRun = {
    ...{ run, reason, startedAt, counts, types, problems, leftOut, results, chunks },
    turns: turn + 1,
    ending: end.ending,
    endedAt: at,
    placePieces: placed.length,
    placed,
  };
  const doubted = withoutKinds(together(record.doubted, record.underWay), end.settled ?? []);
  await hold.store({ ...end.change, phase: { is: 'over', ending: end.ending, at } }, [
    ...(end.current ? [{ key: keys.current(importId), value: end.current }] : []),
    { key: keys.past(importId, run), value: past },
    {
      key: keys.last(importId),
      value: {
        run,
        ...(end.leftOpen === undefined ? {} : { leftOpen: end.leftOpen }),
        ...(Object.keys(doubted).length === 0 ? {} : { doubted }),
      },
    },
    ...heldBy(run).map((key): Write => ({ key, value: undefined })),
  ]);
  world.log('run over', { run, ending: end.ending, problems: problems.length, chunks });
}

/**
 * Keeps where the problems of a run were met, beside its history; gives the problem's code of each piece. Values that
 * are cleared (`isCleared`: in a plan, would be) name nothing any more.
 */
export async function keepPlaces(
  world: World,
  hold: Hold,
  isCleared?: (place: Place) => boolean,
): Promise<string[]> {
  const { importId } = hold;
  const { run } = hold.record;
  const places = await placesOf(world, hold.record, isCleared);
  for (let from = 0; from < places.length; from += writesAtOnce) {
    const some = places.slice(from, from + writesAtOnce);
    await hold.store(
      {},
      some.map((value, at): Write => ({ key: keys.pastPlaces(importId, run, from + at), value })),
    );
  }
  return places.flatMap((piece) => piece.map(({ code }) => code));
}

/** Nowhere when the journal cannot be read, for that must not keep a run from ending. */
async function placesOf(
  world: World,
  { run, pieces }: Readonly<RunRecord>,
  isCleared?: (place: Place) => boolean,
): Promise<ProblemPlaces[]> {
  try {
    const journal = await readJournal(world.shelf, run, pieces);
    return piecesOf(withoutCleared(journal, isCleared ?? clearedIn(journal)));
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log('journal unreadable', { run, pieces });
    return [];
  }
}

function piecesOf(journal: Awaited<ReturnType<typeof readJournal>>): ProblemPlaces[] {
  const byCode = new Map<string, Place[]>();
  for (const { places } of journal)
    for (const { code, places: more } of places) byCode.set(code, [...(byCode.get(code) ?? []), ...more]);
  return [...byCode].flatMap(([code, places]) =>
    Array.from({ length: Math.ceil(places.length / placesPerPiece) }, (_, number) => [
      { code, places: places.slice(number * placesPerPiece, (number + 1) * placesPerPiece) },
    ]),
  );
}

/** Tells which values were cleared after the import. */
function clearedIn(journal: readonly JournalPiece[]): (place: Place) => boolean {
  const cleared = new Set(journal.flatMap((piece) => (piece.cleared ?? []).map(clearedName)));
  return (place) => cleared.has(clearedName(place));
}

const withoutCleared = (journal: JournalPiece[], isCleared: (place: Place) => boolean): JournalPiece[] =>
  journal.map((piece) => ({
    ...piece,
    places: piece.places.flatMap(({ code, places }) => {
      const left = code === 'not-cleared' ? places.filter((place) => !isCleared(place)) : places;
      return left.length === 0 ? [] : [{ code, places: left }];
    }),
  }));
