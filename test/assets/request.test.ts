// One call, one reply: every answer that the wire, Forge or Assets can give.
import { wire } from './forge';
import { assets } from '../../src/assets/client';
import { withinWorkspace } from '../../src/assets/request';

const ref = { importId: 'imp-1', workspaceId: 'ws-1', schemaId: '12' };
const now = Date.UTC(2026, 7, 20, 10, 0, 0);
const client = (timeoutMs = 1_000) => assets(ref, 'app', { now: () => now, timeoutMs });
const answer = (status: number, body = '', headers: Record<string, string> = {}) => {
  wire.answers = async () =>
    new Response(status === 204 || status === 304 ? null : body, { status, headers });
};

describe('a wait', () => {
  it.each<[string, number, Record<string, string>, number]>([
    ['in seconds', 429, { 'retry-after': '7' }, 7_000],
    ['as a date of their clock', 429, { date: at(500), 'retry-after': at(530) }, 30_000],
    ['as a date without their clock', 429, { 'retry-after': at(9) }, 9_000],
    ['as a reset', 429, { 'x-ratelimit-reset': new Date(now + 12_000).toISOString() }, 12_000],
    ['as a reset without seconds', 429, { 'x-ratelimit-reset': '2026-08-20T10:00Z' }, 1_000],
    ['as a reset in seconds since 1970', 429, { 'x-ratelimit-reset': String(now / 1000 + 5) }, 5_000],
    ['with a 503', 503, { 'retry-after': '3' }, 3_000],
    ['not at all', 429, {}, 2_000],
    ['in no words we know', 429, { 'retry-after': 'soon' }, 2_000],
    ['in the past', 429, { 'retry-after': at(-5) }, 1_000],
    ['for ever', 429, { 'retry-after': '99999999' }, 3_600_000],
  ])('told %s is kept', async (...[, status, headers, wait]) => {
    answer(status, 'slow down', headers);
    expect(await client().configStatus()).toEqual({
      is: 'busy',
      until: now + wait,
      problem: { code: 'assets-busy', seen: { call: 'config-status', status } },
    });
  });
});

function at(seconds: number): string {
  return new Date(now + seconds * 1000).toUTCString();
}

describe('a fault', () => {
  it.each([500, 502, 503, 504, 408])('is a %i, whatever page comes with it', async (status) => {
    answer(status, '<html>Bad gateway</html>');
    expect(await client().open()).toMatchObject({
      is: 'fault',
      problem: { code: 'assets-broken', seen: { status } },
    });
  });

  it('is a network that breaks, told without its message', async () => {
    wire.answers = () => Promise.reject(new TypeError('connect to ada@example.com failed'));
    expect(await client().open()).toEqual({
      is: 'fault',
      problem: { code: 'no-answer', seen: { call: 'open', reason: 'TypeError' } },
    });
  });

  it('is an answer that does not come in time, and the request is given up', async () => {
    let given: AbortSignal | undefined;
    wire.answers = ({ request }) => {
      given = request.signal;
      return new Promise(() => undefined);
    };
    expect(await client(5).open()).toMatchObject({ is: 'fault', problem: { code: 'no-answer' } });
    expect(given?.aborted).toBe(true);
  });

  it('is a body that breaks off', async () => {
    wire.answers = async () =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }));
    expect(await client().open()).toMatchObject({ is: 'fault', problem: { code: 'no-answer' } });
  });
});

describe("Forge's own refusals", () => {
  it.each([
    [429, 'FETCH_LIMIT_EXCEEDED', 'spent', 'calls-spent'],
    [401, 'NEEDS_AUTHENTICATION_ERR', 'refused', 'no-user'],
    [401, 'AUTH_TYPE_UNAVAILABLE', 'refused', 'no-user'],
    [403, 'BLOCKED_EGRESS', 'refused', 'platform-refused'],
    [502, 'UPSTREAM_FAULT', 'fault', 'platform-fault'],
    [429, 'SLOW_DOWN', 'fault', 'platform-fault'],
  ])('%i %s is %s: %s', async (...[status, error, is, code]) => {
    answer(status, '', { 'forge-proxy-error': error });
    expect(await client().configStatus()).toMatchObject({ is, problem: { code } });
  });
});

