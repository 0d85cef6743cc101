// What `forge lint` says of the manifest and the source, asked offline: validation, then the client-side linters.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint, parseSourceFile } from '@forge/lint';
import { type ManifestSchema, validate } from '@forge/manifest';
import { buildPage } from '../sandbox/page/build';
import { productApi } from './assetsApi';
import { filesBelow } from './files';

type Parse = typeof parseSourceFile;
type Flags = Parameters<typeof lint>[4];

// Feature flags of Atlassian's own service: every question is answered with no.
const noFlags = new Proxy({} as Flags, {
  get: (_target, name) => (name === 'then' ? undefined : async () => false),
});

// A file that is not there, with a call whose scope the manifest lacks: if nobody complains, the linter is asleep.
const canary = 'src/canary.js';
const canarySource = "requestJira(route`/jsm/assets/workspace/${w}/v1/object/${o}`, { method: 'DELETE' });\n";

async function main(): Promise<string[]> {
  await buildPage(); // the manifest names its folder, and has to find it
  const validation = await validate(false);
  const invalid = (validation.errors ?? []).map((e) => `${e.level} manifest.yml:${e.line ?? 0} ${e.message}`);
  const manifest = validation.manifestObject?.typedContent;
  if (!validation.success || invalid.length || !manifest) return ['manifest.yml is not valid', ...invalid];

  const folder = mkdtempSync(join(tmpdir(), 'forge-lint-'));
  try {
    describeProducts(folder);
    return await lintAll(manifest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tells the permission linter about Assets and Jira from a file of ours, so that it downloads nothing. */
function describeProducts(folder: string): void {
  const needing = (scope: string) => ({
    'x-atlassian-oauth2-scopes': [{ state: 'Current', scopes: [scope] }],
  });
  const paths = Object.fromEntries(
    Object.entries(productApi).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, scope]) => [method, needing(scope)])),
    ]),
  );
  const write = (name: string, content: object): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ openapi: '3.0.1', info: {}, ...content }));
    return file;
  };
  const nothing = write('nothing.json', { paths: {} });
  for (const product of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'])
    process.env[`LOCAL_${product}_SWAGGER`] = nothing;
  process.env['LOCAL_JIRA_SWAGGER'] = write('assets.json', { paths });
  process.env['USE_LOCAL_SWAGGER'] = '1';
}

async function lintAll(manifest: ManifestSchema): Promise<string[]> {
  const files = filesBelow('src', '.ts').map(({ path }) => path);
  let parsed = 0;
  const parseFunction: Parse = async (file, parser, read) => {
    // Parsed under a name that tsconfig.json knows, or the parser refuses it.
    if (file === canary) return { filepath: file, ast: await parser(canarySource, 'src/index.ts') };
    parsed += 1;
    return parseSourceFile(file, parser, read);
  };
  const results = await lint(
    [...files, canary],
    manifest,
    'development',
    { info: () => undefined },
    noFlags,
    {
      parseFunction,
      linter: { mode: 'client-side' },
    },
  );

  const findings = results.flatMap(({ file, errors, warnings, approvals }) =>
    [...errors, ...warnings, ...approvals].map((found) => ({ ...found, file })),
  );
  const planted = findings.filter((found) => found.file === canary);
  const said = findings
    .filter((found) => found.file !== canary)
    .map((found) => `${found.class} ${found.file}:${found.line} ${found.message}`);
  if (planted.length !== 1)
    said.push(`the linter should complain once of ${canary}, and did ${planted.length} times`);
  if (parsed !== files.length) said.push(`the linter looked at ${parsed} of ${files.length} files in src`);
  console.log(`Forge's linters looked at ${parsed} files`);
  return said;
}

main().then(
  (said) => {
    for (const line of said) console.error(line);
    process.exitCode = said.length ? 1 : 0;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
