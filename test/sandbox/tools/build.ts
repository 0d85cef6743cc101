// `npm run build`: the app as Forge would run it, in `.build/app`, and its page, in `static/setup/dist`.
// Does nothing where the sources are as they were.
import { relative } from 'node:path';
import { APP_BUNDLE, bundle } from '../forge/bundle';
import { buildPage, PAGE_BUILT } from '../page/build';

async function build(): Promise<void> {
  // The page first: Forge's bundler looks at the manifest, and the manifest names the page's folder.
  console.log(`${relative(process.cwd(), PAGE_BUILT)}: ${await buildPage()}`);
  console.log(`${relative(process.cwd(), APP_BUNDLE)}: ${await bundle()}`);
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
