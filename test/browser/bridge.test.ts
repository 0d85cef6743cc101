import type { Browser, Frame, Page } from 'playwright-core';
import { aSite, type Visited } from '../sandbox/site/aSite';
import { FRAME_PATH } from '../sandbox/site/frame';
import type { StartOptions } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([...sites.values()].map((each) => each.close()));
});

/** One site for all who want the same one; each test has a page of its own. */
const sites = new Map<string, Visited>();
const complaints: string[] = [];
let site: Visited;
let page: Page;
let app: Frame;
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

/** Opens the dialog with a page of one empty script. */
async function open(options: StartOptions = {}): Promise<void> {
  const wanted = JSON.stringify(options);
  site = sites.get(wanted) ?? (await aSite(options, { 'app.js': '' }));
  sites.set(wanted, site);
  page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.started.url);
  await page.locator('#configure').click();
  app = await theFrame();
}

async function theFrame(): Promise<Frame> {
  await page.frameLocator('dialog.app iframe').locator('body').waitFor();
  const frame = page.frames().find((each) => each.url().includes(FRAME_PATH));
  if (!frame) throw new Error('The app is not open.');
  return frame;
}

/** Gives a command to the bridge, with a payload in JavaScript; what it rejects with is given as text. */
const bridge = (command: string, payload = 'undefined'): Promise<unknown> =>
  app.evaluate(
    `window.__bridge.callBridge(${JSON.stringify(command)}, ${payload}).catch((error) => String(error))`,
  );
const gone = () => page.locator('dialog.app').waitFor({ state: 'detached' });

describe('the bridge', () => {
  it('says where the page is, and hands on what it asks the app', async () => {
    await open();
    expect(await bridge('getContext')).toMatchObject({ extension: site.started.site.ref });
    expect(await bridge('invoke', '{ functionKey: "getRun", payload: {} }')).toEqual({
      is: 'ok',
      value: null,
    });
    expect(await bridge('invoke', '{ functionKey: "getRun", payload: {}, metadata: {} }')).toEqual({
      body: { is: 'ok', value: null },
      metadata: {},
    });
    expect(await bridge('invoke', '{ functionKey: "unheardOf" }')).toMatch(/^Error: .*unheardOf/);
  });

  it('refuses by name what the sandbox does not have', async () => {
    await open();
    for (const command of ['openModal', 'submit', 'constructor', ''])
      expect(await bridge(command)).toBe(
        `Error: The sandbox does not support the bridge command "${command}".`,
      );
  });

  it('dresses the page in the colours of the host, and again when these change', async () => {
    await open({ colorMode: 'dark' });
    const mode = () => app.evaluate('document.documentElement.dataset.colorMode');
    const surface = () =>
      app.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--ds-surface").trim()');
    expect(await mode()).toBeUndefined();
    await bridge('enableTheming');
    expect(await mode()).toBe('dark');
    const dark = await surface();
    await page.locator('dialog button.color-mode').click();
    await app.waitForFunction('document.documentElement.dataset.colorMode === "light"');
    expect(await surface()).not.toBe(dark);
    expect(await bridge('getContext')).toMatchObject({ theme: { colorMode: 'light' } });
  });

  it('shows a flag over the dialog, whose button calls back into the page', async () => {
    await open();
    const shown = { id: '"a"', title: '"<b>Saved</b>"', type: '"success"' };
    const fields = Object.entries(shown).map(([name, value]) => `${name}: ${value}`);
    await bridge(
      'showFlag',
      `{ ${fields.join()}, actions: [{ text: "Undo", onClick: () => (window.undone = true) }] }`,
    );
    await page.getByText('<b>Saved</b>').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.waitForFunction('window.undone');
    await bridge('closeFlag', '{ id: "a" }');
    expect(await page.locator('.flag').count()).toBe(0);
  });

  it('carries events from those who send to those who listen, until they stop', async () => {
    await open();
    await app.evaluate(`(async () => {
      window.heard = [];
      window.listening = await window.__bridge.callBridge('on', { event: 'e', callback: (what) => heard.push(what) });
    })()`);
    await bridge('emit', '{ event: "other", payload: 1 }');
    await bridge('emit', '{ event: "e", payload: { two: 2 } }');
    await app.waitForFunction('heard.length > 0');
    await app.evaluate('window.listening.unsubscribe()');
    await bridge('emit', '{ event: "e", payload: 3 }');
    expect(await app.evaluate('heard')).toEqual([{ two: 2 }]);
  });

  it('keeps a history of the places within the page', async () => {
    await open();
    const visited = await app.evaluate(`(async () => {
      const history = await window.__bridge.callBridge('createHistory');
      const seen = [];
      history.listen(({ pathname, search, state }, action) => seen.push([action, pathname + search, state]));
      history.push('/runs?page=2', { from: 'here' });
      history.replace({ pathname: '/runs', search: '?page=3' });
      history.goBack();
      history.goForward();
      history.go(9);
      return seen;
    })()`);
    expect(visited).toEqual([
      ['PUSH', '/runs?page=2', { from: 'here' }],
      ['REPLACE', '/runs?page=3', null],
      ['POP', '/', null],
      ['POP', '/runs?page=3', null],
      ['POP', '/runs?page=3', null],
    ]);
  });

  it('leads to a place in Assets, here or in another tab', async () => {
    await open();
    await site.configure();
    const { types } = await site.get<{ types: { id: number; name: string }[] }>('api/schema');
    const to = `/jira/assets/object-schema/${site.started.site.ref.schemaId}?typeId=${types[0]?.id}`;
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      bridge('navigate', `{ url: "https://sandbox.atlassian.net${to}", type: "new-tab" }`),
    ]);
    await tab.getByRole('heading', { level: 1, name: types[0]?.name ?? '' }).waitFor();
    expect(await bridge('getUrl', '{ target: "module" }')).toBe('https://sandbox.atlassian.net/jira/assets');
    await app.evaluate(
      `void window.__bridge.callBridge('navigate', { url: ${JSON.stringify(to)}, type: 'same-tab' })`,
    );
    await page.getByRole('heading', { level: 1, name: types[0]?.name ?? '' }).waitFor();
    expect(await page.locator('dialog.app').count()).toBe(0);
  });
});

