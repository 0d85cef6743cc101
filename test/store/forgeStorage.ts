// The sandbox's Forge storage behind the real @forge/kvs, for tests of what is kept. Waits take none of the test's time.
import { join } from 'node:path';
import { shelf, type Shelf } from '../../src/store/shelf';
import type { AppAnswer, CallOut, InvocationFacts } from '../sandbox/forge/appCall';
import { answered } from '../sandbox/forge/internet';
import { readManifest } from '../sandbox/forge/manifest';
import { runAs } from '../sandbox/forge/runtime';
import { createStorage, type Storage } from '../sandbox/forge/storage';
import { forgeSwitches, type ForgeSwitches } from '../sandbox/forge/switches';
import { choose } from '../sandbox/switches';

/** What becomes of one request: nothing special, an answer without the service, or a good one that is lost. */
export type Spoiled = undefined | 'answer lost' | { status: number; body: unknown };

export interface ForgeStorage {
  /** The shelf of the code under test. */
  shelf: Shelf;
  /** What the service holds. */
  storage: Storage;
  /** Paths of the requests so far. */
  asked: string[];
  /** Waits between tries so far, in milliseconds. */
  waits: number[];
  /** Decides over each request from now on. */
  spoil(decide: (path: string) => Spoiled): void;
  clock: { now(): number; sleep(ms: number): Promise<void> };
  /** Runs code as a function of the app, on this storage. */
  inside<T>(work: () => T): T;
  /** What the app printed. */
  logs: string[];
}

/** What a function may reach beside storage. */
export interface Beyond {
  switches?: Partial<ForgeSwitches>;
  /** Answers every other call; without it there is none. */
  answer?: CallOut;
  /** The user, where there is one. */
  account?: string;
}

const manifest = readManifest(join(__dirname, '../../manifest.yml'));

const facts: InvocationFacts = {
  id: 'invocation-1',
  functionKey: 'on-sync-event',
  moduleKey: 'sync-consumer',
  moduleType: 'consumer',
  deadline: Number.MAX_SAFE_INTEGER,
  app: {
    appId: manifest.appId,
    appVersion: '1.0.0',
    environmentId: 'environment-1',
    environmentType: 'DEVELOPMENT',
    installationId: 'installation-1',
  },
  cloudId: 'cloud-1',
  scopes: manifest.scopes,
  addresses: manifest.addresses,
};

export const throttled: Spoiled = {
  status: 429,
  body: { code: 'RATE_LIMIT_EXCEEDED', message: 'Slow down' },
};
export const broken: Spoiled = { status: 500, body: { code: 'INTERNAL_ERROR', message: 'Try again' } };

const nobody: CallOut = ({ url }) => Promise.reject(new Error(`Nobody answers ${url} in this test.`));

/** An empty storage, at eight in the morning. Queries lag one second behind, as the sandbox has it. */
export function forgeStorage({ switches, answer = nobody, account }: Beyond = {}): ForgeStorage {
  let now = Date.UTC(2026, 10, 20, 8);
  const asked: string[] = [];
  const waits: number[] = [];
  let decide: (path: string) => Spoiled = () => undefined;
  const storage = createStorage({
    now: () => now,
    entities: manifest.entities,
    switches: choose(forgeSwitches, switches),
  });
  const callOut: CallOut = async (call, signal): Promise<AppAnswer> => {
    const { url, body } = call;
    asked.push(url);
    if (call.to?.type !== 'kvs') return answer(call, signal);
    const spoiled = decide(url);
    if (typeof spoiled === 'object') return answered(spoiled.status, {}, spoiled.body);
    const request: unknown = typeof body === 'string' ? JSON.parse(body) : {};
    const given = storage.answer(url, request);
    if (spoiled === 'answer lost') return answered(500, {}, { code: 'INTERNAL_ERROR', message: 'Lost' });
    return answered(given.status, {}, given.body);
  };
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  const logs: string[] = [];
  const here = { ...facts, ...(account === undefined ? {} : { account }) };
  const inside = <T>(work: () => T): T =>
    runAs({ facts: here, callOut, log: (line) => void logs.push(line) }, work);
  const bare = shelf(async (ms) => {
    waits.push(ms);
    await clock.sleep(ms);
  });
  const whole = new Proxy(bare, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => inside(() => Reflect.apply(method, target, given) as unknown);
    },
  });
  const spoil: ForgeStorage['spoil'] = (next) => void (decide = next);
  return { shelf: whole, storage, asked, waits, clock, spoil, inside, logs };
}

/** The plain value under a key, as the service holds it. */
export const stored = ({ storage }: Pick<ForgeStorage, 'storage'>, key: string): unknown =>
  storage.everything().find((each) => each.key === key)?.value;

/** Keys of plain values. */
export const keysOf = ({ storage }: Pick<ForgeStorage, 'storage'>): string[] =>
  storage
    .everything()
    .filter(({ store }) => store === 'plain')
    .map(({ key }) => key);

/** The first so many requests that `which` names are spoiled, then everything goes well. */
export function times(count: number, spoiled: Spoiled, which: (path: string) => boolean = () => true) {
  let left = count;
  return (path: string): Spoiled => {
    if (left === 0 || !which(path)) return undefined;
    left -= 1;
    return spoiled;
  };
}
