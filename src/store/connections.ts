// Where an import's Okta is, and its credential in secret storage.
import { z } from 'zod';
import type { Connection } from '../okta/connection';
import { keys } from './keys';
import type { Shelf } from './shelf';

const stored = z.object({ host: z.string(), kind: z.literal('token'), savedAt: z.number() });

/** What may be shown of a connection; the credential itself is never read back to the page. */
export const readConnectionInfo = (shelf: Shelf, importId: string) =>
  shelf.get(keys.connection(importId), stored);

/** The connection with its credential, for asking Okta; undefined when either half is missing. */
export async function readConnection(shelf: Shelf, importId: string): Promise<Connection | undefined> {
  const info = await readConnectionInfo(shelf, importId);
  const token = info && (await shelf.getSecret(keys.token(importId)));
  return token === undefined || info === undefined
    ? undefined
    : { host: info.host, credential: { kind: 'token', token } };
}

/** Keeps address and token. The secret goes first: an address alone asks nobody. */
export async function saveConnection(
  shelf: Shelf,
  importId: string,
  connection: { host: string; token: string; savedAt: number },
): Promise<void> {
  const { host, token, savedAt } = connection;
  await shelf.setSecret(keys.token(importId), token);
  await shelf.set(keys.connection(importId), { host, kind: 'token', savedAt });
}
