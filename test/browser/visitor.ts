// Somebody with a browser at a started site: the page around, the app's page in its frame, and all that goes wrong there.
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { FRAME_PATH } from '../sandbox/site/frame';
import type { StartedSite } from '../sandbox/site/startSite';

export interface Visitor {
  started: StartedSite;
  context: BrowserContext;
  page: Page;
  /** The app's page. */
  app: FrameLocator;
  /** The same, to evaluate something in it. */
  frame(): Frame;
  /** Every question of the page so far, and the answer it got, as they went over the wire; waits for the answers. */
  traffic(): Promise<{ asked: string; answered: string }[]>;
  /** Lets time pass at once, for the site and for the browser. */
  later(ms: number): Promise<void>;
  /** What the browser complained of, policy reports among it, since this was asked last. */
  complaints(): string[];
  leave(): Promise<void>;
}

export interface Look {
  width?: number;
  height?: number;
}

/** Longer than anything here takes on a busy machine. */
const PATIENCE_MS = 15_000;

export async function visit(browser: Browser, started: StartedSite, look: Look = {}): Promise<Visitor> {
  const { width = 1000, height = 800 } = look;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await context.clock.install();
  return at(started, context, await context.newPage());
}

/** The same person in another tab. */
export const anotherTab = async ({ started, context }: Visitor): Promise<Visitor> =>
  at(started, context, await context.newPage());

function at(started: StartedSite, context: BrowserContext, page: Page): Visitor {
  page.setDefaultTimeout(PATIENCE_MS);
  const seen: string[] = [];
  const traffic: Promise<{ asked: string; answered: string }>[] = [];
  let reported = started.cspReports.length;
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/invoke')) return;
    const answered = request.response().then((answer) => answer?.text() ?? '');
    const asked = request.postData() ?? '';
    traffic.push(answered.catch(() => 'gone with the page').then((text) => ({ asked, answered: text })));
  });
  return {
    ...{ started, context, page },
    app: page.frameLocator('dialog.app iframe'),
    frame() {
      const frame = page.frames().find((each) => each.url().includes(FRAME_PATH));
      if (!frame) throw new Error('The app is not open.');
      return frame;
    },
    traffic: () => Promise.all(traffic),
    async later(ms) {
      started.clock.shift(ms);
      await page.clock.fastForward(ms);
    },
    complaints() {
      const reports = started.cspReports.slice(reported).map((report) => JSON.stringify(report));
      reported = started.cspReports.length;
      return [...seen.splice(0), ...reports];
    },
    leave: () => context.close(),
  };
}

export type Mode = 'Light' | 'Dark';

/** Every look in which a screen is judged. */
export const looks = (['Light', 'Dark'] as const).flatMap((mode) =>
  [600, 1000].map((width) => ({ mode, width })),
);

/** Turns the colours of the site, the app's page among it, where they are not these already. */
export async function turn({ page, app }: Visitor, mode: Mode): Promise<void> {
  const button = page.locator('dialog.app button.color-mode');
  if ((await button.innerText()) === mode) await button.click();
  await app.locator(`html[data-color-mode=${mode.toLowerCase()}]`).waitFor();
}
