// What the manifest promises, held against the code, the README and what a review of such apps asks for.
// That Forge itself accepts it is the business of test/lint/forge.ts.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import * as app from '../src/index';
import { oktaDomains } from '../src/okta/address';
import { assetsCallsOf, scopeOf } from './lint/calls';
import { filesBelow, readFile } from './lint/files';
import { plain, readmeTable } from './lint/readmeTable';
import { buildPage, PAGE_BUILT } from './sandbox/page/build';

const ROOT = join(__dirname, '..');

const named = z.looseObject({ key: z.string() });
const manifestForm = z.strictObject({
  app: z.strictObject({
    id: z.string(),
    runtime: z.strictObject({ name: z.string(), memoryMB: z.number() }),
    licensing: z.strictObject({ enabled: z.boolean() }),
    storage: z.unknown(),
  }),
  modules: z.looseObject({
    function: z.array(
      z.strictObject({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }),
    ),
    scheduledTrigger: z.array(named),
    consumer: z.array(named),
  }),
  resources: z.array(z.strictObject({ key: z.string(), path: z.string() })),
  permissions: z.strictObject({
    scopes: z.array(z.string()),
    external: z.strictObject({
      configurable: z.strictObject({ enabled: z.literal(true) }),
      fetch: z.strictObject({
        backend: z.array(z.strictObject({ address: z.string(), inScopeEUD: z.boolean() })),
      }),
    }),
  }),
});

const text = readFile('manifest.yml').text;
const manifest = manifestForm.parse(parse(text));
const functions = manifest.modules.function;
const readme = () => readFile('README.md').text;

describe('the functions of the manifest', () => {
  const used = (module: unknown): string[] =>
    typeof module !== 'object' || module === null
      ? []
      : Object.entries(module).flatMap(([name, value]) =>
          name === 'function' && typeof value === 'string' ? [value] : used(value),
        );
  const { function: _declared, ...others } = manifest.modules;

  it('are each exported by src/index.ts, and nothing else is', () => {
    expect(functions.map(({ handler }) => handler).sort()).toEqual(
      Object.keys(app)
        .map((name) => `index.${name}`)
        .sort(),
    );
    for (const entrance of Object.values<unknown>(app)) expect(entrance).toBeInstanceOf(Function);
  });

  it('are each used by one module', () => {
    expect(used(others).sort()).toEqual(functions.map(({ key }) => key).sort());
  });

  it('may take 900 s where a turn runs, 120 s where the clock looks round, and the usual elsewhere', () => {
    const times = functions
      .filter(({ timeoutSeconds }) => timeoutSeconds)
      .map((f) => [f.key, f.timeoutSeconds]);
    expect(Object.fromEntries(times)).toEqual({ 'on-sync-event': 900, 'on-tick': 120 });
  });
});

describe('the modules of the manifest', () => {
  it('are these: an import, a queue, one clock without a filter, a farewell, and no web trigger', () => {
    expect(Object.keys(manifest.modules).sort()).toEqual(
      [
        'consumer',
        'function',
        'jiraServiceManagement:assetsImportType',
        'preUninstall',
        'scheduledTrigger',
      ].sort(),
    );
    expect(manifest.modules.scheduledTrigger).toEqual([
      { key: 'tick', interval: 'fiveMinute', function: 'on-tick' },
    ]);
    expect(manifest.modules.consumer).toEqual([
      { key: 'sync-consumer', queue: 'sync', function: 'on-sync-event' },
    ]);
  });

  it('have keys that no module or function shares', () => {
    const keys = Object.values(manifest.modules).flatMap((modules) =>
      z
        .array(named)
        .parse(modules)
        .map(({ key }) => key),
    );
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('the reader of calls', () => {
  const of = (text: string) => assetsCallsOf({ path: 'src/a.ts', text });
  const address = '`/jsm/assets/workspace/${w}/v1/object/${o}`';

  it('sees address, method and line, and knows the scope', () => {
    const [call] = of(`\nasApp().requestJira(route${address}, { method: 'PUT', ...o });`);
    expect(call).toEqual({
      where: 'src/a.ts:2',
      method: 'put',
      path: '/jsm/assets/workspace/{}/v1/object/{}',
    });
    expect(call && scopeOf(call)).toBe('write:cmdb-object:jira');
  });

  it('takes GET where no method is given, and does not guess what is not written out', () => {
    expect(of(`requestJira(route${address})`)).toMatchObject([{ method: 'get' }]);
    expect(of(`jira.requestJira(route${address}, { method: m })`).map(scopeOf)).toEqual([undefined]);
    expect(of('jira.requestJira(somewhere)')).toEqual([{ where: 'src/a.ts:1', method: 'get' }]);
    expect(of('jira.requestJira(route`/rest/api/3/myself`)').map(scopeOf)).toEqual([undefined]);
    const search = 'requestJira(route`/rest/api/3/user/search?query=${q}&maxResults=${m}`)';
    expect(of(search).map(scopeOf)).toEqual(['read:jira-user']);
  });
});

describe('the rights of the manifest', () => {
  it('are exactly the scopes that the README gives a reason for', () => {
    const reasons = readmeTable(readme(), 'Scopes', ['Scope', 'Why']);
    expect(manifest.permissions.scopes).toEqual(reasons.map((row) => plain(row.Scope)));
    expect(reasons.filter(({ Why }) => Why.length < 10)).toEqual([]);
  });

  it('are exactly the scopes of the calls that the code makes', () => {
    const source = filesBelow('src', '.ts');
    const calls = source.flatMap(assetsCallsOf).filter(({ path }) => path !== undefined);
    expect(calls.filter((call) => !scopeOf(call))).toEqual([]); // else test/lint/assetsApi.ts lacks it
    const stores = source.some(({ text }) => text.includes(`from '@forge/kvs'`));
    const needed = new Set([...(stores ? ['storage:app'] : []), ...calls.map(scopeOf)]);
    expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
  });

  it('can be told from the code, for only the way on after a redirect is not written out', () => {
    const hidden = filesBelow('src', '.ts').flatMap((file) =>
      assetsCallsOf(file)
        .filter(({ path }) => path === undefined)
        .map(() => file.path),
    );
    expect([...new Set(hidden)]).toEqual(['src/assets/request.ts']);
  });

  it('reach the hosts that the app takes for Okta, those the README lists, and no other', () => {
    const hosts = manifest.permissions.external.fetch.backend.map(({ address }) => address);
    expect(hosts).toEqual(oktaDomains.map((domain) => `*.${domain}`));
    expect(hosts).toEqual(readmeTable(readme(), 'Hosts', ['Host', 'Whose']).map((row) => plain(row.Host)));
  });

  it('show the page and its icon from the folder that the build fills', async () => {
    await buildPage();
    expect(manifest.resources).toEqual([{ key: 'setup', path: relative(ROOT, PAGE_BUILT) }]);
    expect(readdirSync(PAGE_BUILT)).toEqual(expect.arrayContaining(['index.html', 'icon.svg']));
  });

  it('let no script or style into the page that is not a file of its own', async () => {
    await buildPage();
    expect(text).not.toMatch(/unsafe-|webtrigger|blob:|sha256-/i);
    const pages = [...filesBelow('static', '.html'), ...filesBelow('static/setup/dist', '.html')];
    expect(pages.map(({ path }) => path)).toEqual([
      'static/setup/index.html',
      'static/setup/dist/index.html',
    ]);
    for (const { text: html } of pages) {
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
      expect(html).not.toMatch(/\s(src|href)=["'](?!\.\/)/); // assets are found only by relative addresses
    }
  });
});
