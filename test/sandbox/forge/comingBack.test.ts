import { InvocationError, InvocationErrorCode } from '@forge/events';
import { afterFailure, askedForRetry } from './comingBack';
import { FunctionFailure } from './failure';

const REASON = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;

describe('an event comes back', () => {
  it.each([
    [120, 120],
    [0, 1],
    [-5, 1],
    [901, 900],
  ])('when its consumer returns an InvocationError for %d s: after %d s', (retryAfter, afterSeconds) => {
    const asked = askedForRetry(new InvocationError({ retryAfter, retryReason: REASON }));
    expect(asked).toEqual({ afterSeconds, reason: REASON });
  });

  it('with what the consumer gave along, up to 4 KB', () => {
    const asked = (retryData: unknown) =>
      askedForRetry(new InvocationError({ retryAfter: 1, retryReason: REASON, retryData }));
    expect(asked('x'.repeat(4_094))).toHaveProperty('data');
    expect(asked('x'.repeat(4_095))).not.toHaveProperty('data');
  });

  it.each([undefined, null, 'text', {}, { _retry: false, retryOptions: {} }, [{ _retry: true }]])(
    'not when its consumer returns %j',
    (result) => expect(askedForRetry(result)).toBeUndefined(),
  );

  it('after a failure: soon where time is real, and with its reason', () => {
    const failure = new FunctionFailure('FUNCTION_OUT_OF_MEMORY', 'too much');
    const seconds = [0, 1, 2, 9].map(
      (returns) => afterFailure(failure, { pace: 'real', returns }).afterSeconds,
    );
    expect(seconds).toEqual([1, 2, 2, 2]);
    expect(afterFailure(failure, { pace: 'real', returns: 0 }).reason).toBe('FUNCTION_OUT_OF_MEMORY');
    expect(afterFailure(new Error('its own'), { pace: 'virtual', returns: 99 })).toEqual({
      afterSeconds: 900,
      reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    });
  });
});
