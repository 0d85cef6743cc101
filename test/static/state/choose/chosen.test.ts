import { defaultMapping } from '../../../../src/mapping/defaults';
import { parseMapping, type Mapping } from '../../../../src/mapping/mapping';
import {
  filterCount,
  filtersIn,
  kindsOn,
  leftBehind,
  narrows,
  turnedOff,
  turnedOn,
  withFilters,
} from '../../../../static/setup/src/state/choose/chosen';
import { kinds } from '../../../../static/setup/src/answers';
import { chosen, hadGoodRun } from '../scenes';

const named = (type: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((each) => (each.kind === 'groups' ? { ...each, type } : each)),
});
const attributes = (mapping: Mapping, kind: string) =>
  mapping.types.find((type) => type.kind === kind)?.lines.map(({ attribute }) => attribute) ?? [];

describe('a kind', () => {
  it.each(kinds)('%s is turned off with the lines that refer to it, and back on as it was', (kind) => {
    const off = turnedOff(defaultMapping, kind);
    expect(kindsOn(off)).toEqual(kinds.filter((each) => each !== kind));
    expect(parseMapping(off).is).toBe('mapping');
    expect(turnedOn(off, kind, defaultMapping)).toEqual(defaultMapping);
  });

  it('comes back as it was live, not as it is proposed', () => {
    const live = named('Teams');
    const back = turnedOn(turnedOff(live, 'groups'), 'groups', live);
    expect(back).toEqual(live);
  });

  it('comes back as it is proposed where it never was live', () => {
    const live = turnedOff(defaultMapping, 'groups');
    expect(attributes(live, 'users')).not.toContain('Groups');
    expect(turnedOn(live, 'groups', live)).toEqual(defaultMapping);
  });

  it('comes back without lines that refer to a kind that is off', () => {
    const none = turnedOff(turnedOff(defaultMapping, 'groups'), 'users');
    const back = turnedOn(none, 'users', defaultMapping);
    expect(attributes(back, 'users')).not.toContain('Groups');
    expect(attributes(back, 'users')).toContain('Manager');
    expect(parseMapping(back).is).toBe('mapping');
  });

  it('does not bring a line back for an attribute that another line fills by now', () => {
    const off = turnedOff(defaultMapping, 'groups');
    const filled: Mapping = {
      ...off,
      types: off.types.map((type) => ({
        ...type,
        lines: [...type.lines, { attribute: 'groups', key: 'mine', as: 'text', from: { path: 'x' } }],
      })),
    };
    const back = turnedOn(filled, 'groups', defaultMapping);
    expect(attributes(back, 'users').filter((name) => name.toLowerCase() === 'groups')).toEqual(['groups']);
  });

  it('leaves the objects of its last good run behind when it is turned off', () => {
    const off = turnedOff(defaultMapping, 'devices');
    expect(leftBehind(hadGoodRun, 'devices', { live: defaultMapping, mapping: off })).toBe(733);
    expect(leftBehind(hadGoodRun, 'users', { live: defaultMapping, mapping: off })).toBe(0);
    expect(leftBehind(chosen, 'devices', { live: defaultMapping, mapping: off })).toBe(0);
    expect(leftBehind(hadGoodRun, 'devices', { live: off, mapping: off })).toBe(0);
  });
});

describe('filters', () => {
  const some = withFilters(defaultMapping, 'users', {
    statuses: ['ACTIVE'],
    leaveOut: ['profile.mobilePhone'],
  });

  it('are set member by member, and those of other kinds stay', () => {
    const both = withFilters(some, 'groups', { skipEmpty: true });
    expect(both.filters).toEqual({
      users: { statuses: ['ACTIVE'], leaveOut: ['profile.mobilePhone'] },
      groups: { skipEmpty: true },
    });
    expect(filterCount(both, 'users')).toBe(2);
    expect(filtersIn(both, 'devices')).toEqual({});
  });

  it('are gone without a trace when they say nothing any more', () => {
    const none = withFilters(some, 'users', { statuses: undefined, leaveOut: [], search: '' });
    expect(none).toEqual(defaultMapping);
    expect('filters' in none).toBe(false);
  });

  it('keep records out, or only fields', () => {
    expect(narrows(some, 'users')).toBe(true);
    expect(narrows(withFilters(some, 'users', { statuses: undefined }), 'users')).toBe(false);
  });
});
