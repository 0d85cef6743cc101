import { Script } from 'node:vm';
import { aSite, type Visited } from './aSite';
import type {
  FrameView,
  ImportView,
  ObjectsView,
  ObjectView,
  OrgView,
  Said,
  SchemaView,
  TypeNode,
} from './views';

let site: Visited;
beforeAll(async () => {
  site = await aSite();
}, 60_000);
afterAll(() => site.close());

describe('the page around the app', () => {
  it('is served with its scripts and style sheets, and allows nothing from elsewhere', async () => {
    const page = await fetch(site.started.url);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    const text = await page.text();
    const paths = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toEqual(expect.arrayContaining(['/browser/assets', '/site.css', '/theme.css']));
    for (const path of paths)
      expect([path, (await fetch(new URL(path, site.started.url))).status]).toEqual([path, 200]);
  });

  it.each([
    'dom',
    'screens',
    'objects',
    'imports',
    'modal',
    'commands',
    'flags',
    'look',
    'ask',
    'okta',
    'person',
  ])('turns the module %s into something a browser understands', async (name) => {
    const script = await (await fetch(`${site.started.url}browser/${name}`)).text();
    expect(script).not.toMatch(/^import type|: Promise<void>/m);
  });

  it('gives no other file away', async () => {
    for (const path of ['browser/..%2FstartSite', 'browser/tsconfig', 'browser/nothing', 'api/objects/1e9'])
      expect([path, (await fetch(site.started.url + path)).ok]).toEqual([path, false]);
  });

  it('turns away what another site sends', async () => {
    const answer = await fetch(`${site.started.url}api/okta/do/hire`, {
      method: 'POST',
      body: '{}',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
    expect(site.started.org.people.size).toBe(12);
  });

  it.each([
    ['jira/assets/object-schema/8?typeId=12', '/#/objects/12'],
    ['jira/servicedesk/assets/object/PEOPLE8-81', '/#/object/81'],
    ['jira/assets/object-schema/8?typeId=12&objectId=81', '/#/object/81'],
    ['jira/assets', '/#/objects'],
  ])('leads from the real site’s address %s to %s', async (path, to) => {
    const { headers } = await fetch(site.started.url + path, { redirect: 'manual' });
    expect(headers.get('location')).toBe(to);
  });
});

describe('the app’s frame', () => {
  it('has an origin of its own, Forge’s policy, and the bridge before every script of the app', async () => {
    const { frameUrl, url } = site.started;
    expect(new URL(frameUrl).origin).not.toBe(new URL(url).origin);
    const answer = await fetch(frameUrl);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const directive = (name: string) => policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';
    expect(directive('frame-ancestors')).toContain(new URL(url).origin);
    expect(directive('script-src')).toMatch(/^script-src 'self' /);
    expect(policy).not.toContain('unsafe');
    expect(directive('report-uri')).toBe(`report-uri ${url}csp-report`);
    const scripts = [...(await answer.text()).matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toEqual(['/forge-bridge.js', './app.js']);
  });

  it('has a bridge that runs as a plain script', async () => {
    const script = await (await fetch(new URL('/forge-bridge.js', site.started.frameUrl))).text();
    expect(() => new Script(script)).not.toThrow();
  });

  it('has a style sheet for both colour modes', async () => {
    const sheet = await (await fetch(new URL('/forge-theme.css', site.started.frameUrl))).text();
    for (const mode of ['light', 'dark']) expect(sheet).toContain(`[data-color-mode="${mode}"]`);
    expect(sheet).toContain('--ds-space-100');
  });

  it('holds the files of the page and nothing beside them', async () => {
    for (const path of [
      '..%2F..%2Fpackage.json',
      '%2e%2e/secret',
      'nothing.js',
      '/etc/passwd',
      '%00',
      '%E0%A4%A',
    ])
      expect([path, (await fetch(site.started.frameUrl + path)).status]).toEqual([path, 404]);
  });

  it('is told what the real page is told about itself', async () => {
    const { ref } = site.started.site;
    expect(await site.get('api/context?colorMode=dark')).toMatchObject({
      extension: { type: 'jiraServiceManagement:assetsImportType', ...ref },
      moduleKey: 'okta-import',
      theme: { colorMode: 'dark' },
    });
  });

  it('hears in words when a question fails', async () => {
    expect(await site.invoke('noSuchQuestion')).toMatchObject({
      error: { message: expect.stringContaining('noSuchQuestion') as string },
    });
  });

  it('has what its policy blocked told to the sandbox', async () => {
    const report = { 'csp-report': { 'blocked-uri': 'inline' } };
    await fetch(`${site.started.url}csp-report`, {
      method: 'POST',
      body: JSON.stringify(report),
      headers: { 'content-type': 'application/csp-report', origin: new URL(site.started.frameUrl).origin },
    });
    expect(site.started.cspReports).toEqual([report]);
  });
});

describe('the import in Assets', () => {
  it('is off until the app is configured, goes to its end then, and shows its objects with links both ways', async () => {
    const before = await site.get<ImportView>('api/import?ask=yes');
    expect(before).toMatchObject({ status: 'NOT_CONFIGURED', mapped: false, mayImport: false, history: [] });
    expect(await site.send('api/import/start')).toMatchObject({ wrong: true });
    expect(site.started.site.assets.look().executions).toEqual([]);

    await site.configure();
    expect(await site.get('api/import?ask=yes')).toMatchObject({ status: 'READY', mayImport: true });
    expect(await site.send('api/import/start')).toEqual({ said: 'The run has started.' });
    expect(await site.get('api/import')).toMatchObject({ mayImport: false, running: { state: 'INGESTING' } });
    const { history } = await site.settled();
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({ outcome: 'done', rows: 23, scheduled: false });

    const { types } = await site.get<SchemaView>('api/schema');
    const typeNamed = (name: string): TypeNode | undefined => types.find((type) => type.name === name);
    expect(types.map(({ name, objects }) => [name, objects])).toEqual(
      expect.arrayContaining([
        ['Okta User', 12],
        ['Okta Group', 5],
        ['Okta Device', 6],
      ]),
    );
    const people = await site.get<ObjectsView>(`api/types/${typeNamed('Okta User')?.id}`);
    expect(people).toMatchObject({ total: 12, page: 1, pages: 1 });
    const views = await Promise.all(people.rows.map(({ id }) => site.get<ObjectView>(`api/objects/${id}`)));
    const linked = views.find(({ attributes }) =>
      attributes.some(({ name, total }) => name === 'Groups' && total > 0),
    );
    const [group] = linked?.attributes.find(({ name }) => name === 'Groups')?.shown ?? [];
    const back = await site.get<ObjectView>(`api/objects/${group?.to}`);
    expect(back.label).toBe(group?.text);
    const inbound = back.inbound.find(({ type, name }) => type === 'Okta User' && name === 'Groups');
    expect(inbound?.shown.map(({ to }) => to)).toContain(linked?.id);
  });

  it('finds objects by any value, in any letter case, and says when nothing fits', async () => {
    const { types } = await site.get<SchemaView>('api/schema');
    const id = types.find(({ name }) => name === 'Okta User')?.id;
    const search = async (text: string) =>
      (await site.get<ObjectsView>(`api/types/${id}?${new URLSearchParams({ search: text }).toString()}`))
        .total;
    const login = String([...site.started.org.people][3]?.profile.login);
    expect(await search(login.toUpperCase())).toBe(1);
    expect(await search('%_.*nobody')).toBe(0);
    expect(await search('')).toBe(12);
  });

  it('keeps what an admin sets for it, and for one of its types, until that is taken back', async () => {
    const put = (body: object) => site.send<ImportView>('api/import/settings', body, 'PUT');
    expect((await put({ empties: 'cleared' })).settings).toMatchObject({
      empties: 'cleared',
      missing: 'ignored',
    });
    const one = async (missing: 'removed' | null) =>
      (await put({ type: 'Okta Group', missing })).settings.types.find(({ name }) => name === 'Okta Group');
    expect(await one('removed')).toEqual({ name: 'Okta Group', missing: 'removed' });
    expect(await one(null)).toEqual({ name: 'Okta Group' });
    await put({ empties: 'ignored' });
    expect(await site.send('api/import/settings', { empties: 'perhaps' }, 'PUT')).toHaveProperty('message');
  });

  it('is cancelled while it runs', async () => {
    site.started.breakOkta('throttle'); // so that it lasts
    expect(await site.send('api/import/start')).toEqual({ said: 'The run has started.' });
    expect(await site.get('api/import')).toHaveProperty('running');
    expect(await site.send('api/import/cancel')).toEqual({ said: 'The run stops.' });
    site.started.breakOkta('none');
    expect((await site.settled()).history[0]).toMatchObject({ outcome: 'cancelled' });
  });

  it('shows in its history why it failed', async () => {
    site.started.breakOkta('token');
    await site.send('api/import/start');
    const { history } = await site.settled();
    site.started.breakOkta('none');
    const failed = history.find(({ outcome }) => outcome === 'failed');
    expect(failed?.reason).toMatch(/Okta refused the token/i);
  });
});

describe('the page of the org', () => {
  it('changes the org and says what it did, or what was wrong', async () => {
    const { people } = await site.get<OrgView>('api/okta?search=&page=1');
    const person = people[0]?.id;
    const renamed = await site.send('api/okta/do/rename', { person, first: 'Grace', last: 'Ó Máille' });
    expect(renamed).toEqual({ said: expect.stringMatching(/is now called Grace Ó Máille\.$/) as string });
    expect((await site.get<OrgView>('api/okta?search=GRACE')).people.map(({ id }) => id)).toEqual([person]);
    expect(await site.send('api/okta/do/rename', { person: 'nobody', first: 'A', last: 'B' })).toEqual({
      said: 'There is no nobody in this org',
      wrong: true,
    });
  });

  it('breaks and mends it for the app', async () => {
    const test = async () =>
      JSON.stringify(await site.invoke('testConnection', { address: site.started.host }));
    expect(await test()).toContain('"is":"readable"');
    await site.send<Said>('api/okta/break/token');
    expect((await site.get<OrgView>('api/okta')).trouble).toBe('token');
    expect(await test()).not.toContain('"is":"readable"');
    expect(await site.send('api/okta/break/none')).toEqual({ said: 'Okta is mended.' });
    expect(await test()).toContain('"is":"readable"');
    expect(await site.send('api/okta/break/constructor')).toMatchObject({ wrong: true });
  });

  it('lets a day pass, after which the tick begins a run', async () => {
    expect(await site.send('api/okta/tick')).toEqual({ said: 'The scheduled trigger fired. No run began.' });
    const before = site.started.clock.now();
    expect(await site.send('api/okta/day')).toEqual({
      said: expect.stringMatching(/^A day has passed: it is \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/) as string,
    });
    expect(site.started.clock.now() - before).toBeGreaterThanOrEqual(86_400_000);
    expect(await site.send('api/okta/tick')).toEqual({
      said: 'The scheduled trigger fired, and a run began.',
    });
    expect((await site.settled()).history[0]).toMatchObject({ outcome: 'done' });
  });
});

describe('the switches of the screen', () => {
  it('begin with a dialog without buttons that lets itself be closed', async () => {
    expect(await site.get<FrameView>('api/frame')).toMatchObject({ hostButtons: false, mayClose: true });
  });

  it('turn that round', async () => {
    const other = await aSite({
      switches: { site: { hostButtons: 'yes', viewClose: 'refused' } },
      colorMode: 'dark',
    });
    try {
      expect(await other.get<FrameView>('api/frame')).toMatchObject({
        hostButtons: true,
        mayClose: false,
        colorMode: 'dark',
      });
    } finally {
      await other.close();
    }
  });

  it('are refused by name when there is no such switch', async () => {
    await expect(aSite({ switches: { site: { buttons: 'yes' } } })).rejects.toThrow('no switch "buttons"');
  });
});

describe('a site whose customer has types of their own', () => {
  it('shows them with their objects and the people behind accounts, and has an import beside them', async () => {
    const own = await aSite({ schema: 'own' });
    try {
      const { types } = await own.get<SchemaView>('api/schema');
      const named = (node: TypeNode): unknown => [node.name, node.objects, node.children.map(named)];
      expect(types.map(named)).toEqual([
        ['Departments', 4, []],
        ['People', 5, []],
        ['Hardware', 0, [['Laptops', 1, []]]],
      ]);
      const people = await own.get<ObjectsView>(`api/types/${types[1]?.id}`);
      const { attributes } = await own.get<ObjectView>(`api/objects/${people.rows[0]?.id}`);
      const account = attributes.find(({ name }) => name === 'Account')?.shown[0]?.text;
      expect(account).toBe(people.rows[0]?.label);
      expect(await own.get<ImportView>('api/import')).toMatchObject({ mapped: false });
    } finally {
      await own.close();
    }
  });
});
