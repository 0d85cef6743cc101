import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { configure, inTimeTitled, press, reads, test, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([openBrowser(), startSite()]);
  admin = await visit(browser, started);
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

/** Somebody with a manager and groups; Everyone is no group of anybody's in Assets. */
function somebody(): { name: string; login: string; manager: string; groups: string[] } {
  const { org } = started;
  for (const { id, profile } of org.people) {
    const manager = org.people.get(String(profile.managerId))?.profile.displayName;
    const groups = org
      .groupsOf(id)
      .map((group) => String(org.groups.must(group).profile.name))
      .filter((group) => group !== 'Everyone');
    const { displayName, login } = profile;
    if (typeof manager === 'string' && typeof displayName === 'string' && groups.length > 1)
      return { name: displayName, login: String(login), manager, groups };
  }
  throw new Error('Nobody in this org has a manager and groups.');
}

describe('a new admin', () => {
  it('begins where Okta is asked for', async () => {
    await admin.page.goto(started.url);
    await admin.page.getByRole('link', { name: 'Configure app' }).click();
    await titled(admin, 'Connect to Okta');
    await reads(admin, 'Where to find the token');
    await reads(admin, 'We only read Okta.');
    expect(await admin.app.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Overview',
      'Connect',
      'Choose',
      'Map',
      'Plan',
      'Runs',
    ]);
  });

  it('pastes the console’s address and is told what was taken out', async () => {
    await admin.app.getByLabel('Okta address').fill('https://sandbox-admin.okta.com/admin/users');
    await admin.app.getByLabel('API token').focus();
    await reads(admin, 'We took out “-admin”.');
    expect(await admin.app.getByLabel('Okta address').inputValue()).toBe('sandbox.okta.com');
  });

  it('tests, and sees whose token it is and what it can read', async () => {
    await test(admin, { address: 'https://sandbox-admin.okta.com' });
    await reads(admin, 'Checked just now. All 3 kinds can be read.');
    await reads(admin, String(started.org.tokenOwner?.profile.displayName));
    const table = admin.app.getByRole('table');
    expect(await table.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/Kind\s+Can be read\s+Seen/),
      expect.stringMatching(/Users\s+Yes\s+more than 200/),
      expect.stringMatching(/Groups\s+Yes\s+40/),
      expect.stringMatching(/Devices\s+Yes\s+more than 200/),
    ]);
  });

  it('saves, names a type, and goes on to Map', async () => {
    await press(admin, 'Save and continue');
    await titled(admin, 'Choose what to bring in');
    await reads(admin, 'This is a proposal. Nothing is created in Assets before you save.');
    await admin.app.getByLabel('Name of the object type for users').fill('Colleague');
    await press(admin, 'Continue to Map');
    await titled(admin, 'Map fields to attributes');
    await reads(admin, '1 change not live yet.');
    await admin.app.locator('nav a[href="#overview"]').click();
    await reads(admin, '2 of 5 steps done. Nothing has been written to Assets yet.');
    await press(admin, 'Continue with Map');
  });

  it('plans it, and sees what would be created before anything is', async () => {
    await press(admin, 'Plan with these changes');
    await inTimeTitled(admin, '590 objects would be created');
    await reads(admin, '300 in Colleague, 40 in Okta Group and 250 in Okta Device.');
    expect(Object.values(started.site.assets.look().objects).flat()).toEqual([]);
  });

  it('runs it, and watches until it is done', async () => {
    await press(admin, 'Run this plan');
    await titled(admin, /^(A run is about to begin|Running: .*|Done\. .*)$/);
    await inTimeTitled(admin, /^Done\. \d+ objects written in /);
    const rows = await admin.app.getByRole('table').first().getByRole('row').allInnerTexts();
    expect(rows).toEqual([
      expect.stringMatching(/Object type\s+Read\s+Created/),
      expect.stringMatching(/Colleague[^]*\s300\s+\d+/),
      expect.stringMatching(/Okta Group[^]*\s40\s+40/),
      expect.stringMatching(/Okta Device[^]*\s250\s+\d+/),
      expect.stringMatching(/All/),
    ]);
  });

  it('follows a link to the objects, where a person has a manager and groups', async () => {
    const { name, login, manager, groups } = somebody();
    const [tab] = await Promise.all([
      admin.context.waitForEvent('page'),
      admin.app.getByRole('link', { name: /^Objects of Colleague in Assets/ }).click(),
    ]);
    await tab.getByRole('heading', { level: 1, name: 'Colleague' }).waitFor();
    await tab.getByRole('searchbox').fill(login);
    await tab.getByRole('button', { name: 'Search' }).click();
    await tab.locator('#total', { hasText: /^1 object$/ }).waitFor();
    await tab.locator('tbody a').first().click();
    await tab.getByRole('heading', { level: 1, name }).waitFor();
    const valuesOf = (attribute: string) =>
      tab.locator(`dt:text-is("${attribute}") + dd a`).allTextContents();
    expect(await valuesOf('Manager')).toEqual([manager]);
    expect((await valuesOf('Groups')).sort()).toEqual(groups.sort());
    await tab.close();
  });

  it('sees on Overview that all is well, and closes', async () => {
    await admin.app.locator('nav a[href="#overview"]').click();
    await titled(admin, /^Up to date/);
    await admin.page.locator('#app-close').click();
    await admin.page.locator('dialog.app').waitFor({ state: 'detached' });
    await admin.page.locator('#history li').first().waitFor();
    expect(await admin.page.locator('#history li').allInnerTexts()).toEqual([
      expect.stringMatching(/Completed[^]*Colleague/),
    ]);
  });
});

describe('the token', () => {
  it('travels to the app with a test and a save, and never comes back', async () => {
    const traffic = await admin.traffic();
    const sends = traffic.filter(({ asked }) => asked.includes(started.token));
    expect(sends.map(({ asked }) => /"functionKey":"(\w+)"/.exec(asked)?.[1])).toEqual([
      'testConnection',
      'saveConnection',
    ]);
    expect(traffic.filter(({ answered }) => answered.includes(started.token))).toEqual([]);
  });

  it('is nowhere in the page once it is saved, and not after a reload either', async () => {
    await configure(admin);
    for (const place of ['connect', 'choose', 'map', 'plan', 'runs', 'overview'] as const) {
      await admin.app.locator(`nav a[href="#${place}"]`).click();
      await admin.app.locator(`nav a[href="#${place}"][aria-current=page]`).waitFor();
      expect(await admin.frame().content()).not.toContain(started.token);
    }
    const values = await admin
      .frame()
      .evaluate<string[]>('[...document.querySelectorAll("input")].map((field) => field.value)');
    expect(values).not.toContain(started.token);
    const kept = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])';
    expect(await admin.frame().evaluate<string>(kept)).not.toContain(started.token);
    const traffic = await admin.traffic();
    expect(traffic.filter(({ answered }) => answered.includes(started.token))).toEqual([]);
  });
});
