// A small site on which a run can be disturbed at any of its calls: made anew for each disturbance, in virtual time.
import { createHash } from 'node:crypto';
import type { RunView } from '../../src/sync/questions/view';
import { virtualClock, type VirtualClock } from '../sandbox/clock';
import { pressImport, toTheEnd } from '../sandbox/drive';
import { bundle } from '../sandbox/forge/bundle';
import type { CallFault, CallRecord, Faults } from '../sandbox/forge/faults';
import { inventOrg, type Org } from '../sandbox/okta/org';
import { oktaServer, type OktaOptions, type OktaServer } from '../sandbox/okta/server';
import type { Service } from '../sandbox/wire';
import { asked, wholeSite, type KeptSite, type SiteSetting, type WholeSite } from '../sandbox/wholeSite';

const token = '00tokenOfTheCrashTests';
const host = 'sandbox.okta.com';
const inventedOn = Date.parse('2026-11-01T08:00:00Z');

/** One clock for a file's tests, and its time put back at the end; the app is built before time is virtual. */
export function virtualTime(): { readonly clock: VirtualClock } {
  let clock: VirtualClock | undefined;
  beforeAll(async () => {
    await bundle();
    clock = virtualClock(startsAt);
  }, 120_000);
  afterAll(() => clock?.uninstall());
  return {
    get clock() {
      if (!clock) throw new Error('Time is virtual within tests only.');
      return clock;
    },
  };
}

/** When the virtual clock of these tests starts. */
const startsAt = '2026-11-20T08:00:00Z';

/** People with managers, groups one of which refuses to be read, devices: the same each time it is asked for. */
export const smallOrg = (): Org =>
  inventOrg({ people: 40, groups: 12, devices: 16, seed: 11, now: () => inventedOn });

/** What happened in Okta since: renamed, moved, left the last group, deactivated, hired, taken, given. */
export function changedOrg(): Org {
  const org = smallOrg();
  const [first = '', second = '', third = '', fourth = ''] = org.people.ids.slice(4);
  const groups = org.groups.ids.filter((id) => org.groups.must(id).type === 'OKTA_GROUP');
  org.rename(first, { firstName: 'Žofie', lastName: 'O’Brien', title: null });
  for (const group of org.groupsOf(second).filter((id) => id !== org.everyone?.id))
    org.removeFromGroup(second, group);
  org.deactivate(third);
  const [group = ''] = groups.slice(-1);
  org.addToGroup(fourth, group);
  org.changeGroup(group, { description: 'Moved in the meantime' });
  org.hire({
    login: 'newcomer@example.com',
    profile: { firstName: 'New', lastName: 'Comer' },
    groups: [group],
  });
  const [device = '', other = ''] = org.devices.ids;
  org.changeDevice(device, { osVersion: '99.9' });
  org.giveDevice(other, fourth);
  return org;
}

/** A site under test, and the hand that disturbs it. */
export interface Scene {
  site: WholeSite;
  /** Asked at every call and push of the app from now on; the last one given counts. */
  disturb: (faults: Faults) => void;
  /** Lets Okta answer from another org. */
  show: (org: Org, more?: Partial<OktaOptions>) => OktaServer;
}

/** What a scene may have beyond the usual. */
export type SceneSetting = Pick<SiteSetting, 'assets' | 'forge' | 'kept'> & {
  clock: VirtualClock;
  org: Org;
  okta?: Partial<OktaOptions>;
  /** Asked at every push for as long as the scene lasts, where the one who disturbs says nothing. */
  onEvent?: NonNullable<Faults['onEvent']>;
  /** Okta's lists of people and devices are not to be had for so many seconds, once each: that takes another turn. */
  busyFor?: number;
};

/** Okta's answer to a token that has used its share of this window. */
function waitAWhile(now: number, seconds: number): Response {
  const headers = {
    date: new Date(now).toUTCString(),
    'x-rate-limit-limit': '300',
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': String(Math.floor(now / 1_000) + seconds),
  };
  return Response.json({ errorCode: 'E0000047', errorSummary: 'Too many' }, { status: 429, headers });
}

