// An import source as the Assets screens show it: whether it is ready, what runs, what ran, what is set.
import { importOf, openExecution, typeOf } from '../assets/catalogue';
import { settingsOf } from '../assets/settings';
import type { Execution, HistoryEntry, SiteState, TypeResult } from '../assets/state';
import { progressBar } from '../assets/statusAnswers';
import type { AssetsSwitched } from '../assets/switches';
import type { CountedView, HistoryView, ImportView, RunningView } from './views';

export interface LookedAt {
  site: Readonly<SiteState>;
  switches: AssetsSwitched;
  importId: string;
  /** What the app's `importStatus` answered. */
  status: ImportView['status'];
  now: number;
}

/** @throws Refused when there is no such import */
export function viewImport({ site, switches, importId, status, now }: LookedAt): ImportView {
  const source = importOf(site, importId);
  const open = openExecution(site, source);
  const mapped = source.mapping !== null;
  return {
    id: source.id,
    name: source.name,
    status,
    mapped,
    // Until a mapping is stored and the app says READY, the button stays off (Forge's guide to import apps).
    mayImport: mapped && status === 'READY' && source.enabled && !open,
    ...(open ? { running: viewRunning(open, now) } : {}),
    settings: {
      ...settingsOf(source, switches),
      types: (source.mapping ?? []).map(({ typeId }) => ({
        name: typeOf(site, typeId).name,
        ...source.typeSettings[typeId],
      })),
    },
    history: source.history.map((entry) => viewEntry(site, entry)).reverse(),
    now,
  };
}

function viewRunning(execution: Execution, now: number): RunningView {
  const { progressInPercent, stepDescription } = readBar(progressBar(execution, now));
  const told = readTold(execution.progress);
  return {
    state: execution.state === 'PROCESSING' ? 'PROCESSING' : 'INGESTING',
    startedAt: execution.opened,
    rows: execution.rows,
    ...(told ? { told } : {}),
    percent: progressInPercent,
    step: stepDescription,
  };
}

// A parser: `progressBar` answers as the wire does, without a type.
const readBar = (bar: object) => bar as { progressInPercent: number; stepDescription: string };

/** What the app put as its progress; the door has checked its form. */
function readTold(progress: unknown): RunningView['told'] {
  if (typeof progress !== 'object' || progress === null) return undefined;
  const { steps, objects } = progress as {
    steps?: { description?: string };
    objects?: { total?: number; processed?: number };
  };
  return {
    ...(steps?.description === undefined ? {} : { step: steps.description }),
    ...(objects?.processed === undefined ? {} : { processed: objects.processed }),
    ...(objects?.total === undefined ? {} : { total: objects.total }),
  };
}

function viewEntry(site: Readonly<SiteState>, entry: HistoryEntry): HistoryView {
  const execution = site.executions.find(({ id }) => id === entry.executionId);
  return {
    at: entry.at,
    outcome: entry.outcome,
    ...(entry.reason === null ? {} : { reason: entry.reason }),
    ...(execution ? { startedAt: execution.opened } : {}),
    scheduled: execution?.scheduled ?? false,
    rows: execution?.rows ?? 0,
    types: Object.values(execution?.outcome?.types ?? {}).map(viewCounted),
  };
}

const viewCounted = (result: TypeResult): CountedView => ({
  type: result.objectTypeName,
  typeId: result.objectTypeId,
  created: result.objectsCreated,
  updated: result.objectsUpdated,
  same: result.objectsIdentical,
  removed: result.objectsMissingDeleted,
  dropped: result.duplicateEnries + result.emptyLabelEntries + result.emptyExternalIdEntries,
});
