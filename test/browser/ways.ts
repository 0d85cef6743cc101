// What somebody does on the app's page, in steps that several tests take.
import type { Locator } from 'playwright-core';
import { pressImport, toTheEnd } from '../sandbox/drive';
import type { StartedSite } from '../sandbox/site/startSite';
import type { Visitor } from './visitor';

/** A piece of a title, or all of it. */
type Words = string | RegExp;

/** The places of the app's page by the end of their links. */
type Place = 'overview' | 'connect' | 'choose' | 'map' | 'plan' | 'runs';

/** Markup, a turn of the writing direction, and no place to break: 5,000 characters. */
export const hostile = `<img src=x onerror="document.title='taken'">\u202e<b>${'w'.repeat(5_000)}`.slice(
  0,
  5_000,
);

/** Opens the app anew, at the address that *Configure app* leads to, until it shows one of its places. */
export async function configure(
  { page, started, app }: Visitor,
  until: 'a place' | 'no place yet' = 'a place',
): Promise<void> {
  const address = `${started.url}#/import/configure`;
  // Where only the end of an address is another, nothing is loaded anew.
  await (page.url().startsWith(started.url) ? page.goto('about:blank') : undefined);
  await page.goto(address);
  await app.locator(until === 'a place' ? 'nav a[aria-current=page]' : 'nav').waitFor();
}

export const title = ({ app }: Visitor): Locator => app.locator('h1');

/** Waits until a screen has this title. */
export const titled = async ({ app }: Visitor, name: Words): Promise<void> =>
  app.getByRole('heading', { level: 1, name }).waitFor();

/** Waits until these words can be seen; what is there for people who listen alone does not count. */
export const reads = async ({ app }: Visitor, words: Words): Promise<void> =>
  app.getByText(words).and(app.locator(':not(.unseen *)')).first().waitFor();

export const press = async ({ app }: Visitor, name: Words): Promise<void> =>
  app.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();

export const go = async ({ app }: Visitor, place: Place): Promise<void> =>
  app.locator(`nav a[href="#${place}"]`).click();

/** Types address and token, and tests them. */
export async function test(
  visitor: Visitor,
  typed: { address?: string; token?: string } = {},
): Promise<void> {
  const { address = visitor.started.host, token = visitor.started.token } = typed;
  await visitor.app.getByLabel('Okta address').fill(address);
  await visitor.app.getByLabel('API token').fill(token);
  await press(visitor, /^Test (connection|again)$/);
}

/** Somebody goes to another tab and comes back, as far as the app's page can tell. */
export async function looksAwayAndBack(visitor: Visitor): Promise<void> {
  for (const state of ['hidden', 'visible'])
    await visitor.frame().evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
      document.dispatchEvent(new Event('visibilitychange'));`);
}

/** From now on the app's functions break, as Forge tells it to a page. Gives back how to mend them. */
export async function appDoesNotAnswer({ page }: Visitor): Promise<() => Promise<void>> {
  const functions = '**/api/invoke';
  const error = { name: 'Error', message: 'There was an error invoking the function' };
  await page.route(functions, (route) => route.fulfill({ json: { error } }));
  return () => page.unroute(functions);
}

/** How long a look waits for what is not there yet, and how far the time goes on before the next. */
const LOOK_MS = 30;
const STEP_MS = 8_000;
const MOST_LOOKS = 150;

/** On a busy machine the page may still wait for an answer; one that waits for Okta comes only when time goes on. */
const BUSY_MS = 1_000;

/** Lets the time go on until something can be seen. */
export async function inTime(visitor: Visitor, wanted: Locator): Promise<void> {
  const isThere = (timeout: number): Promise<boolean> =>
    wanted.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (await isThere(LOOK_MS)) return;
    await Promise.race([visitor.traffic(), isThere(BUSY_MS)]);
    await visitor.later(STEP_MS);
  }
  throw new Error(`It never came: ${String(wanted)}, but "${String(await title(visitor).textContent())}"`);
}

/** Lets the time go on until a screen has this title. */
export const inTimeTitled = (visitor: Visitor, name: Words): Promise<void> =>
  inTime(visitor, visitor.app.getByRole('heading', { level: 1, name }));

/** A run as *Import data* starts it, to its end. */
export async function runs({ site }: StartedSite): Promise<void> {
  await pressImport(site);
  await toTheEnd(site);
}
