// Setting an import up: its connection and its mapping, by somebody who may (invariant 12).
import type { AssetsClient, AssetsRef } from '../../assets/client';
import { mappingDocument } from '../../assets/schema';
import { carry } from '../../mapping/carry';
import { inForce, type Mapping } from '../../mapping/mapping';
import { probe, type Probe } from '../../okta/probe';
import { readAddress } from '../../okta/address';
import { readToken, type Connection } from '../../okta/connection';
import { readConnection, readConnectionInfo, saveConnection } from '../../store/connections';
import { readCurrent, type Current } from '../../store/generation';
import { registerImport } from '../../store/imports';
import { readMapping } from '../../store/mappings';
import type { StoredProblem } from '../../store/runs';
import { proposedAllowance, readSettings, saveSettings, type Settings } from '../../store/settings';
import { readStart } from '../../store/wishes';
import { patiently } from '../patience';
import { goingOn, problemOf } from '../problems';
import { nextDue } from '../schedule';
import type { World } from '../world';

export type Done<T = undefined> = { is: 'ok'; value: T } | { is: 'refused'; problem: StoredProblem };

/** An import's set-up as it is shown. Times are milliseconds since 1970. */
export type SetupView = {
  mayChange: boolean;
  connection?: { host: string; savedAt: number };
  /** When a mapping went live last; absent before the first. */
  mappingSavedAt?: number;
  /** What was decided beside the mapping, or is proposed. */
  settings: Required<Settings>;
  /** What the last good run read, and when the next one starts by itself, within the tick's five minutes. */
  lastGood?: { endedAt: number; read: Current['read']; nextAt: number };
};

/** Whoever asks, as Assets sees them. */
export type Asker = { world: World; ref: AssetsRef; user: AssetsClient };

const done = <T>(value: T): Done<T> => ({ is: 'ok', value });
const refused = (problem: StoredProblem): Done<never> => ({ is: 'refused', problem });

/** May they see this import? Asked as the user: what the page's context says proves nothing. */
export async function mayRead({ world, user }: Asker): Promise<Done> {
  const reply = await patiently(world, () => user.configStatus());
  return reply.is === 'ok' ? done(undefined) : refused(reply.problem);
}

/**
 * May they change, run or cancel it? Whoever may manage the object schema. Where Assets does not say (the general
 * endpoints answer 401 to some apps), being able to send the mapping is the proof; while a run is open, when sending
 * would disturb it, and before there is a mapping to send, being able to see the import must do.
 */
export async function mayChange(asker: Asker): Promise<Done> {
  const { world, user, ref } = asker;
  const manage = await patiently(world, () => user.canManage());
  if (manage.is !== 'ok') return refused(manage.problem);
  if (manage.value === 'yes') return done(undefined);
  if (manage.value === 'no') return refused(problemOf('not-allowed'));
  const stored = await readMapping(world.shelf, ref.importId);
  if (stored === undefined || (await readStart(world.shelf, ref.importId))) return mayRead(asker);
  const sent = await sendMapping(asker, stored.mapping, await readSettings(world.shelf, ref.importId));
  return sent.is === 'ok' ? done(undefined) : refused(sent.problem);
}

/** What is set up so far, and whether who asks may change it; never the credential. */
export async function viewSetup(asker: Asker): Promise<SetupView> {
  const { shelf } = asker.world;
  const { importId } = asker.ref;
  const connection = await readConnectionInfo(shelf, importId);
  const stored = await readMapping(shelf, importId);
  const current = await readCurrent(shelf, importId);
  const settings = await readSettings(shelf, importId);
  return {
    mayChange: (await mayLookLikeManager(asker)).is === 'ok',
    ...(connection ? { connection: { host: connection.host, savedAt: connection.savedAt } } : {}),
    ...(stored ? { mappingSavedAt: stored.savedAt } : {}),
    settings: { allowance: proposedAllowance, ...settings },
    ...(current
      ? {
          lastGood: {
            endedAt: current.endedAt,
            read: current.read,
            nextAt: nextDue(current.dayFrom, asker.world.clock.now()),
          },
        }
      : {}),
  };
}

