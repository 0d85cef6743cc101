// Accounts found by mail address: confirmed, or not found; never guessed.
import { wire } from './forge';
import { aSchema, somebody } from './aSchema';
import type { AccountVerdict } from '../../src/assets/accounts';
import type { JiraPerson } from '../sandbox/jira/people';

const ada = somebody('Ada');
const ben = somebody('Ben', { shows: false });

async function verdict(
  people: readonly JiraPerson[],
  address: string,
  o: { jira?: Record<string, string>; as?: 'app' | 'user' } = {},
) {
  const { client } = aSchema({ people, ...o });
  return client.findAccount(address);
}
const found = ({ accountId, name }: JiraPerson) => ({
  is: 'ok',
  value: { is: 'found', account: accountId, name },
});
const is = (its: AccountVerdict['is']) => ({ is: 'ok', value: { is: its } });
const asked = () => wire.seen.map(({ path }) => path.replace('/rest/api/3/user/', ''));

describe('an account', () => {
  it('that shows its address is found by one question', async () => {
    expect(await verdict([ada, ben], 'ada@example.com')).toEqual(found(ada));
    expect(asked()).toEqual(['search?query=ada%40example.com&maxResults=10']);
  });

  it('that hides it is found when the app is told, though a person asks', async () => {
    expect(await verdict([ada, ben], 'ben@example.com', { as: 'user' })).toEqual(found(ben));
    expect(asked()).toEqual(['search?query=ben%40example.com&maxResults=10', 'email?accountId=712020%3Aben']);
    expect(wire.seen.map(({ as }) => as)).toEqual(['app', 'app']);
  });

  it.each(['ADA@Example.COM', '  ada@example.com '])('is found by %j too', async (address) => {
    expect(await verdict([ada], address)).toEqual(found(ada));
  });

  it('is found beside a customer, an app and a leaver of the same address', async () => {
    const others = [
      somebody('Ada', { accountId: 'c', kind: 'customer' }),
      somebody('Ada', { accountId: 'a', kind: 'app' }),
      somebody('Ada', { accountId: 'o', active: false }),
    ];
    expect(await verdict([...others, ada], 'ada@example.com')).toEqual(found(ada));
  });

  it('with a plus or other signs in its address is found', async () => {
    const odd = somebody('Odd', { email: "o'dd+x&y=z#1@example.com" });
    expect(await verdict([odd], odd.email)).toEqual(found(odd));
  });
});

describe('no account is found', () => {
  it.each<[string, readonly JiraPerson[], string]>([
    ['where there is none', [ada], 'nobody@example.com'],
    ['by a leaver', [somebody('Old', { active: false })], 'old@example.com'],
    ['by a customer alone', [somebody('Cus', { kind: 'customer' })], 'cus@example.com'],
    [
      'by an address that only begins like theirs',
      [somebody('Ada', { email: 'ada@example.com.test' })],
      'ada@example.com',
    ],
    [
      'by a hidden one that turns out to be another',
      [somebody('ada@example.com', { accountId: 'x', email: 'other@example.com', shows: false })],
      'ada@example.com',
    ],
  ])('%s', async (_why, people, address) => {
    expect(await verdict(people, address)).toEqual(is('none'));
  });

  it.each(['ada', '', ' ', 'a b@example.com', 'two@at@example.com', `${'a'.repeat(250)}@example.com`])(
    'by %j, which is no address, and nothing is asked',
    async (text) => {
      expect(await verdict([somebody('ada')], text)).toEqual(is('none'));
      expect(wire.seen).toEqual([]);
    },
  );
});

