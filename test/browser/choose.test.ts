import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { asked } from '../sandbox/wholeSite';
import { openBrowser } from './chromium';
import { anotherTab, visit, type Visitor } from './visitor';
import { appDoesNotAnswer, configure, go, looksAwayAndBack, press, reads, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 }, schema: 'own' }),
  ]);
  admin = await visit(browser, started);
  await started.site.connect(started.token);
  // Two people with one mail address: an own type whose addresses are unique cannot take them.
  for (const id of started.org.people.ids.slice(0, 2)) started.org.rename(id, { email: 'team@example.com' });
  await choose();
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

async function choose(): Promise<void> {
  await configure(admin);
  await go(admin, 'choose');
  await titled(admin, 'Choose what to bring in');
}

const state = (words: string) => admin.app.locator('.top-state', { hasText: words }).waitFor();
const tick = (name: string) => admin.app.getByRole('checkbox', { name, exact: true });

/** Half a second after the last key, and then Okta's answer. */
async function counts(words: RegExp): Promise<void> {
  await admin.later(600);
  await reads(admin, words);
}

describe('the name of an object type', () => {
  afterAll(async () => {
    await started.site.setUp(started.token);
    await choose();
  });

  const field = () => admin.app.getByLabel('Name of the object type for users');

  it('is not saved as it was while something else is typed', async () => {
    const before = await asked(started.site.ask('getMapping', {}));
    await field().fill('');
    await reads(admin, 'Give the object type a name.');
    await admin.app.getByLabel('Name of the object type for devices').fill('Machine');
    await press(admin, 'Save');
    await field().and(admin.app.locator(':focus')).waitFor();
    await admin.app.locator('.top-state').getByText('Draft saved').waitFor();
    expect((await asked(started.site.ask('getMapping', {}))).live).toEqual(before.live);
  });

  it('is typed through the name of a type that is there', async () => {
    await field().fill('');
    await field().pressSequentially('People');
    await field().pressSequentially(' of Okta');
    expect(await field().inputValue()).toBe('People of Okta');
    await admin.page.keyboard.press('Enter');
    await reads(admin, '2 changes not live yet.');
    await press(admin, 'Discard');
    await press(admin, 'Discard');
    await reads(admin, 'Your changes are discarded.');
  });

  it('is not taken for one of theirs, neither on its way nor at its end', async () => {
    const make = admin.app.getByRole('radio', { name: 'Create object types for me' });
    await field().fill('');
    await field().pressSequentially('People');
    expect(await make.isChecked()).toBe(true);
    await admin.page.keyboard.press('Tab');
    await reads(admin, /^You have an object type of that name\./);
    expect(await make.isChecked()).toBe(true);
    await press(admin, 'Save');
    await field().and(admin.app.locator(':focus')).waitFor();
  });
});

