import { differences } from '../compare';
import { codesOf, story } from '../stories/scene';
import { truth } from '../truth';

/** The second page of the list of groups. */
const isSecondPage = (request: Request) => /\/api\/v1\/groups\?.*after=/.test(request.url);

const no = (status: number, errorCode: string) =>
  Response.json(
    { errorCode, errorSummary: 'No', errorLink: errorCode, errorId: 'oae1', errorCauses: [] },
    { status },
  );

const limited = (now: number) =>
  new Response(JSON.stringify({ errorCode: 'E0000047', errorSummary: 'API call exceeded rate limit' }), {
    status: 429,
    headers: {
      'content-type': 'application/json',
      date: new Date(now).toUTCString(),
      'x-rate-limit-limit': '500',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(Math.floor(now / 1_000) + 12),
    },
  });

describe('a lane', () => {
  it('whose rows Assets did not take reads their pages again by a worker that does not remember them', async () => {
    let isKilled = false;
    const faults = {
      onCall: ({ target, kind }: { target: string; kind: string }) => {
        if (isKilled || kind !== 'internet' || !/\/api\/v1\/users\?/.test(target)) return undefined;
        isKilled = true;
        return 'kill before' as const;
      },
    };
    await story(
      { people: 30, groups: 230, devices: 0, faults },
      async ({ okta, site, clock, org, run, held }) => {
        // Okta's limit is reached between two pages of groups; what was read of the first one is handed over, and Assets
        // fails just then, three times.
        let isLimited = false;
        let failures = 0;
        okta.failures((request) => {
          if (isLimited || !isSecondPage(request)) return undefined;
          isLimited = true;
          return limited(clock.now());
        });
        site.assets.failures(({ request }) => {
          if (!isLimited || failures === 3 || !request.url.endsWith('/data')) return undefined;
          failures += 1;
          return new Response('Internal error', { status: 500 });
        });
        const { state } = await run();
        expect([state, isLimited, failures, isKilled]).toEqual(['done', true, 3, true]);
        expect(differences(held(), truth(org))).toEqual([]);
      },
    );
  });

  it('never mixes a kind that is left out with the next one', async () => {
    await story({ people: 30, groups: 5, devices: 0 }, async ({ okta, org, run, held }) => {
      // Okta breaks off a page of groups, so that a smaller one is asked for; and that one is refused.
      okta.failures((request) => {
        if (!/\/api\/v1\/groups\?/.test(request.url)) return undefined;
        return request.url.includes('limit=200') ? no(500, 'E0000009') : no(403, 'E0000006');
      });
      const told = await run();
      expect(told.state).toBe('done');
      expect(codesOf(told)).toContain('kind-refused');
      expect(differences(held(), truth(org, { without: ['groups'] }))).toEqual([]);
    });
  });
});
