// What Assets tells of an execution: its status with the counters of each type, and the coarser progress of the import.
import { importOf } from './catalogue';
import type { Execution, SiteState, TypeResult } from './state';

// Notes, 1.11: figures that every type carries and nobody needs.
const NO_TIMES = {
  readExternalDataTimeInMs: 0,
  mapExternalDataTimeInMs: 0,
  qlQueryFilteringTimeInMs: 0,
  decidingActionsTimeInMs: 0,
  writeInsightDataTimeInMs: 0,
  postFunctionTimeInMs: 0,
  executionTimeInMs: 0,
};

const resultsOf = ({ outcome }: Execution): Record<string, TypeResult & typeof NO_TIMES> =>
  Object.fromEntries(
    Object.entries(outcome?.types ?? {}).map(([id, result]) => [id, { ...result, ...NO_TIMES }]),
  );

const isOver = ({ state }: Execution): boolean => state === 'DONE' || state === 'CANCELLED';

/** The answer of `GET executions/{id}/status`. There is no failed status: the result says it. */
export function statusOf(state: SiteState, execution: Execution): object {
  const { outcome } = execution;
  const over = isOver(execution);
  return {
    status: execution.state,
    progressResult: {
      type: 'IMPORT',
      id: execution.number,
      started: new Date(execution.opened).toISOString(),
      ended: over ? new Date(execution.ends ?? 0).toISOString() : null,
      objectSchemaId: importOf(state, execution.importId).schemaId,
      result: outcome?.result ?? null,
      status: over ? 'FINISHED' : 'IN_PROGRESS',
      infoMessage: 'No data to import', // the published example says so in a run that made objects: no signal
      jobId: execution.id,
      importSourceId: execution.importId,
      populatedObjectTypes: Object.values(outcome?.types ?? {}).map(({ objectTypeName }) => objectTypeName),
      onlyExecutedForObjectTypes: [],
      errorMessages: outcome?.errorMessages ?? null,
      totalNumberEntriesInImport: execution.rows,
      objectTypeResultMap: resultsOf(execution),
    },
  };
}

/** The answer of `GET progress/category/imports/{id}` for the latest execution. */
export function progressBar(latest: Execution | undefined, now: number): object {
  if (!latest) return { category: 'imports', progressInPercent: 0, status: 'FINISHED', result: null };
  const over = isOver(latest);
  const left = latest.ends === null ? Infinity : latest.ends - now;
  const currentStep = over ? 6 : left === Infinity ? 1 : left < 500 ? 6 : 3;
  return {
    progressInPercent: over ? 100 : Math.floor(((currentStep - 1) * 100) / 6),
    category: 'imports',
    status: over ? 'FINISHED' : 'IN_PROGRESS',
    stepDescription: currentStep === 6 ? 'Updating references on objects' : 'Importing',
    currentStep,
    numberOfSteps: 6,
    result: latest.outcome?.result ?? null,
    resultData: {
      executedType: latest.scheduled ? 'SCHEDULED' : 'MANUAL',
      objectTypeResultMap: resultsOf(latest),
    },
  };
}
