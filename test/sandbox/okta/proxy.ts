// Any Okta-compatible server behind an org's address: carries the app's calls there as a reverse proxy does.
import type { Service } from '../wire';

/** Headers that belong to one connection, or that no longer fit once the body was unpacked. */
const ofTheConnection = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
];

/**
 * @param base the server's address; its path, if it has one, goes before every path asked for
 * @returns a service that rejects, as fetch does, where the server cannot be reached
 */
export function proxyTo(base: string): Service {
  const server = new URL(base);
  const prefix = server.pathname.replace(/\/$/, '');
  return async (request) => {
    const asked = new URL(request.url);
    const headers = withoutConnection(request.headers);
    headers.set('x-forwarded-host', asked.host);
    headers.set('x-forwarded-proto', 'https');
    const answer = await fetch(`${server.origin}${prefix}${asked.pathname}${asked.search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      signal: request.signal,
    });
    const back = withoutConnection(answer.headers);
    const links = back.get('link');
    // A server that heeds the forwarded host has written the org's own address; one that does not gets it here.
    if (links !== null)
      back.set('link', links.replaceAll(`${server.origin}${prefix}/`, `https://${asked.host}/`));
    return new Response(answer.body, { status: answer.status, headers: back });
  };
}

function withoutConnection(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ofTheConnection) kept.delete(name);
  return kept;
}
