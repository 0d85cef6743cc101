import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { asked } from '../sandbox/wholeSite';
import { openBrowser } from './chromium';
import { anotherTab, visit, type Visitor } from './visitor';
import {
  appDoesNotAnswer,
  configure,
  go,
  inTime,
  inTimeTitled,
  looksAwayAndBack,
  press,
  reads,
  titled,
} from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 } }),
  ]);
  admin = await visit(browser, started);
  await started.site.setUp(started.token);
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

/** A run that goes on until Okta is mended: each of its answers takes eight seconds of the site's time. */
async function aLongRun(): Promise<void> {
  started.breakOkta('slow');
  await configure(admin);
  await go(admin, 'runs');
  await press(admin, /^Run (now|again)$/);
  await titled(admin, /^(A run is about to begin|Running)/);
}

/** Mends Okta and sees the run end. */
async function ends(title: RegExp): Promise<void> {
  started.breakOkta('none');
  await inTimeTitled(admin, title);
}

describe('a run that is on', () => {
  it('is asked about twice before it is cancelled, in the foot bar itself', async () => {
    await aLongRun();
    await press(admin, 'Cancel run');
    await reads(admin, /^Stop now\? /);
    expect(await admin.app.locator(':focus').innerText()).toBe('Keep running');
    await press(admin, 'Keep running');
    await reads(admin, 'You can close this window. The run goes on by itself.');
    await press(admin, 'Cancel run');
    await press(admin, 'Stop the run');
    await reads(admin, 'The run stops after the page it is reading.');
    await ends(/^The run was cancelled after /);
    await admin.app.locator('.unseen [role=status]', { hasText: 'The run was cancelled' }).waitFor();
    expect(started.site.assets.look().imports[0]?.history.at(-1)).toMatchObject({ outcome: 'cancelled' });
  });

  it('is what the page opens on after a reload', async () => {
    await aLongRun();
    await admin.page.reload();
    await admin.app.locator('nav a[href="#runs"][aria-current=page]').waitFor();
    await titled(admin, /^(A run is about to begin|Running)/);
    await ends(/^Done\./);
  });

  it('goes on when the window is closed, and its end is there when it is opened again', async () => {
    await aLongRun();
    await admin.page.locator('#app-close').click();
    await admin.page.locator('dialog.app').waitFor({ state: 'detached' });
    const history = admin.page.locator('#history li');
    await admin.page.locator('#running').waitFor();
    const before = await history.count();
    started.breakOkta('none');
    await inTime(admin, history.nth(before));
    await admin.page.locator('#configure').click();
    await inTimeTitled(admin, /^(Up to date|Done\.)/); // the app may still be closing what Assets has finished
  });

  it('keeps its place on a page that cannot reach the app for a while', async () => {
    await aLongRun();
    const mend = await appDoesNotAnswer(admin);
    await inTime(admin, admin.app.getByText('so this may be old. We try again every few seconds.'));
    await titled(admin, /^(A run is about to begin|Running)/);
    await mend();
    await ends(/^Done\./);
    expect(await admin.app.getByText('so this may be old').count()).toBe(0);
  });

  it('cannot be started twice: another tab is told, and watches the same run', async () => {
    await configure(admin);
    const other = await anotherTab(admin);
    await configure(other);
    await titled(other, /^Up to date/);
    await admin.page.bringToFront(); // a tab behind another is drawn late
    await aLongRun();
    await other.page.bringToFront();
    await press(other, 'Run now');
    await titled(other, /^(A run is about to begin|Running)/);
    started.breakOkta('none');
    await inTimeTitled(other, /^Done\./);
    await admin.page.bringToFront();
    await inTimeTitled(admin, /^Done\./);
    expect(started.site.assets.look().executions.filter(({ state }) => state === 'INGESTING')).toEqual([]);
    expect(other.complaints()).toEqual([]);
    await other.page.close();
  });
});

describe('what two tabs save', () => {
  it('is kept in turn, and the one that looks again sees the other’s', async () => {
    await configure(admin);
    const other = await anotherTab(admin);
    await configure(other);
    for (const tab of [admin, other]) await go(tab, 'choose');
    const devices = { name: 'Devices', exact: true };
    await other.app.getByRole('checkbox', devices).uncheck();
    await press(other, 'Save');
    await reads(other, /Runs use this mapping\.$/);
    expect(await admin.app.getByRole('checkbox', devices).isChecked()).toBe(true);
    await looksAwayAndBack(admin);
    await admin.app.getByRole('checkbox', { ...devices, checked: false }).waitFor();
    expect(other.complaints()).toEqual([]);
    await other.page.close();
  });
});

/** The mapping that runs use. */
async function savedIn({ site }: StartedSite) {
  const { live } = await asked(site.ask('getMapping', {}));
  if (!live) throw new Error('Nothing is live.');
  return live;
}

describe.each(['no', 'yes'] as const)('a host that draws buttons of its own: %s', (hostButtons) => {
  it('leaves the page its own Save: closing keeps a draft, and makes nothing live', async () => {
    const site = await startSite({
      org: { people: 12, groups: 5, devices: 6 },
      switches: { site: { hostButtons, viewClose: 'refused' } },
    });
    const visitor = await visit(browser, site, { width: 600 });
    try {
      await site.site.setUp(site.token);
      await configure(visitor);
      await go(visitor, 'choose');
      const devices = visitor.app.getByRole('checkbox', { name: 'Devices', exact: true });
      await devices.uncheck();
      await visitor.later(1_000);
      await visitor.app.locator('.top-state').getByLabel('Draft saved').waitFor();
      const close = hostButtons === 'yes' ? '#host-save' : '#app-close';
      expect(await visitor.page.locator('#host-save').count()).toBe(hostButtons === 'yes' ? 1 : 0);
      await visitor.page.locator(close).click();
      await visitor.page.locator('dialog.app').waitFor({ state: 'detached' });
      await visitor.page.locator('#configure').click();
      await go(visitor, 'choose');
      expect(await devices.isChecked()).toBe(false);
      await reads(visitor, '1 change not live yet.');
      const { mapping } = await savedIn(site);
      expect(mapping.types.map(({ kind }) => kind)).toContain('devices');
      await press(visitor, 'Save');
      await reads(visitor, /Runs use this mapping\.$/);
      await go(visitor, 'overview');
      await reads(visitor, 'Users and groups.');
      expect(visitor.complaints()).toEqual([]);
    } finally {
      await visitor.leave();
      await site.close();
    }
  });
});
