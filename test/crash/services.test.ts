// Storage, the queue, Assets and Okta failing at any call, once or a few times over: the run takes longer, and ends the same.
import type { CallFault, CallRecord } from '../sandbox/forge/faults';
import { disturbEverywhere, tell, type Trial } from './matrix';
import { importNow, scene, smallOrg, virtualTime } from './scene';

const answer = (status: number, body?: unknown, headers?: Record<string, string>): CallFault => ({
  answer: { status, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) },
});

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
  ],
  queue: [
    { name: '429', fault: answer(429) },
    { name: '500 six times', fault: answer(500), times: 6 },
    { name: '405', fault: answer(405) },
  ],
  product: [
    { name: '429', fault: busyAssets },
    { name: '500 once', fault: brokenAssets },
    { name: '500 six times', fault: brokenAssets, times: 6 },
    { name: '429 six times', fault: busyAssets, times: 6 },
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
      next: false,
    });
    tell('services that fail', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 240_000);
});
