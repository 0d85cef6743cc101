// `npm run shots`: a picture of every screen and state, light and dark, 600 and 1,000 px wide, in .build/shots.
// With a word (`npm run shots -- connect`) only of those states whose name begins with it.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSite } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';
import { journeys } from './journeys';
import { looks, turn, visit, type Visitor } from './visitor';

const FOLDER = join(resolve(__dirname, '../..'), '.build', 'shots');
const HEIGHT = 800;
const HIGHEST = 3_000;

/** The app's page at its full length, as if the dialog were as high as it needs. */
async function shoot(visitor: Visitor, state: string): Promise<void> {
  const { page, app } = visitor;
  for (const { mode, width } of looks) {
    const resize = async (height: number, dialog: string): Promise<void> => {
      await page.setViewportSize({ width, height });
      await page.evaluate(`document.querySelector('dialog.app').style.height = '${dialog}'`);
    };
    await resize(HEIGHT, '');
    await turn(visitor, mode);
    const inside = await visitor.frame().evaluate<number>('document.documentElement.scrollHeight');
    const around = HEIGHT - Math.floor((await app.owner().boundingBox())?.height ?? HEIGHT);
    await resize(Math.max(HEIGHT, Math.min(inside + around, HIGHEST)), '100vh');
    await page.screenshot({ path: join(FOLDER, `${state}-${width}-${mode.toLowerCase()}.png`) });
    await resize(HEIGHT, '');
  }
}

async function main(wanted: string): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openBrowser();
  let states = 0;
  for (const { name, site, walk } of journeys) {
    const started = await startSite(site);
    const visitor = await visit(browser, started, { height: HEIGHT });
    for await (const state of walk(visitor, started)) {
      if (!state.startsWith(wanted)) continue;
      await shoot(visitor, state);
      states += 1;
    }
    for (const complaint of visitor.complaints()) console.error(`${name}: ${complaint}`);
    await visitor.leave();
    await started.close();
  }
  await browser.close();
  console.log(`${states} states, ${looks.length} pictures of each, in ${FOLDER}`);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
