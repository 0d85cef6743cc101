// An event of the queue: a turn of a run.
import { z } from 'zod';
import { turnEvent } from '../sync/event';
import { takeEvent } from '../sync/work';
import { log } from './log';
import { longTimeoutMs, world } from './platform';

/** Takes an event of any release; one that is not understood is dropped, since trying again would not help. */
export async function onSyncEvent(event: unknown): Promise<void> {
  const read = z.object({ body: turnEvent }).safeParse(event);
  if (!read.success) {
    log('event dropped', { reason: 'unknown form' });
    return;
  }
  await takeEvent(world({ timeoutMs: longTimeoutMs }), read.data.body);
}