/** As far as looking goes: where Assets does not say, the buttons are offered and the answer decides. */
async function mayLookLikeManager({ world, user }: Asker): Promise<Done> {
  const manage = await patiently(world, () => user.canManage());
  return manage.is === 'ok' && manage.value === 'no' ? refused(problemOf('not-allowed')) : done(undefined);
}

/** What somebody typed; without a token the stored one is meant. */
export type TypedConnection = { address: string; token?: string | undefined };

/** Asks Okta what this connection can read; keeps nothing. */
export async function testConnection(
  asker: Asker,
  typed: TypedConnection,
): Promise<Done<Probe & { host: string }>> {
  const connection = await connectionOf(asker, typed);
  if (connection.is !== 'ok') return connection;
  const seen = await probe(asker.world.okta(connection.value));
  return done({ ...seen, host: connection.value.host });
}

/** Keeps address and token. Not while a run reads: half of it would be of another org. */
export async function keepConnection(asker: Asker, typed: TypedConnection): Promise<Done<{ host: string }>> {
  const { world, ref } = asker;
  const connection = await connectionOf(asker, typed);
  if (connection.is !== 'ok') return connection;
  const going = await readStart(world.shelf, ref.importId);
  if (going) return refused(goingOn(going));
  const { host, credential } = connection.value;
  await saveConnection(world.shelf, ref.importId, {
    host,
    token: credential.token,
    savedAt: world.clock.now(),
  });
  await registerImport(world.shelf, ref);
  return done({ host });
}

/** The connection meant. A stored token goes to no other host than its own. */
async function connectionOf({ world, ref }: Asker, typed: TypedConnection): Promise<Done<Connection>> {
  const address = readAddress(typed.address);
  if (address.is !== 'address') return refused(address.problem);
  const { host } = address;
  if (typed.token === undefined) {
    const stored = await readConnection(world.shelf, ref.importId);
    return stored?.host === host ? done(stored) : refused(problemOf('token-needed', { host }));
  }
  const token = readToken(typed.token);
  if (token.is !== 'token') return refused(token.problem);
  return done({ host, credential: { kind: 'token', token: token.token } });
}

/**
 * Keeps settings; one that is not named stays. How several values travel is part of the mapping in Assets, which gets it
 * first, and of a run under way.
 */
export async function keepSettings(asker: Asker, chosen: Partial<Settings>): Promise<Done> {
  const { world, ref } = asker;
  const before = await readSettings(world.shelf, ref.importId);
  const settings = { ...before, ...chosen };
  if (settings.manyValues !== before.manyValues) {
    const going = await readStart(world.shelf, ref.importId);
    if (going) return refused(goingOn(going));
    const stored = await readMapping(world.shelf, ref.importId);
    const sent = stored ? await sendMapping(asker, stored.mapping, settings) : done(undefined);
    if (sent.is !== 'ok') return refused(sent.problem);
  }
  await saveSettings(world.shelf, ref.importId, settings);
  return done(undefined);
}

/**
 * Sends a mapping once, drawn into the object schema as it is now: a type that is there keeps its own id. Where Assets
 * takes it in by and by, that is looked at as long as there is time.
 */
export async function sendMapping({ world, user, ref }: Asker, mapping: Mapping, { manyValues }: Settings) {
  const { importId } = ref;
  // As the app: what it may read does not hang on who asks.
  const known = await patiently(world, () => world.assets(ref).knownSchema());
  if (known.is !== 'ok') return known;
  const document = mappingDocument({
    mapping: inForce(mapping),
    importId,
    carry: carry(manyValues),
    known: known.value,
  });
  let task: string | undefined;
  return patiently(world, async () => {
    const reply = await user.sendMapping(document, task);
    if (reply.is === 'busy' && typeof reply.problem.seen.task === 'string') task = reply.problem.seen.task;
    return reply;
  });
}

/** Whether runs can start: everything is kept here, and Assets has a mapping. */
export async function isSetUp(world: World, ref: AssetsRef): Promise<boolean> {
  if (!(await readConnectionInfo(world.shelf, ref.importId))) return false;
  if (!(await readMapping(world.shelf, ref.importId))) return false;
  const status = await world.assets(ref).configStatus();
  return status.is === 'ok' && status.value !== 'MISSING_MAPPING' && status.value !== 'unknown';
}
