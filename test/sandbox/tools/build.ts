// `npm run build`: the app as Forge would run it, in `.build/app`. Does nothing when the sources are as they were.
import { relative } from 'node:path';
import { APP_BUNDLE, bundle } from '../forge/bundle';

bundle().then(
  (outcome) => console.log(`${relative(process.cwd(), APP_BUNDLE)}: ${outcome}`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
