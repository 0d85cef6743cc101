// What names of attributes, fields and object types mean, and where Okta has it.
import type { Kind } from '../../records/record';
import { defaultMapping } from '../defaults';
import type { Source } from '../mapping';
import { core } from '../near';
import { wordsOfPeople } from './wordsOfPeople';
import { wordsOfAll, wordsOfDevices, wordsOfGroups, wordsOfTypes } from './wordsOfThings';

const read = (words: string): Set<string> => new Set(words.split(',').map(core));
const table = (words: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(words).map(([meaning, text]) => [meaning, read(text)]));

const meanings: Record<Kind, ReadonlyMap<string, ReadonlySet<string>>> = {
  users: table({ ...wordsOfAll, ...wordsOfPeople }),
  groups: table({ ...wordsOfAll, ...wordsOfGroups }),
  devices: table({ ...wordsOfAll, ...wordsOfDevices }),
};
const types: Record<Kind, ReadonlySet<string>> = {
  users: read(wordsOfTypes.users),
  groups: read(wordsOfTypes.groups),
  devices: read(wordsOfTypes.devices),
};

/** Words that say whose attribute it is, and nothing about it. */
const ASIDE = new Set(
  ['okta', 'user', 'employee', 'person', 'device', 'group', 'work', 'primary', 'corporate'].map(core),
);

/**
 * What a name may mean for records of a kind: in one language it may mean this, in another that. Empty for most names.
 */
export function meaningsOf(kind: Kind, name: string): Set<string> {
  const whole = core(name);
  const found = [...meanings[kind]].flatMap(([meaning, words]) => (words.has(whole) ? [meaning] : []));
  if (found.length > 0) return new Set(found);
  const words = name.split(/[\s_.\-/]+/).filter((word) => !ASIDE.has(core(word)));
  const rest = core(words.join(' '));
  return new Set(
    rest === whole ? [] : [...meanings[kind]].flatMap(([meaning, each]) => (each.has(rest) ? [meaning] : [])),
  );
}

/** How surely the name of an object type says that it holds records of a kind: 1, 0.6 for one word of it, or 0. */
export function saysKind(kind: Kind, name: string): number {
  if (types[kind].has(core(name))) return 1;
  return name.split(/[\s_.\-/]+/).some((word) => types[kind].has(core(word))) ? 0.6 : 0;
}

/** Where Okta has what is meant: the source of the default line of that key, or a field that no default line uses. */
export function sourcesOf(kind: Kind, meaning: string, isReference: boolean): Source[] {
  const text = texts[kind][meaning];
  if (!isReference && text !== undefined) return [{ path: text }];
  const lines = defaultMapping.types.find((type) => type.kind === kind)?.lines ?? [];
  const line = lines.find(({ key }) => key === meaning);
  if (line) return [line.from];
  return further[kind][meaning] ?? [];
}

/** What a reference finds by its id, a text has by its name. */
const texts: Record<Kind, Record<string, string>> = {
  users: { groups: 'groups[].name' },
  groups: {},
  devices: { users: '_embedded.users[].user.profile.login' },
};

const own: Record<string, Source[]> = {
  lastSynced: [{ own: 'last synced' }],
  created: [{ path: 'created' }],
};
const profile = (name: string): Source[] => [{ path: `profile.${name}` }];
const further: Record<Kind, Record<string, Source[]>> = {
  users: {
    ...own,
    ...{
      mobile: profile('mobilePhone'),
      phone: profile('primaryPhone'),
      secondEmail: profile('secondEmail'),
    },
    ...{
      division: profile('division'),
      organization: profile('organization'),
      costCenter: profile('costCenter'),
    },
    ...{ employeeNumber: profile('employeeNumber'), userType: profile('userType'), city: profile('city') },
    ...{ country: profile('countryCode'), state: profile('state'), zipCode: profile('zipCode') },
    ...{ streetAddress: profile('streetAddress'), preferredLanguage: profile('preferredLanguage') },
    ...{ timezone: profile('timezone'), account: profile('email') },
  },
  groups: { ...own, lastUpdated: [{ path: 'lastUpdated' }] },
  devices: { ...own, imei: profile('imei'), udid: profile('udid') },
};
