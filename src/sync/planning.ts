// The end of a plan: what would become of each object, told from the ledger, and written down instead of sent.
import { typesMade } from '../mapping/missing';
import { heldBy, keys } from '../store/keys';
import { idsPerPiece, plannedFates, type PlannedFate, type StoredPlan } from '../store/plans';
import { kinds, type Kind } from '../records/record';
import type { Place, RunRecord } from '../store/runs';
import { writesAtOnce, type Write } from '../store/shelf';
import { fateOf, goneOf } from './fates';
import { mayCountGone, toldOf } from './gone';
import type { Hold } from './hold';
import { keepPlaces } from './keep';
import { patiently } from './patience';
import { problemOf } from './problems';
import { isTakenAway } from './takenAway';
import { withoutCleared, withProblem } from './tally';
import { wishedEnd } from './traffic';
import { kindsOf, typesOf, type Next, type Turn } from './turn';
import type { World } from './world';

type PlannedType = StoredPlan['types'][number];
type Planned = PlannedType & { ids: Record<PlannedFate, string[]>; unsure: number };

/** Writes the plan of a run that read everything. */
export async function writePlan(turn: Turn): Promise<Next | { is: 'over' }> {
  const { hold, world, memory, mapping } = turn;
  const end = await wishedEnd(turn);
  if (end) return end;
  const cleared = await typesCleared(turn);
  const planned: Planned[] = [];
  // In the order in which a run is shown.
  for (const kind of kinds.filter((each) => kindsOf(mapping).includes(each)))
    planned.push(...(await plannedOf(turn, kind, cleared)));
  const writes = planned.flatMap((type, at) => piecesOf(turn, type, at));
  for (;;) {
    const { phase } = hold.record;
    if (phase.is !== 'planning') return { is: 'again', at: world.clock.now() };
    const some = writes.slice(phase.settled, phase.settled + writesAtOnce);
    if (some.length === 0) break;
    await hold.store({ phase: { ...phase, settled: phase.settled + some.length } }, some);
  }
  const usage = await patiently(world, () => turn.assets.usage());
  const changed = kindsOf(mapping).filter(
    (kind) => memory.current !== undefined && !mayCountGone(turn, kind),
  );
  const goes = ({ type }: Place) => cleared.has(type);
  const problems = changed
    .filter((kind) => !hold.record.leftOut.includes(kind))
    .reduce(
      (all, kind) => withProblem(all, problemOf('filters-changed', { kind })),
      withoutCleared(hold.record.problems, memory.notCleared.filter(goes).length),
    );
  const unsure = planned.reduce((sum, type) => sum + type.unsure, 0);
  await keepPlan(world, hold, {
    ending: 'planned',
    types: planned.map(({ ids: _ids, unsure: _unsure, ...type }) => type),
    problems: unsure > 0 ? withProblem(problems, problemOf('may-be-same'), unsure) : problems,
    goes,
    ...(usage.is === 'ok' ? { used: usage.value } : {}),
    makes: typesMade(mapping, turn.carry.way),
  });
  return { is: 'over' };
}

async function plannedOf(turn: Turn, kind: Kind, cleared: ReadonlySet<string>): Promise<Planned[]> {
  const { hold, memory } = turn;
  const types = typesOf(turn, kind);
  const mayClear = types.map(({ type }) => cleared.has(type));
  const told = await toldOf(turn, kind, mayClear);
  const { counts, types: typeCounts } = hold.record;
  const isLeftOut = hold.record.leftOut.includes(kind);
  const planned = types.map((type, at): Planned => {
    const counted = types.length === 1 ? counts[kind] : (typeCounts[type.type] ?? counts[kind]);
    const gone = mayCountGone(turn, kind) ? goneOf(at, told) : [];
    return {
      ...{ kind, type: type.type, isLeftOut },
      ...{ read: counted.read, skipped: counted.skipped, failed: counted.failed },
      ...{ created: 0, updated: 0, quietly: 0, same: 0, gone: gone.length },
      mayExist: memory.existing.get(type.type) === 'refused',
      ids: { create: [], change: [], gone, skip: [] },
      unsure: 0,
    };
  });
  const twins = new Set<string>();
  for (const [id, seen] of told.seen) {
    const type = planned[seen.type];
    // Records that share an identifier are one object, which the first of them is counted for.
    if (type === undefined || (seen.twin !== undefined && twins.has(`${seen.type} ${seen.twin}`))) continue;
    if (seen.twin !== undefined) twins.add(`${seen.type} ${seen.twin}`);
    const { fate, isQuiet, isUnsure } = fateOf(id, seen, told);
    if (fate === 'same') type.same += 1;
    else {
      type.ids[fate].push(id);
      if (fate === 'create') type.created += 1;
      else type.updated += 1;
      if (isQuiet) type.quietly += 1;
      if (isUnsure) type.unsure += 1;
    }
  }
  // Which type a record without a row would have gone to is not kept: the first one names them.
  planned[0]?.ids.skip.push(...[...told.rowless.keys()].filter((id) => !told.seen.has(id)));
  return planned;
}

