// What a real Okta org has been seen to do, and may do again: each a switch, ordinary by default.

import type { SwitchTable, Switched } from '../switches';

const NO_YES = ['no', 'yes'] as const;

/** Sources name the section of the notes on Okta's management API. "Sometimes" is every seventh request. */
export const OKTA_SWITCHES = {
  emptyPage: {
    values: NO_YES,
    default: 'no',
    says: 'The second page of every list is empty and has a next link all the same.',
    source: 'okta-api 6: an empty page can carry a next link',
  },
  repeatedRecord: {
    values: NO_YES,
    default: 'no',
    says: 'Every later page begins with the last record of the page before, changed meanwhile.',
    source: 'okta-api 6: no snapshot isolation',
  },
  nextHost: {
    values: ['same', 'okta', 'admin', 'custom', 'stranger'],
    default: 'same',
    says: "The next link names another host: the org's own name, its console, its custom domain, or a stranger.",
    source: 'okta-api 2: next link of the console host; 1, fact 11',
  },
  nextExpand: {
    values: ['kept', 'dropped'],
    default: 'kept',
    says: 'The next link has lost `expand`.',
    source: 'okta-api 6: expand can vanish from the next link',
  },
  nextLoop: {
    values: ['no', 'same-link', 'new-links'],
    default: 'no',
    says: 'From the second page on a list never ends: the same link again, or ever new links to the same page.',
    source: 'okta-api 6: the same next link can repeat for ever',
  },
  cursor: {
    values: ['lasts', 'ten-minutes'],
    default: 'lasts',
    says: 'A cursor is refused (400) ten minutes after it was given.',
    source: 'okta-api 6: the life time of a cursor is not stated; 19',
  },
  headerValues: {
    values: ['single', 'doubled'],
    default: 'single',
    says: 'Rate limit headers arrive twice, joined by a comma.',
    source: 'okta-api 5.2: headers can arrive doubled',
  },
  linkHeader: {
    values: ['present', 'absent-at-the-end', 'absent'],
    default: 'present',
    says: 'The Link header is missing on the last page, or everywhere.',
    source: 'okta-api 6: missing Link through proxies',
  },
  pageTooLarge: {
    values: ['never', '200', '100', '50'],
    default: 'never',
    says: 'A page asked larger than that answers 500 (a timeout inside Okta).',
    source: 'okta-api 6: too large page = HTTP 500',
  },
  gateway: {
    values: ['no', 'sometimes', 'always'],
    default: 'no',
    says: 'A gateway before Okta answers 502 with an HTML page.',
    source: 'okta-api 13: gateways answer HTML',
  },
  engine: {
    values: ['identity', 'classic-401', 'classic-404'],
    default: 'identity',
    says: 'A Classic Engine org has no devices: 401 E0000015, or 404.',
    source: 'okta-api 8.4: refused answers',
  },
  deviceRight: {
    values: ['granted', 'refused'],
    default: 'granted',
    says: 'The token may not read devices: 403 E0000006.',
    source: 'okta-api 8.4: refused answers',
  },
  schemaRight: {
    values: ['granted', 'refused'],
    default: 'granted',
    says: 'The token may not read the profile schemas: 403 E0000006.',
    source: 'okta-api 3.4: smallest roles; 19',
  },
  role: {
    values: ['full', 'none'],
    default: 'full',
    says: 'The token has no admin role: people and groups are empty lists with 200, devices 403.',
    source: 'okta-api 1, fact 9; 3.2',
  },
  token: {
    values: ['accepted', 'refused', 'refused-after-ten'],
    default: 'accepted',
    says: 'The token is refused with 401 E0000011, at once or after ten requests.',
    source: 'okta-api 3.1: deactivating the creator kills the token; 13',
  },
  network: {
    values: ['any', 'outside-zone'],
    default: 'any',
    says: 'The token belongs to a network zone that the request does not come from: 403 E0000005.',
    source: 'okta-api 3.1: network zones; 13',
  },
  tooMany: {
    values: ['no', 'with-reset', 'without-reset', 'concurrency'],
    default: 'no',
    says: 'Sometimes 429: with a reset a second ahead, without rate limit headers, or for too many at once (limit 0).',
    source: 'okta-api 5.2: concurrency breach; 13',
  },
  faults: {
    values: ['no', '500', '503', '504', 'reset', 'mixed'],
    default: 'no',
    says: 'Sometimes a request fails: with that status, with a broken connection, or with each in turn.',
    source: 'okta-api 13; 14: connection resets',
  },
  oneGroup: {
    values: ['readable', 'forbidden', 'gone', 'broken'],
    default: 'readable',
    says: "One group's members: refused (403), deleted after the group was listed (404), or a 500 for ever.",
    source: 'okta-api 8.3: group deleted after listing, group with admin rights; 13',
  },
  stats: {
    values: ['present', 'absent'],
    default: 'present',
    says: '`expand=stats` brings no statistics.',
    source: 'okta-api 17: statistics and their names vary; 6: expand can vanish',
  },
  speed: {
    values: ['ordinary', 'slow'],
    default: 'ordinary',
    says: 'Every answer takes eight seconds longer.',
    source: 'okta-api 10: heavy pages can exceed 30 seconds; 5.1: latency',
  },
  hiring: {
    values: ['quiet', 'while-reading'],
    default: 'quiet',
    says: 'People join while the list of users is read: one a page, five in all.',
    source: 'okta-api 6: no snapshot isolation',
  },
  maintenance: {
    values: ['no', 'two-minutes', 'always'],
    default: 'no',
    says: 'The org is in read-only mode (503 E0000010), for its first two minutes or for ever.',
    source: 'okta-api 13: E0000010',
  },
  values: {
    values: ['ordinary', 'null', 'unknown', 'long'],
    default: 'ordinary',
    says: 'Records hold null wherever they may, states and platforms nobody knows, or texts far too long.',
    source: 'okta-api 17; 4: new enum values may appear',
  },
  clock: {
    values: ['agrees', 'ahead', 'behind'],
    default: 'agrees',
    says: "Okta's clock (Date and reset) is ten minutes ahead of ours or behind it.",
    source: 'okta-api 5.2: wait by the Date header; 16',
  },
} as const satisfies SwitchTable;

/** A chosen value for each of Okta's switches. */
export type OktaSwitched = Switched<typeof OKTA_SWITCHES>;

/** The names of Okta's switches. */
export type OktaSwitch = keyof typeof OKTA_SWITCHES;
