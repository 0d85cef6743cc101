// A site with the built app that nobody has set up yet, in virtual time, with people who may do more or less.
import type { Answer, Questions } from '../../src/contract';
import { virtualClock, type VirtualClock } from '../sandbox/clock';
import { bundle } from '../sandbox/forge/bundle';
import type { Faults } from '../sandbox/forge/faults';
import { peopleOf } from '../sandbox/jira/people';
import { inventOrg, type Org } from '../sandbox/okta/org';
import { oktaServer, type OktaServer } from '../sandbox/okta/server';
import type { OktaSwitch } from '../sandbox/okta/switches';
import { wholeSite, type WholeSite } from '../sandbox/wholeSite';

export const host = 'sandbox.okta.com';
export const token = '00sandboxTokenOfADoor';

/** Accounts by what they may do on the object schema. */
export const accounts = { manager: '712020:sandbox-admin', viewer: '712020:viewer', nobody: '712020:nobody' };
export type Who = keyof typeof accounts;

export interface Setting {
  assets?: Readonly<Record<string, string>>;
  okta?: Partial<Record<OktaSwitch, string>>;
  size?: { people?: number; groups?: number; devices?: number };
  jira?: Readonly<Record<string, string>>;
  schema?: 'own';
  faults?: Faults;
}

export interface Doors {
  site: WholeSite;
  clock: VirtualClock;
  org: Org;
  okta: OktaServer;
  /** Asks as one of the accounts; what is asked is whatever a page may send. */
  as: (who: Who, name: keyof Questions, takes?: unknown) => Promise<Answer<unknown>>;
  /** The app's calls of Assets since then, as `METHOD path`, the path from the import on. */
  callsSince: (count: number) => string[];
}

export async function withDoors<T>(setting: Setting, play: (doors: Doors) => Promise<T>): Promise<T> {
  await bundle(); // before time is virtual: the bundler is another process, which virtual time does not wait for
  const clock = virtualClock('2026-11-20T08:00:00Z');
  try {
    return await clock.run(opened(clock, setting, play));
  } finally {
    clock.uninstall();
  }
}

async function opened<T>(
  clock: VirtualClock,
  { assets = {}, okta: switches = {}, size, faults, jira, schema }: Setting,
  play: (doors: Doors) => Promise<T>,
): Promise<T> {
  const org = inventOrg({ people: 12, groups: 4, devices: 3, seed: 1, now: () => clock.now(), ...size });
  const okta = oktaServer({ org, clock, token, host, switches });
  const site = await wholeSite({
    ...{ clock, run: 'in process', okta: okta.serve, host, assets },
    people: peopleOf(org),
    ...(faults ? { faults } : {}),
    ...(jira ? { jira } : {}),
    ...(schema ? { schema } : {}),
  });
  site.assets.setRole(site.ref.schemaId, accounts.viewer, 'viewer');
  const { forge, ref } = site;
  try {
    return await play({
      ...{ site, clock, org, okta },
      as: async (who, name, takes = {}) =>
        // Read by the tests as the contract has it.
        (await forge.resolver(name, takes, { ref, account: accounts[who] })) as Answer<unknown>,
      callsSince: (count) =>
        forge.calls
          .slice(count)
          .filter(({ kind }) => kind === 'product')
          .map(({ method, target }) => `${method} ${target.replace(/^.*\/v1\/(importsource\/[^/]+)?/, '')}`),
    });
  } finally {
    await site.close();
  }
}

/** What an answer holds. Throws the app's own words where it refused. */
export function valueOf<T>(answer: Answer<unknown>): T {
  if (answer.is === 'ok') return answer.value as T; // as the contract has it; the tests look at what they need
  throw new Error(`${answer.problem.code}: ${answer.problem.sentence}`);
}

/** What became of a question: `ok`, or the code of its refusal. */
export const codeOf = (answer: Answer<unknown>): string => (answer.is === 'ok' ? 'ok' : answer.problem.code);
