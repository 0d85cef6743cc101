import { isChosenGroup } from '../../src/sync/filtering';

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
