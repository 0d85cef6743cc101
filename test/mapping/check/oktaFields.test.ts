import { check } from '../../../src/mapping/check/check';
import { defaultMapping } from '../../../src/mapping/defaults';
import type { Source } from '../../../src/mapping/mapping';
import { repaired } from '../../../src/mapping/repairs';
import { commonFields, fieldsBeside } from '../../../src/okta/knownFields';
import type { Kind, OktaRecord } from '../../../src/records/record';
import { aLine, aSchema, filling, mappingOf } from '../schemas';

const beside: Record<Kind, string[]> = {
  users: ['groups[].id', 'groups[].name', 'org.host', 'org.admin'],
  groups: ['membersCounted', 'org.host', 'org.admin'],
  devices: ['org.host', 'org.admin'],
};
const told = (kind: Kind) => [
  ...[...fieldsBeside(kind), ...commonFields(kind)].map(({ path }) => ({ path })),
  ...beside[kind].map((path) => ({ path })),
];
const fields = { users: [...told('users'), { path: 'profile.startDate' }], groups: told('groups') };
const person: OktaRecord = {
  ...{ kind: 'users', id: 'a' },
  raw: { id: 'a', profile: { displayName: 'A', shoes: { left: null } } },
};
const reading = (from: Source) => mappingOf(filling('People', [{ ...aLine('Wanted', 'wanted', ''), from }]));
const seen = (from: Source, samples = {}) => check(reading(from), aSchema(), { fields, samples });

describe('a line that reads a field', () => {
  it('is warned of where neither Okta nor a record knows the field', () => {
    expect(seen({ path: 'profile.startDat' }, { users: [person] })).toMatchObject([
      {
        ...{ code: 'unknown-field', level: 'warning', line: 'wanted', button: 'Use “profile.startDate”' },
        sentence:
          'Wanted is filled from profile.startDat. Okta tells of no such field of people, and none of 1 has it.',
      },
    ]);
  });

  it.each<[string, Source]>([
    ['of a list', { path: 'profile.nope[].x' }],
    ['beside the profile', { path: 'statsu' }],
    ['in a text', { template: 'In ${profile.nope}' }],
    ['with blanks around it', { template: 'In ${ profile.title }' }],
    ['among others', { first: [{ path: 'profile.title' }, { join: ['id', 'profile.nope'], with: ' ' }] }],
  ])('is warned of a field %s', (_what, from) => {
    expect(seen(from).map(({ code }) => code)).toEqual(['unknown-field']);
  });

  it.each<[string, Source]>([
    ['Okta tells of', { path: 'profile.costCenter' }],
    ['a record has, if empty', { path: 'profile.shoes.left' }],
    ['stands above a known one', { path: 'profile' }],
    ['stands below a known one', { path: 'profile.manager.name' }],
    ['is one of a list', { path: 'groups.0.name' }],
    ['the app puts there', { template: 'https://${org.admin}/${id}' }],
  ])('is not warned of one that %s', (_what, from) => {
    expect(seen(from, { users: [person] }).map(({ code }) => code)).not.toContain('unknown-field');
  });

  it('is not warned of in what is proposed', () => {
    const all = { ...fields, devices: told('devices') };
    expect(check(defaultMapping, aSchema(), { fields: all })).toEqual([]);
  });

  it('reads the near one after a repair, wherever it read the other', () => {
    const from = {
      first: [{ template: '${profile.startDat} on' }, { join: ['profile.startDat'], with: ' ' }],
    };
    const [fault] = seen(from);
    if (fault?.repair?.in !== 'mapping') throw new Error('no repair');
    expect(repaired(reading(from), fault.repair).types[0]?.lines.at(-1)?.from).toEqual({
      first: [{ template: '${profile.startDate} on' }, { join: ['profile.startDate'], with: ' ' }],
    });
  });
});

describe('a field of a text that is not closed', () => {
  it.each<Source>([{ template: '${id} of ${profile.city' }, { constant: '${profile.city' }])(
    'is warned of in %j',
    (from) => {
      expect(check(reading(from), aSchema())).toMatchObject([
        {
          code: 'unclosed-field',
          sentence: '“${profile.city” in Wanted has no } behind it, so it is written as it stands.',
        },
      ]);
    },
  );
});
