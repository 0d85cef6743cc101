// The small single answers of an org: who it is, its profile schemas, user types, apps and token.

import type { Directory } from './directory';
import type { App } from './records';
import { orgNames } from './paging';

/** `/.well-known/okta-organization`: which org this is and which engine it runs; needs no credentials. */
export function wellKnown({ identity }: Directory, origin: string, pipeline: 'idx' | 'v1'): object {
  const { okta, custom } = orgNames(origin, identity);
  const alternate = pipeline === 'idx' ? { alternate: { href: custom } } : {};
  return { id: identity.id, _links: { organization: { href: okta }, ...alternate }, pipeline };
}

/** `/api/v1/org`. */
export function orgDocument({ identity }: Directory, origin: string): object {
  return {
    id: identity.id,
    companyName: identity.company,
    subdomain: identity.subdomain,
    status: 'ACTIVE',
    city: 'Praha',
    country: 'CZ',
    website: 'https://www.example.com',
    created: identity.created,
    lastUpdated: identity.created,
    _links: { preferences: { href: `${origin}/v1/org/preferences` }, logo: null },
  };
}

/** `/api/v1/meta/types/user`: ordinary people and contractors. */
export function userTypes({ identity }: Directory, origin: string): object[] {
  return Object.entries(identity.types).map(([name, id]) => ({
    id,
    name,
    displayName: name === 'user' ? 'User' : 'Contractor',
    description:
      name === 'user' ? 'Okta user profile template with default permission settings' : 'External staff',
    created: identity.created,
    lastUpdated: identity.created,
    default: name === 'user',
    _links: {
      self: { rel: 'self', href: `${origin}/api/v1/meta/types/user/${id}`, method: 'GET' },
      schema: { rel: 'schema', href: `${origin}/api/v1/meta/schemas/user/osc${id.slice(3)}`, method: 'GET' },
    },
  }));
}

/** An attribute of a profile schema: its title, its type, and what else is said of it. */
type Told = [title: string, type: string, more?: object];

const USER_BASE: Readonly<Record<string, Told>> = {
  login: ['Username', 'string', { required: true, minLength: 5, maxLength: 100 }],
  firstName: ['First name', 'string', { minLength: 1, maxLength: 50 }],
  lastName: ['Last name', 'string', { minLength: 1, maxLength: 50 }],
  middleName: ['Middle name', 'string'],
  honorificPrefix: ['Honorific prefix', 'string'],
  honorificSuffix: ['Honorific suffix', 'string'],
  profileUrl: ['Profile Url', 'string', { format: 'uri' }],
  primaryPhone: ['Primary phone', 'string', { maxLength: 100 }],
  streetAddress: ['Street address', 'string'],
  state: ['State', 'string'],
  zipCode: ['Zip code', 'string'],
  preferredLanguage: ['Preferred language', 'string', { format: 'language-code' }],
  organization: ['Organization', 'string'],
  division: ['Division', 'string'],
  nickName: ['Nickname', 'string'],
  displayName: ['Display name', 'string'],
  email: ['Primary email', 'string', { required: true, format: 'email' }],
  secondEmail: ['Secondary email', 'string', { format: 'email' }],
  mobilePhone: ['Mobile phone', 'string', { maxLength: 100 }],
  title: ['Title', 'string'],
  userType: ['User type', 'string'],
  employeeNumber: ['Employee number', 'string'],
  costCenter: ['Cost center', 'string'],
  department: ['Department', 'string'],
  city: ['City', 'string'],
  countryCode: ['Country code', 'string', { format: 'country-code' }],
  postalAddress: ['Postal Address', 'string'],
  timezone: ['Time zone', 'string', { format: 'timezone' }],
  locale: ['Locale', 'string', { format: 'locale' }],
  manager: ['Manager', 'string'],
  managerId: ['ManagerId', 'string'],
};

const USER_CUSTOM: Readonly<Record<string, Told>> = {
  badgeNumber: ['Číslo průkazu', 'integer', { unique: true }],
  fte: ['FTE', 'number'],
  isContractor: ['Contractor?', 'boolean'],
  startDate: ['Start date', 'string', { description: 'ISO 8601 date kept as text' }],
  skills: ['Skills', 'array', { items: { type: 'string' } }],
  floorAccess: ['Floors', 'array', { items: { type: 'integer' } }],
  ssoGroups: ['SSO groups', 'array', { items: { type: 'string', enum: ['blue', 'green'] } }],
  agency: ['Agency', 'string', { permissions: [{ principal: 'SELF', action: 'HIDE' }] }],
};

