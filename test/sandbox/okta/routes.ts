// Every address this Okta answers at: its bucket, what kind of request it counts as, and its answer.

import { apiTokens, orgDocument, profileSchema, schemaNamed, userTypes, wellKnown } from './documents';
import { refuse, type Reply } from './errors';
import type { Bucket } from './limits';
import {
  appList,
  deviceList,
  groupList,
  groupsOfUser,
  memberList,
  style,
  userList,
  type Asked,
} from './lists';
import { deviceText, deviceUsersText, groupText, personAlone } from './render';

/** What requests are counted as; the four that a synchronisation is made of, and the rest. */
export type Kind = 'users' | 'groups' | 'members' | 'devices' | 'other';

/** What a token must be allowed, beside being a token at all. */
export type Right = 'none' | 'token' | 'devices' | 'schemas';

/** One address. */
export interface Route {
  path: string;
  bucket: Bucket;
  kind: Kind;
  needs: Right;
  answer(asked: Asked): Reply;
}

const json = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) });

/** The first that fits counts, so `me` comes before any id. */
const ROUTES: readonly Route[] = [
  {
    path: '/.well-known/okta-organization',
    bucket: 'rest',
    kind: 'other',
    needs: 'none',
    answer: ({ org, origin, switches }) =>
      json(wellKnown(org, origin, switches.engine === 'identity' ? 'idx' : 'v1')),
  },
  { path: '/api/v1/users', bucket: 'users', kind: 'users', needs: 'token', answer: userList },
  {
    path: '/api/v1/users/me',
    bucket: 'me',
    kind: 'other',
    needs: 'token',
    answer: (asked) => oneUser(asked, asked.org.tokenOwner?.id ?? 'me'),
  },
  {
    path: '/api/v1/users/{id}',
    bucket: 'user',
    kind: 'other',
    needs: 'token',
    answer: (asked) => oneUser(asked, asked.ids[0] ?? ''),
  },
  { path: '/api/v1/users/{id}/groups', bucket: 'users', kind: 'other', needs: 'token', answer: groupsOfUser },
  { path: '/api/v1/groups', bucket: 'groups', kind: 'groups', needs: 'token', answer: groupList },
  { path: '/api/v1/groups/{id}', bucket: 'group', kind: 'other', needs: 'token', answer: oneGroup },
  {
    path: '/api/v1/groups/{id}/users',
    bucket: 'groups',
    kind: 'members',
    needs: 'token',
    answer: memberList,
  },
  { path: '/api/v1/devices', bucket: 'devices', kind: 'devices', needs: 'devices', answer: deviceList },
  { path: '/api/v1/devices/{id}', bucket: 'devices', kind: 'other', needs: 'devices', answer: oneDevice },
  {
    path: '/api/v1/devices/{id}/users',
    bucket: 'device users',
    kind: 'other',
    needs: 'devices',
    answer: usersOfDevice,
  },
  { path: '/api/v1/apps', bucket: 'apps', kind: 'other', needs: 'token', answer: appList },
  {
    path: '/api/v1/meta/schemas/user/{id}',
    bucket: 'rest',
    kind: 'other',
    needs: 'schemas',
    answer: userSchema,
  },
  {
    path: '/api/v1/meta/schemas/group/default',
    bucket: 'rest',
    kind: 'other',
    needs: 'schemas',
    answer: ({ org, origin }) => json(profileSchema(org, origin, 'group')),
  },
  {
    path: '/api/v1/meta/types/user',
    bucket: 'rest',
    kind: 'other',
    needs: 'schemas',
    answer: ({ org, origin }) => json(userTypes(org, origin)),
  },
  {
    path: '/api/v1/org',
    bucket: 'rest',
    kind: 'other',
    needs: 'token',
    answer: ({ org, origin }) => json(orgDocument(org, origin)),
  },
  {
    path: '/api/v1/api-tokens',
    bucket: 'rest',
    kind: 'other',
    needs: 'token',
    answer: ({ org, origin, now }) => json(apiTokens(org, origin, now)),
  },
];

/** The address a path belongs to, and the ids in it. */
export function routeOf(path: string): { route: Route; ids: readonly string[] } | undefined {
  const parts = path.split('/');
  for (const route of ROUTES) {
    const pattern = route.path.split('/');
    if (pattern.length !== parts.length) continue;
    const fits = pattern.every((wanted, place) => wanted === '{id}' || wanted === parts[place]);
    if (fits) return { route, ids: parts.filter((_, place) => pattern[place] === '{id}').map(decoded) };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign: no id looks like that, so nobody is found
  }
}

function oneUser(asked: Asked, idOrLogin: string): Reply {
  const person = asked.org.personNamed(idOrLogin);
  if (!person) return refuse('notFound', `Resource not found: ${idOrLogin} (User)`);
  return { status: 200, body: personAlone(person, style(asked)) };
}

/** `expand` is for lists: the document knows none here (Okta's OpenAPI document). */
function oneGroup(asked: Asked): Reply {
  const { org, ids } = asked;
  const group = org.groups.get(ids[0] ?? '');
  if (!group) return refuse('notFound', `Resource not found: ${ids[0] ?? ''} (UserGroup)`);
  return { status: 200, body: groupText(group, { ...style(asked), expand: new Set() }) };
}

function userSchema({ org, origin, ids: [id = ''] }: Asked): Reply {
  const which = schemaNamed(org, id);
  if (!which) return refuse('notFound', `Resource not found: ${id} (UserSchema)`);
  return json(profileSchema(org, origin, which));
}

function oneDevice(asked: Asked): Reply {
  const { org, ids } = asked;
  const device = org.devices.get(ids[0] ?? '');
  if (!device) return refuse('notFound', `Resource not found: ${ids[0] ?? ''} (UDDevice)`);
  return { status: 200, body: deviceText(device, { ...style(asked), expand: new Set() }) };
}

function usersOfDevice(asked: Asked): Reply {
  const { org, ids } = asked;
  const device = org.devices.get(ids[0] ?? '');
  if (!device) return refuse('notFound', `Resource not found: ${ids[0] ?? ''} (UDDevice)`);
  return { status: 200, body: deviceUsersText(device, { ...style(asked), expand: new Set() }) };
}
