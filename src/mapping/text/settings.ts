// The settings of a block: `config:NAME=…`, each with what it takes.
import type { Filters } from '../filters';
import { kinds, type Kind } from '../../records/record';
import type { TypeMapping } from '../mapping';
import {
  conditionsText,
  listText,
  nameTestsText,
  pathListText,
  rawText,
  readConditions,
  readList,
  readNameTests,
  readQuoted,
  readRaw,
} from './settingText';
import { quotedText } from './signs';

/** What a setting is for, how it is written, and how it is read: undefined where it is not what the setting takes. */
export interface Setting {
  name: string;
  /** The kinds it is for; a setting of the type itself is for all. */
  kinds: readonly Kind[];
  belongs: 'type' | 'filters';
  /** The member of the type, or of the filters of its kind, that holds it. */
  member: string;
  form: string;
  says: string;
  read(text: string): unknown;
}

const withStates: readonly Kind[] = ['users', 'devices'];

/** Every setting that is kept in a mapping. */
export const settings: readonly Setting[] = [
  {
    name: 'about',
    kinds,
    belongs: 'type',
    member: 'description',
    form: '"People of the Okta org."',
    says: 'What the object type is.',
    read: readQuoted,
  },
  {
    name: 'only',
    kinds,
    belongs: 'type',
    member: 'when',
    form: 'profile.userType is "Contractor" and profile.email filled',
    says: 'Which records go to this object type.',
    read: readConditions,
  },
  {
    name: 'write',
    kinds,
    belongs: 'type',
    member: 'write',
    form: 'create only',
    says: 'create and update, create only, or update only.',
    read: readRaw,
  },
  {
    name: 'statuses',
    kinds: withStates,
    belongs: 'filters',
    member: 'statuses',
    form: 'ACTIVE, SUSPENDED',
    says: 'Only records in these states.',
    read: readList,
  },
  {
    name: 'search',
    kinds: withStates,
    belongs: 'filters',
    member: 'search',
    form: 'profile.department eq "Sales"',
    says: 'Only records that this search of Okta finds.',
    read: readRaw,
  },
  {
    name: 'in_groups',
    kinds: ['users'],
    belongs: 'filters',
    member: 'inGroups',
    form: '00g1emaKYZTWRYYRRTSK',
    says: 'Only people in one of these groups, by id.',
    read: readList,
  },
  {
    name: 'group_types',
    kinds: ['groups'],
    belongs: 'filters',
    member: 'types',
    form: 'OKTA_GROUP, APP_GROUP',
    says: 'Only groups of these types.',
    read: readList,
  },
  {
    name: 'group_names',
    kinds: ['groups'],
    belongs: 'filters',
    member: 'names',
    form: 'starts with "Sales", is not "Everyone"',
    says: 'Only groups whose names pass every test.',
    read: readNameTests,
  },
  {
    name: 'skip_empty',
    kinds: ['groups'],
    belongs: 'filters',
    member: 'skipEmpty',
    form: 'yes',
    says: 'No groups without members.',
    read: (text) => (text.trim() === 'yes' ? true : undefined),
  },
  {
    name: 'leave_out',
    kinds,
    belongs: 'filters',
    member: 'leaveOut',
    form: 'profile.mobilePhone',
    says: 'Fields that are never taken.',
    read: readList,
  },
];

/** OnLink's settings that say something else here, or nothing. */
export const otherSettings = ['data_source', 'section', 'page_size', 'data_limit'] as const;

/** A setting and what it is set to, as text. */
export type SettingSaid = [name: string, text: string];

/** The settings of a type, in the order they are written. @param about the description that goes without saying */
export function typeSettings({ description, when, write }: TypeMapping, about?: string): SettingSaid[] {
  const said = description ?? '';
  return [
    ...(said === (about ?? '') ? [] : [['about', quotedText(said)] as SettingSaid]),
    ...(when ? [['only', conditionsText(when)] as SettingSaid] : []),
    ...(write && write !== 'create and update' ? [['write', write] as SettingSaid] : []),
  ];
}

/** The filters of a kind, in the order they are written. */
export function filterSettings(kind: Kind, { users, groups, devices }: Filters): SettingSaid[] {
  const said: [name: string, text: string | undefined][] =
    kind === 'groups'
      ? [
          ['group_types', groups?.types && listText(groups.types)],
          ['group_names', groups?.names && nameTestsText(groups.names)],
          ['skip_empty', groups?.skipEmpty && 'yes'],
          ['leave_out', groups?.leaveOut && pathListText(groups.leaveOut)],
        ]
      : [
          ...statesAndSearch(kind === 'users' ? users : devices),
          ['in_groups', kind === 'users' ? users?.inGroups && listText(users.inGroups) : undefined],
          ['leave_out', leftOut(kind === 'users' ? users : devices)],
        ];
  return said.flatMap(([name, text]): SettingSaid[] => (text === undefined ? [] : [[name, text]]));
}

type OfPeople = Pick<NonNullable<Filters['users']>, 'statuses' | 'search' | 'leaveOut'> | undefined;

const statesAndSearch = (of: OfPeople): [string, string | undefined][] => [
  ['statuses', of?.statuses && listText(of.statuses)],
  ['search', of?.search === undefined ? undefined : rawText(of.search)],
];

const leftOut = (of: OfPeople) =>
  of?.leaveOut && of.leaveOut.length > 0 ? pathListText(of.leaveOut) : undefined;
