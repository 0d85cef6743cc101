// The sandbox with its screens: the whole site behind a page one can open, and the app's page in a frame of another origin.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Permissions } from '@forge/manifest';
import { parse } from 'yaml';
import { realClock, type RealClock } from '../clock';
import type { Faults } from '../forge/faults';
import { peopleOf } from '../jira/people';
import type { Plan } from '../okta/limits';
import { listen } from '../okta/listen';
import { inventOrg, type Org } from '../okta/org';
import type { OktaServer } from '../okta/server';
import type { OktaSwitch } from '../okta/switches';
import { buildPage, PAGE_BUILT } from '../page/build';
import { choose } from '../switches';
import { wholeSite, type WholeSite } from '../wholeSite';
import { assetsApi } from './assetsApi';
import { frameApp, FRAME_PATH } from './frame';
import { pageContext } from './frameContext';
import { oktaApi } from './oktaApi';
import { pageAround } from './pageAround';
import { SITE_SWITCHES } from './switches';
import { breakableOkta, type TroubleName } from './troubles';

const MANIFEST = join(resolve(__dirname, '../../..'), 'manifest.yml');

/** Where the invented org says it is, and the token it takes. */
const INVENTED_HOST = 'sandbox.okta.com';
const INVENTED_TOKEN = '00sandboxTokenOfAnInventedOrg';

export interface StartOptions {
  /** An org, or what to invent; 300 people, 40 groups and 250 devices unless told otherwise. */
  org?: Org | Partial<Record<'people' | 'groups' | 'devices' | 'seed', number>>;
  limits?: Plan;
  /** Switches by name, of each part. */
  switches?: {
    assets?: Readonly<Record<string, string>>;
    okta?: Readonly<Partial<Record<OktaSwitch, string>>>;
    jira?: Readonly<Record<string, string>>;
    forge?: Readonly<Record<string, string>>;
    site?: Readonly<Record<string, string>>;
  };
  faults?: Faults;
  /** What the customer has in the object schema before; nothing unless told. */
  schema?: 'own' | 'empty';
  /** A free port unless one is given. */
  port?: number;
  /** What the screens begin with; a person may turn it. */
  colorMode?: 'light' | 'dark';
  clock?: RealClock;
  /** Folder of another page than the app's, which is built first. */
  page?: string;
  /** Hears of every report about the frame's policy, as it comes. */
  onCspReport?: (report: unknown) => void;
}

export interface StartedSite {
  /** The page to open. */
  url: string;
  /** The app's page alone; without the page around it, it has nobody to ask. */
  frameUrl: string;
  site: WholeSite;
  org: Org;
  /** The org as it answers when nothing is broken. */
  server: OktaServer;
  /** Breaks the org as its page does; `none` mends it. */
  breakOkta: (trouble: TroubleName) => void;
  clock: RealClock;
  host: string;
  token: string;
  /** What the policies of the frame and of the page around it blocked. */
  cspReports: readonly unknown[];
  close(): Promise<void>;
}

/**
 * Builds the app and its page where that is needed, and opens the site on 127.0.0.1.
 *
 * @throws Error for an unknown switch, a build that is refused, or a port that is taken
 */
export async function startSite(options: StartOptions = {}): Promise<StartedSite> {
  const { switches = {}, limits = 'none', clock = realClock(), colorMode = 'light' } = options;
  const { hostButtons, viewClose } = choose(SITE_SWITCHES, switches.site);
  const folder = options.page ?? PAGE_BUILT;
  if (options.page === undefined) await buildPage();
  const org = orgOf(options.org, clock);
  const [host, token] = [INVENTED_HOST, INVENTED_TOKEN];
  const okta = breakableOkta({ org, clock, token, limits, switches: switches.okta ?? {}, host });
  const site = await wholeSite({
    clock,
    run: 'own process',
    okta: okta.serve,
    host,
    people: peopleOf(org),
    ...(options.schema ? { schema: options.schema } : {}),
    ...(switches.jira ? { jira: switches.jira } : {}),
    ...(options.faults ? { faults: options.faults } : {}),
    ...(switches.assets ? { assets: switches.assets } : {}),
    ...(switches.forge ? { forge: switches.forge } : {}),
  });
  const cspReports: unknown[] = [];
  const origins = { around: '', frame: '' };
  const around = pageAround({
    forge: site.forge,
    from: site.from,
    apis: {
      assets: assetsApi(site),
      okta: oktaApi({ org, okta, clock, site, host, token }),
    },
    frame: () => ({
      url: `${origins.frame}${FRAME_PATH}`,
      hostButtons: hostButtons === 'yes',
      mayClose: viewClose === 'closes',
      colorMode,
      oktaHost: host,
    }),
    context: (mode) => pageContext(MANIFEST, site.from, { colorMode: mode, location: `${origins.around}/` }),
    report: (report) => {
      cspReports.push(report);
      options.onCspReport?.(report);
    },
    icon: () => readText(join(folder, 'icon.svg')),
  });
  const frame = frameApp({
    folder,
    permissions: permissionsOf(MANIFEST),
    parent: () => origins.around,
  });

  const outer = await listen(async (request) => around.fetch(request), options.port);
  const inner = await listen(async (request) => frame.fetch(request));
  origins.around = outer.url;
  origins.frame = inner.url;
  return {
    url: `${outer.url}/`,
    frameUrl: `${inner.url}${FRAME_PATH}`,
    ...{ site, org, clock, host, token, cspReports },
    server: okta.server,
    breakOkta: (trouble) => okta.break(trouble),
    async close() {
      await Promise.all([outer.close(), inner.close()]);
      await site.close();
    },
  };
}

function orgOf(given: StartOptions['org'], clock: RealClock): Org {
  if (given && 'identity' in given) return given;
  return inventOrg({
    people: given?.people ?? 300,
    groups: given?.groups ?? 40,
    devices: given?.devices ?? 250,
    seed: given?.seed ?? 1,
    now: () => clock.now(),
  });
}

// A parser: the manifest was checked by Forge's own validator, in the tests.
const permissionsOf = (manifest: string): Permissions =>
  (parse(readFileSync(manifest, 'utf8')) as { permissions: Permissions }).permissions;

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
