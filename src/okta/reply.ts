// What one request to Okta can come back as.

import type { OktaProblem } from './problems';

/** One request gives one reply; whether to ask again is decided elsewhere. */
export type OktaReply<T> = Answered<T> | Declined;

/** The answer, read and good. */
export type Answered<T> = { is: 'ok'; value: T };

/** Every way of not getting an answer. */
export type Declined =
  /** Okta wants us to wait: ask again at `until` (milliseconds on our clock). */
  | { is: 'busy'; until: number; problem: OktaProblem }
  /** The network or Okta failed: worth trying again. */
  | { is: 'fault'; problem: OktaProblem }
  /** Okta said no, or answered what we must not follow: trying again is no use. */
  | { is: 'refused'; problem: OktaProblem }
  /** This invocation of the app may make no more outbound calls; the next one may. */
  | { is: 'spent'; problem: OktaProblem };
