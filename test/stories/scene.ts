// A story's scene: an invented org, the built app and an Assets site in virtual time, and what one does with them.
import type { Mapping } from '../../src/mapping/mapping';
import { readText } from '../../src/mapping/text/read';
import type { RunView } from '../../src/sync/questions/view';
import { virtualClock, type VirtualClock } from '../sandbox/clock';
import { pressImport, toTheEnd, toThePlan } from '../sandbox/drive';
import { bundle } from '../sandbox/forge/bundle';
import type { Faults } from '../sandbox/forge/faults';
import type { DumpedObject } from '../sandbox/assets/dump';
import { peopleOf } from '../sandbox/jira/people';
import { inventOrg, type Org } from '../sandbox/okta/org';
import { oktaServer, type OktaOptions, type OktaServer } from '../sandbox/okta/server';
import { outcomeOf, planOutcome, refusedOutcome, type Outcome } from '../sandbox/tools/outcome';
import { asked, wholeSite, type WholeSite } from '../sandbox/wholeSite';
import type { Service } from '../sandbox/wire';

export const host = 'sandbox.okta.com';
export const token = '00sandboxTokenOfAStory';

export interface Setting {
  people?: number;
  groups?: number;
  devices?: number;
  /** The switches of the invented org, or another Okta in its place. */
  okta?: OktaOptions['switches'] | Service;
  assets?: Readonly<Record<string, string>>;
  forge?: Readonly<Record<string, string>>;
  jira?: Readonly<Record<string, string>>;
  /** `own`: the object schema has types and objects of the customer's. */
  schema?: 'own' | 'empty';
  limits?: OktaOptions['limits'];
  faults?: Faults;
  /** Happens to the org before its server opens. */
  prepare?: (org: Org) => void;
}

export interface Scene {
  clock: VirtualClock;
  org: Org;
  okta: OktaServer;
  site: WholeSite;
  /** Presses *Import data* and goes on to the end. */
  run: () => Promise<Told>;
  /** Asks for a plan of the live mapping, or of another one, and goes on until it is made. */
  plan: (mapping?: Mapping) => Promise<Outcome>;
  /** Goes on to the end of a run that has begun. */
  toTheEnd: () => Promise<Told>;
  /** What Assets holds now. */
  held: () => DumpedObject[];
}

/** What a run came to: `requests` are its own. */
export type Told = Outcome & { view?: Extract<RunView, { is: 'over' }> };

/** Two pages of people, groups of all sizes, devices with none, one and several people. */
const small = { people: 230, groups: 25, devices: 40 };

/** Before time is virtual: the bundler is another process, which virtual time does not wait for. */
let built: Promise<unknown> | undefined;

/** Sets the scene, plays the story in virtual time, and clears up. */
export async function story<T>(setting: Setting, play: (scene: Scene) => Promise<T>): Promise<T> {
  await (built ??= bundle());
  const clock = virtualClock('2026-11-20T08:00:00Z');
  try {
    return await clock.run(
      (async () => {
        const scene = await opened(clock, setting);
        try {
          return await play(scene);
        } finally {
          await scene.site.close();
        }
      })(),
    );
  } finally {
    clock.uninstall();
  }
}

async function opened(clock: VirtualClock, setting: Setting): Promise<Scene> {
  const { assets = {}, forge = {}, jira = {}, schema, okta: given = {}, ...others } = setting;
  const { limits = 'none', faults, prepare, ...size } = others;
  const switches = typeof given === 'function' ? {} : given;
  const org = inventOrg({ ...small, ...size, seed: 1, now: () => clock.now() });
  prepare?.(org);
  const okta = oktaServer({ org, clock, token, host, limits, switches });
  const site = await wholeSite({
    ...{
      clock,
      run: 'in process',
      okta: typeof given === 'function' ? given : okta.serve,
      host,
      assets,
      forge,
      jira,
      people: peopleOf(org),
    },
    ...(schema ? { schema } : {}),
    ...(faults ? { faults } : {}),
  });
  await site.setUp(token);
  const finish = async (): Promise<Told> => {
    const driven = await toTheEnd(site);
    const view = driven.is === 'over' ? driven.view : undefined;
    const outcome = await outcomeOf(site, view, { seconds: 0, virtualSeconds: 0 });
    return { ...outcome, ...(view ? { view } : {}) };
  };
  return {
    ...{ clock, org, okta, site },
    async run() {
      const before = { ...site.okta.requests };
      const refusal = await pressImport(site);
      if (refusal) return refusedOutcome(site, refusal, { seconds: 0, virtualSeconds: 0 });
      const told = await finish();
      const requests = { ...told.okta.requests };
      for (const kind of ['users', 'groups', 'members', 'devices', 'other'] as const)
        requests[kind] -= before[kind];
      return { ...told, okta: { ...told.okta, requests } };
    },
    async plan(mapping) {
      const { run } = await asked(site.ask('startPlan', mapping ? { mapping } : {}));
      return planOutcome(site, await toThePlan(site, run), { seconds: 0, virtualSeconds: 0 });
    },
    toTheEnd: finish,
    held: () => site.assets.dump().objects,
  };
}

/** Where a problem was met, as one line each, sorted. */
export const placesOf = ({ problems }: Told, code: string): string[] =>
  (problems.find((problem) => problem.code === code)?.where ?? []).map(placed).sort();

/** A place as one line. */
export const placed = ({ type, id, attribute }: { type: string; id: string; attribute?: string }): string =>
  [type, id, attribute ?? ''].join(' ');

/** The codes of a run's problems, sorted. */
export const codesOf = ({ problems }: Told): string[] => problems.map(({ code }) => code).sort();

/** Reads a mapping's text as the page does and makes it live. */
export async function live({ site }: Scene, text: string): Promise<void> {
  const { live: before } = await asked(site.ask('getMapping', {}));
  const known = await asked(site.ask('getSchema', {}));
  const read = readText(text, { known, ...(before ? { before: before.mapping } : {}) });
  expect(read.faults.filter(({ level }) => level === 'error')).toEqual([]);
  if (!read.mapping) throw new Error('Nothing of the text is understood.');
  const basedOn = before ? { basedOn: before.savedAt } : {};
  const saved = await asked(site.ask('saveMapping', { mapping: read.mapping, ...basedOn }));
  expect(saved).toMatchObject({ is: 'saved' });
}
