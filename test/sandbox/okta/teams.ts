// Invents groups: built-in ones, those made in Okta, those imported from AD and Google, in all sizes.

import type { Chance } from './chance';
import { moment, type App, type Group, type Profile } from './records';

const DAY_MS = 86_400_000;

/** Groups above this size need more than one page of members. */
const PAGE_OF_MEMBERS = 1_000;

const SUBJECTS = [
  'Engineering – R&D',
  'Finance',
  'Prodej',
  '開発',
  'VPN users',
  'Склад',
  'On call',
  'HR "core"',
  'Ops \\ DC',
];
const PLACES = ['Praha', 'Leeds', '大阪', 'São Paulo', 'القاهرة', 'Remote', 'Пермь', 'Łódź'];

/** What inventing the groups of an org takes. */
export interface Teams {
  /** Their ids in order; the first is Everyone's. */
  ids: readonly string[];
  people: readonly string[];
  apps: { directory: App; google: App };
  until: number;
  dice: Chance;
}

/** A group and who is in it (ids in order); Everyone's members are not listed. */
export interface Team {
  group: Group;
  members: string[];
}

/** Invents all groups. About a fifth is empty; sizes have a long tail; one or two need several pages. */
export function inventTeams({ ids, people, apps, until, dice }: Teams): Team[] {
  return ids.map((id, index) => {
    const created = until - Math.floor((1 - index / ids.length) * 6 * 365 * DAY_MS) - 2 * DAY_MS;
    const later = (): string => moment(created + Math.floor(dice.roll() * (until - created)));
    const clocks = { created: moment(created), lastUpdated: later(), lastMembershipUpdated: later() };
    const group: Group = { id, ...clocks, ...kindOf(index, apps, dice) };
    const size = index === 0 ? 0 : sizeOf(index, people.length, dice);
    return { group, members: sample(people, size, dice) };
  });
}

type Kind = Pick<Group, 'objectClass' | 'type' | 'profile' | 'source'>;

function kindOf(index: number, { directory, google }: Teams['apps'], dice: Chance): Kind {
  if (index === 0) return builtIn('Everyone', 'All users in your organization');
  if (index === 1)
    return builtIn('Okta Administrators', 'Okta manages this group, which contains all administrators.');
  const name = `${dice.oneOf(SUBJECTS)} (${dice.oneOf(PLACES)})`;
  if (index % 7 === 4) return imported(index, name, directory);
  if (index % 11 === 6)
    return {
      objectClass: ['google:group'],
      type: 'APP_GROUP',
      profile: { name: `list-${index}@example.com`, externalId: `02abc${index}hij` },
      source: { id: google.id },
    };
  return { objectClass: ['okta:user_group'], type: 'OKTA_GROUP', profile: madeInOkta(index, name) };
}

function builtIn(name: string, description: string): Kind {
  return { objectClass: ['okta:user_group'], type: 'BUILT_IN', profile: { name, description } };
}

function imported(index: number, name: string, app: App): Kind {
  return {
    objectClass: ['okta:windows_security_principal'],
    type: 'APP_GROUP',
    profile: {
      name, // imported groups may share a name; only those made in Okta are unique
      description: index % 2 === 0 ? 'Imported\nfrom AD' : null,
      groupType: 'Security',
      samAccountName: name,
      objectSid: `S-1-5-21-1111111111-222222222-333333333-${1000 + index}`,
      groupScope: 'Global',
      dn: `CN=${name},OU=Groups,DC=corp,DC=example,DC=com`,
      windowsDomainQualifiedName: `CORP\\${name}`,
      externalId: Buffer.from(`object-guid-${index}`).toString('base64'),
    },
    source: { id: app.id },
  };
}

function madeInOkta(index: number, name: string): Profile {
  const profile = { name: `${name} ${index}` };
  if (index % 23 === 8) return { name: `${profile.name} ${'long '.repeat(60)}`.slice(0, 254) + '.' };
  if (index % 5 === 0) return { ...profile, description: '' };
  if (index % 5 === 1) return { ...profile, description: null };
  if (index % 5 === 2) return profile;
  return {
    ...profile,
    description: `Who may use ${name}: "ask first", <b>then</b> join`,
    ownerTeam: 'platform',
    tier: 1 + (index % 3),
    regions: ['EU', 'JP'],
    isPrivileged: index % 2 === 0,
  };
}

function sizeOf(index: number, people: number, dice: Chance): number {
  if (index === 1) return Math.min(people, 3);
  if (index === 2 && people > PAGE_OF_MEMBERS)
    return PAGE_OF_MEMBERS + Math.ceil((people - PAGE_OF_MEMBERS) * 0.2);
  if (index === 3 && people > 3 * PAGE_OF_MEMBERS) return 2 * PAGE_OF_MEMBERS; // full pages, and not one more
  if (index === 5 || dice.in(0.18)) return 0;
  const most = Math.max(1, Math.floor(people * 0.4));
  return Math.min(most, PAGE_OF_MEMBERS, Math.ceil(1.5 * Math.exp(dice.roll() * 5.2))); // fifty on average, hundreds at most
}

/** So many different ids, spread evenly, in order. */
function sample(ids: readonly string[], size: number, dice: Chance): string[] {
  const chosen: string[] = [];
  let last = -1;
  for (let taken = 0; taken < size; taken += 1) {
    const left = size - taken;
    const room = ids.length - last - 1 - (left - 1);
    // Two rooms' average is what is fair; never so far that the rest has no place.
    last += 1 + Math.min(room - 1, dice.upTo(Math.max(1, Math.round((2 * room) / left) - 1)));
    chosen.push(ids[last] ?? '');
  }
  return chosen;
}
