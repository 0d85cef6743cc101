// The default mapping of people as a careful programmer would write it out: the measure for what a mapping costs.

import type { Applied } from '../../src/mapping/apply';
import type { MappingProblem, MappingProblemCode } from '../../src/mapping/problems';
import type { Json, JsonObject, OktaRecord } from '../../src/records/record';

const statusNames: Readonly<Record<string, string>> = {
  STAGED: 'Staged',
  PROVISIONED: 'Provisioned',
  ACTIVATING: 'Activating',
  ACTIVE: 'Active',
  RECOVERY: 'Recovery',
  PASSWORD_EXPIRED: 'Password expired',
  LOCKED_OUT: 'Locked out',
  SUSPENDED: 'Suspended',
  DEPROVISIONED: 'Deprovisioned',
};

/** What {@link apply} makes of a person by the default mapping. */
export function mapByHand({ id, raw }: OktaRecord): Applied {
  const problems: MappingProblem[] = [];
  const tell = (code: MappingProblemCode, at: { attribute: string; path: string }, value: Json) =>
    problems.push({ code, seen: { type: 'Okta User', id, ...at, ...shape(value) } });
  const profile = objectOf(raw.profile);
  const org = objectOf(raw.org);

  const text = (attribute: string, path: string, value: Json | undefined): string | null => {
    if (isNothing(value)) return null;
    if (typeof value !== 'object') return String(value);
    tell('not-text', { attribute, path }, value);
    return null;
  };
  const moment = (attribute: string, path: string, value: Json | undefined): string | null => {
    if (isNothing(value)) return null;
    const read = typeof value === 'string' ? toMoment(value) : undefined;
    if (read !== undefined) return read;
    tell('not-a-moment', { attribute, path }, value);
    return null;
  };

  const name = text('Name', 'profile.displayName', nameOf(profile));
  const oktaId = text('Okta ID', 'id', raw.id);
  const state = typeof raw.status === 'string' ? statusNames[raw.status] : undefined;
  if (state === undefined)
    tell('unknown-status', { attribute: 'Status', path: 'status' }, raw.status ?? null);
  const login = text('Login', 'profile.login', profile.login);
  const email = text('Email', 'profile.email', profile.email);
  const isMail = email !== null && /^[^\s@]+@[^\s@]+$/.test(email);
  if (email !== null && !isMail) tell('not-an-email', { attribute: 'Email', path: 'profile.email' }, email);
  const firstName = text('First name', 'profile.firstName', profile.firstName);
  const lastName = text('Last name', 'profile.lastName', profile.lastName);
  const title = text('Title', 'profile.title', profile.title);
  const department = text('Department', 'profile.department', profile.department);
  const fromId = !isNothing(profile.managerId);
  const managerPath = fromId ? 'profile.managerId' : 'profile.manager';
  const named = text('Manager', managerPath, fromId ? profile.managerId : profile.manager);
  const isSafe = named !== null && named.length <= 255 && !/["\\\p{Cc}]/u.test(named);
  if (named !== null && !isSafe) tell('unsafe-reference', { attribute: 'Manager', path: managerPath }, named);
  const groups = groupIds(raw.groups);
  const created = moment('Created', 'created', raw.created);
  const lastLogin = moment('Last login', 'lastLogin', raw.lastLogin);
  const lastUpdated = moment('Last updated', 'lastUpdated', raw.lastUpdated);
  const link =
    typeof org.admin === 'string' && typeof raw.id === 'string'
      ? `https://${org.admin}/admin/user/profile/view/${raw.id}`
      : null;

  if (name === null || oktaId === null) {
    const where = { type: 'Okta User', id };
    if (name === null) problems.push({ code: 'no-label', seen: { ...where, attribute: 'Name' } });
    if (oktaId === null) problems.push({ code: 'no-identifier', seen: { ...where, attribute: 'Okta ID' } });
    return { is: 'no row', id, problems };
  }
  const row = {
    name,
    id: oktaId,
    status: state ?? 'Unknown',
    login,
    email: isMail ? email : null,
    firstName,
    lastName,
    title,
    department,
    manager: isSafe ? named : null,
    groups: groups.length > 0 ? groups : null,
    created,
    lastLogin,
    lastUpdated,
    presenceChanged: null,
    link,
  };
  return { is: 'row', id, row, filled: Object.values(row).map((value) => value !== null), problems };
}

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const isNothing = (value: Json | undefined): value is null | undefined =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function nameOf(profile: JsonObject): Json | undefined {
  if (!isNothing(profile.displayName)) return profile.displayName;
  const parts = [profile.firstName, profile.lastName].filter((part) => !isNothing(part));
  if (parts.length === 0) return profile.login;
  return parts.find((part) => typeof part === 'object') ?? parts.map(String).join(' ');
}

function groupIds(groups: Json | undefined): string[] {
  if (!Array.isArray(groups)) return [];
  const ids = new Set<string>();
  for (const group of groups) {
    const { id } = objectOf(group);
    if (typeof id === 'string' && !/["\\,\p{Cc}]/u.test(id)) ids.add(id);
  }
  return [...ids].sort();
}

function toMoment(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  return text.endsWith('Z') ? `${text.slice(0, 19)}Z` : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function shape(value: Json): { found: string; length?: number } {
  if (value === null) return { found: 'nothing' };
  if (typeof value === 'string') return { found: 'a text', length: value.length };
  if (Array.isArray(value)) return { found: 'a list', length: value.length };
  if (typeof value === 'object') return { found: 'an object', length: Object.keys(value).length };
  return { found: typeof value === 'number' ? 'a number' : 'yes or no' };
}
