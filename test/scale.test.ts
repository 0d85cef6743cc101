// Thousands of people under Okta's own limits: no request too many, none from the reserve, whatever breaks off on the way.
import { inventOrg, type Org } from './sandbox/okta/org';
import { oktaServer } from './sandbox/okta/server';
import type { Plan } from './sandbox/okta/limits';
import { wholeSite } from './sandbox/wholeSite';
import { importNow, virtualTime } from './crash/scene';
import { differences } from './compare';
import { truth } from './truth';

const host = 'sandbox.okta.com';
const token = '00tokenOfTheScaleTests';
const inventedOn = Date.parse('2026-11-01T08:00:00Z');

/** Requests that reading everything once takes at least (invariant: no list is read twice). */
function floorOf(org: Org): number {
  const pages = (count: number, size: number) => Math.max(1, Math.ceil(count / size));
  const read = [...org.groups].filter(({ id }) => id !== org.everyone?.id && org.members(id).length > 0);
  return (
    pages(org.people.size, 200) +
    pages(org.groups.size, 200) +
    pages(org.devices.size, 200) +
    read.reduce((sum, { id }) => sum + pages(org.members(id).length, 1_000), 0)
  );
}

/** What each answer's headers said, for the guard of the reserve. */
interface Answered {
  path: string;
  limit: number;
  remaining: number;
}

describe('a large org', () => {
  const time = virtualTime();

  /** One import; `killEvery` so many calls of the worker one is not survived. */
  async function imported(org: Org, limits: Plan, killEvery = Infinity) {
    const { clock } = time;
    const answers: Answered[] = [];
    const perTurn = new Map<number, number>();
    const server = oktaServer({ org, clock, token, host, limits });
    let calls = 0;
    let kills = 0;
    const site = await wholeSite({
      clock,
      run: 'in process',
      host,
      okta: async (request) => {
        const answer = await server.serve(request);
        const header = (name: string) => Number(answer.headers.get(`x-rate-limit-${name}`));
        answers.push({
          path: new URL(request.url).pathname,
          limit: header('limit'),
          remaining: header('remaining'),
        });
        return answer;
      },
      faults: {
        onCall: ({ kind, functionKey }) => {
          if (functionKey !== 'on-sync-event') return undefined;
          const turn = site.forge.queue.delivered;
          if (kind === 'internet') perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
          calls += 1;
          if (calls % killEvery !== 0) return undefined;
          kills += 1;
          return 'kill after';
        },
      },
    });
    await site.setUp(token);
    const over = await importNow({ site });
    await site.close();
    return { over, answers, kills, perTurn: [...perTurn.values()], site, requests: server.requests };
  }

  it('takes the floor of requests and a page of groups for each turn, and nothing from the reserve', async () => {
    const org = inventOrg({ people: 3_000, groups: 1_700, devices: 2_600, seed: 5, now: () => inventedOn });
    const { over, answers, perTurn, site, requests } = await time.clock.run(imported(org, 'workforce'));
    expect(over.ending).toBe('done');
    expect(differences(site.assets.dump().objects, truth(org))).toEqual([]);
    expect(requests).toMatchObject({ rateLimited: 0, failed: 0 });
    expect(perTurn.length).toBeGreaterThan(1);
    // Forge: 100 for each started minute of 900 seconds; the app keeps 200 back for tries again.
    expect(Math.max(...perTurn)).toBeLessThanOrEqual(1_300);
    expect(requests.all).toBeGreaterThanOrEqual(floorOf(org));
    expect(requests.all).toBeLessThanOrEqual(floorOf(org) + perTurn.length);
    expect(fromReserve(answers)).toEqual([]);
  }, 120_000);

  it('is whole when Okta makes it wait every minute and its worker is killed again and again', async () => {
    const org = inventOrg({ people: 2_000, groups: 400, devices: 1_200, seed: 8, now: () => inventedOn });
    const { over, answers, kills, perTurn, site, requests } = await time.clock.run(
      imported(org, 'free', 151),
    );
    expect(over.ending).toBe('done');
    expect(differences(site.assets.dump().objects, truth(org))).toEqual([]);
    expect(kills).toBeGreaterThan(4);
    expect(perTurn.length).toBeGreaterThan(kills);
    // What one minute of Okta's limits brings is stored at the end of that minute at the latest.
    expect(requests.all).toBeLessThanOrEqual(floorOf(org) + perTurn.length + kills * 50);
    expect(fromReserve(answers)).toEqual([]);
  }, 120_000);
});

/** Answers that left less than a tenth of the bucket to others. */
const fromReserve = (answers: readonly Answered[]) =>
  answers.filter(({ limit, remaining }) => remaining < Math.ceil(limit / 10));
