// Every way Okta refuses or fails us, in words for the admin, and what to do about each.

import { addressProblems } from './addressProblems';
import type { Entry } from './problemEntry';

const waiting = 'Nothing to do: the run goes on by itself.';
const later = "Look at Okta's status page if it lasts. The next run tries again.";
const tryLater = "Look at Okta's status page if it lasts, then try again.";
const trySoon = 'Try again in a minute.';

/** Okta's codes and statuses: developer.okta.com, "Okta API error codes". */
export const oktaProblems = {
  ...addressProblems,
  'no-okta-here': {
    stops: 'run',
    sentence: 'There is no Okta at {host}. The address answers, but no Okta org lives there ({status}).',
    remedy: 'Copy the address from your browser while signed in to Okta.',
  },
  'egress-blocked': {
    stops: 'run',
    sentence: '{host} is not an address we may call.',
    remedy: 'Use the address that Okta gave you, such as acme.okta.com.',
  },
  redirected: {
    stops: 'run',
    sentence: '{host} sends us to another address ({status}). We never take the token there.',
    remedy: 'Copy the address from your browser while signed in to Okta, and test the connection again.',
  },
  'token-refused': {
    stops: 'run',
    sentence:
      'Okta refused the token: mistyped, revoked, unused for 30 days, from another org, or its owner was deactivated ({status}, {code}).',
    remedy: 'Create a new token and paste it on Connect.',
    tested: 'Create a new token and paste it here.',
  },
  'zone-refused': {
    stops: 'run',
    sentence:
      'Okta refuses calls from our address: the token may be tied to a network zone ({status}, {code}).',
    remedy: 'In Okta: Security → API → Tokens → this token → Any IP.',
  },
  'client-refused': {
    stops: 'run',
    sentence: 'Okta does not let this key make API calls ({status}, {code}).',
    remedy: 'Create a new token with the role Read-only Administrator and paste it on Connect.',
    tested: 'Create a new token with the role Read-only Administrator and paste it here.',
  },
  'no-people': {
    stops: 'run',
    sentence:
      'Connected, but Okta shows no people at all. Without an admin role Okta answers with an empty list; we never take that for an empty company.',
    remedy: 'Give the token’s owner the role Read-only Administrator, then test again.',
  },
  'kind-refused': {
    stops: 'kind',
    sentence: 'This token may not read {kind} ({status}, {code}).',
    remedy: 'In Okta, give the token’s owner the role {needs}. The other kinds go on.',
  },
  'kind-not-available': {
    stops: 'kind',
    sentence: 'This org does not offer {kind} ({status}, {code}).',
    remedy: 'Turn {kind} off. The other kinds go on.',
  },
  'devices-not-available': {
    stops: 'kind',
    sentence:
      'Devices can’t be read: they need Okta Identity Engine, and this org has Classic Engine or devices are switched off ({status}, {code}).',
    remedy: 'Turn devices off. People and groups go on.',
  },
  'search-refused': {
    stops: 'kind',
    sentence: 'Okta does not accept the search for {kind} ({status}, {code}).',
    remedy: 'Correct the search on Choose.',
  },
  'request-refused': {
    stops: 'run',
    sentence: 'Okta did not understand our question about {kind} ({status}, {code}).',
    remedy: 'Nothing you did. Report it where this app came from, with the request id {request}.',
  },
  'item-refused': {
    stops: 'item',
    sentence: 'Okta does not show the members of group {id} to this token ({status}, {code}).',
    remedy:
      'Groups with admin rights need a higher role to be read. Until then their members stay as they were.',
  },
  'item-gone': {
    stops: 'item',
    sentence: 'Group {id} was deleted in Okta while the run was reading ({status}, {code}).',
    remedy: 'Nothing to do: the group is left out.',
  },
  'record-refused': {
    stops: 'item',
    sentence: 'Okta does not show the {kind} {id} to this token ({status}, {code}).',
    remedy: 'Give the token’s owner the role {needs}, or choose another one.',
  },
  'record-gone': {
    stops: 'item',
    sentence: 'Okta has no {kind} with the id {id} ({status}, {code}).',
    remedy: 'Choose another one: it was deleted, or the token’s owner may not see it.',
  },
  'schema-refused': {
    stops: 'item',
    sentence: 'This token may not read which fields there are in Okta ({status}, {code}).',
    remedy:
      'Nothing has to be done: the fields of every org and those of some records are offered. To see all, give the token’s owner a role that may read profile schemas, such as Organization Administrator.',
  },
  'cursor-refused': {
    stops: 'run',
    sentence:
      'Okta no longer knows the place in the list of {kind} where we stopped reading ({status}, {code}).',
    remedy: 'Nothing to do: the list is read again from its start.',
  },
  'link-repeats': {
    stops: 'run',
    sentence: 'Okta’s list of {kind} leads back to a page that was read before, after {page} pages.',
    remedy: 'The next run tries again. If it returns, tell Okta’s support, with the request id {request}.',
  },
  'link-elsewhere': {
    stops: 'run',
    sentence: 'Okta’s list of {kind} goes on at a place that is not this list. We do not follow it.',
    remedy: 'The next run tries again. If it returns, tell Okta’s support, with the request id {request}.',
  },
  'link-missing': {
    stops: 'run',
    sentence:
      'Okta’s list of {kind} has more pages, but not where they are: its Link headers are lost on the way.',
    remedy:
      'Something between us and Okta takes them out. Use the address that Okta gave you, such as acme.okta.com.',
  },
  'link-endless': {
    stops: 'run',
    sentence: 'Okta’s list of {kind} does not end: {page} pages were read.',
    remedy: 'The next run tries again. If it returns, tell Okta’s support, with the request id {request}.',
  },
  'limit-reached': {
    stops: 'run',
    sentence: 'Okta’s limit for {bucket} is used up for this minute.',
    remedy: waiting,
    tested: trySoon,
  },
  'too-many-at-once': {
    stops: 'run',
    sentence: 'Okta gets too many requests at once.',
    remedy: waiting,
    tested: trySoon,
  },
  'calls-used-up': {
    stops: 'run',
    sentence: 'This part of the run has made all the calls that Atlassian allows it.',
    remedy: waiting,
    tested: trySoon,
  },
  'okta-failed': {
    stops: 'run',
    sentence: 'Okta does not answer ({status}, {code}).',
    remedy: later,
    tested: tryLater,
  },
  maintenance: {
    stops: 'run',
    sentence: 'Okta is being maintained and does not answer ({status}, {code}).',
    remedy: later,
    tested: tryLater,
  },
  'page-too-heavy': {
    stops: 'run',
    sentence: 'Okta breaks off while it gathers a page of {kind} ({status}, {code}).',
    remedy:
      'Nothing to do: smaller pages are asked for. If it lasts, tell Okta’s support, with the request id {request}.',
    tested: 'Try again in a minute. If it lasts, tell Okta’s support, with the request id {request}.',
  },
  'too-slow': {
    stops: 'run',
    sentence: 'Okta took longer than {seconds} seconds to answer.',
    remedy: later,
    tested: tryLater,
  },
  unreachable: {
    stops: 'run',
    sentence: '{host} cannot be reached ({why}).',
    remedy: 'Check the address on Connect. If it is right, the next run tries again.',
    tested: 'Check the address. If it is right, try again in a minute.',
  },
  'odd-answer': {
    stops: 'run',
    sentence: '{host} answered something that is not Okta’s ({status}, {shape}).',
    remedy: 'Something between us and Okta may have answered instead. The next run tries again.',
    tested: 'Something between us and Okta may have answered instead. Check the address, then try again.',
  },
  'platform-failed': {
    stops: 'run',
    sentence: 'Atlassian could not carry our call to Okta ({status}, {why}).',
    remedy: 'Nothing to do: the next run tries again.',
    tested: trySoon,
  },
} as const satisfies Record<string, Entry>;

export type OktaProblemCode = keyof typeof oktaProblems;

/** What was seen: ids, paths, statuses, codes, shapes. Never names, mail addresses or secrets. */
export type Seen = Record<string, string | number>;

export interface OktaProblem {
  code: OktaProblemCode;
  seen: Seen;
}

/** How far this problem reaches when it cannot be got over. */
export function stopsOf(problem: OktaProblem): Entry['stops'] {
  return oktaProblems[problem.code].stops;
}
