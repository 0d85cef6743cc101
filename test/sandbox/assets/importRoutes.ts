// The endpoints of import sources: configuration, mapping, executions (Assets imports guide).
import { executionOf, importOf, openExecution, typeOf } from './catalogue';
import { readChunk, readFailure, readProgress, readStart } from './bodies';
import { readDocument } from './document';
import { cancel, openNew, takeChunk, tellFailure } from './executions';
import { applyMapping } from './mapping';
import { readBack } from './readback';
import { Refused } from './refusals';
import { type Ask, type Endpoint, IMPORT_SCOPE, type Route } from './routing';
import { EMPTIES_WORDS, settingsOf, type TypeSettings } from './settings';
import { type Execution, type ImportSource, nextUuid } from './state';
import { progressBar, statusOf } from './statusAnswers';

const MAPPING_TASK_MS = 2_000;

const sourceOf = ({ state, params }: Ask): ImportSource => importOf(state, params['importId'] ?? '');
const executionIn = (ask: Ask): Execution =>
  executionOf(ask.state, sourceOf(ask), params(ask, 'executionId'));
const params = (ask: Ask, name: string): string => ask.params[name] ?? '';
const latestOf = ({ state }: Ask, source: ImportSource): Execution | undefined =>
  state.executions.findLast((execution) => execution.importId === source.id);

const describeSource: Endpoint = (ask) => {
  const source = sourceOf(ask);
  return {
    id: source.id,
    collectionId: source.id,
    name: source.name,
    description: '',
    created: new Date(source.created).toISOString(),
    updated: new Date(source.created).toISOString(),
    objectSchemaId: source.id, // the published example shows a uuid here, not the schema's number (Assets imports guide)
    importSourceModuleKey: 'rlabs-import-type-external',
    defaultConcatenator: ',',
    defaultHandleEmptyValues: EMPTIES_WORDS[settingsOf(source, ask.switches).empties],
    defaultHandleUnknownValues: 'IGNORE',
    dateFormat: 'yyyy-MM-dd',
    dateTimeFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'",
    importStatus: {
      configurationStatusType: source.enabled ? 'ENABLED' : 'DISABLED',
      validationStatusType: source.mapping ? 'VALID' : 'INVALID_CONFIGURATION',
      reasonForInvalidity: {},
    },
    importSourceOTEntries: (source.mapping ?? []).map((mapping) => ({
      id: `${source.id}-${mapping.typeId}`,
      objectType: { id: String(mapping.typeId), name: typeOf(ask.state, mapping.typeId).name },
      selector: mapping.selector,
      selectorQlQuery: null,
      emptyValues: wordFor(source.typeSettings[mapping.typeId]?.empties),
      unknownValues: null,
      matchIdentifierIgnoreCase: false,
      importSourceOTAttrEntries: mapping.attributes.map((line) => ({ id: String(line.attributeId) })),
    })),
    tokenGenerated: false,
    isImportSourceSchedulingEnabled: true,
    importExecutionType: 'MANUAL',
  };
};

const wordFor = (empties: TypeSettings['empties']): string | null =>
  empties ? EMPTIES_WORDS[empties] : null;

const configStatus: Endpoint = (ask) => {
  const source = sourceOf(ask);
  if (!source.enabled) return { status: 'DISABLED' };
  if (!source.mapping) return { status: 'MISSING_MAPPING' };
  const open = openExecution(ask.state, source);
  if (!open) return { status: 'IDLE' };
  const { getExecutionStatus, cancel: cancelLink } = linksOf(ask, open);
  return { status: 'RUNNING', links: { getExecutionStatus, cancel: cancelLink } };
};

function linksOf({ link }: Ask, execution: Execution): Record<string, string> {
  const base = `/importsource/${execution.importId}/executions/${execution.id}`;
  return {
    submitProgress: link(`${base}/progress`),
    submitResults: link(`${base}/data`),
    getExecutionStatus: link(`${base}/status`),
    cancel: link(base),
  };
}

