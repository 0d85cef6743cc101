// A whole site on one machine: the built app in Forge, an Okta org and an Assets site, set up as an admin would.
import { join, resolve } from 'node:path';
import type { Answer, Questions } from '../../src/contract';
import { isOktaHost } from '../../src/okta/address';
import { fillByHand } from './assets/ownSchema';
import { assetsSite, type AssetsSite } from './assets/site';
import type { RealClock, VirtualClock } from './clock';
import { APP_BUNDLE, bundle } from './forge/bundle';
import type { Faults } from './forge/faults';
import { startForge, type Forge, type From } from './forge/host';
import type { JiraPerson } from './jira/people';
import { jiraSite, type JiraSite } from './jira/site';
import { metered, type Metered } from './okta/meter';
import { productOf } from './product';
import type { ImportRef, Service } from './wire';

export interface SiteSetting {
  clock: RealClock | VirtualClock;
  run: 'own process' | 'in process';
  /** Answers the app's calls to the org. */
  okta: Service;
  /** Where the app believes the org to be. */
  host: string;
  faults?: Faults;
  /** Switches of Assets and Forge by name. */
  assets?: Readonly<Record<string, string>>;
  forge?: Readonly<Record<string, string>>;
  /** Who has an Atlassian account on the site, and Jira's switches. */
  people?: readonly JiraPerson[];
  jira?: Readonly<Record<string, string>>;
  /** `own`: the object schema has types and objects that the customer made. Empty unless told. */
  schema?: 'own' | 'empty';
  /** A site kept earlier. */
  kept?: KeptSite;
}

/** A site at rest: Forge's storage without secrets, Assets, and which import it is about. The org is not in it. */
export interface KeptSite {
  version: 1;
  /** The site's time when it was kept, in milliseconds. */
  now: number;
  ref: ImportRef;
  storage: ReturnType<Forge['storage']['save']>;
  assets: ReturnType<AssetsSite['save']>;
}

export interface WholeSite {
  clock: RealClock | VirtualClock;
  assets: AssetsSite;
  jira: JiraSite;
  forge: Forge;
  okta: Metered;
  ref: ImportRef;
  /** The admin. */
  from: From;
  /** Asks what the page may ask. */
  ask<N extends keyof Questions>(
    name: N,
    takes: Questions[N]['takes'],
  ): Promise<Answer<Questions[N]['gives']>>;
  /** Connects the org. Throws with the app's words where it refuses. */
  connect(token: string): Promise<void>;
  /** Connects the org and saves the proposed mapping, unless one is live. Throws with the app's words where it refuses. */
  setUp(token: string): Promise<void>;
  keep(): KeptSite;
  close(): Promise<void>;
}

/** An account that may manage the object schema. */
const admin = '712020:sandbox-admin';

/** Builds the app where that is needed, and starts everything. */
export async function wholeSite(setting: SiteSetting): Promise<WholeSite> {
  await bundle();
  const { clock, run, host, kept } = setting;
  const { people = [] } = setting;
  const jira = jiraSite({ clock, people, switches: setting.jira ?? {} });
  const accounts = (id: string) => jira.people.find(({ accountId }) => accountId === id);
  const assets = assetsSite({ clock, switches: setting.assets ?? {}, accounts });
  const okta = metered(setting.okta);
  const forge = await startForge({
    manifest: join(resolve(__dirname, '../..'), 'manifest.yml'),
    code: APP_BUNDLE,
    clock,
    run,
    product: productOf({ jira: jira.product, assets: assets.product }),
    internet: (request) => (new URL(request.url).host === host ? okta.service : elsewhere)(request),
    ...(setting.faults ? { faults: setting.faults } : {}),
    ...(setting.forge ? { switches: setting.forge } : {}),
  });
  if (kept) {
    assets.load(kept.assets);
    forge.storage.load(kept.storage);
  }
  const ref = kept?.ref ?? newImport(assets, setting.schema === 'own' ? people : undefined);
  const from: From = { ref, account: admin };

  const ask: WholeSite['ask'] = async (name, takes) =>
    // What a resolver gives is what the contract says; the app's own tests hold it to that.
    (await forge.resolver(name, takes, from)) as Answer<Questions[typeof name]['gives']>;

  const connect = async (token: string): Promise<void> => {
    // Where Assets joins a list to one value, the admin has chosen the other way (README, first hour).
    const manyValues = setting.assets?.arrays === 'joined' ? 'rows' : 'list';
    await asked(ask('saveSettings', { manyValues }));
    await asked(ask('saveConnection', { address: host, token }));
  };

  return {
    ...{ clock, assets, jira, forge, okta, ref, from, ask },
    connect,
    async setUp(token) {
      await connect(token);
      const { live, proposed } = await asked(ask('getMapping', {}));
      if (live) return;
      const saved = await asked(ask('saveMapping', { mapping: proposed }));
      if (saved.is === 'faulty') throw new Error(saved.faults.map(({ sentence }) => sentence).join(' '));
    },
    keep: () => ({
      version: 1,
      now: clock.now(),
      ref,
      storage: forge.storage.save(),
      assets: assets.save(),
    }),
    close: () => forge.close(),
  };
}

/** Under Okta's own domains every name answers, also where no org lives (seen in other clients); nothing else is there. */
const elsewhere: Service = async ({ url }) => {
  if (isOktaHost(new URL(url).hostname))
    return new Response('<!doctype html>', { status: 404, headers: { 'content-type': 'text/html' } });
  throw new TypeError('fetch failed');
};

/** @param own people of a schema that the customer has filled; absent for an empty one */
function newImport(assets: AssetsSite, own?: readonly JiraPerson[]): ImportRef {
  const schemaId = assets.createSchema('People and things');
  if (own) fillByHand(assets, schemaId, own);
  assets.setRole(schemaId, admin, 'manager');
  return assets.createImport(schemaId, 'Okta');
}

/** The value of an answer. Throws the app's own words where it refused. */
export async function asked<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.is === 'ok') return given.value;
  throw new Error(`${given.problem.sentence} ${given.problem.remedy}`);
}
