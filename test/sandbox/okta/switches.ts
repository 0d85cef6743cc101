// What a real Okta org has been seen to do, and may do again: each a switch, ordinary by default.

import type { SwitchTable, Switched } from '../switches';

const NO_YES = ['no', 'yes'] as const;

/** Sources as the README names them. "Sometimes" is every seventh request. */
export const OKTA_SWITCHES = {
  emptyPage: {
    values: NO_YES,
    default: 'no',
    says: 'The second page of every list is empty and has a next link all the same.',
    source: 'seen in other clients: an empty page can carry a next link',
  },
  repeatedRecord: {
    values: NO_YES,
    default: 'no',
    says: 'Every later page begins with the last record of the page before, changed meanwhile.',
    source: 'seen in other clients: no snapshot isolation is promised',
  },
  nextHost: {
    values: ['same', 'okta', 'admin', 'custom', 'stranger'],
    default: 'same',
    says: "The next link names another host: the org's own name, its console, its custom domain, or a stranger.",
    source: 'seen in other clients: the next link of the console names another host',
  },
  nextExpand: {
    values: ['kept', 'dropped'],
    default: 'kept',
    says: 'The next link has lost `expand`.',
    source: 'seen in other clients: expand can vanish from the next link',
  },
  nextLoop: {
    values: ['no', 'same-link', 'new-links'],
    default: 'no',
    says: 'From the second page on a list never ends: the same link again, or ever new links to the same page.',
    source: 'seen in other clients: the same next link can repeat for ever',
  },
  cursor: {
    values: ['lasts', 'ten-minutes'],
    default: 'lasts',
    says: 'A cursor is refused (400) ten minutes after it was given.',
    source: 'open: the life time of a cursor is not stated',
  },
  headerValues: {
    values: ['single', 'doubled'],
    default: 'single',
    says: 'Rate limit headers arrive twice, joined by a comma.',
    source: 'seen in other clients: headers can arrive doubled',
  },
  linkHeader: {
    values: ['present', 'absent-at-the-end', 'absent'],
    default: 'present',
    says: 'The Link header is missing on the last page, or everywhere.',
    source: 'seen in other clients: no Link header through proxies',
  },
  pageTooLarge: {
    values: ['never', '200', '100', '50'],
    default: 'never',
    says: 'A page asked larger than that answers 500 (a timeout inside Okta).',
    source: 'seen in other clients: a page too large is HTTP 500',
  },
  gateway: {
    values: ['no', 'sometimes', 'always'],
    default: 'no',
    says: 'A gateway before Okta answers 502 with an HTML page.',
    source: 'seen in other clients: gateways answer HTML',
  },
  engine: {
    values: ['identity', 'classic-401', 'classic-404'],
    default: 'identity',
    says: 'A Classic Engine org has no devices: 401 E0000015, or 404.',
    source: 'Okta: error codes; seen in other clients',
  },
  deviceRight: {
    values: ['granted', 'refused'],
    default: 'granted',
    says: 'The token may not read devices: 403 E0000006.',
    source: 'Okta: error codes; seen in other clients',
  },
  schemaRight: {
    values: ['granted', 'refused'],
    default: 'granted',
    says: 'The token may not read the profile schemas: 403 E0000006.',
    source: 'open: Okta: role assignment, which role reads the schemas',
  },
  role: {
    values: ['full', 'none'],
    default: 'full',
    says: 'The token has no admin role: people and groups are empty lists with 200, devices 403.',
    source: 'seen in other clients: without a role the lists are empty',
  },
  token: {
    values: ['accepted', 'refused', 'refused-after-ten'],
    default: 'accepted',
    says: 'The token is refused with 401 E0000011, at once or after ten requests.',
    source: 'Okta: API tokens, deactivating the owner ends the token',
  },
  network: {
    values: ['any', 'outside-zone'],
    default: 'any',
    says: 'The token belongs to a network zone that the request does not come from: 403 E0000005.',
    source: 'Okta: API tokens, network zones',
  },
  tooMany: {
    values: ['no', 'with-reset', 'without-reset', 'concurrency'],
    default: 'no',
    says: 'Sometimes 429: with a reset a second ahead, without rate limit headers, or for too many at once (limit 0).',
    source: 'Okta: rate limits, concurrency',
  },
  faults: {
    values: ['no', '500', '503', '504', 'reset', 'mixed'],
    default: 'no',
    says: 'Sometimes a request fails: with that status, with a broken connection, or with each in turn.',
    source: 'Okta: error codes; seen in other clients: connection resets',
  },
  oneGroup: {
    values: ['readable', 'forbidden', 'gone', 'broken'],
    default: 'readable',
    says: "One group's members: refused (403), deleted after the group was listed (404), or a 500 for ever.",
    source: 'seen in other clients: group deleted after listing, group with admin rights',
  },
  stats: {
    values: ['present', 'absent'],
    default: 'present',
    says: '`expand=stats` brings no statistics.',
    source: 'seen in other clients: statistics and their names vary',
  },
  speed: {
    values: ['ordinary', 'slow'],
    default: 'ordinary',
    says: 'Every answer takes eight seconds longer.',
    source: 'seen in other clients: heavy pages can take 30 seconds',
  },
  hiring: {
    values: ['quiet', 'while-reading'],
    default: 'quiet',
    says: 'People join while the list of users is read: one a page, five in all.',
    source: 'seen in other clients: no snapshot isolation is promised',
  },
  maintenance: {
    values: ['no', 'two-minutes', 'always'],
    default: 'no',
    says: 'The org is in read-only mode (503 E0000010), for its first two minutes or for ever.',
    source: 'Okta: error codes, E0000010',
  },
  values: {
    values: ['ordinary', 'null', 'unknown', 'long'],
    default: 'ordinary',
    says: 'Records hold null wherever they may, states and platforms nobody knows, or texts far too long.',
    source: 'Okta: API, new values may appear',
  },
  clock: {
    values: ['agrees', 'ahead', 'behind'],
    default: 'agrees',
    says: "Okta's clock (Date and reset) is ten minutes ahead of ours or behind it.",
    source: 'seen in other clients: wait by the Date header',
  },
} as const satisfies SwitchTable;

/** A chosen value for each of Okta's switches. */
export type OktaSwitched = Switched<typeof OKTA_SWITCHES>;

/** The names of Okta's switches. */
export type OktaSwitch = keyof typeof OKTA_SWITCHES;
