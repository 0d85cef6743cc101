import { source, type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { aSite, type Visited } from '../sandbox/site/aSite';
import { openBrowser } from './chromium';

let browser: Browser;
let site: Visited;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), aSite({}, { 'app.js': '' })]);
  page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
}, 60_000);
afterEach(() => expect(complaints.splice(0)).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** What a person who cannot see, or uses no mouse, would stumble over. */
async function barriers(): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

describe('the page of the org', () => {
  const said = (words: string | RegExp) => page.locator('#happened li').first().getByText(words).waitFor();

  it('changes people and says what happened, names always as text', async () => {
    await page.goto(`${site.started.url}okta`);
    const id = (await page.locator('tr[data-person]').first().getAttribute('data-person')) ?? '';
    await page.locator(`#rename-${id}`).click();
    await page.getByLabel('First name').fill('<img src=x onerror=alert(1)>');
    await page.getByLabel('Last name').fill('ב'.repeat(4_900));
    await button('Save').click();
    await said('is now called <img src=x');
    expect(await page.locator('#screen img').count()).toBe(0);
    const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isTooWide)).toBe(false);
    expect(site.started.org.people.get(id)?.profile.firstName).toBe('<img src=x onerror=alert(1)>');
  });

  it('finds people, and moves one from group to group', async () => {
    const { org } = site.started;
    const [person] = [...org.people].filter(({ id }) => org.groupsOf(id).length === 1);
    const group = [...org.groups].at(-1);
    if (!person || !group) throw new Error('Nobody in this org is in Everyone alone.');
    await page.getByRole('searchbox').fill(String(person.profile.login).toUpperCase());
    await button('Search').click();
    await page.locator('tr[data-person]').nth(1).waitFor({ state: 'detached' });
    await page.locator(`#move-${person.id}`).click();
    await page.getByLabel('Into no group').selectOption(group.id);
    await button('Save').click();
    await said('joined');
    expect(org.groupsOf(person.id)).toContain(group.id);
  });

  it('breaks Okta, says how, and mends it', async () => {
    await button('Throttle').click();
    await said('Okta answers every call with 429');
    expect(await button('Throttle').getAttribute('aria-pressed')).toBe('true');
    await button('Mend').click();
    await said('Okta is mended.');
  });

  it('ticks', async () => {
    await button('Tick').click();
    await said('The scheduled trigger fired. No run began.');
  });
});

describe('the Import tab', () => {
  it('offers to import once the app is configured, and shows the outcome in its history', async () => {
    await page.goto(site.started.url);
    await page.locator('#status', { hasText: 'Not configured' }).waitFor();
    expect(await button('Import data').isDisabled()).toBe(true);
    await site.configure();
    await page.reload();
    await page.locator('#status', { hasText: 'Ready' }).waitFor();
    await button('Import data').click();
    await page.locator('#running').waitFor();
    expect(await button('Cancel').isVisible()).toBe(true);
    await site.settled();
    await page.locator('#history li', { hasText: 'Completed' }).waitFor();
    expect(await page.locator('#history table').innerText()).toMatch(/Okta User\s+12\s/);
  });

  it('keeps what is set in its panel, which stays open', async () => {
    await page.locator('#settings summary').click();
    await page.locator('#empties').selectOption('cleared');
    await page.getByLabel('Okta Group: missing objects').selectOption('removed');
    await page.reload();
    await page.locator('#settings summary').click();
    expect(await page.locator('#empties').inputValue()).toBe('cleared');
    expect(await page.getByLabel('Okta Group: missing objects').inputValue()).toBe('removed');
  });
});

describe('every screen', () => {
  it.each(['light', 'dark'])('is free of barriers, in %s', async (mode) => {
    const found: Record<string, string[]> = {};
    for (const path of ['okta', '#/import', '#/objects', `#/object/${anObject()}`]) {
      await page.goto(site.started.url);
      await page.evaluate(`localStorage.setItem('sandbox-color-mode', '${mode}')`);
      await page.goto(site.started.url + path);
      await page.reload();
      await page.locator('h1').waitFor();
      found[path] = await barriers();
    }
    expect(Object.values(found).flat()).toEqual([]);
  });
});

/** Any object of the site that others refer to. */
function anObject(): number {
  const { objects, types } = site.started.site.assets.look();
  const groups = types.find(({ name }) => name === 'Okta Group');
  return objects[groups?.id ?? 0]?.[1]?.id ?? 0;
}
