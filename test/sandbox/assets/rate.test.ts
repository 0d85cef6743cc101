// Too many requests in one minute are answered by 429, as the service has it since JSDCLOUD-11605.
import { aStage, type Stage } from './caller';

async function askOften(stage: Stage, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await stage.on('GET', '/configstatus')).status);
  return statuses;
}

describe('the rate limit', () => {
  it('lets 1,000 requests a minute reach an endpoint, says when to come back, and begins anew', async () => {
    const stage = aStage();
    stage.at.ms += 13_000;
    expect(new Set(await askOften(stage, 1_000))).toEqual(new Set([200]));
    const { status, headers } = await stage.on('GET', '/configstatus');
    expect([status, headers.get('retry-after')]).toEqual([429, '47']);
    expect(headers.get('x-ratelimit-reset')).toBe('2026-01-05T09:01:00.000Z');
    expect((await stage.on('GET', '/schema-and-mapping')).status).toBe(200);
    stage.at.ms += 47_000;
    expect(await askOften(stage, 1)).toEqual([200]);
  });
});
