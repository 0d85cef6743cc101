import { importStatus, onDeleteImport, startImport, stopImport } from '../../src/doors/importHooks';
import { defaultMapping } from '../../src/mapping/defaults';
import { pressImport, toTheEnd, viewOf } from '../sandbox/drive';
import type { LifecycleName } from '../sandbox/forge/manifest';
import { asked } from '../sandbox/wholeSite';
import { host, token, withDoors, type Doors } from './aSite';

const ready = { status: 'READY' };
const notReady = { status: 'NOT_CONFIGURED' };
const call = ({ site }: Doors, name: LifecycleName) => site.forge.lifecycle(name, site.from);

const odd: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['text', 'import-1'],
  ['no ids', {}],
  ['empty ids', { importId: '', workspaceId: '', schemaId: '' }],
  ['one id short', { importId: 'i', workspaceId: 'w' }],
  ['a number for an id', { importId: 'i', workspaceId: 'w', schemaId: 7 }],
];

describe('the status of an import', () => {
  it('is ready only when the connection is kept, the mapping is kept, and Assets has it', () =>
    withDoors({}, async (doors) => {
      const { site } = doors;
      expect(await call(doors, 'importStatus')).toEqual(notReady);
      await site.ask('saveConnection', { address: host, token });
      expect(await call(doors, 'importStatus')).toEqual(notReady);
      await site.setUp(token);
      expect(await call(doors, 'importStatus')).toEqual(ready);
      await pressImport(site);
      expect(await call(doors, 'importStatus')).toEqual(ready);
      await toTheEnd(site);
      expect(await call(doors, 'importStatus')).toEqual(ready);
    }));

  it('is not ready with a mapping alone', () =>
    withDoors({}, async (doors) => {
      await asked(doors.site.ask('saveMapping', { mapping: defaultMapping }));
      expect(await call(doors, 'importStatus')).toEqual(notReady);
    }));

  it.each<[string, () => Response]>([
    ['has no mapping any more', () => Response.json({ status: 'MISSING_MAPPING' })],
    ['says a word that nobody knows', () => Response.json({ status: 'DREAMING' })],
    ['answers nonsense', () => new Response('<html>')],
    ['is broken', () => new Response('', { status: 500 })],
    ['asks to wait', () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
    ['does not know the import', () => new Response('', { status: 404 })],
  ])('is not ready where Assets %s, and does not throw', (_what, answer) =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      doors.site.assets.failures(({ request }) =>
        request.url.endsWith('/configstatus') ? answer() : undefined,
      );
      expect(await call(doors, 'importStatus')).toEqual(notReady);
    }),
  );

  it('does not throw where storage fails', () => {
    let isBroken = false;
    const broken = { answer: { status: 500, body: { code: 'INTERNAL_ERROR', message: 'Try again' } } };
    const faults = {
      onCall: ({ kind }: { kind: string }) => (isBroken && kind === 'storage' ? broken : undefined),
    };
    return withDoors({ faults }, async (doors) => {
      await doors.site.setUp(token);
      isBroken = true;
      expect(await call(doors, 'importStatus')).toEqual(notReady);
    });
  });

  it.each(odd)('is not ready for a call that names no import: %s', async (_what, event) => {
    expect(await importStatus(event)).toEqual(notReady);
  });
});

describe('a start from Assets', () => {
  it.each<[string, (doors: Doors) => Promise<unknown>, string]>([
    ['the connection', async () => undefined, 'not set up yet: the connection is missing'],
    [
      'the mapping',
      ({ site }) => site.ask('saveConnection', { address: host, token }),
      'not set up yet: the mapping is missing',
    ],
  ])('is refused with words where %s is missing, and opens nothing in Assets', (_what, ...[prepare, words]) =>
    withDoors({}, async (doors) => {
      await prepare(doors);
      const count = doors.site.forge.calls.length;
      await expect(call(doors, 'startImport')).rejects.toThrow(words);
      expect(doors.callsSince(count)).toEqual([]);
      expect(await viewOf(doors.site)).toBeUndefined();
    }),
  );

  it('begins a run, and is refused with words while one is going on', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      expect(await call(doors, 'startImport')).toEqual({ result: 'The run has started.' });
      await expect(call(doors, 'startImport')).rejects.toThrow('A run of this import is going on.');
      expect(await toTheEnd(doors.site)).toMatchObject({ view: { ending: 'done', reason: 'button' } });
    }));
});

describe('a stop from Assets', () => {
  it('has nothing to stop before a run, and after it', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      expect(await call(doors, 'stopImport')).toEqual({ result: 'No run is going on.' });
      await pressImport(doors.site);
      await toTheEnd(doors.site);
      expect(await call(doors, 'stopImport')).toEqual({ result: 'No run is going on.' });
    }));

  it('cancels the run that is going on, in Assets too', () =>
    withDoors({}, async (doors) => {
      const { site } = doors;
      await site.setUp(token);
      await pressImport(site);
      expect(await call(doors, 'stopImport')).toEqual({ result: 'The run stops.' });
      expect(await toTheEnd(site)).toMatchObject({ view: { ending: 'cancelled' } });
      expect(site.assets.history(site.ref.importId).at(-1)).toMatchObject({ outcome: 'cancelled' });
      expect(site.assets.dump().objects).toEqual([]);
    }));
});

describe('the deletion of an import', () => {
  it('leaves nothing of it, and everything of the others', () =>
    withDoors({}, async (doors) => {
      const { site, clock } = doors;
      const other = site.assets.createImport(site.ref.schemaId, 'Another');
      const from = { ...site.from, ref: other };
      await site.forge.resolver('saveConnection', { address: host, token: '00other' }, from);
      const others = site.forge.storage.everything();
      await site.setUp(token);
      await pressImport(site);
      await toTheEnd(site);
      await clock.sleep(2_000);
      await call(doors, 'onDeleteImport');
      expect(site.forge.storage.everything()).toEqual(others);
      expect(await call(doors, 'onDeleteImport')).toMatchObject({ result: expect.any(String) as string });
    }));

  it('ends a run that is going on: nothing is stored after it', () =>
    withDoors({}, async (doors) => {
      const { site, clock } = doors;
      await site.setUp(token);
      await pressImport(site);
      await call(doors, 'onDeleteImport');
      site.assets.deleteImport(site.ref.importId);
      await site.forge.queue.quiet();
      await clock.sleep(60_000);
      expect(site.forge.storage.everything()).toEqual([]);
    }));
});

describe('startImport', () => {
  it.each(odd)('refuses to start what it does not understand: %s', async (_what, event) => {
    await expect(startImport(event, {})).rejects.toThrow(
      'something this version of the app does not understand',
    );
  });
});

describe.each<[LifecycleName, (event: unknown) => Promise<unknown>]>([
  ['stopImport', stopImport],
  ['onDeleteImport', onDeleteImport],
])('%s', (_name, hook) => {
  it.each(odd)('says that it does not understand a call without an import: %s', async (_what, event) => {
    expect(await hook(event)).toEqual({
      result: 'The page asked something this version of the app does not understand.',
    });
  });
});
