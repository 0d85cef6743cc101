// Puts a service behind a real port of this machine.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Service } from '../wire';

/** A service that listens. */
export interface Listening {
  /** `http://127.0.0.1:port` */
  url: string;
  /** Hangs up on everybody and stops listening. */
  close: () => Promise<void>;
}

/**
 * Listens on 127.0.0.1. A service that rejects hangs up without an answer.
 *
 * @param port a free one when absent
 */
export async function listen(service: Service, port = 0): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    answer(service, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const chosen = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve()); // also called, with an error, when it was closed before
        server.closeAllConnections();
      }),
  };
}

async function answer(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await service(await requestOf(incoming));
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, [...response.headers].flat()).end(body);
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const { method = 'GET', url = '/' } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer); // node's own: no encoding is set, so buffers
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) };
  return new Request(new URL(url, `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    ...body,
  });
}
