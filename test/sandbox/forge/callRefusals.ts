// What Forge refuses of the calls an app makes to the internet and to Jira.
import { fetching, many, type Refusal } from './refusal';

const EGRESS = 'runtime egress permissions; @forge/egress';

const blocked = { gives: { status: 403, headers: { 'forge-proxy-error': 'BLOCKED_EGRESS' } } };

export const callRefusals: readonly Refusal[] = [
  ...[
    'https://example.com/',
    'https://okta.com/',
    'https://evilokta.com/',
    'http://acme.okta.com/',
    'https://acme.okta.com:8443/',
    'https://acme.okta.com.example.com/',
    'https://acme.okta.com:444/',
  ].map((url): Refusal => ({
    what: `a call of ${url}`,
    source: EGRESS,
    steps: [fetching('https://acme.okta.com/'), fetching(url)],
    seen: blocked,
  })),
  {
    what: 'an undeclared address by throwing, where that is switched on',
    source: '@forge/api, ExternalEndpointNotAllowedError',
    switches: { blockedEgress: 'throws' },
    steps: [fetching('https://example.com/')],
    seen: { error: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 },
  },
  {
    what: 'an address that is none',
    source: 'fetch',
    steps: [fetching('/api/v1/users')],
    seen: { error: 'TypeError' },
  },
  {
    what: 'the 101st call of a short function',
    source: 'limits: egress requests per invocation; ECO-491',
    steps: many(101, () => fetching('https://acme.okta.com/')),
    seen: { gives: { status: 429, headers: { 'forge-proxy-error': 'FETCH_LIMIT_EXCEEDED' } } },
  },
  {
    what: 'asUser without a user',
    source: 'community reports of AUTH_TYPE_UNAVAILABLE',
    in: 'consumer',
    steps: [{ do: 'jira', with: { as: 'user', path: '/jsm' } }],
    seen: { error: 'PROXY_ERR', status: 401, errorCode: 'AUTH_TYPE_UNAVAILABLE' },
  },
  {
    what: 'asUser without a user, asking to authenticate where that is switched on',
    source: '@forge/api, fetch',
    in: 'consumer',
    switches: { asUserWithoutUser: 'NEEDS_AUTHENTICATION_ERR' },
    steps: [{ do: 'jira', with: { as: 'user', path: '/jsm' } }],
    seen: { error: 'NEEDS_AUTHENTICATION_ERR', status: 401 },
  },
  {
    what: 'to act as another user',
    source: 'manifest-reference: permissions, allowImpersonation',
    steps: [
      { do: 'jira', with: { as: 'user', account: 'account-1', path: '/jsm' } },
      { do: 'jira', with: { as: 'user', account: 'account-2', path: '/jsm' } },
    ],
    seen: { error: 'PROXY_ERR', status: 401 },
  },
];
