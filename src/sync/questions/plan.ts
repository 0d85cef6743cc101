// Plans as the page asks for them: begin one, look at the last one, and see whose objects it would change.
import { inForce, parseMapping, type Mapping } from '../../mapping/mapping';
import { readMapping } from '../../store/mappings';
import { readCurrent, readShards } from '../../store/generation';
import { readPlan, readPlanIds, type PlannedFate } from '../../store/plans';
import { proposedAllowance, readSettings } from '../../store/settings';
import { kinds } from '../../records/record';
import { notSetUp, problemOf } from '../problems';
import type { PlanView } from './planView';
import type { Asker, Done } from './setup';
import { startPlanRun } from '../start';
import { toldTallied } from './view';

/** Begins a plan of a mapping, or of the live one. Refused while a run is on: it takes the same lock. */
export async function startPlan(
  { world, ref }: Asker,
  { mapping }: { mapping?: Mapping | undefined },
): Promise<Done<{ run: string }>> {
  const live = await readMapping(world.shelf, ref.importId);
  const wanted = mapping ?? live?.mapping;
  if (wanted === undefined) return { is: 'refused', problem: notSetUp('the mapping') };
  const parsed = parseMapping(wanted);
  if (parsed.is === 'no mapping')
    return { is: 'refused', problem: parsed.problems[0] ?? problemOf('bad-question') };
  const isDraft =
    mapping !== undefined &&
    JSON.stringify(inForce(mapping)) !== JSON.stringify(live && inForce(live.mapping));
  const origin = { isDraft, ...(live ? { basedOn: live.savedAt } : {}) };
  const started = await startPlanRun(world, ref, { mapping: parsed.mapping, origin });
  return started.is === 'started' ? { is: 'ok', value: { run: started.run } } : started;
}

/** The last plan; undefined before the first. */
export async function viewPlan({ world, ref }: Asker): Promise<PlanView | undefined> {
  const { shelf } = world;
  const { importId } = ref;
  const plan = await readPlan(shelf, importId);
  if (plan === undefined) return undefined;
  const current = await readCurrent(shelf, importId);
  let ofThisImport = 0;
  for (const kind of kinds)
    ofThisImport += (await readShards(shelf, `ledger-${kind}`, current?.ledger[kind] ?? [])).flat().length;
  const { run, madeAt, startedAt, types, problems, placePieces, placed, calls, origin, used, makes } = plan;
  return {
    ...{ run, madeAt, types, placePieces, calls },
    ...(placed ? { placed } : {}),
    ending: plan.ending === 'done' ? 'planned' : plan.ending,
    problems: problems.map(toldTallied),
    tookMs: madeAt - startedAt,
    isDraft: origin.isDraft,
    ...(makes ? { makes } : {}),
    ...(origin.basedOn === undefined ? {} : { basedOn: origin.basedOn }),
    allowance: {
      ofThisImport,
      allowed: (await readSettings(shelf, importId)).allowance ?? proposedAllowance,
      ...(used === undefined ? {} : { used }),
    },
  };
}

/** Ids of the last plan by type and fate, a piece at a time. */
export async function viewPlanIds(
  { world, ref }: Asker,
  { type, fate, piece }: { type: string; fate: PlannedFate; piece: number },
): Promise<{ ids: string[]; more: boolean }> {
  const { shelf } = world;
  const { importId } = ref;
  const plan = await readPlan(shelf, importId);
  const at = plan?.types.findIndex((each) => each.type === type) ?? -1;
  if (plan === undefined || at < 0) return { ids: [], more: false };
  const of = { importId, run: plan.run, type: at, fate };
  const ids = (await readPlanIds(shelf, { ...of, piece })) ?? [];
  const next = await readPlanIds(shelf, { ...of, piece: piece + 1 });
  return { ids, more: next !== undefined };
}
