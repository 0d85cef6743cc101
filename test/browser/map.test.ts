import type { Browser } from 'playwright-core';
import type { Line, Mapping } from '../../src/mapping/mapping';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { asked } from '../sandbox/wholeSite';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { configure, go, looksAwayAndBack, press, reads, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 40, groups: 6, devices: 8 } }),
  ]);
  admin = await visit(browser, started);
  await started.site.setUp(started.token);
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

/** The mapping that is live, with more lines for people, kept as a draft; and Map opened on it. */
async function withLines(...lines: readonly Line[]): Promise<void> {
  const { live, draft } = await asked(started.site.ask('getMapping', {}));
  if (!live) throw new Error('Nothing is live.');
  const mapping: Mapping = {
    ...live.mapping,
    types: live.mapping.types.map((type) =>
      type.kind === 'users' ? { ...type, lines: [...type.lines, ...lines] } : type,
    ),
  };
  const over = draft ? { over: draft.savedAt } : {};
  await asked(started.site.ask('keepDraft', { mapping, basedOn: live.savedAt, ...over }));
  await configure(admin);
  await go(admin, 'map');
  await titled(admin, 'Map fields to attributes');
  await row('Login').getByText('@example.com').waitFor();
}

const line = (attribute: string, path: string): Line => ({
  ...{ attribute, key: attribute.toLowerCase().replace(/\W/g, '') },
  ...{ as: 'text', from: { path } },
});

const key = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await admin.page.keyboard.press(name);
};
const types = (text: string) => admin.page.keyboard.type(text);
const rows = () => admin.app.locator('tr.line-row');
const row = (attribute: string) => rows().filter({ has: admin.app.getByText(attribute, { exact: true }) });
const heard = (words: string) =>
  admin.app.locator('.unseen [role=status]').filter({ hasText: words }).waitFor();