describe('the dialog around the app', () => {
  it('goes when the app closes it, and lets the app finish what it does on closing', async () => {
    await open();
    await bridge(
      'onClose',
      '() => window.__bridge.callBridge("invoke", { functionKey: "saveConnection", payload: { address: "sandbox.okta.com", token: "00abc" } })',
    );
    await app.evaluate('void window.__bridge.callBridge("close")');
    await gone();
    expect(await site.invoke('getSetup')).toMatchObject({
      value: { value: { connection: { host: 'sandbox.okta.com' } } },
    });
  });

  it('stays where it cannot be closed by the app, which is told so', async () => {
    await open({ switches: { site: { viewClose: 'refused' } } });
    expect(await bridge('close')).toBe(false);
    expect(await page.locator('dialog.app').isVisible()).toBe(true);
  });

  it('has no buttons of its own but the one that closes it', async () => {
    await open();
    expect(await page.locator('dialog.app footer').count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    await gone();
  });

  it.each(['Save configuration', 'Cancel'])('closes with %s where the host draws that', async (name) => {
    await open({ switches: { site: { hostButtons: 'yes' } } });
    await page.getByRole('button', { name }).click();
    await gone();
    await page.locator('#configure').click();
    await theFrame();
  });

  it('is open again after a reload', async () => {
    await open();
    await app.evaluate('void window.__bridge.callBridge("reload")');
    await page.waitForEvent('load');
    app = await theFrame();
    expect(await bridge('getContext')).toHaveProperty('extension');
  });

  it('has what the policy of its frame blocks told to the sandbox', async () => {
    await open();
    const reported = page.waitForResponse((answer) => answer.url().endsWith('/csp-report'));
    await app.evaluate(
      'document.head.append(Object.assign(document.createElement("style"), { textContent: "p { color: red }" }))',
    );
    await reported;
    expect(site.started.cspReports[0]).toMatchObject({
      'csp-report': { 'effective-directive': 'style-src-elem' },
    });
    expect(site.started.cspReports).toHaveLength(1);
    expect(complaints.splice(0)).toHaveLength(1); // the browser says so too
  });
});
