// What the queue of async events refuses; some of it @forge/events refuses before it is sent.
import { many, push, type Refusal } from './refusal';

const EVENTS = 'limits of async events';

export const queueRefusals: readonly Refusal[] = [
  { what: 'an empty push', source: EVENTS, steps: [push('long')], seen: { kind: 'NoEventsToPushError' } },
  {
    what: 'a push of 51 events',
    source: EVENTS,
    steps: [push('long', ...many(50, () => ({}))), push('long', ...many(51, () => ({})))],
    seen: { kind: 'TooManyEventsError' },
  },
  {
    what: 'a push over 200 KB',
    source: EVENTS,
    steps: [push('short', { body: { text: 'x'.repeat(200 * 1024) } })],
    seen: { kind: 'PayloadTooBigError' },
  },
  {
    what: 'an event over 100 KB for a long consumer',
    source: EVENTS,
    steps: [
      push('short', { body: { text: 'x'.repeat(110 * 1024) } }),
      push('long', { body: { text: 'x'.repeat(110 * 1024) } }),
    ],
    seen: { kind: 'PayloadTooBigError' },
  },
  {
    what: 'a delay over 900 seconds',
    source: EVENTS,
    steps: [push('long', { delayInSeconds: 900 }), push('long', { delayInSeconds: 901 })],
    seen: { kind: 'InvalidPushSettingsError' },
  },
  {
    what: 'a delay of half a second',
    source: EVENTS,
    steps: [push('long', { delayInSeconds: 0.5 })],
    seen: { kind: 'InternalServerError' },
  },
  {
    what: 'a body that is no object',
    source: EVENTS,
    steps: [push('long', { body: [] })],
    seen: { kind: 'InvalidPayloadError' },
  },
  {
    what: 'a concurrency limit of 0',
    source: EVENTS,
    steps: [push('long', { concurrency: { key: 'k', limit: 0 } })],
    seen: { kind: 'InternalServerError' },
  },
  {
    what: 'a queue that nobody reads',
    source: 'manifest-reference: consumer',
    steps: [push('other', {})],
    seen: { kind: 'InternalServerError' },
  },
  {
    what: 'more than 500 events a minute',
    source: EVENTS,
    steps: [...many(10, () => push('long', ...many(50, () => ({ delayInSeconds: 900 })))), push('long', {})],
    seen: { kind: 'RateLimitError' },
  },
  {
    what: 'the state of a job that does not exist',
    source: '@forge/events',
    steps: [{ do: 'job', with: { queue: 'long', call: 'getStats', jobId: 'none' } }],
    seen: { kind: 'JobDoesNotExistError' },
  },
  {
    what: 'to cancel a job that does not exist',
    source: '@forge/events',
    steps: [{ do: 'job', with: { queue: 'long', call: 'cancel', jobId: 'none' } }],
    seen: { kind: 'JobDoesNotExistError' },
  },
];
