// A run as it is shown: to the page, and to whoever asks from the command line.
import { readMapping } from '../../store/mappings';
import { kinds, type Kind } from '../../records/record';
import {
  laneNames,
  readLast,
  readPast,
  readPastPlaces,
  readRun,
  type Ending,
  type PastRun,
  type Place,
  type Reason,
  type RunRecord,
  type StoredProblem,
  type TalliedProblem,
} from '../../store/runs';
import type { Shelf } from '../../store/shelf';
import { readStart } from '../../store/wishes';
import { tell } from '../problems';

/** A problem in words, with how often it was met. */
export type ToldProblem = { code: string; count: number; sentence: string; remedy: string };

/** What one object type came to. Assets' counters are zero until the run is done. */
export type KindView = {
  kind: Kind;
  /** The object type's name. */
  type: string;
  isLeftOut: boolean;
  /** Assets' id of the object type, once it counted. */
  typeId?: string;
  /** How many there will be, as far as anything tells. */
  expected?: number;
  read: number;
  created: number;
  updated: number;
  same: number;
  /** In the last good run's ledger, and absent from this whole reading. */
  gone: number;
  skipped: number;
  failed: number;
};

/** A lane while it is read; `until` is when it may go on, in milliseconds: by Okta's limit, or to try again after a fault. */
export type LaneView = { lane: string; kind?: Kind; until?: number; isTrying?: true };

type Common = {
  run: string;
  reason: Reason;
  startedAt: number;
  kinds: KindView[];
  problems: ToldProblem[];
  chunks: number;
  turns: number;
  /** A plan: everything is read, nothing written. */
  isPlan: boolean;
};

export type RunView =
  | (Common & {
      is: 'running';
      phase: 'reading' | 'submitting' | 'planning' | 'processing' | 'amending' | 'closing';
      lanes: LaneView[];
    })
  /** `placePieces` says how many pieces {@link viewPlaces} has, and `placed` of which problem each is. */
  | (Common & { is: 'over'; ending: Ending; endedAt: number; placePieces: number; placed?: string[] })
  /** Asked for, and not begun by its worker yet. */
  | { is: 'opening'; run: string; reason: Reason; startedAt: number; isPlan: boolean };

/** The run that is going on, else the last one; undefined before the first. */
export async function viewRun(shelf: Shelf, importId: string): Promise<RunView | undefined> {
  const start = await readStart(shelf, importId);
  if (start) {
    const record = (await readRun(shelf, start.run))?.value;
    const { run, reason, at } = start;
    if (!record) return { is: 'opening', run, reason, startedAt: at, isPlan: start.plan === true };
    const view = viewRecord(record);
    if (view) return view;
    // It ended after its wish was read: by now it is the last one.
  }
  const last = await readLast(shelf, importId);
  const past = last && (await readPast(shelf, importId, last.run));
  const mapping = await readMapping(shelf, importId);
  return past && mapping ? viewPast(past, mapping.mapping) : undefined;
}

/** Where the problems of a past run were met, piece by piece. */
export const viewPlaces = async (
  shelf: Shelf,
  { importId, run, piece }: { importId: string; run: string; piece: number },
): Promise<{ code: string; places: Place[] }[]> =>
  (await readPastPlaces(shelf, { importId, run }, piece)) ?? [];

function viewRecord(record: RunRecord): RunView | undefined {
  const { phase, lanes } = record;
  if (phase.is === 'over') return undefined;
  return {
    ...common(record, record.mapping),
    is: 'running',
    turns: record.turn + 1,
    phase: phase.is,
    lanes: laneNames.map((name): LaneView => {
      const lane = lanes[name];
      if (lane.is === 'read') return { lane: name };
      const { kind, until, isTrying } = lane;
      return {
        ...{ lane: name, kind },
        ...(until === undefined ? {} : { until, ...(isTrying ? { isTrying } : {}) }),
      };
    }),
  };
}

function viewPast(past: PastRun, mapping: RunRecord['mapping']): RunView {
  const { ending, endedAt, placePieces, placed, turns } = past;
  const places = { placePieces, ...(placed ? { placed } : {}) };
  return { ...common(past, mapping), is: 'over', turns, ending, endedAt, ...places };
}

/** What a record under way and one that is over have in common. */
type Shown = Pick<
  RunRecord,
  'run' | 'reason' | 'startedAt' | 'counts' | 'types' | 'results' | 'problems' | 'leftOut' | 'chunks'
> &
  Partial<Pick<RunRecord, 'expected' | 'plan'>>;

function common(record: Shown, mapping: RunRecord['mapping']): Omit<Common, 'turns'> {
  const { run, reason, startedAt, chunks, problems } = record;
  return {
    run,
    reason,
    startedAt,
    chunks,
    kinds: typesShown(record, mapping).map((type) => viewType(record, type)),
    problems: problems.map(toldTallied),
    isPlan: record.plan !== undefined,
  };
}

type ShownType = { kind: Kind; type: string; isOnly: boolean };

/** The object types of a run, kind by kind: those it counted, for the mapping may be another one by now. */
function typesShown({ types }: Shown, mapping: RunRecord['mapping']): ShownType[] {
  const counted = Object.entries(types).map(([type, { kind }]) => ({ kind, type }));
  const all = counted.length > 0 ? counted : mapping.types.map(({ kind, type }) => ({ kind, type }));
  return kinds.flatMap((kind) => {
    const ofKind = all.filter((each) => each.kind === kind);
    return ofKind.map((each) => ({ ...each, isOnly: ofKind.length === 1 }));
  });
}

function viewType(
  { counts, types, results, leftOut, expected }: Shown,
  { kind, type, isOnly }: ShownType,
): KindView {
  // A kind's own counts include records that belong to none of its types; with one type they are all its own.
  const counted = isOnly ? counts[kind] : (types[type] ?? { read: 0, skipped: 0, failed: 0 });
  const { read, skipped, failed } = counted;
  const result = results[type];
  return {
    kind,
    type,
    isLeftOut: leftOut.includes(kind),
    ...(result?.typeId === undefined ? {} : { typeId: result.typeId }),
    ...(expected?.[kind] === undefined || !isOnly ? {} : { expected: expected[kind] }),
    read,
    created: result?.created ?? 0,
    updated: result?.updated ?? 0,
    same: result?.same ?? 0,
    gone: result?.gone ?? 0,
    skipped,
    failed: failed + (result?.refused ?? 0),
  };
}

/** A problem of a run in words, with how often it was met. */
export const toldTallied = (problem: TalliedProblem): ToldProblem => ({
  code: problem.code,
  count: problem.count,
  ...tell(problem),
});

/** One problem as an answer to the page: to somebody who tests or asks, for whom no run goes on. */
export const toldOfTest = (problem: StoredProblem): ToldProblem => ({
  code: problem.code,
  count: 1,
  ...tell(problem, 'test'),
});
