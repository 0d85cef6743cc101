import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { configure, go, press, reads, runs, test, title, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let visitor: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 } }),
  ]);
  visitor = await visit(browser, started);
}, 60_000);
afterEach(() => expect(visitor.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

const sideways = () =>
  visitor
    .frame()
    .evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the name of the token’s owner', () => {
  const names: readonly [what: string, name: string][] = [
    ['markup', `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`],
    [
      'a turn of the writing direction',
      '\u202egnp.exe \u05d3\u05e0\u05d4 \u2067\u0645\u0631\u062d\u0628\u0627',
    ],
    ['5,000 characters without a place to break', 'w'.repeat(5_000)],
    ['5,000 characters of signs that join', '\u0e33\u0300\u0301'.repeat(1_667).slice(0, 5_000)],
    ['templates and quotes', `{{7*7}} \${token} "'\`</b>`],
  ];
  beforeAll(async () => {
    await configure(visitor);
    await test(visitor);
    await reads(visitor, 'Checked just now.');
  });

  it.each(names)('may be %s: it is shown as text and moves nothing', async (_, name) => {
    const [owner] = started.org.people;
    if (!owner) throw new Error('The org is empty.');
    started.org.rename(owner.id, { displayName: name });
    await press(visitor, 'Test again');
    await visitor.app
      .locator('main section', { hasText: name.slice(0, 20) })
      .first()
      .waitFor();
    const shown = await visitor.app.locator('main section').first().innerText();
    expect(shown).toContain(name.slice(0, 20));
    // What follows the name keeps its own direction and place.
    expect(shown.replace(/\s+/g, ' ')).toMatch(/\. Identity Engine\./);
    expect(await visitor.app.locator('main img, main script').count()).toBe(0);
    expect(await visitor.frame().title()).toBe('Okta import');
    for (const width of [600, 1_000]) {
      await visitor.page.setViewportSize({ width, height: 800 });
      expect(await sideways()).toBeLessThanOrEqual(0);
    }
  });
});

describe('somebody who may look and not change', () => {
  /** Buttons of the page by their words; links of the bar are no buttons. */
  const buttons = async () => {
    const names = await visitor
      .frame()
      .evaluate<string[]>(
        '[...document.querySelectorAll("button:not([role=tab])")].map((one) => one.ariaLabel ?? one.innerText)',
      );
    return names.filter((name) => !looks.test(name.trim()));
  };
  /** Opens something to look at, or leads on. */
  const looks =
    /^(See the run|Show\b[^]*|Filter\b.*|Table|Text|Picture|Versions|More for .*|Continue to Plan)$/;
  const roleIs = (role: 'viewer' | 'manager') => {
    const { assets, ref, from } = started.site;
    assets.setRole(ref.schemaId, from.account, role);
  };

  it('is told so before anything is set up, and sees no button that would fail', async () => {
    roleIs('viewer');
    await configure(visitor);
    await titled(visitor, 'Set up this import');
    for (const place of ['connect', 'choose', 'map', 'plan', 'runs', 'overview'] as const) {
      await go(visitor, place);
      await visitor.app.locator(`nav a[href="#${place}"][aria-current=page]`).waitFor();
      await reads(visitor, /Changing this import needs the right to manage this object schema\./);
      expect(await buttons()).toEqual([]);
      expect(await visitor.app.getByRole('textbox').count()).toBe(0);
      expect(await visitor.app.getByRole('checkbox').count()).toBe(0);
    }
  });

  it('sees how an import stands, with the ways to the objects', async () => {
    roleIs('manager');
    await started.site.setUp(started.token);
    await runs(started);
    roleIs('viewer');
    await configure(visitor);
    await titled(visitor, /^Up to date/);
    await visitor.app.getByRole('link', { name: /^Objects of Okta User in Assets/ }).waitFor();
    for (const place of ['connect', 'choose', 'map', 'plan', 'runs', 'overview'] as const) {
      await go(visitor, place);
      await title(visitor).waitFor();
      expect(await buttons()).toEqual([]);
    }
  });

  it('watches a run, and cannot cancel it', async () => {
    roleIs('manager');
    await configure(visitor);
    started.breakOkta('slow');
    await press(visitor, 'Run now');
    await titled(visitor, /^(A run is about to begin|Running)/);
    roleIs('viewer');
    await configure(visitor);
    await titled(visitor, /^(A run is about to begin|Running)/);
    expect(await buttons()).toEqual([]);
    await reads(visitor, 'You can close this window. The run goes on by itself.');
  });
});
