// Writes records the way Okta sends them. The costly part of a person is written once per version.

import type { Directory } from './directory';
import type { Device, Group, Person } from './records';

/** What a caller asked to leave out through the `okta-response` part of Content-Type. */
export type Omissions = ReadonlySet<string>;

/** How a record is to be written. */
export interface Style {
  directory: Directory;
  /** The org's address as the caller used it: links begin with it. */
  origin: string;
  omit: Omissions;
  /** What `expand` asked for. */
  expand: ReadonlySet<string>;
}

const written = new WeakMap<object, string>();

/** A record's JSON without its closing bracket, kept for as long as that version of the record lives. */
function open(record: object, parts: () => object): string {
  const known = written.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(parts()).slice(0, -1);
  written.set(record, text);
  return text;
}

/** A person as in a list: links hold `self` alone (Okta's OpenAPI document). */
export function personText(person: Person, { origin, omit }: Style): string {
  return `${head(person, omit)},"_links":{"self":{"href":"${origin}/api/v1/users/${person.id}"}}}`;
}

/** A person asked for alone: with links to everything that can be done. */
export function personAlone(person: Person, { origin, omit }: Style): string {
  const self = `${origin}/api/v1/users/${person.id}`;
  const post = (action: string): object => ({ href: `${self}/${action}`, method: 'POST' });
  const links = {
    self: { href: self },
    type: { href: `${origin}/api/v1/meta/types/user/${person.type.id}` },
    schema: { href: `${origin}/api/v1/meta/schemas/user/osc${person.type.id.slice(3)}` },
    ...(omit.has('omitCredentialsLinks')
      ? {}
      : {
          changePassword: post('credentials/change_password'),
          resetFactors: post('lifecycle/reset_factors'),
        }),
    deactivate: post('lifecycle/deactivate'),
  };
  return `${head(person, omit)},"_links":${JSON.stringify(links)}}`;
}

function head(person: Person, omit: Omissions): string {
  const core = open(person, () => ({ ...person, credentials: undefined }));
  const moving = person.status === 'ACTIVATING' && !omit.has('omitTransitioningToStatus');
  const transition = moving ? ',"transitioningToStatus":"ACTIVE"' : '';
  return `${core}${transition}${omit.has('omitCredentials') ? '' : `,"credentials":${JSON.stringify(person.credentials)}`}`;
}

/** A group; `expand` may hold `stats` and `app`. */
export function groupText(group: Group, { directory, origin, expand }: Style): string {
  const self = `${origin}/api/v1/groups/${group.id}`;
  const app = group.source ? directory.apps.get(group.source.id) : undefined;
  const logo = (size: string): object => ({
    name: size,
    href: `${origin}/img/logos/groups/${app?.name ?? 'okta'}-${size}.png`,
    type: 'image/png',
  });
  const stats = {
    usersCount: directory.members(group.id).length,
    appsCount: group.type === 'BUILT_IN' ? 1 : 0,
    groupPushMappingsCount: 0,
    hasAdminPrivlege: group.profile.name === 'Okta Administrators', // spelled as Okta spells it
  };
  const embedded = {
    ...(expand.has('stats') ? { stats } : {}),
    ...(expand.has('app') && app
      ? { app: { id: app.id, name: app.name, label: app.label, signOnMode: app.signOnMode } }
      : {}),
  };
  const { source, ...rest } = group;
  return JSON.stringify({
    ...rest,
    ...(Object.keys(embedded).length > 0 ? { _embedded: embedded } : {}),
    _links: {
      logo: [logo('medium'), logo('large')],
      users: { href: `${self}/users` },
      apps: { href: `${self}/apps` },
      ...(source ? { source: { href: `${origin}/api/v1/apps/${source.id}` } } : {}),
    },
    ...(source ? { source } : {}),
  });
}

const DEVICE_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['deactivate', 'suspend'],
  UNSUSPENDED: ['deactivate', 'suspend'],
  SUSPENDED: ['unsuspend', 'deactivate'],
};

/** A device; `expand` may hold `user` or `userSummary`: then its people are embedded, or an empty list. */
export function deviceText(device: Device, style: Style): string {
  const self = `${style.origin}/api/v1/devices/${device.id}`;
  const link = (path: string, ...allow: readonly string[]): object => ({
    href: `${self}${path}`,
    hints: { allow },
  });
  const actions = DEVICE_ACTIONS[device.status] ?? ['activate'];
  const links = {
    ...Object.fromEntries(actions.map((action) => [action, link(`/lifecycle/${action}`, 'POST')])),
    self: link('', 'GET', 'PATCH', 'PUT'),
    users: link('/users', 'GET'),
  };
  const core = open(device, () => ({
    ...device,
    users: undefined,
    resourceType: 'UDDevice',
    resourceDisplayName: { value: device.profile.displayName, sensitive: false },
    resourceAlternateId: null, // in every official example, though not nullable
    resourceId: device.id,
  }));
  const withPeople = style.expand.has('user') || style.expand.has('userSummary');
  const embedded = withPeople ? `,"_embedded":{"users":${deviceUsersText(device, style)}}` : '';
  return `${core},"_links":${JSON.stringify(links)}${embedded}}`;
}

/** The people of a device, each with the two values that belong to the pair. */
export function deviceUsersText({ users }: Device, style: Style): string {
  const texts: string[] = [];
  for (const { person: personId, ...pair } of users) {
    const person = style.directory.people.get(personId);
    if (!person) continue;
    const user = style.expand.has('userSummary')
      ? summaryText(person, style.origin)
      : personText(person, style);
    texts.push(`${JSON.stringify(pair).slice(0, -1)},"user":${user}}`);
  }
  return `[${texts.join()}]`;
}

function summaryText({ id, realmId, profile }: Person, origin: string): string {
  const { firstName = null, lastName = null, login, email } = profile;
  return JSON.stringify({
    id,
    realmId,
    profile: { firstName, lastName, login, email },
    _links: { self: { href: `${origin}/api/v1/users/${id}` } },
  });
}