/** The first words of what has the focus. */
const focused = (): Promise<string> =>
  admin
    .frame()
    .evaluate<string>(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim().split('\\n')[0]`,
    );

describe('sixty lines and a keyboard', () => {
  it('are gone through from end to end, and no more of them drawn than can be seen', async () => {
    await withLines(...Array.from({ length: 44 }, (_each, at) => line(`Extra ${at + 1}`, 'profile.city')));
    await reads(admin, '60 lines.');
    expect(await rows().count()).toBeLessThan(40);
    await rows().first().focus();
    await key('End');
    expect(await focused()).toBe('groups[].id');
    await key('ArrowUp', 'ArrowUp');
    await row('Extra 44').and(admin.app.locator(':focus')).waitFor();
    expect(await rows().count()).toBeLessThan(40);
    await key('Home');
    expect(await focused()).toBe('profile.displayName');
  });

  it('are found with a slash, opened, changed and seen at once in the sample', async () => {
    await key('/');
    await types('department');
    await row('Title').waitFor({ state: 'detached' });
    await key('ArrowDown', 'Enter');
    expect(await focused()).toBe('The line for Department');
    const add = admin.app.getByRole('button', { name: 'Add a change' });
    await add.focus();
    await key('Enter');
    await key('ArrowDown', 'ArrowDown', 'Enter');
    const before = await row('Department').locator('td').last().innerText();
    expect(before).toBe('');
    const sample = await row('Department').locator('td').nth(4).innerText();
    expect(sample).toBe(sample.toUpperCase());
    expect(await row('Department').locator('.chip').allInnerTexts()).toEqual(['Upper case']);
    await key('Escape');
    await row('Department').and(admin.app.locator(':focus')).waitFor();
  });

  it('are moved, doubled, turned off and removed, each said, and a removed one comes back', async () => {
    await key('/', 'Escape');
    await row('Login').focus();
    await key('Alt+ArrowDown');
    await heard('Login, line 5 of 60');
    await row('Login').and(admin.app.locator(':focus')).waitFor();
    await key('ArrowRight', 'ArrowDown', 'Enter');
    await heard('A line for Login 2 was added.');
    await key('Escape', 'Delete');
    expect(await focused()).toBe('Keep');
    await key('Tab', 'Enter');
    await heard('The line for Login 2 is removed.');
    expect(await row('Login 2').count()).toBe(0);
    await admin.app.getByRole('button', { name: 'Undo', exact: true }).focus();
    await key('Enter');
    await row('Login 2').waitFor();
  });

  it('are taken back step by step with the keys for it, and brought forth again', async () => {
    const { app } = admin;
    const redo = app.getByRole('button', { name: 'Redo the change' });
    await key('Control+z');
    await heard('The last change is undone.');
    await row('Login 2').waitFor({ state: 'detached' });
    await key('Control+z');
    await row('Login 2').waitFor();
    await key('Control+Shift+z');
    await row('Login 2').waitFor({ state: 'detached' });
    await heard('The change is done again.');
    await redo.focus();
    await key('Enter');
    await row('Login 2').waitFor();
    expect(await redo.getAttribute('aria-disabled')).toBe('true');
    expect(await focused()).toBe('Redo the change');
  });

  it('get one more, from a field that Okta has', async () => {
    const addLine = admin.app.getByRole('button', { name: 'Add line' }).last();
    await addLine.focus();
    await key('Enter');
    await types('nickName');
    await key('ArrowDown', 'Enter');
    const attribute = admin.app.getByRole('combobox', { name: 'Attribute', exact: true });
    expect(await attribute.inputValue()).toBe('Nickname');
    await addLine.focus();
    await key('Enter');
    await heard('A line for Nickname was added.');
    await reads(admin, '62 lines.');
    await row('Nickname').waitFor();
  });

  it('are kept as they were left', async () => {
    await admin.app.locator('.top-state').getByText('Draft saved').waitFor();
    const { draft } = await asked(started.site.ask('getMapping', {}));
    const lines = draft?.mapping.types.find(({ kind }) => kind === 'users')?.lines ?? [];
    const named = (attribute: string) => lines.find((each) => each.attribute === attribute);
    expect(named('Department')?.changes).toEqual([{ do: 'upper' }]);
    expect(named('Login 2')).toBeDefined();
    expect(named('Nickname')?.from).toEqual({ path: 'profile.nickName' });
    expect(lines.findIndex((each) => each.attribute === 'Login')).toBeGreaterThan(
      lines.findIndex((each) => each.attribute === 'Email'),
    );
  });
});

describe('what is wrong with a line', () => {
  it('stands beneath it, is counted everywhere alike, and goes with the button that mends it', async () => {
    await withLines(line('Department', 'profile.division'));
    const { app } = admin;
    const counts = async () =>
      Promise.all([
        app.locator('nav a[href="#map"] .unseen').innerText(),
        app
          .getByRole('tab', { name: /^Users/ })
          .locator('.unseen')
          .innerText(),
        app.locator('.foot-count').innerText(),
      ]);
    await app.getByText('Two lines fill Department.').waitFor();
    const before = Number.parseInt((await counts())[0], 10);
    for (const count of await counts()) expect(count).toMatch(new RegExp(`^${before} problems? to look at`));
    await app.getByRole('button', { name: 'Use the first filled' }).click();
    await app.getByText('Two lines fill Department.').waitFor({ state: 'detached' });
    await row('Department').and(app.locator(':focus')).waitFor();
    await row('Department').getByText('else Division').waitFor();
    if (before > 1) expect(Number.parseInt((await counts())[2], 10)).toBe(before - 1);
  });

  it('leaves room for what could be added, one at a time and with a reason', async () => {
    const suggestions = admin.app.getByRole('group', { name: 'Suggestion' });
    const first = await suggestions.locator('b').innerText();
    const attribute = /^Fill “(.+)” from$/.exec(first)?.[1] ?? '';
    await suggestions.getByText(/^No line uses it yet; filled for \d+ of \d+ people/).waitFor();
    await suggestions.getByRole('button', { name: 'Add line' }).click();
    await row(attribute).waitFor();
    await suggestions.getByText(first).waitFor({ state: 'detached' });
  });

  it('is shown in the picture, too, whose boxes lead to their lines', async () => {
    const { app } = admin;
    await app.getByText('Picture', { exact: true }).click();
    await app.getByRole('img', { name: /Okta User → Okta Group: Groups, many/ }).waitFor();
    await app.getByRole('button', { name: /^Okta Group .*8 lines/ }).click();
    await app.getByRole('tab', { name: 'Groups', selected: true }).waitFor();
    await row('Description').waitFor();
  });
});

describe('an opened line', () => {
  it('is not closed over what cannot count: it stays as typed, and is led to', async () => {
    await withLines(line('Division', 'profile.division'));
    await row('Division').click();
    await admin.app.getByLabel('What is read, 1').selectOption('Always the same');
    const text = admin.app.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('x');
    await text.fill('');
    await press(admin, 'Done');
    await text.and(admin.app.locator(':focus')).waitFor();
    await text.press('Escape');
    await reads(admin, 'Write something here.');
    await text.fill('x');
    await text.press('Escape');
    await text.waitFor({ state: 'detached' });
  });

  it('says which status is not allowed, and leads to a state that is there already', async () => {
    await row('Status').click();
    const status = (state: string) => admin.app.getByRole('combobox', { name: `Status for ${state}` });
    const before = await status('ACTIVE').inputValue();
    await status('ACTIVE').fill('Here (still)');
    await key('Tab');
    await reads(admin, '2 to 30 letters, digits, blanks and hyphens.');
    expect(await status('ACTIVE').inputValue()).toBe('Here (still)');
    await status('ACTIVE').fill(before);
    await press(admin, 'Add a state');
    await types('SUSPENDED');
    await key('Enter');
    await status('SUSPENDED').and(admin.app.locator(':focus')).waitFor();
    expect(await status('SUSPENDED').inputValue()).not.toBe('Active');
    await key('Escape');
  });
});

describe('the undo of a removed line', () => {
  it('is offered until something else changes', async () => {
    const undo = admin.app.getByRole('button', { name: 'Undo', exact: true });
    await row('Division').focus();
    await key('Delete', 'Tab', 'Enter');
    await undo.waitFor();
    await row('Title').click();
    await admin.app.getByLabel('When Okta has no value').selectOption('Keep what Assets has');
    await undo.waitFor({ state: 'detached' });
    await key('Escape');
  });
});

describe('an object type more', () => {
  it('is still being added after a look elsewhere, and then its lines have the focus', async () => {
    const name = admin.app.getByRole('combobox', { name: 'Object type', exact: true });
    await press(admin, /^Add another object type/);
    await name.fill('Service account');
    await admin.app.getByLabel('Values of condition 1').fill('robot');
    await go(admin, 'plan');
    await titled(admin, /./);
    await go(admin, 'map');
    expect(await name.inputValue()).toBe('Service account');
    expect(await admin.app.getByLabel('Values of condition 1').inputValue()).toBe('robot');
    await press(admin, 'Add object type');
    await rows().first().and(admin.app.locator(':focus')).waitFor();
    await name.waitFor({ state: 'detached' });
  });
});

describe('a token that Okta refuses', () => {
  it('is said, with the way to Connect, and asked with anew when somebody looks again', async () => {
    started.breakOkta('token');
    await configure(admin);
    await go(admin, 'map');
    await reads(admin, /^Okta refused the token/);
    await admin.app.getByRole('button', { name: 'Go to Connect' }).waitFor();
    started.breakOkta('none');
    await looksAwayAndBack(admin);
    await admin.app.getByText(/^Okta refused the token/).waitFor({ state: 'detached' });
  });
});

describe('somebody who may only look', () => {
  it('reads every line and changes none', async () => {
    const { ref, from, assets } = started.site;
    assets.setRole(ref.schemaId, from.account, 'viewer');
    await configure(admin);
    await go(admin, 'map');
    await row('Department').click();
    await admin.app.getByRole('group', { name: 'The line for Department' }).getByText('Every time').waitFor();
    expect(await admin.app.locator('.open-line').locator('input, select').count()).toBe(0);
    for (const name of ['Add line', 'Save', 'Discard', /^Add another object type/])
      expect(await admin.app.getByRole('button', { name }).count()).toBe(0);
    await key('Escape', 'Delete');
    expect(await row('Department').count()).toBe(1);
    assets.setRole(ref.schemaId, from.account, 'manager');
  });
});
