// A turn of a run on the sandbox's storage, for tests of what a turn decides and stores. It asks neither Okta nor Assets.
import { assets } from '../../src/assets/client';
import { carry } from '../../src/mapping/carry';
import { oktaClient } from '../../src/okta/request';
import type { Current } from '../../src/store/generation';
import { keys } from '../../src/store/keys';
import { noCalls, readRun, type RunRecord } from '../../src/store/runs';
import { Hold } from '../../src/sync/hold';
import { Memory } from '../../src/sync/memory';
import { inOrder, type Turn } from '../../src/sync/turn';
import type { World } from '../../src/sync/world';
import { aRecord, importId } from '../store/aRecord';
import { forgeStorage, type ForgeStorage } from '../store/forgeStorage';

/** What no test here asks for. */
const nobody = (): never => {
  throw new Error('Nothing is asked in this test.');
};

export function aWorld({ shelf, clock }: ForgeStorage): World {
  let drawn = 0;
  return {
    clock,
    random: () => `random${String((drawn += 1)).padStart(6, '0')}`,
    deadline: Number.MAX_SAFE_INTEGER,
    requestMs: 60_000,
    shelf,
    push: nobody,
    okta: nobody,
    assets: nobody,
    log: () => undefined,
  };
}

export interface Given {
  forge?: ForgeStorage;
  record?: Partial<RunRecord>;
  /** The last good run. */
  current?: Current;
}

/** Begins the turn of a run, which is stored first where it is not there yet. */
export async function aTurn({
  forge = forgeStorage(),
  record: change = {},
  current,
}: Given = {}): Promise<Turn> {
  const world = aWorld(forge);
  const { shelf, clock } = world;
  const record = aRecord(change);
  await shelf.fence(record.run, record);
  if (current) await shelf.set(keys.current(importId), current);
  const found = await readRun(shelf, record.run);
  if (found === undefined) throw new Error('The run was stored a moment ago.');
  const hold = await Hold.begin(world, found);
  const ref = { importId, workspaceId: 'workspace-1', schemaId: '7' };
  const connection = { host: 'acme.okta.com', credential: { kind: 'token' as const, token: 'none' } };
  return {
    world,
    hold,
    memory: await Memory.load(shelf, importId, hold.record),
    mapping: record.mapping,
    carry: carry(record.manyValues),
    fingerprint: 'f',
    okta: oktaClient({ connection, clock, timeoutMs: 1_000 }),
    assets: assets(ref, 'app', { now: () => clock.now(), timeoutMs: 1_000 }),
    told: { at: 0 },
    counted: { calls: noCalls },
    groupNames: () => Promise.resolve({ is: 'known', of: new Map() }),
    oneAtATime: inOrder(),
  };
}

/** What a good run left, with nothing in it but what is given. */
export const aCurrent = (change: Partial<Current> = {}): Current => ({
  run: 'earlier',
  endedAt: 1,
  dayFrom: 1,
  types: {},
  fingerprint: '',
  filters: {},
  unmatched: [],
  people: [],
  members: [],
  ledger: {},
  distrusted: [],
  read: {},
  ...change,
});
