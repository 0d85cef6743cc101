// The network as the okta room's tests see it: @forge/api takes over the global fetch when it is loaded, so this file
// is imported first. Every request that leaves is kept, and answered by whoever the test put there.

export const network: { answer: (request: Request) => Response | Promise<Response>; seen: Request[] } = {
  answer: () => new Response('nobody answers', { status: 599 }),
  seen: [],
};

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  network.seen.push(request);
  return network.answer(request);
};

beforeEach(() => {
  network.seen = [];
});

/** When Okta answers, by Okta's clock: nowhere near ours. */
const oktaTime = Date.UTC(2026, 7, 20, 10, 0, 12);

/** The headers of an answer that is metered; the window ends 48 seconds after Okta's clock. */
export function rate(remaining: number, more: Record<string, string> = {}): Record<string, string> {
  return {
    date: new Date(oktaTime).toUTCString(),
    'x-rate-limit-limit': '300',
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(oktaTime / 1000 + 48),
    'x-okta-request-id': 'aGqkKX0Zb6l9QyN3tZs7JQAAB1g',
    ...more,
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { ...init, headers });
}

/** Okta's own words for no. */
export function no(status: number, errorCode: string, headers: Record<string, string> = {}): Response {
  const errorId = 'oaeExample';
  const body = {
    errorCode,
    errorSummary: 'for avery@example.com',
    errorLink: errorCode,
    errorId,
    errorCauses: [],
  };
  return json(body, { status, headers });
}
