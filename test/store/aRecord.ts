// A run record as a worker has just made it, for tests that need one.
import { defaultMapping } from '../../src/mapping/defaults';
import { runId } from '../../src/store/keys';
import { noCalls, noCounts, type RunRecord } from '../../src/store/runs';
import { allLanes } from '../../src/sync/paged';

export const importId = '3f0b6a52-53a4-4a0e-9d0b-1f1c5c1c9a01';
export const startedAt = Date.UTC(2026, 10, 20, 8);
export const run = runId(importId, startedAt, 'abcdef012345');

export const aRecord = (change: Partial<RunRecord> = {}): RunRecord => ({
  run,
  execution: '0b0c0d0e-53a4-4a0e-9d0b-1f1c5c1c9a02',
  reason: 'button',
  startedAt,
  turn: 0,
  pushed: 0,
  chainFrom: 0,
  worker: '',
  begun: 0,
  notBefore: 0,
  wroteAt: startedAt,
  phase: { is: 'reading' },
  lanes: allLanes(defaultMapping),
  pieces: 0,
  chunks: 0,
  calls: noCalls,
  counts: { users: noCounts, groups: noCounts, devices: noCounts },
  types: {},
  expected: {},
  problems: [],
  leftOut: [],
  emptyValues: { 'Okta User': 'ignored', 'Okta Group': 'ignored', 'Okta Device': 'ignored' },
  mapping: defaultMapping,
  manyValues: 'list',
  results: {},
  doubted: {},
  underWay: {},
  ...change,
});