const takeMapping =
  (verb: 'PUT' | 'PATCH'): Endpoint =>
  async (ask) => {
    const source = sourceOf(ask);
    const document = readDocument(await ask.json());
    if (verb === 'PUT' && source.mapping) throw new Refused('second-put');
    if (verb === 'PATCH' && !source.mapping && ask.switches.firstMapping === 'put')
      throw new Refused('patch-first');
    applyMapping(ask.state, source, { document, now: ask.now });
    const waits = ask.query.get('async') === 'true' || ask.switches.redirects === 'mapping';
    if (!waits) return new Response(null, { status: 204 });
    const task = { id: nextUuid(ask.state), importId: source.id, ends: ask.now + MAPPING_TASK_MS };
    ask.state.tasks.push(task);
    const location = ask.link(`/importsource/${source.id}/mapping/progress/${task.id}`);
    return new Response(null, { status: 303, headers: { location } });
  };

const mappingProgress: Endpoint = (ask) => {
  const id = params(ask, 'taskId');
  const task = ask.state.tasks.find((one) => one.id === id && one.importId === sourceOf(ask).id);
  if (!task) throw new Refused('no-task', id);
  return task.ends > ask.now
    ? { progressStatus: 'IN_PROGRESS' }
    : { progressStatus: 'FINISHED', result: 'OK', resultMessage: 'Schema and mapping successfully created' };
};

const start: Endpoint = async (ask) => {
  const scheduled = readStart(await ask.text());
  const execution = openNew(ask, sourceOf(ask), scheduled);
  return { result: 'success', links: linksOf(ask, execution) };
};

const takeData: Endpoint = async (ask) => {
  const execution = executionIn(ask);
  const chunk = readChunk(await ask.text(), ask.switches.chunks);
  ask.counters.rows += takeChunk(ask, execution, chunk);
  if (Object.keys(chunk.data).length > 0) ask.counters.chunks += 1;
  return undefined;
};

const takeProgress: Endpoint = async (ask) => {
  const execution = executionIn(ask);
  execution.progress = readProgress(await ask.json());
  return undefined;
};

const latestStatus: Endpoint = (ask) => {
  const latest = latestOf(ask, sourceOf(ask));
  if (latest) return { executionId: latest.id, status: latest.state };
  if (ask.switches.latest === 'empty') return {};
  throw new Refused(ask.switches.latest === '404' ? 'never-ran' : 'never-ran-400');
};

const fail: Endpoint = async (ask) => {
  const execution = executionIn(ask);
  tellFailure(ask, execution, readFailure(await ask.json()));
  return new Response(null, { status: 204 });
};

const importProgress: Endpoint = (ask) => {
  const id = params(ask, 'importId');
  if (ask.state.executions.some((execution) => execution.id === id)) throw new Refused('not-an-import', id);
  return progressBar(latestOf(ask, importOf(ask.state, id)), ask.now);
};

const importRoute = (
  method: Route['method'],
  path: string,
  { role, answer }: Pick<Route, 'role' | 'answer'>,
): Route => ({ method, path: `/importsource/:importId${path}`, scope: IMPORT_SCOPE, role, answer });

/** All endpoints under the import scope that this site has; schedules and tokens are not among them. */
export const IMPORT_ROUTES: readonly Route[] = [
  importRoute('GET', '', { role: 'viewer', answer: describeSource }),
  importRoute('GET', '/configstatus', { role: 'viewer', answer: configStatus }),
  importRoute('GET', '/schema-and-mapping', {
    role: 'viewer',
    answer: (ask) => readBack(ask.state, sourceOf(ask)),
  }),
  importRoute('PUT', '/mapping', { role: 'manager', answer: takeMapping('PUT') }),
  importRoute('PATCH', '/mapping', { role: 'manager', answer: takeMapping('PATCH') }),
  importRoute('GET', '/mapping/progress/:taskId', { role: 'viewer', answer: mappingProgress }),
  importRoute('POST', '/executions', { role: 'manager', answer: start }),
  importRoute('GET', '/executions/status', { role: 'viewer', answer: latestStatus }),
  importRoute('POST', '/executions/:executionId/data', { role: 'manager', answer: takeData }),
  importRoute('PUT', '/executions/:executionId/progress', { role: 'manager', answer: takeProgress }),
  importRoute('GET', '/executions/:executionId/status', {
    role: 'viewer',
    answer: (ask) => statusOf(ask.state, executionIn(ask)),
  }),
  importRoute('DELETE', '/executions/:executionId', {
    role: 'manager',
    answer: (ask) => cancel(ask, executionIn(ask)),
  }),
  importRoute('POST', '/executions/:executionId/history/failed', { role: 'manager', answer: fail }),
  {
    method: 'GET',
    path: '/progress/category/imports/:importId',
    scope: IMPORT_SCOPE,
    role: 'viewer',
    answer: importProgress,
  },
];
