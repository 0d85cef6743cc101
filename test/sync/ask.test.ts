import { firstPage } from '../../src/okta/cursor';
import type { OktaProblemCode } from '../../src/okta/problems';
import type { Kind } from '../../src/records/record';
import type { ReadingLane } from '../../src/store/runs';
import { advance, pageRefused } from '../../src/sync/ask';
import { beginKind } from '../../src/sync/paged';
import { aCurrent, aTurn } from './aTurn';

const lane = (kind: Kind, page: number, restarts = 0): ReadingLane => ({
  ...beginKind(kind, {}),
  cursor: { ...firstPage(kind), page },
  faults: 1,
  restarts,
});

const problem = (code: OktaProblemCode) => ({ code, seen: { status: 400 } });
const unfinished = (kind: Kind, code: OktaProblemCode) => ({
  is: 'end',
  ending: 'stopped',
  problem: { code: 'lane-unfinished', seen: { kind, code } },
});
const beginsAgain = (kind: Kind, restarts: number) => ({
  is: 'page',
  after: { ...beginKind(kind, {}), restarts },
});

describe('a page that Okta refuses', () => {
  it.each<[string, ReadingLane, OktaProblemCode, object]>([
    [
      'a place it no longer knows: from the start',
      lane('users', 7),
      'cursor-refused',
      beginsAgain('users', 1),
    ],
    ['and again', lane('users', 7, 2), 'cursor-refused', beginsAgain('users', 3)],
    ['and once too often', lane('users', 7, 3), 'cursor-refused', unfinished('users', 'cursor-refused')],
    [
      'a kind that was never read: left out',
      lane('devices', 0),
      'kind-refused',
      { is: 'left out', problem: problem('kind-refused') },
    ],
    [
      'an engine without devices: left out',
      lane('devices', 0),
      'devices-not-available',
      { is: 'left out', problem: problem('devices-not-available') },
    ],
    [
      'a kind in the middle of its list',
      lane('devices', 3),
      'kind-refused',
      unfinished('devices', 'kind-refused'),
    ],
    [
      'a kind that was partly read and begun again',
      lane('devices', 0, 1),
      'kind-refused',
      unfinished('devices', 'kind-refused'),
    ],
    [
      'the token: the run fails',
      lane('users', 3),
      'token-refused',
      { is: 'end', ending: 'failed', problem: problem('token-refused') },
    ],
    [
      'the question itself: the run fails',
      lane('users', 0),
      'request-refused',
      { is: 'end', ending: 'failed', problem: problem('request-refused') },
    ],
    ['a list in a circle', lane('users', 3), 'link-repeats', unfinished('users', 'link-repeats')],
    [
      'a list that leads elsewhere',
      lane('groups', 3),
      'link-elsewhere',
      unfinished('groups', 'link-elsewhere'),
    ],
    ['a list without end', lane('users', 3), 'link-endless', unfinished('users', 'link-endless')],
    [
      'what concerns one group alone, met in a list',
      lane('users', 3),
      'item-refused',
      unfinished('users', 'item-refused'),
    ],
  ])('on %s', async (_what, ...[at, code, paged]) => {
    expect(pageRefused(await aTurn(), at, problem(code))).toEqual(paged);
  });

  it('stops the run when it is the first one of a kind that the last good run read', async () => {
    const turn = await aTurn({ current: aCurrent({ read: { devices: 0 } }) });
    expect(pageRefused(turn, lane('devices', 0), problem('kind-refused'))).toEqual({
      is: 'end',
      ending: 'stopped',
      problem: { code: 'kind-lost', seen: { kind: 'devices', code: 'kind-refused' } },
    });
  });
});

describe('a lane after a page', () => {
  it('stands at the next one, its faults and its waits forgotten, its new beginnings not', () => {
    const next = { ...firstPage('users'), page: 8, path: '/api/v1/users?after=x' };
    expect(advance({ ...lane('users', 7, 2), until: 5 }, next)).toEqual({
      is: 'reading',
      kind: 'users',
      cursor: next,
      faults: 0,
      restarts: 2,
    });
    expect(advance(lane('users', 7), undefined)).toBe('kind read');
  });
});
