import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { configure, go, inTimeTitled, press, reads, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 } }),
  ]);
  admin = await visit(browser, started);
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

const key = (name: string) => admin.page.keyboard.press(name);
const types = (text: string) => admin.page.keyboard.type(text);

/** What has the focus, in words: its role or tag, and its name. */
const focused = (): Promise<string> =>
  admin.frame().evaluate<string>(`(() => {
    const at = document.activeElement;
    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
    return (at.type || at.tagName.toLowerCase()) + ' ' + name.trim().split('\\n')[0];
  })()`);

/** Whether anything is drawn around what has the focus, or around the piece of the page that stands for it. */
const isMarked = (): Promise<boolean> =>
  admin.frame().evaluate<boolean>(`(() => {
    const drawn = (element) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
      return [outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 ? outlineStyle : '', boxShadow, borderColor].join();
    };
    const at = document.activeElement;
    const around = [at, at.parentElement, at.nextElementSibling, at.parentElement?.parentElement].filter(Boolean);
    const before = around.map(drawn);
    at.blur();
    const after = around.map(drawn);
    at.focus({ focusVisible: true });
    return before.some((look, nth) => look !== after[nth]);
  })()`);

const MOST_TABS = 40;

/** Goes on with Tab until this has the focus; every stop on the way shows where it is. */
async function tabTo(wanted: string): Promise<void> {
  const stops: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await key('Tab');
    const at = await focused();
    stops.push(at);
    if (!/^body/.test(at) && !(await isMarked()))
      throw new Error(`Nothing shows that "${at}" has the focus.`);
    if (at === wanted) return;
  }
  throw new Error(`Tab never came to "${wanted}", but to: ${stops.join(', ')}`);
}

describe('somebody without a mouse', () => {
  it('opens the app, and comes first to the way past the bar', async () => {
    const { page } = admin;
    await page.goto(started.url);
    await page.locator('#configure').focus();
    await key('Enter');
    await titled(admin, 'Connect to Okta');
    await page.locator('#app-close').focus();
    await key('Tab');
    expect(await focused()).toBe('a Skip to content');
    await admin.app.getByText('Skip to content').and(admin.app.locator(':focus')).waitFor();
    await key('Enter');
    expect(await focused()).toBe('h1 Connect to Okta');
  });

  it('connects', async () => {
    await tabTo('text Okta address');
    await types('https://sandbox-admin.okta.com/');
    await tabTo('password API token');
    await types(started.token);
    await reads(admin, 'We took out “-admin”.');
    await key('Enter');
    await reads(admin, 'Checked just now. All 3 kinds can be read.');
    await admin.app.locator('.unseen [role=status]', { hasText: 'Connected to sandbox.okta.com.' }).waitFor();
    await tabTo('button Save and continue');
    await key('Enter');
    await titled(admin, 'Choose what to bring in');
    expect(await focused()).toBe('h1 Choose what to bring in');
  });

  it('chooses', async () => {
    await tabTo('checkbox Users');
    await tabTo('button Filter users');
    await key('Enter');
    await tabTo('checkbox Suspended');
    await key('Space');
    await tabTo('checkbox Devices');
    await key('Space');
    await tabTo('text Name of the object type for users');
    await key('Control+a');
    await types('Colleague');
    await admin.app.locator('.unseen [role=status]', { hasText: 'Draft saved' }).waitFor();
    await reads(admin, /^\d changes not live yet\.$/);
    await tabTo('button Continue to Map');
    await key('Space');
    await titled(admin, 'Map fields to attributes');
    expect(await focused()).toBe('h1 Map fields to attributes');
  });

  it('plans, and looks at an object before it is written', async () => {
    await tabTo('button Plan with these changes');
    await key('Enter');
    await inTimeTitled(admin, /^\d+ objects would be created$/);
    await admin.app.locator('.unseen [role=status]', { hasText: /objects would be created/ }).waitFor();
    await tabTo('button 5');
    await key('Enter');
    await reads(admin, 'Okta Group, create, 1 of 5');
    await tabTo('button Next');
    await key('Enter');
    await reads(admin, 'Okta Group, create, 2 of 5');
  });

  it('runs it, is asked back, goes on, and hears the end', async () => {
    started.breakOkta('slow');
    await tabTo('button Run this plan');
    await key('Enter');
    await titled(admin, /^(A run is about to begin|Running)/);
    expect(await focused()).toMatch(/^h1 (A run is about to begin|Running)/);
    await tabTo('button Cancel run');
    await key('Enter');
    expect(await focused()).toBe('button Keep running');
    await key('Space');
    started.breakOkta('none');
    await inTimeTitled(admin, /^Done\./);
    await admin.app.locator('.unseen [role=status]', { hasText: /^Done\./ }).waitFor();
  });

  it('goes from place to place, each time beginning at its title', async () => {
    for (const [place, title] of [
      ['Overview', /^h1 Up to date/],
      ['Connect', /^h1 Connect to Okta/],
      ['Choose', /^h1 Choose what to bring in/],
    ] as const) {
      await admin.app.getByRole('link', { name: new RegExp(`^${place}`) }).focus();
      await key('Enter');
      await titled(admin, new RegExp(title.source.replace('^h1 ', '^')));
      expect(await focused()).toMatch(title);
    }
  });
});

describe('what was typed and not saved', () => {
  it('is there still after moving about, and is marked in the bar', async () => {
    await configure(admin);
    await go(admin, 'connect');
    await admin.app.getByRole('button', { name: 'Change address' }).click();
    await admin.app.getByLabel('Okta address').fill('other.okta.com');
    await admin.app.getByLabel('API token').fill('00aTokenThatIsNotSaved');
    await go(admin, 'choose');
    const devices = admin.app.getByRole('checkbox', { name: 'Devices', exact: true });
    await devices.check();
    await admin.app.locator('.top-state', { hasText: 'Draft saved' }).waitFor();
    for (const place of ['overview', 'runs', 'connect'] as const) await go(admin, place);
    expect(await admin.app.getByLabel('Okta address').inputValue()).toBe('other.okta.com');
    expect(await admin.app.getByLabel('API token').inputValue()).toBe('00aTokenThatIsNotSaved');
    const links = admin.app.getByRole('navigation').getByRole('link');
    expect(await links.filter({ has: admin.app.getByLabel('changes not saved') }).count()).toBe(1);
    expect(await links.filter({ has: admin.app.getByLabel('changes not live yet') }).count()).toBe(1);
    await go(admin, 'choose');
    expect(await devices.isChecked()).toBe(true);
    for (let presses = 0; presses < 2; presses += 1) await press(admin, 'Discard');
    await go(admin, 'connect');
    await reads(admin, 'Not saved yet');
    await admin.app.getByRole('button', { name: 'Keep the stored connection' }).click();
    await admin.app.getByText('Not saved yet').waitFor({ state: 'detached' });
  });
});
