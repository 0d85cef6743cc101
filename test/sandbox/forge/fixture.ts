// The fixture app on a Forge host, for the host's own tests.
import { join, resolve } from 'node:path';
import { realClock, virtualClock, type RealClock, type VirtualClock } from '../clock';
import type { Product, Service } from '../wire';
import { bundle } from './bundle';
import type { Step } from './fixture-app/src/steps';
import { startForge, type Forge, type ForgeSetting } from './host';

export type { Step };

const APP = join(__dirname, 'fixture-app');
const CODE = resolve(__dirname, '../../../.build/fixture-app');

const REF = { importId: 'import-1', workspaceId: 'workspace-1', schemaId: '7' };
export const FROM = { ref: REF, account: 'account-1' };
const START = '2026-11-20T08:00:00.000Z';

/** Bundles the app; call it before a clock is installed. */
export async function prepare(): Promise<void> {
  await bundle(APP, CODE);
}

type Given = Partial<Omit<ForgeSetting, 'manifest' | 'code' | 'clock' | 'run'>>;

/** What each step of an `ask` came to. */
export type Outcome =
  { gives: unknown } | ({ error: string; kind: string; message: string } & Record<string, unknown>);

export interface Site<C> {
  clock: C;
  forge: Forge;
  /** Has the resolver do steps; gives what each came to. */
  ask: (...steps: Step[]) => Promise<Outcome[]>;
  close(): Promise<void>;
}

/** The fixture in this process, in virtual time. Every wait goes through `clock.run`, `ask` does so itself. */
export async function virtualSite(given: Given = {}): Promise<Site<VirtualClock>> {
  const clock = virtualClock(START);
  const forge = await startForge({
    manifest: join(APP, 'manifest.yml'),
    code: CODE,
    clock,
    run: 'in process',
    ...services,
    ...given,
  });
  return {
    clock,
    forge,
    ask: (...steps) => clock.run(asked(forge, steps)),
    async close() {
      await forge.close();
      clock.uninstall();
    },
  };
}

/** The fixture in a process of its own, at real speed. */
export async function realSite(given: Given = {}, startIso?: string): Promise<Site<RealClock>> {
  const clock = realClock(startIso);
  const forge = await startForge({
    manifest: join(APP, 'manifest.yml'),
    code: CODE,
    clock,
    run: 'own process',
    ...services,
    ...given,
  });
  return { clock, forge, ask: (...steps) => asked(forge, steps), close: () => forge.close() };
}

async function asked(forge: Forge, steps: Step[]): Promise<Outcome[]> {
  return (await forge.resolver('steps', steps, FROM)) as Outcome[];
}

const product: Product = async ({ request, as, scopes }) =>
  Response.json({ as, scopes, ...(await seen(request)) });
const internet: Service = async (request) => Response.json(await seen(request));
const services = { product, internet };

async function seen(request: Request) {
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}