/** Names of the types whose values go when Okta no longer has them, as far as anything tells before it is tried. */
async function typesCleared({ world, assets, memory, mapping, hold }: Turn): Promise<ReadonlySet<string>> {
  const known = await patiently(world, () => assets.knownSchema());
  const may = known.is === 'ok' ? known.value.may : undefined;
  const clears = memory.current?.clears;
  const cleared = mapping.types.filter((type) => {
    // A type whose objects may not be looked up is one whose objects nobody finds afterwards.
    const isRefused = memory.existing.get(type.type) === 'refused';
    const emptyValues = hold.record.emptyValues[type.type] ?? 'unknown';
    return isTakenAway(type, { emptyValues, may: isRefused ? undefined : may, clears });
  });
  return new Set(cleared.map(({ type }) => type));
}

function piecesOf({ hold }: Turn, { ids }: Planned, type: number): Write[] {
  const { run } = hold.record;
  const { importId } = hold;
  return plannedFates.flatMap((fate) => {
    const all = [...ids[fate]].sort();
    return Array.from({ length: Math.ceil(all.length / idsPerPiece) }, (_each, piece): Write => ({
      key: keys.planIds({ importId, run, type, fate, piece }),
      value: all.slice(piece * idsPerPiece, (piece + 1) * idsPerPiece),
    }));
  });
}

/**
 * The last write of a plan, however it ended; the way is free for the next run. `goes` are those values that Okta no
 * longer has and that a run takes away.
 */
export async function keepPlan(
  world: World,
  hold: Hold,
  end: Pick<StoredPlan, 'ending' | 'used' | 'makes'> &
    Partial<Pick<StoredPlan, 'types' | 'problems'>> & { goes?: (place: Place) => boolean },
): Promise<void> {
  const { importId, record } = hold;
  const { run } = record;
  const placed = await keepPlaces(world, hold, end.goes);
  const at = world.clock.now();
  const plan: StoredPlan = {
    ...{
      run,
      madeAt: at,
      startedAt: record.startedAt,
      ending: end.ending,
      placePieces: placed.length,
      placed,
    },
    types: end.types ?? typesSoFar(record),
    problems: end.problems ?? record.problems,
    calls: record.calls,
    origin: record.plan ?? { isDraft: false },
    ...(end.used === undefined ? {} : { used: end.used }),
    ...(end.makes === undefined || end.makes.length === 0 ? {} : { makes: end.makes }),
  };
  await hold.store({ phase: { is: 'over', ending: end.ending, at } }, [
    { key: keys.plan(importId), value: plan },
    ...heldBy(run).map((key): Write => ({ key, value: undefined })),
  ]);
  world.log('plan over', { run, ending: end.ending });
}

function typesSoFar({ types, leftOut }: Readonly<RunRecord>): PlannedType[] {
  return Object.entries(types).map(([type, { kind, read, skipped, failed }]) => ({
    ...{ kind, type, isLeftOut: leftOut.includes(kind), read, skipped, failed },
    ...{ created: 0, updated: 0, quietly: 0, same: 0, gone: 0, mayExist: false },
  }));
}
