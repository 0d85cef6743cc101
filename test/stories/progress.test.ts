// Assets is told how far a run is, for its own list of imports; a run does not care whether it listens.
import { differences } from '../compare';
import { pressImport, toTheEnd } from '../sandbox/drive';
import { asked } from '../sandbox/wholeSite';
import { truth } from '../truth';
import { story } from './scene';

const told = /\/executions\/[^/]+\/progress$/;

describe('the progress in Assets', () => {
  it('is told while Okta is read, and not with every page', () =>
    story({ okta: { speed: 'slow' } }, async ({ site, run, okta }) => {
      await run();
      const puts = site.forge.calls.filter(({ target, method }) => method === 'PUT' && told.test(target));
      expect(puts.length).toBeGreaterThan(1);
      expect(puts.length).toBeLessThan(okta.log.length);
    }));

  it('on the page tells a wait for another try from one for the limit of Okta', () =>
    story({}, async ({ site, okta }) => {
      okta.failures(() => Response.json({}, { status: 500 }));
      await pressImport(site);
      await site.clock.sleep(10_000);
      const view = await asked(site.ask('getRun', {}));
      expect(view).toMatchObject({ is: 'running', lanes: [{ isTrying: true }, { isTrying: true }] });
      okta.failures(undefined);
      expect(await toTheEnd(site)).toMatchObject({ is: 'over', view: { ending: 'done' } });
    }));

  it('may be refused without any harm', () =>
    story({}, async ({ site, org, run, held }) => {
      site.assets.failures(({ request }) =>
        told.test(new URL(request.url).pathname) ? new Response('no', { status: 500 }) : undefined,
      );
      expect((await run()).state).toBe('done');
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});
