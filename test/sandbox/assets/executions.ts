// The life of an execution: opened, filled with chunks, processed, over.
import { importOf, openExecution } from './catalogue';
import { processRows } from './processing';
import { Refused } from './refusals';
import {
  type Execution,
  type HistoryEntry,
  type ImportSource,
  nextId,
  nextUuid,
  type Outcome,
  type SiteState,
} from './state';
import type { AssetsSwitched } from './switches';

/** The site as the things that happen on it see it. */
export interface Ground {
  state: SiteState;
  switches: AssetsSwitched;
  now: number;
  /** Who has an account on the site; absent where nobody asks. */
  accounts?: Accounts;
}

/** What an account is called; undefined where there is none of that id. */
export type Accounts = (accountId: string) => { name: string } | undefined;

// Notes, 1.11: no times are documented; a real run took 375 ms for three rows.
const PROCESSING_MS = { quick: 1_000, slow: 20 * 60_000 };
const PROCESSING_MS_PER_1000_ROWS = 200;

/** Opens an execution; one at a time for an import source (Assets imports guide). */
export function openNew({ state, now }: Ground, source: ImportSource, scheduled: boolean): Execution {
  if (!source.enabled) throw new Refused('disabled');
  if (!source.mapping) throw new Refused('missing-mapping');
  if (openExecution(state, source)) throw new Refused('in-progress');
  const execution: Execution = {
    id: nextUuid(state),
    number: nextId(state),
    importId: source.id,
    state: 'INGESTING',
    scheduled,
    opened: now,
    ends: null,
    data: {},
    rows: 0,
    chunkIds: [],
    progress: null,
    outcome: null,
  };
  state.executions.push(execution);
  return execution;
}

/** One body of `POST data`, read. */
export interface Chunk {
  data: Record<string, unknown[]>;
  clientGeneratedId: string;
  completed: boolean;
}

/** Adds a chunk, and begins processing when it completes the data. Gives the number of rows taken. */
export function takeChunk({ switches, now }: Ground, execution: Execution, chunk: Chunk): number {
  if (execution.state !== 'INGESTING') {
    if (switches.lateData === 'refused') throw new Refused('late-data', execution.state);
    return 0;
  }
  const repeated = chunk.clientGeneratedId !== '' && execution.chunkIds.includes(chunk.clientGeneratedId);
  const passedOver = repeated && switches.repeats === 'ignored';
  let rows = 0;
  for (const [key, list] of Object.entries(passedOver ? {} : chunk.data)) {
    const held = Object.hasOwn(execution.data, key) ? (execution.data[key] ?? []) : [];
    for (const row of list) held.push(row);
    execution.data[key] = held;
    rows += list.length;
  }
  execution.rows += rows;
  if (chunk.clientGeneratedId !== '') execution.chunkIds.push(chunk.clientGeneratedId);
  if (chunk.completed) {
    execution.state = 'PROCESSING';
    execution.ends =
      now +
      PROCESSING_MS[switches.processing] +
      Math.ceil((execution.rows * PROCESSING_MS_PER_1000_ROWS) / 1000);
  }
  return rows;
}

/** Cancels an execution that is not over; what becomes of its rows is a matter of switches (Assets imports guide). */
export function cancel(ground: Ground, execution: Execution): void {
  const { switches } = ground;
  if (execution.state !== 'INGESTING' && execution.state !== 'PROCESSING')
    throw new Refused('not-running', execution.state);
  const late = execution.state === 'PROCESSING';
  if (late && switches.cancelLate === 'part') end(ground, execution, { state: 'CANCELLED', extent: 'half' });
  else if (!late && switches.cancel === 'keeps')
    end(ground, execution, { state: 'CANCELLED', extent: 'what came' });
  else end(ground, execution, { state: 'CANCELLED', extent: null });
}

/** Writes a reason into the import's history, which only an execution that takes data allows (Assets imports guide). */
export function tellFailure(ground: Ground, execution: Execution, reason: string): void {
  if (execution.state !== 'INGESTING') throw new Refused('not-ingesting', execution.state);
  remember(ground, execution, { outcome: 'failed', reason });
  if (ground.switches.failedCloses === 'yes') cancel(ground, execution);
}

/** Ends what has been processing long enough. Called whenever somebody looks at the site. */
export function settle(ground: Ground): void {
  for (const execution of ground.state.executions) {
    if (execution.state !== 'PROCESSING' || execution.ends === null || execution.ends > ground.now) continue;
    const extent = ground.switches.outcome === 'failed' ? 'half' : 'whole';
    end({ ...ground, now: execution.ends }, execution, { state: 'DONE', extent });
  }
}

function end(
  ground: Ground,
  execution: Execution,
  { state, extent }: { state: 'DONE' | 'CANCELLED'; extent: 'whole' | 'what came' | 'half' | null },
): void {
  const { switches, now } = ground;
  const nothing: Outcome = { result: 'CANCELLED', errorMessages: null, types: {} };
  const outcome = extent ? processRows(ground.state, execution, { switches, extent, now }) : nothing;
  execution.outcome =
    state === 'CANCELLED' ? { ...outcome, result: 'CANCELLED', errorMessages: null } : outcome;
  execution.state = state;
  execution.ends = now;
  execution.data = {};
  execution.chunkIds = [];
  const failed = state === 'DONE' && outcome.result !== 'OK';
  remember(ground, execution, {
    outcome: failed ? 'failed' : state === 'DONE' ? 'done' : 'cancelled',
    reason: outcome.errorMessages?.join('; ') ?? null,
  });
}

function remember(
  { state, now }: Ground,
  execution: Execution,
  entry: Pick<HistoryEntry, 'outcome' | 'reason'>,
): void {
  importOf(state, execution.importId).history.push({ at: now, executionId: execution.id, ...entry });
}
