import type { Plan } from './limits';
import { visit, type Answer } from './visitor';

const meter = ({ headers }: Answer): [number, number] => [
  Number(headers.get('x-rate-limit-limit')),
  Number(headers.get('x-rate-limit-remaining')),
];

const seconds = ({ headers }: Answer): number =>
  Number(headers.get('x-rate-limit-reset')) - Date.parse(headers.get('date') ?? '') / 1_000;

describe('rate limits', () => {
  it.each<[Plan, number, number, number, number]>([
    ['workforce', 300, 250, 50, 50],
    ['workforce100', 600, 500, 100, 100],
    ['ciam', 300, 300, 75, 50],
    ['free', 50, 50, 50, 10],
  ])(
    'of %s give one token %d user, %d group, %d device and %d app requests a minute',
    async (limits, ...wanted) => {
      const { get } = visit({ limits });
      const seen: number[] = [];
      for (const path of ['users', 'groups', 'devices', 'apps'])
        seen.push(meter(await get(`/api/v1/${path}`))[0]);
      expect(seen).toEqual(wanted);
    },
  );

  it('are shared by the list of groups and by all lists of members, not by people', async () => {
    const { get, org } = visit({ limits: 'workforce' });
    await get('/api/v1/groups');
    await get(`/api/v1/groups/${org.groups.ids[2] ?? ''}/users`);
    expect(meter(await get(`/api/v1/groups/${org.groups.ids[3] ?? ''}/users`))).toEqual([250, 247]);
    expect(meter(await get('/api/v1/users'))).toEqual([300, 299]);
    expect(meter(await get(`/api/v1/groups/${org.groups.ids[3] ?? ''}`))).toEqual([500, 499]);
  });

  it('refuse what is beyond them until the reset, and begin anew then', async () => {
    const { get, time, server } = visit({ limits: 'free' });
    time.now = Date.UTC(2026, 0, 1, 10, 0, 45); // the devices' window ends at second 45
    const answers: Answer[] = [];
    for (let n = 0; n < 55; n += 1) answers.push(await get('/api/v1/devices'));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(50).fill(200),
      ...Array<number>(5).fill(429),
    ]);
    const refused = answers[54];
    if (!refused) throw new Error('nothing was refused');
    expect(refused.body).toMatchObject({ errorCode: 'E0000047' });
    expect(meter(refused)).toEqual([50, 0]);
    expect(seconds(refused)).toBeGreaterThan(0);
    expect(server.requests.rateLimited).toBe(5);
    time.now += (seconds(refused) + 1) * 1_000;
    expect(meter(await get('/api/v1/devices'))).toEqual([50, 49]);
  });

  it('end their windows bucket by bucket, each a minute after the one before', async () => {
    const { get, time } = visit({ limits: 'workforce' });
    const resets = async (): Promise<number[]> => {
      const found: number[] = [];
      for (const path of ['users', 'groups', 'devices', 'apps'])
        found.push(Number((await get(`/api/v1/${path}`)).headers.get('x-rate-limit-reset')));
      return found;
    };
    const first = await resets();
    expect(new Set(first.map((reset) => reset % 60)).size).toBe(4);
    time.now += 60_000;
    const later = await resets();
    later.forEach((reset, bucket) => expect((reset - (first[bucket] ?? 0)) % 60).toBe(0));
  });

  it('make an answer take about as long as a real one, and none at all without them', async () => {
    for (const [limits, least, most] of [
      ['workforce', 250, 400],
      ['none', 0, 0],
    ] as const) {
      const { get, time } = visit({ limits });
      const before = time.now;
      await get('/api/v1/users');
      expect(time.now - before).toBeGreaterThanOrEqual(least);
      expect(time.now - before).toBeLessThanOrEqual(most);
    }
  });

  it.each<[Plan, number]>([
    ['free', 17],
    ['workforce', 37],
    ['workforce100', 75],
  ])(
    'of %s let one token have %d requests under way, and refuse more with a limit of 0',
    async (limits, atOnce) => {
      const { server, org, get } = visit({ limits });
      const token = { authorization: 'SSWS 00TokenOfTheTests' };
      const ask = async (id: string): Promise<Response> =>
        server.serve(new Request(`https://acme.okta.com/api/v1/users/${id}`, { headers: token }));
      const answers = await Promise.all(
        Array.from({ length: atOnce + 3 }, async () => ask(org.people.ids[0] ?? '')),
      );
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(3);
      expect(refused.map(({ headers }) => headers.get('x-rate-limit-limit'))).toEqual(['0', '0', '0']);
      expect((await get('/api/v1/users')).status).toBe(200);
    },
  );

  it('are never reached where there are none', async () => {
    const { get } = visit({ people: 1 });
    for (let n = 0; n < 700; n += 1) expect((await get('/api/v1/users')).status).toBe(200);
  });
});
