import { progressOf, shareOf, wholeOf } from '../../../../static/setup/src/state/runs/progress';
import { kindOf, runUnderWay } from '../scenes';

const states = (...run: Parameters<typeof runUnderWay>) =>
  progressOf(runUnderWay(...run)).map(({ kind, is, read, expected }) => [kind, is, read, expected]);

describe('the progress of a run', () => {
  it('tells each kind in the order in which it is read', () => {
    expect(states()).toEqual([
      ['groups', 'read', 84, 84],
      ['users', 'reading', 400, 612],
      ['devices', 'reading', 200, 733],
    ]);
  });

  it('keeps users waiting until the groups are read', () => {
    const lanes = [{ lane: 'people', kind: 'groups' as const }, { lane: 'devices' }];
    expect(states({ lanes })).toEqual([
      ['groups', 'reading', 84, 84],
      ['users', 'later', 400, 612],
      ['devices', 'read', 200, 200],
    ]);
  });

  it('says until when Okta makes a lane wait', () => {
    const [, , devices] = progressOf(
      runUnderWay({ lanes: [{ lane: 'people' }, { lane: 'devices', kind: 'devices', until: 99 }] }),
    );
    expect(devices).toMatchObject({ is: 'waiting', until: 99 });
  });

  it('tells a wait for another try from one for the limit', () => {
    const wait = { lane: 'devices', kind: 'devices', until: 99, isTrying: true } as const;
    const [, , devices] = progressOf(runUnderWay({ lanes: [{ lane: 'people' }, wait] }));
    expect(devices).toMatchObject({ is: 'trying', until: 99 });
  });

  it('has nothing left to read once Assets has its turn', () => {
    expect(states({ phase: 'processing' }).map(([, is]) => is)).toEqual(['read', 'read', 'read']);
  });

  it('names kinds that are left out, and only kinds that were chosen', () => {
    const kinds = [kindOf('groups', { isLeftOut: true }), kindOf('users')];
    expect(states({ kinds }).map(([kind, is]) => [kind, is])).toEqual([
      ['groups', 'left out'],
      ['users', 'reading'],
    ]);
  });

  it('bears an answer without its lanes', () => {
    expect(states({ lanes: [] }).map(([, is]) => is)).toEqual(['read', 'read', 'read']);
  });
});

describe('the whole of a run', () => {
  it('is read of expected', () => {
    expect(wholeOf(progressOf(runUnderWay()))).toEqual({ read: 684, expected: 84 + 612 + 733 });
  });

  it('has no end in sight where one kind has none', () => {
    const kinds = [kindOf('users', { read: 5 }), kindOf('groups', { read: 1, expected: 1 })];
    expect(wholeOf(progressOf(runUnderWay({ kinds })))).toEqual({ read: 6 });
  });

  it.each([
    [{ read: 0, expected: 0 }, 1],
    [{ read: 5, expected: 10 }, 0.5],
    [{ read: 12, expected: 10 }, 1],
    [{ read: 3 }, undefined],
  ])('%j is a share of %s', (of, share) => {
    expect(shareOf(of)).toBe(share);
  });
});
