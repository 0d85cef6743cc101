import { request } from 'node:http';
import type { Service } from '../wire';
import { listen, type Listening } from './listen';
import { TOKEN, visit } from './visitor';

/** A plain HTTP call with Node's own client, so that what is on the wire is seen. */
function call(
  url: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  body?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
      incoming.on('end', () => resolve(`${incoming.statusCode ?? 0} ${text}`));
    });
    outgoing.on('error', reject).end(body);
  });
}

const open: Listening[] = [];

/** The address of something listening, which is closed after the test whatever becomes of it. */
function until(listening: Listening): string {
  open.push(listening);
  return listening.url;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

describe('a service behind a port', () => {
  it('is the same Okta, with links for the address it was called by', async () => {
    const { server, org } = visit({ people: 300 });
    const url = until(await server.listen());
    const answer = await fetch(`${url}/api/v1/users?search=${encodeURIComponent('status pr')}`, {
      headers: { authorization: `SSWS ${TOKEN}` },
    });
    const people = (await answer.json()) as { id: string }[];
    expect(people.map(({ id }) => id)).toEqual(org.people.ids.slice(0, 200));
    expect(answer.headers.get('link')).toContain(`<${url}/api/v1/users?search=status+pr&after=`);
    expect(answer.headers.get('date')).toBe('Sat, 21 Nov 2026 12:00:30 GMT');
    expect((await fetch(`${url}/api/v1/users`)).status).toBe(401);
  });

  it('is not there any more once closed, and can be closed twice', async () => {
    const { url, close } = await visit().server.listen();
    await close();
    await close();
    await expect(call(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('hangs up where the service breaks the connection', async () => {
    const { server } = visit();
    server.failures(() => 'reset');
    const url = until(await server.listen());
    await expect(call(url)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('passes method, headers and body on', async () => {
    const echo: Service = async (asked) =>
      Response.json([asked.method, asked.headers.get('x-forwarded-host'), await asked.text()]);
    const url = until(await listen(echo));
    const answer = await call(
      url,
      { method: 'POST', headers: { 'x-forwarded-host': 'a.okta.com' } },
      'šífra',
    );
    expect(answer).toBe('200 ["POST","a.okta.com","šífra"]');
  });
});
