// An Okta that plays back records of whatever shape, in pages, without meters: no sandbox of ours made them.
import type { Service } from '../sandbox/wire';

/** Lists as a recording has them; members by the id of their group. */
export interface Recorded {
  users: readonly unknown[];
  groups: readonly unknown[];
  devices: readonly unknown[];
  members: Readonly<Record<string, readonly unknown[]>>;
}

/** Answers the four lists, so many records a page. */
export function playing({ users, groups, devices, members }: Recorded, perPage = 3): Service {
  return async (request) => {
    const url = new URL(request.url);
    const group = /^\/api\/v1\/groups\/([^/]+)\/users$/.exec(url.pathname)?.[1];
    const lists: Record<string, readonly unknown[]> = {
      '/api/v1/users': users,
      '/api/v1/groups': groups,
      '/api/v1/devices': devices,
    };
    const list = group === undefined ? lists[url.pathname] : (members[group] ?? []);
    if (!list) return Response.json({ errorCode: 'E0000022' }, { status: 404 });
    const from = Number(url.searchParams.get('after') ?? 0);
    const headers = new Headers();
    headers.append('link', `<${url.href}>; rel="self"`);
    if (from + perPage < list.length) {
      url.searchParams.set('after', String(from + perPage));
      headers.append('link', `<${url.href}>; rel="next"`);
    }
    return Response.json(list.slice(from, from + perPage), { headers });
  };
}
