// Faults that a test asks for: functions killed at a call, calls answered badly or late, events doubled or late.

/** A call of the app, as `onCall` and the record of calls see it. */
export interface CallRecord {
  /** Counts all calls of the app since the host started, from 1. */
  n: number;
  kind: 'internet' | 'product' | 'storage' | 'queue';
  /** The address, or the path for Atlassian's services. */
  target: string;
  method: string;
  functionKey: string;
}

/** An event as it was pushed. */
export interface PushedEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  body: unknown;
}

export type CallFault =
  | undefined
  /** The call never reaches the service, and the function is no more. */
  | 'kill before'
  /** The call is done, but its answer never comes, and the function is no more. */
  | 'kill after'
  /** The service is not asked, unless `isDone`: then its own answer is lost. A body that is no string is sent as JSON. */
  | { answer: { status: number; headers?: Record<string, string>; body?: unknown }; isDone?: true }
  /** The call is made that much later. */
  | { delayMs: number };

export interface Faults {
  onCall?(call: CallRecord): CallFault;
  /** Asked once for each pushed event: how many times it comes, how much later, and how long after that once more. */
  onEvent?(
    event: PushedEvent,
  ): undefined | { copies?: number; delayMs?: number; echoesMs?: readonly number[] };
}
