// The lists that Okta keeps for us: where each is, how it is asked for, and what it needs.

import type { Bucket } from './budget';

/** The kinds an admin may bring in. Apps and roles join here. */
export const kinds = ['users', 'groups', 'devices'] as const;
export type Kind = (typeof kinds)[number];

/** What can be read page by page: the kinds, and the members of one group. */
export type Listing = Kind | 'members';

export interface Resource {
  /** As the page names it. */
  title: string;
  /** Path below the host. `{id}` is the group, for members. */
  path: string;
  /** Asked for on every page, and put back where a next link lost it. */
  query: Readonly<Record<string, string>>;
  bucket: Bucket;
  /** Records to ask for per page: what Okta gives at most. */
  page: number;
  /** Below this a page is not made smaller: the fault is elsewhere. */
  smallest: number;
  /** The smallest standard admin role that works. */
  role: string;
  /** Whether Okta takes the header that leaves out credentials here. */
  lean: boolean;
}

const role = 'Read-only Administrator';

/** Page sizes: Okta gives at most 200 users, 200 groups (more in some orgs, inconsistently), 1,000 members, 200 devices. */
export const resources: Readonly<Record<Listing, Resource>> = {
  users: {
    title: 'Users',
    path: '/api/v1/users',
    // The plain list leaves out DEPROVISIONED; a search does not. "pr" (present) finds everybody.
    query: { search: 'status pr' },
    bucket: 'users',
    page: 200,
    smallest: 25,
    role,
    lean: true,
  },
  groups: {
    title: 'Groups',
    path: '/api/v1/groups',
    // Stats tell how many members a group has, so that empty ones need no call.
    query: { expand: 'stats' },
    bucket: 'groups',
    page: 200,
    smallest: 25,
    role,
    lean: false,
  },
  members: {
    title: 'Members of groups',
    path: '/api/v1/groups/{id}/users',
    query: {},
    bucket: 'groups', // shared with the list of groups
    page: 1_000,
    smallest: 25,
    role,
    lean: false, // the header is not listed for this path
  },
  devices: {
    title: 'Devices',
    path: '/api/v1/devices',
    // Brings each device's users on the same page, half as large as the whole users.
    query: { expand: 'userSummary' },
    bucket: 'devices',
    page: 200,
    smallest: 25,
    role,
    lean: false,
  },
};
