// Where functions run: in this process, or in processes of their own.
import type { CallOut, InvocationFacts } from './appCall';
import { loadCode } from './code';
import { runAs } from './runtime';

/** One function to run. */
export interface Work {
  facts: InvocationFacts;
  file: string;
  method: string;
  args: unknown[];
  callOut: CallOut;
  log: (line: string) => void;
}

export interface Workplace {
  /** Gives what the function returns, as JSON carries it; throws what it throws. */
  run(work: Work): Promise<unknown>;
  /** Ends that invocation as if its process was gone. */
  crash(invocationId: string): void;
  /** The most memory a process of functions held, in MB; null where that cannot be told. */
  readonly peakMemoryMb: number | null;
  close(): Promise<void>;
}

/** Runs functions in this process; after a crash the code is loaded anew, as a fresh process would. */
export function workHere(folder: string): Workplace {
  let code = loadCode(folder);
  return {
    async run({ facts, file, method, args, callOut, log }) {
      const given = args.map(throughJson);
      return throughJson(await runAs({ facts, callOut, log }, async () => code(file, method)(...given)));
    },
    crash: () => void (code = loadCode(folder)),
    peakMemoryMb: null,
    close: async () => undefined,
  };
}

/** What a value is on the other side of a wire. */
function throughJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