/** Sets a site up: connected, mapped, nothing imported yet. One group's members are refused (403). */
export async function scene(setting: SceneSetting): Promise<Scene> {
  const { clock, org, assets, forge, kept } = setting;
  let faults: Faults = {};
  const serverOf = (shown: Org, more: Partial<OktaOptions> = {}) =>
    oktaServer({
      ...{ org: shown, clock, token, host, switches: { oneGroup: 'forbidden' } },
      ...setting.okta,
      ...more,
    });
  let server = serverOf(org);
  const busy = new Set(setting.busyFor === undefined ? [] : ['/api/v1/users', '/api/v1/devices']);
  const okta: Service = async (request) => {
    if (!busy.delete(new URL(request.url).pathname)) return server.serve(request);
    return waitAWhile(clock.now(), setting.busyFor ?? 0);
  };
  const site = await wholeSite({
    ...(assets ? { assets } : {}),
    ...(forge ? { forge } : {}),
    ...(kept ? { kept } : {}),
    clock,
    run: 'in process',
    host,
    okta,
    faults: {
      onCall: (call) => (call.functionKey === 'resolver' ? undefined : faults.onCall?.(call)),
      onEvent: (event) => faults.onEvent?.(event) ?? setting.onEvent?.(event),
    },
  });
  if (setting.kept) await asked(site.ask('saveConnection', { address: host, token }));
  else await site.setUp(token);
  return {
    site,
    disturb: (given) => void (faults = given),
    show: (shown, more) => (server = serverOf(shown, more)),
  };
}

/** A site on which one good run is over, to go on from again and again. */
export async function afterOneRun(setting: SceneSetting): Promise<KeptSite> {
  const first = await scene(setting);
  await importNow(first);
  const kept = first.site.keep();
  await first.site.close();
  return kept;
}

/** Presses *Import data* and goes on until the run is over; gives how it ended. */
export async function importNow({ site }: Pick<Scene, 'site'>): Promise<Over> {
  const refusal = await pressImport(site);
  if (refusal) throw refusal;
  return theEnd(site);
}

export type Over = Extract<RunView, { is: 'over' }>;

/** Goes on until the run is over. */
export async function theEnd(site: WholeSite): Promise<Over> {
  const driven = await toTheEnd(site);
  if (driven.is === 'over') return driven.view;
  throw new Error('The run does not come to an end.');
}

/** The app's own calls so far, without those of somebody who only looks. */
export const callsOf = (site: WholeSite): CallRecord[] =>
  site.forge.calls.filter(({ functionKey }) => functionKey !== 'resolver');

/** Disturbs the nth call from now, and those right after it when it is to happen more than once. */
export function atCall(nth: number, fault: (call: CallRecord) => CallFault, times = 1): Faults {
  let calls = 0;
  return {
    onCall(call) {
      calls += 1;
      return calls >= nth && calls < nth + times ? fault(call) : undefined;
    },
  };
}

/** What remains, for comparing: Assets as a person sees it, as a short name of its content. */
export const dumpOf = (site: WholeSite): string =>
  createHash('sha256').update(JSON.stringify(site.assets.dump())).digest('base64url').slice(0, 12);

/** The names of what is stored, runs and numbers made alike, so that two sites can be compared; records are counted. */
export function namesOf(site: WholeSite): string[] {
  const stored = site.forge.storage.everything();
  const names = stored.map(({ store, key }) =>
    `${store} ${key}`
      .replace(site.ref.importId, 'IMPORT')
      .replace(/[0-9a-z]{9}-[0-9a-z]{12}/, 'RUN')
      .replace(/claim:.*/, 'claim:DAY')
      .replace(/version:.*/, 'version:SAVED')
      .replace(/:\d+$/, ':N'),
  );
  const records = stored.filter(({ store }) => store === 'entity').length;
  return [...new Set(names), `${records} records`].sort();
}

/** Whether Assets has an execution of this import that is not over. */
export const isOpen = (site: WholeSite): boolean =>
  site.assets.save().executions.some(({ state }) => state === 'INGESTING' || state === 'PROCESSING');