describe('a filter', () => {
  it('is counted by Okta while it is chosen', async () => {
    await admin.app.getByRole('button', { name: 'Filter users' }).click();
    await counts(/^12 of 12 users match$/);
    const left = [...started.org.people].filter(({ status }) => status !== 'ACTIVE').length;
    for (const name of [
      'Staged',
      'Provisioned',
      'Recovery',
      'Password expired',
      'Locked out',
      'Suspended',
      'Deprovisioned',
    ])
      await tick(name).uncheck();
    await counts(new RegExp(`^${12 - left} of 12 users match$`));
    await admin.later(1_000);
    await state('Draft saved');
    await reads(admin, '1 change not live yet.');
    await tick('Active')
      .uncheck({ force: true, noWaitAfter: true })
      .catch(() => undefined);
    await reads(admin, 'At least one status stays ticked.');
  });

  it('is built of conditions, or typed as text, which Okta judges', async () => {
    const [person] = [...started.org.people].filter(({ status }) => status === 'ACTIVE');
    await press(admin, 'Add condition');
    await admin.app.getByRole('combobox', { name: 'Field', exact: true }).fill('profile.login');
    await admin.page.keyboard.press('Enter');
    await admin.app.getByLabel('Value', { exact: true }).fill(String(person?.profile.login));
    await counts(/^1 of 12 users matches$|^1 of 12 users match$/);
    await reads(admin, 'Okta accepts this search.');
    await press(admin, 'Edit as text');
    const text = admin.app.getByLabel('Okta search');
    expect(await text.inputValue()).toBe(`profile.login eq "${String(person?.profile.login)}"`);
    await text.fill('profile.departmnt eq "x"');
    await counts(/departmnt/);
    await admin.app.locator('.line-problem').waitFor();
    await text.fill('');
    await admin.later(600);
    await admin.app.locator('.line-problem').waitFor({ state: 'detached' });
  });

  it('keeps a field out, and takes only members of a group that is found by its name', async () => {
    const group = [...started.org.groups].find(({ type }) => type !== 'BUILT_IN');
    const name = String(group?.profile.name);
    const find = admin.app.getByRole('combobox', { name: 'Only members of' });
    await find.fill(name.slice(0, 5));
    await admin.later(500);
    await admin.app.getByRole('option', { name }).first().click();
    await admin.app.getByRole('list', { name: 'Only members of' }).getByText(name).waitFor();
    await admin.app.getByRole('combobox', { name: 'Never read these fields' }).fill('mobile');
    await admin.page.keyboard.press('Enter');
    await admin.app.getByRole('button', { name: /^Filter users, 3 filters set$/ }).waitFor();
  });

  it('is there still, with the name of the group, after the window was closed', async () => {
    await admin.later(1_000);
    await state('Draft saved');
    await configure(admin);
    await go(admin, 'choose');
    await admin.app.getByRole('button', { name: /^Filter users, 3 filters set$/ }).click();
    const group = [...started.org.groups].find(({ type }) => type !== 'BUILT_IN');
    await admin.app
      .getByRole('list', { name: 'Only members of' })
      .getByText(String(group?.profile.name))
      .waitFor();
    expect(await tick('Suspended').isChecked()).toBe(false);
    await reads(admin, '3 changes not live yet.');
  });
});

describe('what was changed', () => {
  it('is discarded after a question, and is back after Undo', async () => {
    await press(admin, 'Discard');
    await reads(admin, 'Discard 3 changes?');
    await press(admin, 'Discard');
    await reads(admin, 'Your changes are discarded.');
    expect(await tick('Suspended').isChecked()).toBe(true);
    await press(admin, 'Undo');
    await reads(admin, '3 changes not live yet.');
    expect(await tick('Suspended').isChecked()).toBe(false);
    await press(admin, 'Discard');
    await press(admin, 'Discard');
    await admin.later(10_000);
    await admin.app
      .getByText('Your changes are discarded.')
      .and(admin.app.locator('.foot *'))
      .waitFor({ state: 'detached' });
    await state('Saved');
  });

  it('stays in the window while the app does not answer, and is kept once it does', async () => {
    const mend = await appDoesNotAnswer(admin);
    await tick('Devices').uncheck();
    await admin.later(1_000);
    await state('Not saved. Trying again');
    await reads(admin, 'Your input is kept in this window.');
    await mend();
    await press(admin, 'Try now');
    await state('Draft saved');
  });

  it('is held against a newer mapping of another window, and goes on from there', async () => {
    const other = await anotherTab(admin);
    await configure(other);
    await go(other, 'choose');
    await other.app.getByRole('button', { name: 'Filter groups' }).click();
    await other.app
      .locator('label', { hasText: 'Skip groups without members' })
      .getByRole('checkbox')
      .check();
    await press(other, 'Save');
    await reads(other, /Runs use this mapping\.$/);
    expect(other.complaints()).toEqual([]);
    await other.page.close();
    await tick('Groups').uncheck();
    await looksAwayAndBack(admin);
    await reads(admin, /^A newer mapping was saved at \d\d:\d\d\.$/);
    await press(admin, 'Keep mine');
    await admin.later(1_000);
    await state('Draft saved');
    await press(admin, 'Discard');
    await press(admin, 'Discard');
  });

  it('is not kept over that of another window, and neither is lost', async () => {
    const other = await anotherTab(admin);
    await configure(other);
    await go(other, 'choose');
    await other.app.getByRole('checkbox', { name: 'Groups', exact: true }).uncheck();
    await other.later(1_000);
    await other.app.locator('.top-state', { hasText: 'Draft saved' }).waitFor();
    await tick('Devices').click();
    await admin.later(1_000);
    await reads(admin, /^Another window kept a draft at \d\d:\d\d\.$/);
    await press(admin, 'Use the other one');
    expect(await tick('Groups').isChecked()).toBe(false);
    await press(admin, 'Undo');
    await admin.later(1_000);
    await state('Draft saved');
    const { draft } = await asked(started.site.ask('getMapping', {}));
    expect(draft?.mapping.types.map(({ kind }) => kind)).toContain('groups');
    expect(other.complaints()).toEqual([]);
    await other.page.close();
    await press(admin, 'Discard');
    await press(admin, 'Discard');
  });
});

