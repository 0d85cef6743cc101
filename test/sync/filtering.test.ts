import { isChosenGroup, isWantedGroup } from '../../src/sync/filtering';

const group = (name: string, type = 'OKTA_GROUP') => ({ id: '00g1', type, profile: { name } });

describe('a group under a filter', () => {
  it('comes in where there is none', () => {
    expect(isChosenGroup(group('Engineering'), undefined)).toBe(true);
  });

  it('comes in by its kind', () => {
    expect(isChosenGroup(group('Engineering'), { types: ['OKTA_GROUP'] })).toBe(true);
    expect(isChosenGroup(group('Engineering', 'APP_GROUP'), { types: ['OKTA_GROUP', 'BUILT_IN'] })).toBe(
      false,
    );
  });

  it.each([
    ['starts with', 'eng', true],
    ['starts with', 'neer', false],
    ['contains', 'NEER', true],
    ['is', 'engineering', true],
    ['is', 'engineer', false],
    ['starts not with', 'eng', false],
    ['contains not', 'sales', true],
    ['is not', 'Engineering', false],
  ] as const)('comes in by its name, letter case aside: %s %s', (test, text, comesIn) => {
    expect(isChosenGroup(group('Engineering'), { names: [{ test, text }] })).toBe(comesIn);
  });

  it('has to meet every test of its name', () => {
    const names = [
      { test: 'starts with', text: 'eng' },
      { test: 'contains not', text: 'test' },
    ] as const;
    expect(isChosenGroup(group('Eng test'), { names: [...names] })).toBe(false);
    expect(isChosenGroup(group('Eng ops'), { names: [...names] })).toBe(true);
  });

  it('without a name is like one with an empty name', () => {
    expect(isChosenGroup({ id: '1' }, { names: [{ test: 'contains', text: 'x' }] })).toBe(false);
    expect(isChosenGroup({ id: '1' }, { names: [{ test: 'contains not', text: 'x' }] })).toBe(true);
  });
});

describe('a group without members', () => {
  const counted = (usersCount: number | null, membersCounted?: number) => ({
    ...group('Engineering'),
    _embedded: { stats: { usersCount } },
    ...(membersCounted === undefined ? {} : { membersCounted }),
  });

  it.each([
    ['by Okta’s count', counted(0), false],
    ['by Okta’s count, whatever the app found', counted(3, 0), true],
    ['by the app’s where Okta gives none', counted(null, 0), false],
    ['by nobody’s count', group('Engineering'), true],
  ])('is left out where that is asked for: %s', (_how, raw, comesIn) => {
    expect(isWantedGroup(raw, { skipEmpty: true })).toBe(comesIn);
    expect(isWantedGroup(raw, {})).toBe(true);
  });
});
