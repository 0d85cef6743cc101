import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import type { TroubleName } from '../sandbox/site/troubles';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { appDoesNotAnswer, configure, go, press, reads, test, titled } from './ways';

const small = { people: 12, groups: 5, devices: 6 };

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([openBrowser(), startSite({ org: small })]);
  admin = await visit(browser, started);
  await configure(admin);
}, 60_000);
beforeEach(() => started.breakOkta('none'));
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

interface Case {
  what: string;
  breaks?: TroubleName;
  typed?: { address?: string; token?: string };
  says: RegExp;
  remedy: string;
}

const cases: readonly Case[] = [
  {
    what: 'an address where no Okta org lives',
    typed: { address: 'nobody-lives-here.okta.com' },
    says: /^There is no Okta at nobody-lives-here\.okta\.com/,
    remedy: 'Copy the address from your browser while signed in to Okta.',
  },
  {
    what: 'an address that is not Okta’s',
    typed: { address: 'okta.example.com' },
    says: /^This is not an address under one of Okta’s own domains/,
    remedy: 'Use the address that Okta gave you, such as acme.okta.com.',
  },
  {
    what: 'a token that Okta does not know',
    typed: { token: '00thisTokenIsOfAnotherOrg' },
    says: /^Okta refused the token .*\(401, E0000011\)/,
    remedy: 'Create a new token and paste it here.',
  },
  {
    what: 'a token with a space in it',
    typed: { token: '00this token' },
    says: /^This is not an Okta API token/,
    remedy: 'Copy the token once more',
  },
  {
    what: 'a token without rights, which gets an empty list with 200',
    breaks: 'rights',
    says: /^Connected, but Okta shows no people at all .*never take that for an empty company/,
    remedy: 'Give the token’s owner the role Read-only Administrator, then test again.',
  },
  {
    what: 'an Okta that nobody reaches',
    breaks: 'down',
    says: /^sandbox\.okta\.com cannot be reached/,
    remedy: 'Check the address. If it is right, try again in a minute.',
  },
  {
    what: 'an Okta with a fault of its own',
    breaks: 'error',
    says: /^Okta does not answer .*500/,
    remedy: 'then try again.',
  },
  {
    what: 'an Okta that throttles',
    breaks: 'throttle',
    says: /^Okta’s limit for the token’s owner is used up for this minute/,
    remedy: 'Try again in a minute.',
  },
];

/** What the message above the fields says, in one line. */
const message = async ({ app }: Visitor): Promise<string> =>
  (await app.locator('main section').first().innerText()).replace(/\s+/g, ' ');

describe('a connection test that fails says what happened and what to do, and keeps what was typed', () => {
  it.each(cases)('for $what', async ({ breaks, typed = {}, says, remedy }) => {
    if (breaks) started.breakOkta(breaks);
    await test(admin, typed);
    await admin.app.getByRole('button', { name: 'Test again' }).waitFor();
    const said = await message(admin);
    expect(said).toMatch(says);
    expect(said).toContain(remedy);
    await reads(admin, 'The test did not succeed. The fields keep what you typed.');
    expect(await admin.app.getByLabel('Okta address').inputValue()).toBe(typed.address ?? started.host);
    expect(await admin.app.getByLabel('API token').inputValue()).toBe(typed.token ?? started.token);
    await admin.app.locator('.unseen [role=status]', { hasText: remedy }).waitFor();
  });

  it('and once it is mended, the same input passes', async () => {
    await test(admin);
    await reads(admin, 'Checked just now. All 3 kinds can be read.');
  });
});

describe('a test without address or token', () => {
  it('says so at the fields and goes to the first of them', async () => {
    await configure(admin);
    await test(admin, { address: '', token: '' });
    await reads(admin, 'Enter your Okta address.');
    await reads(admin, 'Paste the API token here.');
    expect(await admin.app.locator(':focus').getAttribute('id')).toBe('address');
  });
});

describe('an app that does not answer', () => {
  it('is said so after a button, keeps what was typed, and answers when it is asked again', async () => {
    await configure(admin);
    const mend = await appDoesNotAnswer(admin);
    await test(admin);
    await reads(admin, 'Your input is kept in this window. Try again.');
    expect(await admin.app.getByLabel('API token').inputValue()).toBe(started.token);
    await mend();
    await press(admin, 'Test again');
    await reads(admin, 'Checked just now. All 3 kinds can be read.');
  });

  it('is asked again every few seconds where nothing is there yet, or at once by a button', async () => {
    const mend = await appDoesNotAnswer(admin);
    await configure(admin, 'no place yet');
    await titled(admin, 'We can’t reach the app');
    await press(admin, 'Try now');
    await titled(admin, 'We can’t reach the app');
    await mend();
    await admin.later(8_000);
    await titled(admin, 'Connect to Okta');
  });
});

describe('a Classic Engine org', () => {
  it('connects without devices, says what they would need, and brings in the rest', async () => {
    const classic = await startSite({ org: small, switches: { okta: { engine: 'classic-401' } } });
    const visitor = await visit(browser, classic);
    try {
      await configure(visitor);
      await test(visitor);
      await reads(visitor, 'Checked just now. 2 of 3 kinds can be read.');
      await reads(visitor, 'Classic Engine.');
      const devices = visitor.app.getByRole('row', { name: /^Devices/ });
      const said = await devices.innerText();
      expect(said).toContain('Devices can’t be read: they need Okta Identity Engine');
      expect(said).toContain('Turn devices off. People and groups go on.');
      await press(visitor, 'Save and continue');
      await titled(visitor, 'Choose what to bring in');
      await reads(visitor, 'This token can’t read them.');
      await go(visitor, 'connect');
      expect(visitor.complaints()).toEqual([]);
    } finally {
      await visitor.leave();
      await classic.close();
    }
  });
});