describe('several values of one attribute', () => {
  it('travel together or in a row each, as somebody chooses, at once and for whoever comes', async () => {
    const way = admin.app.getByLabel('Several values of one attribute');
    await way.selectOption('In a row each');
    await admin.app.locator('.unseen [role=status]', { hasText: 'Saved. Several values travel' }).waitFor();
    await choose();
    expect(await way.inputValue()).toBe('rows');
    await way.selectOption('Together, in one row (proposed)');
    await admin.app.locator('.unseen [role=status]', { hasText: 'travel together' }).waitFor();
  });
});

describe('the customer’s own types', () => {
  it('are not saved before what was just picked was looked at', async () => {
    await admin.app.getByText('Use my own object types').click();
    const types = admin.app.getByRole('combobox', { name: 'Object type for users', exact: true });
    await types.waitFor();
    const before = await asked(started.site.ask('getMapping', {}));
    // As quick as nobody is: within one task of the page.
    await admin.frame().evaluate(`{
      const types = document.querySelector('select[aria-label="Object type for users"]');
      types.value = 'People';
      types.dispatchEvent(new Event('change', { bubbles: true }));
      [...document.querySelectorAll('.foot-actions button')].find((each) => each.innerText === 'Save').click();
    }`);
    await reads(admin, /keeps? this mapping from being saved$/);
    await admin.app
      .getByText(/^Email of People must be unique/)
      .first()
      .waitFor();
    expect((await asked(started.site.ask('getMapping', {}))).live).toEqual(before.live);
    await press(admin, 'Discard');
    await press(admin, 'Discard');
    await reads(admin, 'Your changes are discarded.');
  });

  it('are offered for each kind, the likely one first, and get the lines that fit them', async () => {
    await admin.app.getByText('Use my own object types').click();
    const types = admin.app.getByRole('combobox', { name: 'Object type for users', exact: true });
    expect((await types.locator('option').allInnerTexts())[0]).toBe('People (yours, suggested)');
    await types.selectOption('People');
    await reads(admin, /attributes used, 2 added: Status, Okta ID$/);
    await admin.app.getByRole('button', { name: 'Show what happens to users' }).click();
    await admin.app.getByRole('row', { name: /^Name Label text one profile\.displayName/ }).waitFor();
    await admin.app.getByRole('row', { name: /^Employee number text one profile\.employeeNumber/ }).waitFor();
  });

  it('are not saved onto what does not fit: each fault leads to its line', async () => {
    await tick('Devices').check();
    await press(admin, 'Save');
    await reads(admin, /keeps? this mapping from being saved$/);
    expect(
      await admin.app.locator('[role=alert]', { hasText: 'this mapping from being saved' }).count(),
    ).toBe(1);
    await press(admin, 'Show Okta Device, Users');
    await titled(admin, 'Map fields to attributes');
    await admin.app.getByRole('tab', { name: /^Devices/, selected: true }).waitFor();
    await reads(admin, /^Users of Okta Device refers to Okta User/);
  });
});
