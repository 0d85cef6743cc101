// Okta, as a question of the page asks it: with the stored connection, and with patience as long as there is time.
import type { OktaClient } from '../../okta/request';
import type { Patience } from '../../okta/whole';
import { readConnection } from '../../store/connections';
import type { StoredProblem } from '../../store/runs';
import { patiently, type Reply } from '../patience';
import { notSetUp } from '../problems';
import type { Asker, Done } from './setup';

/** A client, and how patiently it is asked. */
export type Connected = { okta: OktaClient; patience: Patience };

/** Refused where there is no connection yet. */
export async function connected({ world, ref }: Asker): Promise<Done<Connected>> {
  const connection = await readConnection(world.shelf, ref.importId);
  if (connection === undefined) return { is: 'refused', problem: notSetUp('the connection') };
  return {
    is: 'ok',
    value: { okta: world.okta(connection), patience: (ask) => patiently(world, ask) },
  };
}

/** A reply of a room as an answer to the page: whatever kept it from being good is told in words. */
export const answered = <T>(reply: Reply<T, StoredProblem>): Done<T> =>
  reply.is === 'ok' ? reply : { is: 'refused', problem: reply.problem };
