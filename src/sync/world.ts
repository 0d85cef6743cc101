// What the corridor is given by its door: time, chance, storage, the queue and the makers of clients.
import type { AssetsClient, AssetsRef } from '../assets/client';
import type { Connection } from '../okta/connection';
import type { OktaClient } from '../okta/request';
import type { Shelf } from '../store/shelf';
import type { TurnEvent } from './event';
import type { Patient } from './patience';

export interface World extends Patient {
  /** A fresh random text of letters and digits. */
  random(): string;
  shelf: Shelf;
  /**
   * Hands an event to the queue. Forge: delays of 0 to 900 seconds.
   * @throws when the queue refuses it
   */
  push(event: TurnEvent, delaySeconds: number): Promise<void>;
  okta(connection: Connection): OktaClient;
  /** Assets as the app itself: most of this runs without a user. */
  assets(ref: AssetsRef): AssetsClient;
  /** Counts and ids only. */
  log(what: string, facts: Record<string, string | number>): void;
}

/**
 * A request may take this long. Forge allows 180 s in a long function; Okta's slowest documented answer is its
 * 30 s time-out, a page of a thousand members included.
 */
export const requestTimeoutMs = 60_000;

/** No request starts that cannot end this long before the deadline (invariant 3). */
const marginMs = 60_000;

/** Whether there is time for one more request of a turn. */
export const hasTime = (world: World) => world.deadline - world.clock.now() > marginMs + requestTimeoutMs;

/**
 * Outbound calls one turn may make. Forge: 100 per started minute of `timeoutSeconds`, 1,500 for our 900 s;
 * what is left over is for tries again.
 */
export const callsPerTurn = 1_300;
