// What can be wrong with an address or a token as it was typed, before anybody is asked.

import type { Entry } from './problemEntry';

const host = 'Enter only the host, such as acme.okta.com.';

export const addressProblems = {
  'address-empty': { stops: 'run', sentence: 'There is no Okta address yet.', remedy: host },
  'address-not-https': {
    stops: 'run',
    sentence: 'This is not an Okta address: it does not begin with https.',
    remedy: host,
  },
  'address-with-port': {
    stops: 'run',
    sentence: 'This is not an Okta address: it has a port.',
    remedy: host,
  },
  'address-with-sign-in': {
    stops: 'run',
    sentence: 'This is not an Okta address: it has a user name or password in it.',
    remedy: host,
  },
  'address-is-number': {
    stops: 'run',
    sentence: 'This is not an Okta address: it is a number, not a name.',
    remedy: host,
  },
  'address-is-atlassian': {
    stops: 'run',
    sentence: 'This is an address of Atlassian, not of Okta.',
    remedy: 'Copy the address from your browser while signed in to Okta.',
  },
  'address-malformed': { stops: 'run', sentence: 'This is not an Okta address.', remedy: host },
  'address-unknown-domain': {
    stops: 'run',
    sentence: 'This is not an address under one of Okta’s own domains.',
    remedy: 'Use the address that Okta gave you, such as acme.okta.com. It works beside your own domain.',
  },
  'token-malformed': {
    stops: 'run',
    sentence: 'This is not an Okta API token: it is empty or has spaces or signs that a token never has.',
    remedy: 'Copy the token once more, or create a new one: Okta shows it once.',
  },
} as const satisfies Record<string, Entry>;
