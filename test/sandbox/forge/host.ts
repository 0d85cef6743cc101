// The Forge platform for one installation of one app: runs its bundle, and gives it storage, queue, clock and a way out.
import { randomUUID } from 'node:crypto';
import type { RealClock, VirtualClock } from '../clock';
import { choose } from '../switches';
import type { Product, Service } from '../wire';
import { FunctionFailure } from './failure';
import type { CallRecord, Faults } from './faults';
import { createGateway } from './gateway';
import { fetchesOf, type Invocation } from './invocation';
import { readManifest, type LifecycleName, type ModuleFunction } from './manifest';
import { createQueue, type Chain, type Queue } from './queue';
import * as requests from './triggers';
import type { From } from './triggers';

export type { From } from './triggers';
import { createStorage, type Storage } from './storage';
import { forgeSwitches, type ForgeSwitches } from './switches';
import { workApart } from './workApart';
import { workHere } from './workplace';

export interface ForgeSetting {
  /** Path of the app's `manifest.yml`. */
  manifest: string;
  /** Folder of the app's bundle. */
  code: string;
  clock: RealClock | VirtualClock;
  /** A process of its own needs the real clock; in this process that clock must not be ahead of the machine's. */
  run: 'own process' | 'in process';
  /** Answers `requestJira`. */
  product: Product;
  /** Answers `fetch` to declared addresses. */
  internet: Service;
  faults?: Faults;
  switches?: Partial<ForgeSwitches>;
}

export interface Forge {
  /** What `invoke(name, payload)` of the app's page gives. */
  resolver(name: string, payload: unknown, from: From): Promise<unknown>;
  /** What Assets calls when an admin presses a button of the import, or looks at it. */
  lifecycle(name: LifecycleName, from: From): Promise<unknown>;
  /** Fires the scheduled trigger now. */
  tick(): Promise<unknown>;
  preUninstall(): Promise<unknown>;
  queue: Omit<Queue, 'answer' | 'close'>;
  storage: Omit<Storage, 'answer'>;
  /** Every outbound call of the app, in order. */
  readonly calls: readonly CallRecord[];
  /** What the app printed, and what the host has to say. */
  readonly logs: readonly string[];
  /** The sum of all invocations, by the site's time. */
  readonly functionSeconds: number;
  /** Of the functions' processes; null in process. */
  readonly peakMemoryMb: number | null;
  readonly invocations: number;
  close(): Promise<void>;
}

interface Order {
  module: ModuleFunction;
  args: unknown[];
  account?: string;
  chain?: Chain;
}

// Forge: limits.
const LARGEST_PAYLOAD_BYTES = 5 * 1_024 * 1_024;
const LARGEST_ASK_BYTES = 500 * 1_024;

