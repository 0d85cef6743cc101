import { inventOrg } from '../okta/org';
import { breakableOkta, TROUBLES, type TroubleName } from './troubles';

const NOW = Date.UTC(2026, 10, 20, 8);
const TOKEN = '00tokenOfATest';

function anOkta() {
  const slept: number[] = [];
  const clock = { now: () => NOW, sleep: async (ms: number) => void slept.push(ms) };
  const org = inventOrg({ people: 12, groups: 4, devices: 3, seed: 1, now: clock.now });
  const okta = breakableOkta({ org, clock, token: TOKEN, host: 'sandbox.okta.com' });
  const ask = (path: string) =>
    okta.serve(
      new Request(`https://sandbox.okta.com${path}`, { headers: { authorization: `SSWS ${TOKEN}` } }),
    );
  const list = async (path: string) => {
    const answer = await ask(path);
    const body = (await answer.json()) as unknown[];
    return { status: answer.status, length: body.length, headers: answer.headers };
  };
  return { okta, ask, list, slept };
}

describe('an Okta that is broken by hand', () => {
  it.each<[TroubleName, number]>([
    ['token', 401],
    ['error', 500],
    ['throttle', 429],
  ])('under "%s" answers %i to every call', async (trouble, status) => {
    const { okta, ask } = anOkta();
    okta.break(trouble);
    for (const path of ['/api/v1/users', '/api/v1/groups', '/api/v1/devices', '/api/v1/users/me'])
      expect((await ask(path)).status).toBe(status);
  });

  it('says when the limit is free again, by its own clock', async () => {
    const { okta, ask } = anOkta();
    okta.break('throttle');
    const { headers } = await ask('/api/v1/users');
    expect(headers.get('x-rate-limit-reset')).toBe(String(NOW / 1_000 + 30));
    expect(headers.get('date')).toBe(new Date(NOW).toUTCString());
  });

  it('answers empty lists, and who the token belongs to all the same', async () => {
    const { okta, ask, list } = anOkta();
    okta.break('empty');
    for (const path of ['/api/v1/users', '/api/v1/groups', '/api/v1/devices'])
      expect(await list(path)).toMatchObject({ status: 200, length: 0 });
    expect(await (await ask('/api/v1/users/me')).json()).toMatchObject({ status: 'ACTIVE' });
  });

  it('shows a token without rights no people, and refuses it the devices', async () => {
    const { okta, ask, list } = anOkta();
    okta.break('rights');
    expect(await list('/api/v1/users')).toMatchObject({ status: 200, length: 0 });
    expect((await ask('/api/v1/devices')).status).toBe(403);
  });

  it('breaks every connection when it is down, as fetch tells it', async () => {
    const { okta, ask } = anOkta();
    okta.break('down');
    await expect(ask('/api/v1/users')).rejects.toThrow('fetch failed');
  });

  it('takes eight seconds longer when it is slow', async () => {
    const { okta, list, slept } = anOkta();
    okta.break('slow');
    expect((await list('/api/v1/users')).status).toBe(200);
    expect(slept).toEqual([8_000]);
  });

  it.each(Object.keys(TROUBLES) as TroubleName[])(
    'is whole again when mended after "%s"',
    async (trouble) => {
      const { okta, list } = anOkta();
      okta.break(trouble);
      okta.break('none');
      expect((await list('/api/v1/users')).length).toBeGreaterThan(10);
    },
  );
});
