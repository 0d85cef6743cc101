// Every way this Okta refuses, in Okta's form: status, code and sentence (Okta: error codes).

/** An answer before the headers that every answer carries are put on it. */
export interface Reply {
  status: number;
  body: string;
  /** Over the usual headers; null leaves one out, several values are several header lines. */
  headers?: Readonly<Record<string, string | readonly string[] | null>>;
}

const REFUSALS = {
  invalidLimit: [400, 'E0000001', 'Api validation failed: limit'],
  invalidCursor: [400, 'E0000001', 'Api validation failed: after'],
  invalidSearch: [400, 'E0000031', 'Invalid search criteria.'],
  invalidToken: [401, 'E0000011', 'Invalid token provided'],
  noSuchFeature: [401, 'E0000015', 'You do not have permission to access the feature you are requesting'],
  outsideZone: [403, 'E0000005', 'Invalid session'],
  roleTooSmall: [403, 'E0000006', 'You do not have permission to perform the requested action'],
  notFound: [404, 'E0000007', 'Not found: Resource not found'],
  noSuchPath: [404, 'E0000008', 'The requested path was not found'],
  wrongMethod: [405, 'E0000022', 'The endpoint does not support the provided HTTP method'],
  tooMany: [429, 'E0000047', 'API call exceeded rate limit due to too many requests.'],
  internal: [500, 'E0000009', 'Internal Server Error'],
  readOnly: [503, 'E0000010', 'Service is in read only mode'],
} as const;

/** The names of the ways Okta refuses. */
export type Refusal = keyof typeof REFUSALS;

/**
 * Okta's answer when it refuses.
 *
 * @param why which refusal
 * @param causes what Okta adds under `errorCauses`
 */
export function refuse(why: Refusal, ...causes: readonly string[]): Reply {
  const [status, errorCode, errorSummary] = REFUSALS[why];
  const body = {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: `oae${errorCode.slice(-4)}Sandbox`,
    errorCauses: causes.map((cause) => ({ errorSummary: cause })),
  };
  return { status, body: JSON.stringify(body) };
}

/** What a gateway in front of Okta says; it is not JSON. */
export function gatewayPage(status: 502 | 504): Reply {
  const title = status === 502 ? '502 Bad Gateway' : '504 Gateway Time-out';
  return {
    status,
    body: `<html><head><title>${title}</title></head><body>${title}</body></html>`,
    headers: { 'content-type': 'text/html' },
  };
}