/** @throws Error for a manifest, a switch or a combination that the sandbox cannot run */
export async function startForge(setting: ForgeSetting): Promise<Forge> {
  const { clock, product, internet, faults = {} } = setting;
  const manifest = readManifest(setting.manifest);
  const switches = choose(forgeSwitches, setting.switches);
  const { site, app } = requests.installationOf(manifest.appId);
  const logs: string[] = [];
  const calls: CallRecord[] = [];
  const log = (line: string) => void logs.push(line);
  const spent = { ms: 0, invocations: 0 };
  /** Calls off what would end the invocations under way: a timer of fifteen minutes keeps its process alive. */
  const deadlines = new Set<() => void>();
  const workplace = await workplaceOf(setting, manifest.memoryMb, log);
  const storage = createStorage({ now: () => clock.now(), entities: manifest.entities, switches });

  const queue = createQueue({
    clock,
    consumers: manifest.consumers,
    switches,
    faults,
    log,
    deliver: (event, chain) => {
      const module = declared(manifest.consumers.get(event.queueName), event.queueName);
      return invoke({ module, args: requests.eventArgs(site, module.moduleKey, event), chain });
    },
  });
  const record = (call: Omit<CallRecord, 'n'>) => {
    const numbered = { n: calls.length + 1, ...call };
    calls.push(numbered);
    return numbered;
  };
  const wayOut = createGateway({
    clock,
    manifest,
    product,
    internet,
    storage,
    queue,
    faults,
    switches,
    log,
    record,
  });

  async function invoke({ module, args, account, chain = { pushes: 0 } }: Order): Promise<unknown> {
    checkSize(args, LARGEST_PAYLOAD_BYTES, 'What the function is called with');
    const startedAt = clock.now();
    const facts = {
      id: randomUUID(),
      functionKey: module.functionKey,
      moduleKey: module.moduleKey,
      moduleType: module.moduleType,
      ...(account !== undefined && { account }),
      deadline: startedAt + module.limitSeconds * 1_000,
      app,
      cloudId: site.cloudId,
      scopes: manifest.scopes,
      addresses: manifest.addresses,
    };
    let fail: (failure: FunctionFailure) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const invocation: Invocation = {
      facts,
      fetchesLeft: fetchesOf(module.limitSeconds),
      chain,
      state: 'running',
      alarms: new Set(),
      crash(failure) {
        if (invocation.state === 'running') invocation.state = 'gone';
        workplace.crash(facts.id);
        fail(failure);
      },
    };
    let livesOn = false;
    const timeIsUp = () => {
      const failure = new FunctionFailure(
        'FUNCTION_TIME_OUT',
        `${module.functionKey} took over ${module.limitSeconds} s.`,
      );
      livesOn = switches.lateCode === 'lives on';
      if (livesOn) fail(failure);
      else invocation.crash(failure);
    };
    const off = clock.at(facts.deadline, timeIsUp);
    deadlines.add(off);
    spent.invocations += 1;
    clock.stir();
    try {
      const { file, method } = module;
      const work = workplace.run({ facts, file, method, args, callOut: wayOut(invocation), log });
      const result = await Promise.race([work, failed]);
      checkSize(result, LARGEST_PAYLOAD_BYTES, `What ${module.functionKey} returned`);
      return result;
    } finally {
      off();
      deadlines.delete(off);
      if (invocation.state === 'running' && !livesOn) invocation.state = 'over';
      if (!livesOn) for (const alarm of invocation.alarms) alarm();
      clock.stir();
      spent.ms += clock.now() - startedAt;
    }
  }
  const ofUser = (module: ModuleFunction, from: From, args: unknown[]) =>
    invoke({ module, args, account: from.account });

  return {
    async resolver(name, payload, from) {
      checkSize(payload, LARGEST_ASK_BYTES, 'The payload of invoke');
      const context = requests.contextOf(site, manifest, from);
      return ofUser(manifest.resolver, from, requests.resolverArgs(site, { name, payload, context, from }));
    },
    async lifecycle(name, from) {
      const context = requests.contextOf(site, manifest, from);
      return ofUser(
        declared(manifest.lifecycle[name], name),
        from,
        requests.lifecycleArgs(site, context, from),
      );
    },
    async tick() {
      const module = declared(manifest.tick, 'a scheduled trigger');
      return invoke({ module, args: requests.triggerArgs(site, module.moduleKey) });
    },
    async preUninstall() {
      const module = declared(manifest.preUninstall, 'preUninstall');
      return invoke({ module, args: requests.triggerArgs(site, module.moduleKey) });
    },
    queue,
    storage,
    calls,
    logs,
    get functionSeconds() {
      return spent.ms / 1_000;
    },
    get peakMemoryMb() {
      return workplace.peakMemoryMb;
    },
    get invocations() {
      return spent.invocations;
    },
    async close() {
      queue.close();
      await workplace.close();
      for (const off of deadlines) off();
    },
  };
}

async function workplaceOf(
  { clock, code, run }: ForgeSetting,
  memoryMb: number,
  log: (line: string) => void,
) {
  if (run === 'own process') {
    if (clock.pace === 'virtual') throw new Error('Virtual time does not reach into another process.');
    return workApart({ folder: code, memoryMb, clock, log });
  }
  if (clock.pace === 'real' && clock.ahead !== 0)
    throw new Error('In this process, real time cannot be ahead of the machine: take the virtual clock.');
  return workHere(code);
}

function declared<T>(module: T | undefined, what: string): T {
  if (!module) throw new Error(`The manifest does not declare ${what}.`);
  return module;
}

function checkSize(value: unknown, most: number, what: string): void {
  const bytes = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (bytes <= most) return;
  throw new FunctionFailure(
    'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    `${what} is ${bytes} bytes; ${most} are possible.`,
  );
}
