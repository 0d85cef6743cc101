// What the app might answer, for the tests of the page.
import type {
  KindOfRun,
  PastRun,
  Problem,
  RunUnderWay,
  Setup,
  Tested,
  PlanType,
  PlanView,
} from '../../../static/setup/src/answers';

export const at = Date.UTC(2026, 10, 20, 12);
export const hourMs = 3_600_000;

export const nothingYet: Setup = {
  mayChange: true,
  settings: { manyValues: 'list', allowance: 50_000 },
};
export const connected: Setup = { ...nothingYet, connection: { host: 'acme.okta.com', savedAt: at } };
export const chosen: Setup = { ...connected, mappingSavedAt: at };
export const hadGoodRun: Setup = {
  ...chosen,
  lastGood: {
    endedAt: at + hourMs,
    read: { users: 612, groups: 84, devices: 733 },
    nextAt: at + 25 * hourMs,
  },
};

export const kindOf = (kind: KindOfRun['kind'], more: Partial<KindOfRun> = {}): KindOfRun => ({
  kind,
  type: `Okta ${kind}`,
  isLeftOut: false,
  read: 0,
  created: 0,
  updated: 0,
  same: 0,
  gone: 0,
  skipped: 0,
  failed: 0,
  ...more,
});

export const problemOf = (code: string): Problem => ({
  code,
  count: 1,
  sentence: 'It broke.',
  remedy: 'Mend it.',
});

export const pastRun = (more: Partial<PastRun> = {}): PastRun => ({
  is: 'over',
  run: 'r1',
  reason: 'page',
  startedAt: at + hourMs,
  endedAt: at + hourMs,
  kinds: [],
  problems: [],
  chunks: 1,
  turns: 1,
  isPlan: false,
  ending: 'done',
  placePieces: 0,
  ...more,
});

/** Groups are read, users and devices are being read. */
export const runUnderWay = (more: Partial<RunUnderWay> = {}): RunUnderWay => ({
  is: 'running',
  run: 'r2',
  reason: 'button',
  startedAt: at,
  phase: 'reading',
  lanes: [
    { lane: 'people', kind: 'users' },
    { lane: 'devices', kind: 'devices' },
  ],
  kinds: [
    kindOf('users', { read: 400, expected: 612 }),
    kindOf('groups', { read: 84, expected: 80 }),
    kindOf('devices', { read: 200, expected: 733 }),
  ],
  problems: [],
  chunks: 6,
  turns: 1,
  isPlan: false,
  ...more,
});

export const testedOk: Tested = {
  host: 'acme.okta.com',
  engine: 'identity',
  owner: 'svc-assets-import',
  kinds: {
    users: { is: 'readable', seen: 200, more: true },
    groups: { is: 'readable', seen: 84, more: false },
    devices: { is: 'unreadable', problem: problemOf('devices-not-available') },
  },
  problems: [],
};

export const planType = (type: string, more: Partial<PlanType> = {}): PlanType => ({
  ...{ kind: 'users', type, isLeftOut: false, mayExist: false },
  ...{ read: 0, created: 0, updated: 0, quietly: 0, same: 0, gone: 0, skipped: 0, failed: 0 },
  ...more,
});

/** A plan of the picture in which 177 objects would be written. */
export const planMade = (more: Partial<PlanView> = {}): PlanView => ({
  run: 'p1',
  madeAt: at,
  ending: 'planned',
  types: [
    planType('People', { read: 612, created: 7, updated: 31, same: 572, gone: 3, skipped: 1, failed: 1 }),
    planType('Okta Device', { kind: 'devices', read: 875, created: 13, updated: 126, same: 736, gone: 10 }),
  ],
  problems: [],
  placePieces: 0,
  calls: { users: 4, groups: 1, members: 78, devices: 4 },
  tookMs: 140_000,
  basedOn: at,
  isDraft: false,
  allowance: { used: 41_280, ofThisImport: 1_478, allowed: 50_000 },
  ...more,
});
