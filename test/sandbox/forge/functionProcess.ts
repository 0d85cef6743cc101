// The main script of a function's process: runs what it is told, one invocation at a time, and sends calls to the host.
import { Agent, request } from 'node:http';
import type { AppAnswer, CallOut, ThrownError } from './appCall';
import { loadCode } from './code';
import { HEAD, LARGEST_HEAD_BYTES, packed, SETUP_VARIABLE, TOKEN, unpacked } from './messages';
import type { AnswerHead, CallHead, FromProcess, Setup, ToProcess } from './messages';
import { runAs } from './runtime';

const { folder, gateway, token, ahead } = JSON.parse(process.env[SETUP_VARIABLE] ?? '{}') as Setup;
delete process.env[SETUP_VARIABLE]; // the app's environment is its own
const agent = new Agent({ keepAlive: true });
const code = loadCode(folder);
let aheadMs = 0;

function tell(message: FromProcess): void {
  process.send?.(message);
}

/** Sends calls of one invocation to the host. */
function callsOf(invocation: string): CallOut {
  return async ({ body, ...call }, signal): Promise<AppAnswer> => {
    const { head, content } = await exchange({ ...call, invocation }, body ?? '', signal);
    if (head.is === 'error') return head;
    const { status, headers } = head;
    return { is: 'answer', response: new Response(content.length > 0 ? content : null, { status, headers }) };
  };
}

/** Not by `fetch`, which takes several times as long. */
function exchange(call: CallHead, body: string | Uint8Array, signal: AbortSignal | undefined) {
  return new Promise<{ head: AnswerHead; content: Buffer<ArrayBuffer> }>((resolve, reject) => {
    const headers = { [HEAD]: packed(call), [TOKEN]: token, 'content-length': Buffer.byteLength(body) };
    const options = {
      method: 'POST',
      agent,
      headers,
      maxHeaderSize: LARGEST_HEAD_BYTES,
      ...(signal && { signal }),
    };
    const asked = request(gateway, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          head: unpacked<AnswerHead>(String(response.headers[HEAD])),
          content: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function run({ facts, file, method, args }: Extract<ToProcess, { is: 'run' }>): Promise<void> {
  const surroundings = {
    facts,
    callOut: callsOf(facts.id),
    log: (line: string) => tell({ is: 'log', line }),
  };
  try {
    const result = await runAs(surroundings, async () => code(file, method)(...args));
    tell({ is: 'returned', result, peakMemoryMb: peakMemoryMb() });
  } catch (error) {
    tell({ is: 'threw', error: told(error), peakMemoryMb: peakMemoryMb() });
  }
}

function told(error: unknown): ThrownError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return { name: error.name, message: error.message };
}

function peakMemoryMb(): number {
  return process.resourceUsage().maxRSS / 1_024; // given in KB
}

/** Makes `Date` show the site's time; left alone while that is the machine's. */
function shiftDate(ms: number): void {
  const shifted = aheadMs !== 0;
  aheadMs = ms;
  if (shifted || ms === 0) return;
  const DateOfNode = Date;
  const now = () => DateOfNode.now() + aheadMs;
  globalThis.Date = new Proxy(DateOfNode, {
    construct: (target, args, asked) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, asked === Date ? target : asked) as Date,
    apply: () => new DateOfNode(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

process.on('message', (message: ToProcess) => {
  if (message.is === 'run') void run(message);
  else shiftDate(message.ms);
});
process.on('disconnect', () => process.exit());
shiftDate(ahead);
tell({ is: 'ready' });
