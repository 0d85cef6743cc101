import { defaultMapping } from '../../../../src/mapping/defaults';
import { activeLines, parseMapping, type Mapping } from '../../../../src/mapping/mapping';
import {
  filterCount,
  filtersIn,
  kindsOn,
  leftBehind,
  narrows,
  offWith,
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
  mapping.types
    .filter((type) => type.kind === kind)
    .flatMap(activeLines)
    .map(({ attribute }) => attribute);

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

  it('takes lines of other types along, which are named and wait as they were changed', () => {
    const changed: Mapping = {
      ...defaultMapping,
      types: defaultMapping.types.map((type) => ({
        ...type,
        lines: type.lines.map((line) =>
          line.attribute === 'Groups' ? { ...line, write: 'first time' } : line,
        ),
      })),
    };
    const off = turnedOff(changed, 'groups');
    expect(offWith(changed, 'groups', changed)).toEqual([]);
    expect(offWith(off, 'groups', changed)).toEqual([{ type: 'Okta User', attribute: 'Groups' }]);
    // Saved meanwhile, and so the base has them off.
    expect(turnedOn(off, 'groups', off)).toEqual(changed);
  });

  it('gives no line to a type that is for some records only and never had it', () => {
    const [users] = defaultMapping.types.filter((type) => type.kind === 'users');
    if (!users) throw new Error('The default mapping has no people.');
    const some = {
      ...{ kind: 'users' as const, type: 'Service account', key: 'service', selector: 'Service' },
      when: [{ path: 'profile.userType', test: 'is' as const, values: ['robot'] }],
      lines: users.lines.filter((line) => line.as !== 'reference'),
    };
    const mapping: Mapping = { ...defaultMapping, types: [some, ...defaultMapping.types] };
    const back = turnedOn(turnedOff(mapping, 'groups'), 'groups', defaultMapping);
    expect(back.types.find(({ key }) => key === 'service')?.lines).toEqual(some.lines);
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
