// What the host and a function's process say to each other: orders and results as messages, calls over loopback HTTP.
import type { AppCall, InvocationFacts, ThrownError } from './appCall';

/** How a function's process is set up, in the environment variable of that name. */
export const SETUP_VARIABLE = 'SANDBOX_FUNCTION_PROCESS';
export interface Setup {
  /** Folder of the bundle. */
  folder: string;
  /** Where calls go, and the word that proves who sends them. */
  gateway: string;
  token: string;
  /** How far the site's time is ahead of the machine's, in ms. */
  ahead: number;
}

export type ToProcess =
  | { is: 'run'; facts: InvocationFacts; file: string; method: string; args: unknown[] }
  | { is: 'ahead'; ms: number };

export type FromProcess =
  | { is: 'ready' }
  | { is: 'log'; line: string }
  | { is: 'returned'; result: unknown; peakMemoryMb: number }
  | { is: 'threw'; error: ThrownError; peakMemoryMb: number };

/** In the header of a call's request; the body goes as it is. */
export type CallHead = Omit<AppCall, 'body'> & { invocation: string };
/** In the header of a call's response. */
export type AnswerHead =
  { is: 'answer'; status: number; headers: [string, string][] } | { is: 'error'; error: ThrownError };

export const HEAD = 'x-sandbox-head';
export const TOKEN = 'x-sandbox-token';
/** Addresses and headers of the app travel in one header each way. */
export const LARGEST_HEAD_BYTES = 512 * 1_024;

export function packed(head: CallHead | AnswerHead): string {
  return Buffer.from(JSON.stringify(head)).toString('base64');
}

export function unpacked<T extends CallHead | AnswerHead>(header: string): T {
  return JSON.parse(Buffer.from(header, 'base64').toString()) as T; // only `packed` makes it
}
