// Everything that can be stored for an import, under every name there is, for tests of what erasing leaves.
import { saveConnection } from '../../src/store/connections';
import { registerImport } from '../../src/store/imports';
import { keys, runId } from '../../src/store/keys';
import type { StoredPlan } from '../../src/store/plans';
import { noCalls, type PastRun, type Phase } from '../../src/store/runs';
import { saveSettings } from '../../src/store/settings';
import { wishCancel, writeStart } from '../../src/store/wishes';
import { aCurrent } from '../sync/aTurn';
import { aRecord } from './aRecord';
import type { ForgeStorage } from './forgeStorage';

export const refOf = (id: string) => ({ importId: id, workspaceId: 'workspace-1', schemaId: '7' });

/** The latest runs of an import: the one that is on, the last one, the last plan, and the one that wrote most shards. */
const runsOf = (id: string) => ({
  on: runId(id, 1_000, 'a'),
  last: runId(id, 500, 'b'),
  plan: runId(id, 700, 'c'),
  older: runId(id, 100, 'd'),
});

export const startOf = (id: string) => ({
  run: runsOf(id).on,
  execution: 'e',
  reason: 'page' as const,
  at: 1_000,
});

const processing: Phase = { is: 'processing', since: 0, looks: 0, settled: 60, faults: 0 };

/** Phases in which a run writes under names of its own; each has written sixty of them. */
export const inPhases: Phase[] = [
  processing,
  { is: 'amending', place: 0, settled: 60, faults: 0 },
  { is: 'planning', settled: 60, faults: 0 },
];

const many = (count: number, name: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => name(number));

/** Which names there are. A name that is new in the table of names is asked for here. */
function namesOf(id: string, phase: Phase): Record<keyof typeof keys, string[]> {
  const { on, last, plan, older } = runsOf(id);
  const idsOf = (run: string, pieces: number) =>
    (['create', 'skip'] as const).flatMap((fate) =>
      many(pieces, (piece) => keys.planIds({ importId: id, run, type: 2, fate, piece })),
    );
  const shardsOf = (run: string) => [
    ...many(60, (number) => keys.shard(run, 'people', number)),
    // Only the last of a hundred shards has changed.
    keys.shard(run, 'ledger-users', 99),
  ];
  return {
    registry: [keys.registry(id)],
    connection: [keys.connection(id)],
    token: [],
    mapping: [keys.mapping(id)],
    draft: [keys.draft(id)],
    version: [keys.version(id, 3), keys.version(id, 2)],
    settings: [keys.settings(id)],
    current: [keys.current(id)],
    last: [keys.last(id)],
    start: [],
    cancel: [keys.cancel(id)],
    close: [keys.close(id)],
    watch: [keys.watch(id)],
    claim: [keys.claim(id, '2026-11-20T08:00:00Z')],
    past: [keys.past(id, last)],
    pastPlaces: [last, plan].flatMap((run) => many(40, (number) => keys.pastPlaces(id, run, number))),
    plan: [keys.plan(id)],
    planned: phase.is === 'planning' ? [keys.planned(on)] : [],
    planIds: [...(phase.is === 'planning' ? idsOf(on, 30) : []), ...idsOf(plan, 3)],
    journal: [on, last, plan].flatMap((run) => many(40, (number) => keys.journal(run, number))),
    shard: [
      ...many(100, (number) => keys.shard(older, 'ledger-users', number)),
      ...(phase.is === 'planning' ? [] : shardsOf(on)),
    ],
  };
}

/** Stores everything there can be of an import whose run, or plan, is in that phase. */
export async function fill({ shelf }: ForgeStorage, id: string, phase = processing): Promise<void> {
  const { on, last, plan, older } = runsOf(id);
  for (const key of Object.values(namesOf(id, phase)).flat()) await shelf.set(key, []);
  await registerImport(shelf, refOf(id));
  await saveConnection(shelf, id, { host: 'acme.okta.com', token: 'secret', savedAt: 1 });
  await saveSettings(shelf, id, { manyValues: 'rows' });
  const { mapping, counts } = aRecord();
  await shelf.set(keys.mapping(id), { mapping, savedAt: 3, versions: [3, 2] });
  await writeStart(shelf, id, {
    ...startOf(id),
    ...(phase.is === 'planning' ? { plan: true as const } : {}),
  });
  await wishCancel(shelf, id, { run: on, at: 1 });
  await shelf.set(keys.last(id), { run: last });
  const past: PastRun = {
    ...{ run: last, reason: 'page', startedAt: 500, endedAt: 600, ending: 'done', chunks: 1, turns: 1 },
    ...{ counts, types: {}, problems: [], leftOut: [], results: {}, placePieces: 40 },
  };
  await shelf.set(keys.past(id, last), past);
  const type = { kind: 'users' as const, isLeftOut: false, read: 0, created: 0, updated: 0, quietly: 0 };
  const none = { same: 0, gone: 0, skipped: 0, failed: 0, mayExist: false };
  const made: StoredPlan = {
    ...{ run: plan, madeAt: 800, startedAt: 700, ending: 'planned', problems: [], placePieces: 40 },
    types: ['One', 'Two', 'Three'].map((name) => ({ ...type, ...none, type: name })),
    ...{ calls: noCalls, origin: { isDraft: false } },
  };
  await shelf.set(keys.plan(id), made);
  await shelf.set(keys.current(id), aCurrent({ ledger: { users: many(100, () => older) } }));
  const isPlan = phase.is === 'planning' ? { plan: { isDraft: false } } : {};
  await shelf.fence(on, aRecord({ run: on, pieces: 40, phase, ...isPlan }));
  for (const run of [last, plan]) await shelf.fence(run, aRecord({ run, pieces: 40 }));
}