describe('a refusal', () => {
  it.each<[string, number, string, string, Record<string, unknown>]>([
    ['401 with a code', 401, '{"code":401,"message":"Unauthorized"}', 'not-signed-in', {}],
    ['403 as a page', 403, '<!DOCTYPE html><p>Forbidden', 'no-access', {}],
    ['404', 404, '{"errorMessages":["no"],"errors":{}}', 'import-missing', {}],
    [
      '409 of a running one',
      409,
      '{"result":"error","errorCode":"IN_PROGRESS"}',
      'already-running',
      { codes: 'IN_PROGRESS' },
    ],
    [
      '409 of another app',
      409,
      '{"errorCode":"INVALID_IMPORT_MODULE_KEY"}',
      'wrong-import-type',
      { codes: 'INVALID_IMPORT_MODULE_KEY' },
    ],
    ['409 of a new kind', 409, '{"errorCode":"MOON_PHASE"}', 'refused', { codes: 'MOON_PHASE' }],
    ['400 that is half a JSON', 400, '{"errorMess', 'refused', {}],
    ['400 that is a list', 400, '[1,null]', 'refused', {}],
    ['418', 418, '', 'refused', {}],
  ])('is %s', async (...[, status, body, code, seen]) => {
    answer(status, body);
    expect(await client().open()).toEqual({
      is: 'refused',
      problem: { code, seen: { call: 'open', status, ...seen } },
    });
  });

  it('of data tells codes and never what the data was', async () => {
    answer(
      400,
      '{"errorMessages":["bad value Ada Lovelace"],"dataValidationErrors":[{"code":"BAD_ROW","message":"Ada"}]}',
    );
    const reply = await client().post('e-1', { data: { users: [] }, clientGeneratedId: 'x' });
    expect(reply).toMatchObject({ problem: { code: 'chunk-refused', seen: { codes: 'BAD_ROW' } } });
    expect(JSON.stringify(reply)).not.toContain('Ada');
  });

  it.each<[string, string]>([
    ['{"errorMessages":["Type is unknown"],"errors":{"name":"too long"}}', 'Type is unknown; name: too long'],
    ['{"dataValidationErrors":[{"code":"UNKNOWN_EXTERNAL_ID_MAPPING"},null]}', 'UNKNOWN_EXTERNAL_ID_MAPPING'],
    ['{"message":"asked by ada@example.com"}', 'asked by …'],
    ['<html>', 'a web page instead of an answer'],
    ['{"errors":null,"errorMessages":"x"}', 'no reason given'],
    ['', 'no reason given'],
    [`{"message":"${'m '.repeat(1000)}"}`, 'm '.repeat(1000).slice(0, 300)],
  ])('of a mapping tells what Assets said: %s', async (body, said) => {
    wire.answers = async ({ request }) =>
      request.method === 'GET' ? Response.json({ status: 'IDLE' }) : new Response(body, { status: 400 });
    const empty = {
      schema: { objectSchema: { name: '', description: '', objectTypes: [] } },
      mapping: { objectTypeMappings: [] },
    };
    expect(await client().sendMapping(empty)).toMatchObject({
      problem: { code: 'mapping-refused', seen: { said } },
    });
  });

  it('is an id that would lead elsewhere, before anything leaves', async () => {
    expect(await client().status('../../objectschema/1')).toMatchObject({
      is: 'refused',
      problem: { code: 'bad-address' },
    });
    expect(wire.seen).toEqual([]);
  });

  it.each(['', 'null', '{}', '{"links":null}', '{"links":{"submitResults":"/executions/none/data"}}', '"x"'])(
    'is an opened execution without an id: %s',
    async (body) => {
      answer(200, body);
      expect(await client().open()).toMatchObject({ is: 'refused', problem: { code: 'unreadable-answer' } });
    },
  );
});

describe('a redirect', () => {
  const here = '/jsm/assets/workspace/ws-1/v1/importsource/imp-1/mapping/progress/7';

  it.each<[string, string | undefined]>([
    [here, here],
    [`https://api.atlassian.com${here}?a=1`, `${here}?a=1`],
    [`https://api.atlassian.com/ex/jira/cloud-1${here}`, here],
    [here.replace('assets', 'insight'), here],
    [here.replace('ws-1', 'ws-2'), undefined],
    ['https://evil.example.com/steal', undefined],
    ['/rest/api/3/myself', undefined],
    ['/jsm/assets/workspace/ws-1/v1/../../ws-2/v1/x', undefined],
    ['/jsm/assets/workspace/ws-1/v1/%2e%2e/x', undefined],
    ['/login?next=/jsm/assets/workspace/ws-1/v1/x', undefined],
    ['\\\\evil\\jsm/assets/workspace/ws-1/v1/x', undefined],
    ['', undefined],
  ])('to %s leads to %s', (link, path) => {
    expect(withinWorkspace(link, 'ws-1')).toBe(path);
  });

  it('is followed a few times and no more', async () => {
    answer(307, '', { location: here });
    expect(await client().configStatus()).toMatchObject({ is: 'refused', problem: { code: 'bad-redirect' } });
    expect(wire.seen).toHaveLength(4);
  });

  it('without an address is refused', async () => {
    answer(302);
    expect(await client().configStatus()).toMatchObject({ is: 'refused', problem: { code: 'bad-redirect' } });
  });

  const unfinished = { code: 'mapping-unfinished', seen: { call: 'change-mapping' } };
  it.each<[string, string, unknown]>([
    [
      'still at it',
      '{"progressStatus":"IN_PROGRESS"}',
      { is: 'busy', until: now + 3_000, problem: unfinished },
    ],
    ['done', '{"progressStatus":"FINISHED","result":"OK"}', { is: 'ok', value: undefined }],
    ['failed', '{"progressStatus":"FINISHED","result":"FAILED"}', { is: 'refused' }],
  ])(
    'of a mapping by 303 is read where it leads, with nothing sent along: %s',
    async (_what, body, reply) => {
      wire.answers = async ({ request }) => {
        if (request.url.endsWith(here)) return new Response(body);
        if (request.method === 'GET') return Response.json({ status: 'IDLE' });
        return new Response(null, { status: 303, headers: { location: here } });
      };
      const empty = {
        schema: { objectSchema: { name: '', description: '', objectTypes: [] } },
        mapping: { objectTypeMappings: [] },
      };
      expect(await client().sendMapping(empty)).toMatchObject(reply as object);
      expect(wire.seen[1]).toEqual({ method: 'GET', path: here, as: 'app', body: undefined });
    },
  );
});
