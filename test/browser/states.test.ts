import type { Browser } from 'playwright-core';
import { startSite } from '../sandbox/site/startSite';
import { violationsIn } from './axe';
import { openBrowser } from './chromium';
import { journeys } from './journeys';
import { turn, visit, type Mode, type Visitor } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** How far the app's page can be moved to the side, in pixels. */
const sideways = (visitor: Visitor): Promise<number> =>
  visitor.frame().evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe('every screen and state', () => {
  it.each(journeys)(
    'of $name has words for everybody and room for its words, light and dark',
    async ({ site, walk }) => {
      const started = await startSite(site);
      const visitor = await visit(browser, started);
      const found: string[] = [];
      const note = (state: string, what: readonly string[]) =>
        found.push(...what.map((each) => `${state}: ${each}`));
      const look = async (state: string, ...rules: readonly string[]) => {
        note(`${state}, ${mode}`, await violationsIn(visitor.frame(), ...rules));
        if (first) note(`around, ${mode}`, await violationsIn(visitor.page.mainFrame(), ...rules));
      };
      let first = true;
      let mode: Mode = 'Light';
      try {
        for await (const state of walk(visitor, started)) {
          await look(state);
          mode = mode === 'Light' ? 'Dark' : 'Light';
          await turn(visitor, mode);
          await look(state, 'color-contrast'); // all other rules say in dark what they say in light
          first = false;
          for (const width of [600, 1000]) {
            await visitor.page.setViewportSize({ width, height: 800 });
            if ((await sideways(visitor)) > 0) note(`${state}, ${width} px`, ['scrolls sideways']);
          }
          note(state, visitor.complaints());
        }
      } finally {
        await visitor.leave();
        await started.close();
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
