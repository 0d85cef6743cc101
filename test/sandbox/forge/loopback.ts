// The way out for functions in processes of their own: an HTTP server on this machine that hands their calls on.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AppAnswer, CallOut } from './appCall';
import { HEAD, LARGEST_HEAD_BYTES, packed, TOKEN, unpacked, type CallHead } from './messages';

export interface Loopback {
  url: string;
  token: string;
  close(): Promise<void>;
}

/** @param wayOutOf the way out of an invocation; undefined for one that is over, whose calls are never answered */
export async function openLoopback(wayOutOf: (invocation: string) => CallOut | undefined): Promise<Loopback> {
  const token = randomBytes(16).toString('hex');
  const server = createServer(
    { maxHeaderSize: LARGEST_HEAD_BYTES, requestTimeout: 0 },
    (request, response) => {
      if (request.headers[TOKEN] !== token) return void response.writeHead(401).end();
      handOn(request, response, wayOutOf).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    },
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    token,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  wayOutOf: (invocation: string) => CallOut | undefined,
): Promise<void> {
  const { invocation, ...call } = unpacked<CallHead>(String(request.headers[HEAD]));
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = parts.length > 0 ? Buffer.concat(parts) : null;
  const wayOut = wayOutOf(invocation);
  if (!wayOut) return; // never answered
  const aborted = new AbortController();
  response.on('close', () => aborted.abort());
  await give(await wayOut({ ...call, body }, aborted.signal), response);
}

async function give(answer: AppAnswer, response: ServerResponse): Promise<void> {
  if (answer.is === 'error') return void response.writeHead(200, { [HEAD]: packed(answer) }).end();
  const { status, headers } = answer.response;
  const content = Buffer.from(await answer.response.arrayBuffer());
  response.writeHead(200, {
    [HEAD]: packed({ is: 'answer', status, headers: [...headers] }),
    'content-length': content.length,
  });
  response.end(content);
}
