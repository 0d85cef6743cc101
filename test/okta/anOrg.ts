// An invented org on the test's network, and a client for it.
import { network } from './network';
import { oktaClient } from '../../src/okta/request';
import { inventOrg } from '../sandbox/okta/org';
import { oktaServer } from '../sandbox/okta/server';
import type { OktaSwitch } from '../sandbox/okta/switches';

export const host = 'invented.okta.com';
const token = '00sandbox';

/** An org whose clock stands still. */
export function anOrg(
  switches: Partial<Record<OktaSwitch, string>> = {},
  size: { people?: number; groups?: number; devices?: number } = {},
) {
  const clock = { now: () => Date.UTC(2026, 8, 1), sleep: async () => undefined };
  const org = inventOrg({ people: 60, groups: 14, devices: 20, seed: 3, now: clock.now, ...size });
  const server = oktaServer({ org, clock, token, host, switches });
  network.answer = server.serve;
  const connection = { host, credential: { kind: 'token', token } } as const;
  const paths = () => server.log.map(({ path }) => decodeURIComponent(path).replaceAll('+', ' '));
  return { org, server, paths, client: oktaClient({ connection, clock, timeoutMs: 60_000 }) };
}
