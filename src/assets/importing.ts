// The calls of an import: its mapping, and the executions that bring data in.
import type { Row } from '../mapping/apply';
import { withoutSecrets } from './answer';
import { readLatest, readStatus, type ExecutionStatus, type Stage } from './outcome';
import type { Asking } from './request';
import { ok, read, type Reply } from './reply';
import { readConfigStatus, readExecution, readMappingResult, readSource } from './source';
import type { ConfigStatus, Source } from './source';
import type { MappingDocument } from './schema';

/** How far a run is, for the bar in the list of imports; either half may be left out. */
export interface Progress {
  steps?: { total: number; current: number; description: string };
  objects?: { total: number; processed: number };
}

export interface ImportCalls {
  configStatus(): Promise<Reply<ConfigStatus>>;
  source(): Promise<Reply<Source>>;
  /**
   * Asks with PATCH; with PUT, once, where that failed and no mapping exists. Where Assets takes the mapping in by and
   * by, the problem `mapping-unfinished` names a `task`: given here, it is looked at, and nothing is sent again.
   */
  sendMapping(document: MappingDocument, task?: string): Promise<Reply<void>>;
  /**
   * Opens an execution. Not to be asked again on a fault without looking at `latest()` first: the first one may have
   * been opened, and there is one at a time.
   */
  open(): Promise<Reply<{ execution: string }>>;
  /** Adds rows. The same chunk may be posted again. `chunk-too-large` asks for smaller ones. */
  post(
    execution: string,
    chunk: { data: Record<string, readonly Row[]>; clientGeneratedId: string },
  ): Promise<Reply<void>>;
  /** Ends the adding; Assets begins to make objects. */
  complete(execution: string): Promise<Reply<void>>;
  /** Only shown to people: whatever happens is ignored. */
  progress(execution: string, progress: Progress): Promise<void>;
  status(execution: string): Promise<Reply<ExecutionStatus>>;
  /** The import's newest execution; `none` where it never had one, which Assets may say with 400 or 404 (open). */
  latest(): Promise<Reply<{ is: 'none' } | { is: 'some'; execution: string; stage: Stage }>>;
  /** What became of the rows already posted is not documented. One that is not there counts as cancelled. */
  cancel(execution: string): Promise<Reply<void>>;
  /** Writes a reason into the import's history, cut to 1,024 characters (Assets) and without secrets. */
  fail(execution: string, reason: string): Promise<Reply<void>>;
}

const LONGEST_REASON = 1024;

/** @param now milliseconds since 1970 */
export function importCalls(call: Asking, now: () => number): ImportCalls {
  const configStatus = async () => read(await call('config-status'), 'config-status', readConfigStatus);
  const mapping = async (
    name: 'change-mapping' | 'first-mapping',
    body: MappingDocument,
  ): Promise<Reply<void>> => {
    let task: string | undefined;
    const sentOn = (path: string) => void (task = /\/mapping\/progress\/([^/?#]+)/.exec(path)?.[1]);
    const meanings = { 400: 'mapping-refused', 409: 'mapping-exists' } as const;
    const reply = await call(name, { body, meanings, sentOn });
    return reply.is === 'ok' ? readMappingResult(reply.value, { call: name, now: now(), task }) : reply;
  };
  const progressOf = async (task: string): Promise<Reply<void>> => {
    const name = 'mapping-progress';
    const reply = await call(name, { task });
    return reply.is === 'ok' ? readMappingResult(reply.value, { call: name, now: now(), task }) : reply;
  };

  return {
    configStatus,
    source: async () => read(await call('source'), 'source', readSource),
    sendMapping: async (document, task) => {
      if (task !== undefined) return progressOf(task);
      const changed = await mapping('change-mapping', document);
      // Open: PATCH on an import without a mapping is seen to work, and PUT on one that has a mapping is a 409.
      if (!mayWantPut(changed)) return changed;
      const there = await configStatus();
      return there.is === 'ok' && there.value === 'MISSING_MAPPING'
        ? mapping('first-mapping', document)
        : changed;
    },
    open: async () => read(await call('open'), 'open', readExecution),
    post: async (execution, { data, clientGeneratedId }) =>
      nothing(
        await call('data', {
          execution,
          body: { data, clientGeneratedId },
          meanings: { 400: 'chunk-refused' },
        }),
      ),
    complete: async (execution) => nothing(await call('data', { execution, body: { completed: true } })),
    progress: async (execution, body) => {
      await call('progress', { execution, body });
    },
    status: async (execution) => read(await call('status', { execution }), 'status', readStatus),
    latest: async () => {
      const reply = await call('latest', { meanings: { 400: 'never-ran', 404: 'never-ran' } });
      if (reply.is === 'refused' && reply.problem.code === 'never-ran') return ok({ is: 'none' });
      return read(reply, 'latest', readLatest);
    },
    cancel: async (execution) => {
      const reply = await call('cancel', { execution });
      return reply.is === 'refused' && reply.problem.code === 'import-missing'
        ? ok(undefined)
        : nothing(reply);
    },
    fail: async (execution, reason) => {
      const failureReason = withoutSecrets(reason).slice(0, LONGEST_REASON);
      return nothing(
        await call('fail', { execution, body: { failureReason }, meanings: { 400: 'too-late' } }),
      );
    },
  };
}

/** The value of an answer that has nothing to say. */
const nothing = (reply: Reply<unknown>): Reply<void> => (reply.is === 'ok' ? ok(undefined) : reply);

/** An answer of Assets itself that may mean "PUT first"; a busy or silent Assets says nothing of the kind. */
function mayWantPut(reply: Reply<void>): boolean {
  if (reply.is === 'fault') return reply.problem.code === 'assets-broken';
  return reply.is === 'refused' && !['not-signed-in', 'no-access', 'no-user'].includes(reply.problem.code);
}
