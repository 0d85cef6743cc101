// Invents people: what they are called, where they work, who leads them, and every oddity a real org has.

import type { Chance } from './chance';
import type { Identity } from './directory';
import { CULTURES, type Culture, type Name } from './names';
import { capitalised, DOMAIN, oddities } from './oddities';
import { moment, type Person, type Profile } from './records';

const DAY_MS = 86_400_000;

const DEPARTMENTS = [
  'Engineering',
  'Finance & Legal',
  'Ventes',
  'Výroba',
  '営業部',
  'Support',
  'Facilities',
  'Кадры',
];
const TITLES = [
  'Engineer',
  'Analyst',
  'Account manager',
  'Technician',
  'Team lead',
  'Účetní',
  'Designer',
  'Nurse',
];
const SKILLS = ['TypeScript', 'Kubernetes', 'C++ / Rust', '日本語', 'welding', 'SAP', 'first aid'];

/** Rare states first: the last people of an org carry one each, so that a small org has them all. */
const RARE = [
  'STAGED',
  'PROVISIONED',
  'RECOVERY',
  'PASSWORD_EXPIRED',
  'LOCKED_OUT',
  'SUSPENDED',
  'DEPROVISIONED',
];

/** How many people an org needs before somebody is caught in the middle of an activation. */
const ENOUGH_FOR_ACTIVATING = 200;

/** What inventing the people of an org takes. */
export interface Crowd {
  identity: Identity;
  /** Their ids in order: earlier ones were hired earlier and lead later ones. */
  ids: readonly string[];
  /** Nothing in the org is younger than this (ms). */
  until: number;
  dice: Chance;
}

/** Invents everybody. The first is the one who leads them all and owns the token. */
export function inventPeople({ identity, ids, until, dice }: Crowd): Person[] {
  const taken = new Map<string, number>();
  const people: Person[] = [];
  ids.forEach((id, index) => {
    const culture = dice.oneOf(CULTURES);
    const given = dice.oneOf(culture.given);
    const family = dice.oneOf(culture.family);
    const login = loginFor(`${given.plain}.${family.plain}`, taken);
    const boss = index === 0 ? undefined : leading(people, Math.floor((index - 1) / 7));
    const profile = oddities(index, {
      ...ordinary({ culture, given, family, index, login, dice }),
      ...(boss ? leader(boss, index) : {}),
    });
    people.push({
      id,
      ...life({ index, people: ids.length, until, dice }),
      ...belonging(index, identity),
      profile,
    });
  });
  return people;
}

/** A printer leads nobody: its address is not its own, so it could not be told apart by it. */
function leading(people: readonly Person[], index: number): Person | undefined {
  const boss = people[index];
  return boss?.profile.userType === 'Service' ? people[0] : boss;
}

function loginFor(base: string, taken: Map<string, number>): string {
  const before = taken.get(base) ?? 0;
  taken.set(base, before + 1);
  return `${base}${before === 0 ? '' : before + 1}@${DOMAIN}`;
}

interface Somebody {
  culture: Culture;
  given: Name;
  family: Name;
  index: number;
  login: string;
  dice: Chance;
}

function ordinary({ culture, given, family, index, login, dice }: Somebody): Profile {
  const order = culture.familyFirst ? [family, given] : [given, family];
  return {
    firstName: given.written,
    lastName: family.written,
    ...(dice.in(0.6) ? { displayName: order.map(({ written }) => written).join(' ') } : {}),
    login,
    email: login,
    secondEmail: null,
    mobilePhone: dice.in(0.5) ? `${culture.dialling} 555 ${100 + dice.upTo(900)}` : null,
    title: dice.oneOf(TITLES),
    department: dice.oneOf(DEPARTMENTS),
    employeeNumber: String(417 + index).padStart(6, '0'),
    userType: 'Employee',
    city: culture.city,
    countryCode: culture.country,
    timezone: culture.timezone,
    locale: culture.locale,
    ...custom(index, dice),
  };
}

