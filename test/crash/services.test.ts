// Storage, the queue, Assets and Okta failing at any call, once or a few times over: the run takes longer, and ends the same.
import type { CallFault, CallRecord } from '../sandbox/forge/faults';
import { disturbEverywhere, tell, type Trial } from './matrix';
import { importNow, isOpen, scene, smallOrg, virtualTime } from './scene';

type Answer = Extract<CallFault, { answer: unknown }>;

const answer = (status: number, body?: unknown, headers?: Record<string, string>): Answer => ({
  answer: { status, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) },
});

/** The service does what it was asked, and something on the way back says that it failed. */
const doneAll = (fault: Answer): Answer => ({ ...fault, isDone: true });

const busyStorage = answer(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Slow down' });
const brokenStorage = answer(500, { code: 'INTERNAL_ERROR', message: 'Try again' });
const busyAssets = answer(429, { errorMessages: ['Too many requests'] }, { 'retry-after': '3' });
const brokenAssets = answer(500, 'Internal error');
const brokenOkta = answer(500, { errorCode: 'E0000009', errorSummary: 'Internal Server Error' });
const busyOkta = answer(429, { errorCode: 'E0000047', errorSummary: 'Too many' });
const noOkta = answer(503, undefined, { 'x-squid-error': 'ERR_CONNECT_FAIL 0' });

/** Six in a row are more than any call is tried within a turn. */
const trials: Record<CallRecord['kind'], Trial[]> = {
  storage: [
    { name: '429', fault: busyStorage },
    { name: '500 six times', fault: brokenStorage, times: 6 },
    { name: '500 though done', fault: doneAll(brokenStorage) },
  ],
  queue: [
    { name: '429', fault: answer(429) },
    { name: '500 six times', fault: answer(500), times: 6 },
    { name: '500 though done', fault: doneAll(answer(500)) },
    { name: '405', fault: answer(405) },
  ],
  product: [
    { name: '429', fault: busyAssets },
    { name: '500 once', fault: brokenAssets },
    { name: '500 six times', fault: brokenAssets, times: 6 },
    { name: '429 six times', fault: busyAssets, times: 6 },
    { name: '500 though done', fault: doneAll(brokenAssets) },
  ],
  internet: [
    { name: '500', fault: brokenOkta },
    { name: '500 six times', fault: brokenOkta, times: 6 },
    { name: '429', fault: busyOkta },
    { name: 'no connection, six times', fault: noOkta, times: 6 },
  ],
};

describe('services that fail', () => {
  const time = virtualTime();

  it('at any call of a run delay it, and it ends in the same Assets', async () => {
    const { clock } = time;
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: smallOrg(), busyFor: 40 }),
      play: importNow,
      trials: ({ kind }) => trials[kind],
      every: 4,
      next: false,
    });
    tell('services that fail', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);

  it('leave no record of a run whose start was taken back while its event was on the way', async () => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const set = await scene({ clock, org: smallOrg() });
        const { site } = set;
        set.disturb({
          onCall: ({ kind, method, functionKey }) => {
            if (functionKey !== 'start-import') return undefined;
            if (kind === 'queue') return doneAll(answer(500));
            return method === 'DELETE' ? { delayMs: 5_000 } : undefined;
          },
        });
        await expect(site.forge.lifecycle('startImport', site.from)).rejects.toThrow('queue');
        await clock.sleep(60_000);
        expect(site.forge.storage.everything().filter(({ store }) => store === 'entity')).toEqual([]);
        expect(isOpen(site)).toBe(false);
        set.disturb({});
        expect((await importNow(set)).ending).toBe('done');
        await site.close();
      })(),
    );
  });
});