/** What contractors have instead; `agency` of another type than everybody else's. */
const CONTRACTOR_CUSTOM: Readonly<Record<string, Told>> = {
  agency: ['Agencies', 'array', { items: { type: 'string' } }],
  contractEnds: ['Contract ends', 'string'],
};

/** Whether anybody's profile may have that attribute: Okta refuses to search for another (Okta: error codes). */
export const isPersonAttribute = (name: string): boolean =>
  [USER_BASE, USER_CUSTOM, CONTRACTOR_CUSTOM].some((known) => Object.hasOwn(known, name));

const GROUP_BASE: Readonly<Record<string, Told>> = {
  name: ['Name', 'string', { required: true, minLength: 1, maxLength: 255 }],
  description: ['Description', 'string', { maxLength: 1024 }],
};

const GROUP_CUSTOM: Readonly<Record<string, Told>> = {
  ownerTeam: ['Owner team', 'string'],
  tier: ['Tier', 'integer'],
  regions: ['Regions', 'array', { items: { type: 'string' } }],
  isPrivileged: ['Privileged', 'boolean'],
};

function attributes(told: Readonly<Record<string, Told>>): object {
  return Object.fromEntries(
    Object.entries(told).map(([name, [title, type, more]]) => [
      name,
      {
        title,
        type,
        mutability: 'READ_WRITE',
        scope: 'NONE',
        permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
        master: { type: 'PROFILE_MASTER' },
        ...more,
      },
    ]),
  );
}

const SCHEMAS = {
  user: [USER_BASE, USER_CUSTOM],
  contractor: [USER_BASE, CONTRACTOR_CUSTOM],
  group: [GROUP_BASE, GROUP_CUSTOM],
} as const;

/** The name of the user type whose schema has that id. */
export function schemaNamed({ identity }: Directory, id: string): 'user' | 'contractor' | undefined {
  if (id === 'default' || id === `osc${identity.types.user.slice(3)}`) return 'user';
  return id === `osc${identity.types.contractor.slice(3)}` ? 'contractor' : undefined;
}

/** `/api/v1/meta/schemas/user/{id}` and `/api/v1/meta/schemas/group/default` (Okta: API reference). */
export function profileSchema({ identity }: Directory, origin: string, which: keyof typeof SCHEMAS): object {
  const [base, custom] = SCHEMAS[which];
  const of = which === 'group' ? 'group' : 'user';
  const id = which === 'contractor' ? `osc${identity.types.contractor.slice(3)}` : 'default';
  const self = `${origin}/api/v1/meta/schemas/${of}/${id}`;
  return {
    id: self.replace('/api/v1', ''),
    $schema: 'http://json-schema.org/draft-04/schema#',
    name: which,
    title: { user: 'User', contractor: 'Contractor', group: 'Okta group' }[which],
    description: `Okta ${of} profile template`,
    created: identity.created,
    lastUpdated: identity.created,
    definitions: {
      base: {
        id: '#base',
        type: 'object',
        properties: attributes(base),
        required: of === 'group' ? ['name'] : [],
      },
      custom: { id: '#custom', type: 'object', properties: attributes(custom), required: [] },
    },
    type: 'object',
    properties: { profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] } },
    _links: { self: { rel: 'self', href: self, method: 'GET' } },
  };
}

/** An app of the list of apps; no secrets, and nothing of its settings. */
export function appText(app: App, origin: string): string {
  const self = `${origin}/api/v1/apps/${app.id}`;
  return JSON.stringify({
    ...app,
    features: [],
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
    visibility: { autoLaunch: false, autoSubmitToolbar: false, hide: { iOS: false, web: false } },
    _links: { self: { href: self }, users: { href: `${self}/users` }, groups: { href: `${self}/groups` } },
  });
}

/** `/api/v1/api-tokens`: the one token, thirty days from now (Okta: API tokens). */
export function apiTokens(directory: Directory, origin: string, now: number): object[] {
  const id = directory.identity.id.replace(/^00o/, '00T');
  const owner = directory.tokenOwner?.id ?? null;
  return [
    {
      id,
      name: 'assets-sync',
      userId: owner,
      clientName: 'Okta API',
      tokenWindow: 'P30D',
      network: { connection: 'ANYWHERE' },
      created: directory.identity.created,
      lastUpdated: new Date(now).toISOString(),
      expiresAt: new Date(now + 30 * 86_400_000).toISOString(),
      _links: {
        self: { href: `${origin}/api/v1/api-tokens/${id}`, hints: { allow: ['GET', 'DELETE'] } },
        user: { href: `${origin}/api/v1/users/${owner ?? ''}`, hints: { allow: ['GET'] } },
      },
    },
  ];
}