/** Custom attributes: an integer, a number, a boolean, a date kept as text, lists, an empty list and null. */
function custom(index: number, dice: Chance): Profile {
  if (index % 3 === 0) return {};
  return {
    badgeNumber: 880_000 + index,
    fte: dice.oneOf([0.5, 0.8, 1]),
    isContractor: index % 13 === 7,
    startDate: `20${15 + (index % 11)}-0${1 + (index % 9)}-14`,
    skills: dice.in(0.3) ? [] : [dice.oneOf(SKILLS), 'e-mail'],
    floorAccess: [1, 1 + dice.upTo(14)],
    ssoGroups: null,
  };
}

/** How a person's manager is told: mostly by Okta id, as people typed it otherwise. */
function leader(boss: Person, index: number): Profile {
  const login = String(boss.profile.login);
  if (index === 10) return { manager: 'Bo "Chief" O\'Back\\Slash' };
  if (index % 29 === 3) return { manager: login.toUpperCase() };
  if (index % 29 === 11) return { manager: capitalised(String(boss.profile.email)) };
  if (index % 29 === 17) return { managerId: null, manager: 'Somebody from the Leeds office' };
  if (index % 29 === 23) return { managerId: login };
  if (index % 5 === 1) return { managerId: boss.id, manager: String(boss.profile.displayName ?? login) };
  return { managerId: boss.id };
}

function belonging(index: number, identity: Identity): Pick<Person, 'type' | 'realmId' | 'credentials'> {
  const provider =
    index % 6 === 2
      ? { type: 'ACTIVE_DIRECTORY', name: `corp.${DOMAIN}` }
      : index % 17 === 5
        ? { type: 'FEDERATION', name: 'FEDERATION' }
        : { type: 'OKTA', name: 'OKTA' };
  return {
    type: { id: index % 13 === 7 ? identity.types.contractor : identity.types.user },
    realmId: identity.realmId,
    credentials: provider.type === 'OKTA' ? { password: {}, provider } : { provider },
  };
}

type Life = Omit<Person, 'id' | 'type' | 'realmId' | 'profile' | 'credentials'>;

function life({
  index,
  people,
  until,
  dice,
}: {
  index: number;
  people: number;
  until: number;
  dice: Chance;
}): Life {
  const status = stateOf(index, people, dice);
  const created = until - Math.floor((1 - index / people) * 7 * 365 * DAY_MS) - DAY_MS;
  const later = (from: number): number => from + Math.floor(dice.roll() * (until - from));
  const waiting = status === 'STAGED';
  const started = !waiting && status !== 'PROVISIONED' && status !== 'ACTIVATING';
  const changed = status === 'ACTIVE' ? created + 4000 : later(created);
  const lastLogin =
    started && dice.in(0.88) ? Math.max(created, until - Math.floor(dice.roll() ** 3 * 90 * DAY_MS)) : null;
  return {
    status,
    created: moment(created),
    activated: waiting ? null : moment(created + 1000),
    statusChanged: waiting ? null : moment(changed),
    lastLogin: lastLogin === null ? null : moment(lastLogin),
    lastUpdated: moment(Math.max(changed, later(created))),
    passwordChanged: started && dice.in(0.7) ? moment(later(created)) : null,
  };
}

function stateOf(index: number, people: number, dice: Chance): string {
  if (index === 0) return 'ACTIVE';
  const fromEnd = people - 1 - index;
  const rare = RARE[RARE.length - 1 - fromEnd];
  if (rare !== undefined) return rare;
  if (people >= ENOUGH_FOR_ACTIVATING && fromEnd === RARE.length) return 'ACTIVATING';
  const throwOf = dice.roll();
  if (throwOf < 0.84) return 'ACTIVE';
  return throwOf < 0.92 ? 'DEPROVISIONED' : dice.oneOf(RARE);
}
