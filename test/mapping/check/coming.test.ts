// Which records come in: what would be decided by a field that is never read.
import { check } from '../../../src/mapping/check/check';
import type { Condition } from '../../../src/mapping/condition';
import type { Filters } from '../../../src/mapping/filters';
import type { Line } from '../../../src/mapping/mapping';
import { aLine, aSchema, filling } from '../schemas';

const groups = (filters: Filters['groups'], name: Partial<Line> = {}) => {
  const type = filling('Group', [], { key: 'group', kind: 'groups' });
  const lines = type.lines.map((line): Line => (line.key === 'name' ? ({ ...line, ...name } as Line) : line));
  return check({ version: 1, types: [{ ...type, lines }], filters: { groups: filters } }, aSchema());
};
const told = (...faults: ReturnType<typeof check>) =>
  faults.map(({ code, level, line }) => [code, level, line].filter(Boolean).join(' '));

describe('a filter of groups by what is left out', () => {
  const named = { names: [{ test: 'is not' as const, text: 'X' }] };

  it.each<[string, Filters['groups']]>([
    ['its name', { ...named, leaveOut: ['profile.name'] }],
    ['all of its profile', { ...named, leaveOut: ['profile'] }],
    ['its kind', { types: ['OKTA_GROUP'], leaveOut: ['type'] }],
    ['the count of its members', { skipEmpty: true, leaveOut: ['_embedded.stats'] }],
  ])('keeps the mapping from being saved: %s', (_what, filters) => {
    expect(told(...groups(filters, { from: { path: 'profile.title' } }))).toContain('left-out-choice error');
  });

  it('is no matter where the filter does not look at it', () => {
    expect(told(...groups({ ...named, leaveOut: ['type'] }))).toEqual([]);
    expect(told(...groups({ leaveOut: ['type'] }))).toEqual([]);
  });
});

describe('a label or an identifier from what is left out', () => {
  const from = (source: Line['from'], leaveOut: string[]) => told(...groups({ leaveOut }, { from: source }));

  it.each<[Line['from'], string[]]>([
    [{ path: 'profile.name' }, ['profile']],
    [{ join: ['profile.name', 'type'], with: ' ' }, ['profile', 'type']],
    [{ template: '${profile.name} (${type})' }, ['type']],
    [{ first: [{ path: 'profile.name' }, { path: 'profile.description' }] }, ['profile']],
  ])('keeps the mapping from being saved: %j without %j', (source, left) => {
    expect(from(source, left)).toContain('left-out-needed error name');
  });

  it.each<[Line['from'], string[]]>([
    [{ join: ['profile.name', 'type'], with: ' ' }, ['type']],
    [{ first: [{ path: 'profile.name' }, { path: 'profile.description' }] }, ['profile.name']],
    [{ first: [{ path: 'profile.name' }, { constant: 'a group' }] }, ['profile.name']],
  ])('is only warned of where something is left: %j without %j', (source, left) => {
    expect(from(source, left)).toEqual(['left-out warning name']);
  });

  it('is only warned of where a default stands in', () => {
    const name = { from: { path: 'profile.name' }, changes: [{ do: 'default' as const, value: 'none' }] };
    expect(told(...groups({ leaveOut: ['profile'] }, name))).toEqual(['left-out warning name']);
  });

  it('takes everybody away with the Okta id, and says so', () => {
    const faults = check(
      {
        version: 1,
        types: [filling('People', [aLine('Mail', 'mail', 'profile.email')])],
        filters: { users: { leaveOut: ['id'] } },
      },
      aSchema(),
    );
    expect(told(...faults)).toEqual(['left-out-needed error id']);
    expect(faults[0]?.sentence).toBe(
      'Okta ID, the identifier, is filled from id, which is left out as soon as it is read: no person would come in.',
    );
  });
});

describe('a condition that compares with nothing', () => {
  const asked = (test: Condition['test'], ...values: string[]) => {
    const type = filling('People', [], {
      when: [{ path: 'profile.a', test, ...(values.length > 0 && { values }) }],
    });
    return told(...check({ version: 1, types: [type] }, aSchema())).filter(
      (fault) => !fault.startsWith('all-'),
    );
  };

  it.each<[Condition['test'], string[]]>([
    ['is', ['']],
    ['is', []],
    ['is not', [' ', '']],
    ['starts with', [' ']],
    ['contains', ['']],
  ])('keeps the mapping from being saved: %s %j', (test, values) => {
    expect(asked(test, ...values)).toEqual(['blank-condition error']);
  });

  it('is none where a text is among them, or a blank within one is looked for', () => {
    expect(
      [asked('is', '', 'Sales'), asked('contains', ' '), asked('empty'), asked('filled')].flat(),
    ).toEqual([]);
  });
});