describe('an account that nobody confirms', () => {
  it.each(['empty', 'refused', 'off'])('stays hidden: emails are %s', async (emails) => {
    expect(await verdict([ada, ben], 'ben@example.com', { jira: { emails } })).toEqual(is('hidden'));
  });

  it('is none where the address of a hidden one finds nobody', async () => {
    expect(await verdict([ben], 'ben@example.com', { jira: { hidden: 'never' } })).toEqual(is('none'));
  });

  it('is none where the app sees nobody', async () => {
    expect(await verdict([ada], 'ada@example.com', { jira: { search: 'empty' } })).toEqual(is('none'));
  });

  it('is one of several where two may be meant', async () => {
    const twins = [ben, somebody('Ben', { accountId: '712020:other', shows: false })];
    expect(await verdict(twins, 'ben@example.com', { jira: { emails: 'empty' } })).toEqual(is('several'));
    expect(await verdict(twins, 'ben@example.com')).toEqual(is('several'));
    const shown = [ada, somebody('Ada', { accountId: '712020:other' })];
    expect(await verdict(shown, 'ada@example.com')).toEqual(is('several'));
  });

  it('is one of several where so many answer to it that not all were seen', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      somebody('ben@example.com', { accountId: `b${at}`, email: `b${at}@example.com`, shows: false }),
    );
    expect(await verdict(many, 'ben@example.com')).toEqual(is('several'));
  });
});

describe('a search that Jira does not answer', () => {
  it('is refused, in words of its own', async () => {
    expect(await verdict([ada], 'ada@example.com', { jira: { search: 'refused' } })).toEqual({
      is: 'ok',
      value: {
        is: 'refused',
        problem: { code: 'accounts-refused', seen: { call: 'search-accounts', status: 403 } },
      },
    });
  });

  it('is refused without the scope, and the second question has a scope of its own', async () => {
    const { client } = aSchema({ people: [ada, ben] });
    const all = wire.scopes;
    wire.scopes = all.filter((scope) => scope !== 'read:email-address:jira');
    expect(await client.findAccount('ben@example.com')).toEqual(is('hidden'));
    wire.scopes = all.filter((scope) => scope !== 'read:jira-user');
    expect(await client.findAccount('ada@example.com')).toMatchObject({ value: { is: 'refused' } });
  });

  it('is to be asked again when its limit allows', async () => {
    const { client, at } = aSchema({ people: [ada], jira: { searchRate: '30' } });
    for (let count = 0; count < 30; count += 1) await client.findAccount('ada@example.com');
    expect(await client.findAccount('ada@example.com')).toEqual({
      is: 'busy',
      until: at.ms + 60_000,
      problem: { code: 'accounts-busy', seen: { call: 'search-accounts', status: 429 } },
    });
  });

  it.each<[string, () => Promise<Response>]>([
    ['breaks', () => Promise.reject(new TypeError('ada@example.com'))],
    ['fails', async () => new Response('ada@example.com', { status: 500 })],
  ])('is a fault when it %s, and says no address', async (_how, answers) => {
    const { client } = aSchema();
    wire.answers = answers;
    const reply = await client.findAccount('ada@example.com');
    expect(reply).toMatchObject({ is: 'fault', problem: { code: 'accounts-broken' } });
    expect(JSON.stringify(reply)).not.toContain('ada@');
  });

  it.each(['{}', 'null', '"x"', '<html>'])('is refused when the answer is %s', async (body) => {
    const { client } = aSchema();
    wire.answers = async () => new Response(body);
    expect(await client.findAccount('ada@example.com')).toMatchObject({ value: { is: 'refused' } });
  });

  it.each(['[]', '[null]', '[{}]', '[{"accountId":7}]', '[{"accountId":"x","active":true}]'])(
    'finds nobody in %s',
    async (body) => {
      const { client } = aSchema();
      wire.answers = async () => new Response(body);
      expect(await client.findAccount('ada@example.com')).toEqual(is('none'));
    },
  );
});

it.each<[unknown, AccountVerdict['is']]>([
  [{ accountId: 'x', email: 'ada@example.com' }, 'found'],
  [[{ accountId: 'x', email: 'ADA@example.com' }], 'found'],
  [{ accountId: 'y', email: 'ada@example.com' }, 'hidden'],
  [{ accountId: 'x', email: '' }, 'hidden'],
  [[], 'hidden'],
  ['', 'hidden'],
])('an address told as %j makes it %s', async (told, its) => {
  const { client } = aSchema();
  const hidden = { accountId: 'x', accountType: 'atlassian', active: true, emailAddress: null };
  wire.answers = async ({ request }) => Response.json(request.url.includes('search') ? [hidden] : told);
  expect(await client.findAccount('ada@example.com')).toMatchObject({ value: { is: its } });
});
