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
  /** Every question of the page and every answer it got, as they went over the wire. */
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
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/api/invoke')) return;
    const answered = request.response().then((answer) => answer?.text() ?? '');
    traffic.push(
      answered.then(
        (text) => ({ asked: request.postData() ?? '', answered: text }),
        () => ({ asked: request.postData() ?? '', answered: 'gone with the page' }),
      ),
    );
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
