// An admin cancels a run: while pages are read, while Okta's limit is waited for, while Assets makes objects.
import { differences, keptValues } from '../compare';
import { viewOf } from '../sandbox/drive';
import { truth } from '../truth';
import { codesOf, story, type Scene, type Setting } from './scene';

const minuteMs = 60_000;

/** Presses *Import data*, waits, cancels, and goes on to the end. */
async function cancelled(scene: Scene, afterMs: number) {
  const { site, clock, okta } = scene;
  await site.forge.lifecycle('startImport', site.from);
  await clock.sleep(afterMs);
  const before = { view: await viewOf(site), at: clock.now(), asked: okta.log.length };
  await site.forge.lifecycle('stopImport', site.from);
  for (let second = 0; (await viewOf(site))?.is !== 'over'; second += 1) {
    if (second > 3_600) throw new Error('The run does not end');
    await clock.sleep(1_000);
  }
  return { ...before, tookMs: clock.now() - before.at, askedAfter: okta.log.length - before.asked };
}

/** The run left nothing behind, and the next one is whole. */
async function isOver(scene: Scene): Promise<void> {
  const { site, org, run, toTheEnd, held } = scene;
  const told = await toTheEnd();
  expect(told.state).toBe('cancelled');
  // Being cancelled is no problem to mend.
  expect(codesOf(told).filter((code) => code !== 'unsafe-reference')).toEqual([]);
  const outcomes = site.assets.history(site.ref.importId).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['cancelled']);
  expect((await run()).state).toBe('done');
  expect(differences(held(), truth(org))).toEqual([]);
}

describe('cancelling a run', () => {
  it('ends it within one page while it reads, and changes nothing in Assets', () =>
    story({ okta: { speed: 'slow' } }, async (scene) => {
      const { view, askedAfter, tookMs } = await cancelled(scene, 20_000);
      expect(view).toMatchObject({ is: 'running', phase: 'reading' });
      expect(askedAfter).toBeLessThanOrEqual(1);
      // A page takes eight seconds here.
      expect(tookMs).toBeLessThan(10_000);
      expect(scene.held()).toEqual([]);
      await isOver(scene);
    }));

  it('ends it at once while it waits for Okta’s limit', () =>
    story({}, async (scene) => {
      const { okta, clock } = scene;
      const until = clock.now() + 10 * minuteMs;
      okta.failures(() => (clock.now() < until ? emptyBucket(clock.now() + minuteMs) : undefined));
      const { view, askedAfter, tookMs } = await cancelled(scene, 20_000);
      expect(view).toMatchObject({ is: 'running', phase: 'reading' });
      expect(askedAfter).toBe(0);
      expect(tookMs).toBeLessThan(3_000);
      okta.failures(undefined);
      await isOver(scene);
    }));

  it.each<[string, Setting]>([
    ['leaves half of the rows written', { assets: { processing: 'slow', cancelLate: 'part' } }],
    ['drops what it was given', { assets: { processing: 'slow', cancelLate: 'nothing' } }],
  ])('ends it while Assets makes objects, where that %s', (_what, setting) =>
    story(setting, async (scene) => {
      const { view, tookMs } = await cancelled(scene, 5 * minuteMs);
      expect(view).toMatchObject({ is: 'running', phase: 'processing' });
      expect(tookMs).toBeLessThan(3_000);
      // Each object is as it was, or the new truth as far as it was written; links come last.
      const wanted = truth(scene.org);
      const here = new Set(scene.held().map(({ attributes }) => attributes['Okta ID']));
      const part = wanted.filter(({ attributes }) => here.has(attributes['Okta ID']));
      const links = new Set(['Groups', 'Manager', 'Users']);
      expect(keptValues(part, scene.held()).filter(({ attribute }) => !links.has(attribute))).toEqual([]);
      await isOver(scene);
    }),
  );

  it('says that no run is going on when there is none', () =>
    story({}, async ({ site }) => {
      expect(await site.forge.lifecycle('stopImport', site.from)).toEqual({ result: 'No run is going on.' });
      expect(await site.ask('cancelRun', {})).toEqual({ is: 'ok', value: { is: 'none' } });
    }));

  it('is the page’s to ask for too', () =>
    story({ okta: { speed: 'slow' } }, async (scene) => {
      const { site, clock, toTheEnd } = scene;
      expect(await site.ask('startRun', {})).toMatchObject({ is: 'ok' });
      await clock.sleep(5_000);
      expect(await site.ask('cancelRun', {})).toEqual({ is: 'ok', value: { is: 'asked' } });
      expect((await toTheEnd()).state).toBe('cancelled');
    }));

  it('is followed where an admin cancels in Assets alone', () =>
    story({ assets: { processing: 'slow' } }, async (scene) => {
      const { site, clock, toTheEnd } = scene;
      await site.forge.lifecycle('startImport', site.from);
      await clock.sleep(5 * minuteMs);
      const { workspaceId, importId } = site.ref;
      const [execution] = site.forge.calls.flatMap(
        ({ target }) => /executions\/([0-9a-f-]{36})\/data/.exec(target)?.[1] ?? [],
      );
      const path = `/jsm/assets/workspace/${workspaceId}/v1/importsource/${importId}/executions/${execution ?? ''}`;
      const request = new Request(`https://site.example${path}`, { method: 'DELETE' });
      const scopes = ['import:import-configuration:cmdb'];
      const answer = await site.assets.product({ request, as: { account: site.from.account }, scopes });
      expect(answer.status).toBe(200);
      const told = await toTheEnd();
      expect(told.state).toBe('cancelled');
    }));
});

/** Okta's answer when a minute's requests are used up. */
function emptyBucket(until: number): Response {
  const headers = {
    'content-type': 'application/json',
    date: new Date(until - minuteMs).toUTCString(),
    'x-rate-limit-limit': '600',
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': String(Math.ceil(until / 1_000)),
  };
  return new Response('{"errorCode":"E0000047"}', { status: 429, headers });
}
