import { kinds, type Kind } from '../../src/records/record';
import type { RunRecord } from '../../src/store/runs';
import { guard, kindRefused } from '../../src/sync/guard';

type Read = Partial<Record<Kind, number>>;

type Judged = Pick<RunRecord, 'counts' | 'leftOut'> & { chosen: readonly Kind[] };

const record = (read: Read, leftOut: readonly Kind[], chosen: readonly Kind[] = kinds): Judged => {
  const of = (kind: Kind) => ({ read: read[kind] ?? 0, rows: 0, skipped: 0, failed: 0 });
  return {
    counts: { users: of('users'), groups: of('groups'), devices: of('devices') },
    leftOut: [...leftOut],
    chosen,
  };
};

const all = { users: 3, groups: 2, devices: 1 };
const never = { code: 'never-any', seen: { kind: 'users' } };
const empty = (kind: Kind, before: number) => ({ code: 'empty-answer', seen: { kind, before } });

describe('the guard', () => {
  it.each<[string, Read, Kind[], Read | undefined, object | undefined]>([
    ['lets a first run with everything pass', all, [], undefined, undefined],
    ['lets an org without devices and groups pass', { users: 3 }, [], undefined, undefined],
    ['lets it pass each time', { users: 3 }, [], { users: 3, groups: 0, devices: 0 }, undefined],
    ['lets a kind pass that was left out', { users: 3 }, ['devices', 'groups'], undefined, undefined],
    ['stops an org without people', { groups: 2, devices: 1 }, [], undefined, never],
    ['stops when people vanish', { groups: 2, devices: 1 }, [], all, empty('users', 3)],
    ['stops when devices vanish', { users: 3, groups: 2 }, [], all, empty('devices', 1)],
    ['names people first when everything vanishes', {}, [], all, empty('users', 3)],
    ['goes on without people where they were left out', { groups: 2 }, ['users'], undefined, undefined],
    ['stops when nothing could be read', {}, [...kinds], undefined, { code: 'nothing-readable', seen: {} }],
    ['stops so after good runs too', {}, [...kinds], all, { code: 'nothing-readable', seen: {} }],
  ])('%s', (_what, ...[read, leftOut, before, problem]) => {
    expect(guard(record(read, leftOut), before && { read: before })).toEqual(problem);
  });

  it.each<[string, Kind[], Read, Kind[], object | undefined]>([
    ['asks nothing of kinds that were not chosen', ['groups'], { groups: 2 }, [], undefined],
    ['lets devices alone be none on a first run', ['devices'], {}, [], undefined],
    [
      'stops where the one kind chosen could not be read',
      ['devices'],
      {},
      ['devices'],
      { code: 'nothing-readable', seen: {} },
    ],
  ])('%s', (_what, ...[chosen, read, leftOut, problem]) => {
    expect(guard(record(read, leftOut, chosen), undefined)).toEqual(problem);
    // What the last good run read of other kinds is no reason to stop.
    const before = { users: 3, groups: chosen.includes('groups') ? 2 : 9 };
    expect(guard(record(read, leftOut, chosen), { read: before })).toEqual(problem);
  });
});

describe('a kind that Okta refuses', () => {
  const refusal = { code: 'kind-refused', seen: { kind: 'devices', status: 403, code: 'E0000006' } };

  it.each<[string, Read | undefined]>([
    ['on the first run', undefined],
    ['that was never read', { users: 3 }],
  ])('is left out %s', (_when, read) => {
    expect(kindRefused('devices', refusal, read && { read })).toEqual({ is: 'left out', problem: refusal });
  });

  it.each([1, 0])('stops the run where it was read before, even if there were %i', (devices) => {
    expect(kindRefused('devices', refusal, { read: { devices } })).toEqual({
      is: 'stop',
      problem: { code: 'kind-lost', seen: { kind: 'devices', code: 'kind-refused' } },
    });
  });
});
