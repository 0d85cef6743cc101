import type { AppCall } from './appCall';
import { createInternet } from './internet';
import type { Invocation } from './invocation';
import { choose } from '../switches';
import { forgeSwitches } from './switches';

const invocation: Invocation = {
  facts: {
    id: 'i',
    functionKey: 'f',
    moduleKey: 'm',
    moduleType: 't',
    deadline: 0,
    app: { appId: '', appVersion: '', environmentId: '', environmentType: '', installationId: '' },
    cloudId: '',
    scopes: [],
    addresses: [],
  },
  fetchesLeft: 100,
  chain: { pushes: 0 },
  state: 'running',
  alarms: new Set(),
  crash: () => undefined,
};
const call = (url: string): AppCall => ({
  to: undefined,
  url,
  method: 'GET',
  headers: [],
  body: null,
  redirect: 'manual',
});

describe('an app that declares every address', () => {
  it.each([
    ['https://example.com/', 200],
    ['https://example.com:8443/', 200],
    ['https://example.com:444/', 403],
    ['http://example.com/', 403],
    ['ftp://example.com/', 403],
  ])('still has HTTPS and the proxy’s ports only: %s gives %d', async (url, status) => {
    const service = async () => new Response('fine');
    const fetchOut = createInternet({
      addresses: ['*'],
      service,
      switches: choose(forgeSwitches),
      log: () => undefined,
    });
    const answer = await fetchOut(call(url), invocation, undefined);
    expect(answer.is === 'answer' && answer.response.status).toBe(status);
  });
});
