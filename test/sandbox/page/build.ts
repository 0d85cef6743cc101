// The page becomes the files that `forge deploy` would upload, in static/setup/dist, by Vite.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { withLock } from '../forge/folders';

const REPOSITORY = resolve(__dirname, '../../..');
const PAGE = join(REPOSITORY, 'static', 'setup');

/** Where the built page lies; `manifest.yml` names the same folder. */
export const PAGE_BUILT = join(PAGE, 'dist');

/** Says which sources a page was made from. Outside of it, since everything inside would be uploaded. */
const SEAL = join(REPOSITORY, '.build', 'page.sha256');
const WORK = join(REPOSITORY, '.build', 'page');

/**
 * Builds the page, unless its sources are those of the one that is already there.
 *
 * @returns whether there was anything to do
 * @throws Error with what Vite printed, when it refuses
 */
export async function buildPage(): Promise<'made' | 'as it was'> {
  const sources = sourcesOfPage();
  const isSealed = (): boolean =>
    existsSync(join(PAGE_BUILT, 'index.html')) && existsSync(SEAL) && readFileSync(SEAL, 'utf8') === sources;
  if (isSealed()) return 'as it was';
  return withLock(WORK, async () => {
    if (isSealed()) return 'as it was'; // somebody else made it while we waited
    rmSync(SEAL, { force: true });
    await runVite();
    rmSync(PAGE_BUILT, { recursive: true, force: true });
    renameSync(WORK, PAGE_BUILT);
    writeFileSync(SEAL, sources);
    return 'made';
  });
}

async function runVite(): Promise<void> {
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', WORK, '--emptyOutDir'], {
    cwd: PAGE,
    env: { ...process.env, NODE_ENV: 'production' }, // a test runner's own would make a page for developers
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  if (code !== 0) throw new Error(`Vite refuses the page:\n${printed}`);
}

/** One hash over everything the page is made from. */
function sourcesOfPage(): string {
  const own = readdirSync(PAGE, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(PAGE, name));
  // The mapping is read, written and tried out in the browser as well.
  const folders = ['src', 'public', '../../src/mapping', '../../src/records'];
  const files = [...own, ...folders.flatMap(filesIn), join(REPOSITORY, 'package-lock.json')];
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash
      .update(`${relative(REPOSITORY, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(PAGE, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
