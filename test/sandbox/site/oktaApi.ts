// What the sandbox's Okta page asks and does: people, changes, trouble, the tick and the site's time.
import { Hono } from 'hono';
import type { Org } from '../okta/changes';
import type { RealClock } from '../clock';
import type { WholeSite } from '../wholeSite';
import { changeOrg } from './orgChanges';
import { ordinaryGroups, viewPeople } from './orgView';
import { isTrouble, TROUBLES, type Breakable } from './troubles';
import type { OrgView, Said } from './views';

const DAY_MS = 86_400_000;

export interface OktaSide {
  org: Org;
  okta: Breakable;
  clock: RealClock;
  site: WholeSite;
  /** What to type into the app's page. */
  host: string;
  token: string;
}

/** @returns the routes below `/api/okta`, and those of the site's time */
export function oktaApi({ org, okta, clock, site, host, token }: OktaSide): Hono {
  const said = async (act: () => string | Promise<string>): Promise<Said> => {
    try {
      return { said: await act() };
    } catch (error) {
      return { said: error instanceof Error ? error.message : String(error), wrong: true };
    }
  };
  const view = (search: string, page: number): OrgView => {
    const { items, ...rest } = viewPeople(org, { search, page });
    return {
      host,
      token,
      counts: { people: org.people.size, groups: org.groups.size, devices: org.devices.size },
      people: items,
      ...rest,
      groups: ordinaryGroups(org),
      trouble: okta.trouble,
      troubles: Object.entries(TROUBLES).map(([name, { label, says }]) => ({ name, label, says })),
      now: clock.now(),
      ahead: clock.ahead,
    };
  };

  const api = new Hono();
  api.get('/', (c) => {
    const { search = '', page = '1' } = c.req.query();
    return c.json(view(search, Number(page)));
  });
  api.post('/do/:change', async (c) => {
    const input: unknown = await c.req.json();
    return c.json(await said(() => changeOrg(org, c.req.param('change'), input)));
  });
  api.post('/break/:trouble', async (c) => {
    const name = c.req.param('trouble');
    return c.json(
      await said(() => {
        if (!isTrouble(name)) throw new Error(`There is no trouble called ${name}.`);
        okta.break(name);
        return name === 'none' ? 'Okta is mended.' : TROUBLES[name].says;
      }),
    );
  });
  api.post('/tick', async (c) => c.json(await said(() => tick(site))));
  api.post('/day', async (c) =>
    c.json(
      await said(() => {
        clock.shift(DAY_MS);
        return `A day has passed: it is ${new Date(clock.now()).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
      }),
    ),
  );
  return api;
}

/** Fires the scheduled trigger, and tells what came of it as far as Assets shows it. */
async function tick({ forge, assets }: WholeSite): Promise<string> {
  const opened = (): number => assets.look().executions.length;
  const before = opened();
  await forge.tick();
  return opened() > before
    ? 'The scheduled trigger fired, and a run began.'
    : 'The scheduled trigger fired. No run began.';
}
