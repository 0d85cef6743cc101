// An app's folder becomes the code that `forge deploy` would upload, by Forge's own bundler, offline.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFolder, withLock } from './folders';

const REPOSITORY = resolve(__dirname, '../../..');

/** Where the bundle of the app of this repository lies. */
export const APP_BUNDLE = join(REPOSITORY, '.build', 'app');

/** The file beside the code that says which sources it was made from. */
const SEAL = 'sources.sha256';

/**
 * Bundles an app, unless its sources are those of the bundle that is already there.
 *
 * @param appDir the folder with `manifest.yml` and `src`
 * @param outDir gets one `.cjs` file for each module that has handlers
 * @returns whether there was anything to do
 * @throws Error with what the bundler printed, when it refuses (a TypeScript error, for one)
 */
export async function bundle(
  appDir: string = REPOSITORY,
  outDir: string = APP_BUNDLE,
): Promise<'made' | 'as it was'> {
  const sealed = () => existsSync(join(outDir, SEAL)) && readFileSync(join(outDir, SEAL), 'utf8') === sources;
  const sources = sourcesOf(appDir);
  if (sealed()) return 'as it was';
  return withLock(outDir, async () => {
    if (sealed()) return 'as it was'; // somebody else made it while we waited
    await replaceFolder(outDir, async (folder) => {
      const work = `${folder}.work`;
      rmSync(work, { recursive: true, force: true }); // of a bundling that was broken off
      mkdirSync(work);
      await runBundler(appDir, folder, work).finally(() => rmSync(work, { recursive: true }));
      writeFileSync(join(folder, SEAL), sources);
    });
    return 'made';
  });
}

async function runBundler(...folders: string[]): Promise<void> {
  const script = require.resolve('./bundling.ts');
  const tsx = require.resolve('tsx/cjs');
  const child = spawn(process.execPath, ['--require', tsx, script, ...folders], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  if (code !== 0) throw new Error(`Forge's bundler refuses ${folders[0]}:\n${printed}`);
}

/** One hash over everything a bundle is made from. */
function sourcesOf(appDir: string): string {
  const hash = createHash('sha256');
  const files = ['manifest.yml', 'tsconfig.json', lockFileOf(appDir), ...filesUnder(join(appDir, 'src'))];
  for (const file of files) {
    const path = resolve(appDir, file);
    hash
      .update(`${file}\0`)
      .update(existsSync(path) ? readFileSync(path) : '')
      .update('\0');
  }
  return hash.digest('hex');
}

function lockFileOf(dir: string): string {
  const here = join(dir, 'package-lock.json');
  return existsSync(here) || dirname(dir) === dir ? here : lockFileOf(dirname(dir));
}

function filesUnder(dir: string): string[] {
  const inside = readdirSync(dir)
    .sort()
    .map((name) => join(dir, name));
  return inside.flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}
