import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { openBrowser } from './chromium';
import { visit, type Visitor } from './visitor';
import { appDoesNotAnswer, configure, go, inTimeTitled, press, reads, titled } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 } }),
  ]);
  admin = await visit(browser, started);
  await started.site.connect(started.token);
  await configure(admin);
  await go(admin, 'plan');
}, 60_000);
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

const rows = () => admin.app.getByRole('table').first().getByRole('row').allInnerTexts();
const changes = () => admin.app.locator('.change-table tbody tr').allInnerTexts();
const objects = () =>
  Object.values(started.site.assets.look().objects).reduce((sum, some) => sum + some.length, 0);

describe('the first plan', () => {
  it('can be cancelled, which is said, shown, and where the focus stays', async () => {
    await reads(admin, 'No plan yet');
    started.breakOkta('slow');
    await press(admin, 'Make a plan');
    await titled(admin, 'Making the plan');
    await press(admin, 'Cancel');
    await inTimeTitled(admin, 'The plan was cancelled');
    started.breakOkta('none');
    await admin.app.locator('h1:focus', { hasText: 'The plan was cancelled' }).waitFor();
    const said = admin.app.locator('.unseen [role=status]', { hasText: /^The plan was cancelled\. Nothing/ });
    await said.waitFor();
    await admin.later(31_000);
    await said.waitFor({ state: 'detached' });
  });

  it('is made of the proposal, and nothing is written', async () => {
    await press(admin, 'Make a new plan');
    await inTimeTitled(admin, '23 objects would be created');
    expect(objects()).toBe(0);
    expect(await rows()).toEqual([
      expect.stringMatching(/Object type\s+Read\s+Create/),
      expect.stringMatching(/Okta User\s+12\s+12/),
      expect.stringMatching(/Okta Group\s+5\s+5/),
      expect.stringMatching(/Okta Device\s+6\s+6/),
      expect.stringMatching(/All\s+23\s+23\s+–/),
    ]);
    await admin.app.locator('.unseen [role=status]', { hasText: '23 objects would be created' }).waitFor();
  });

  it('shows each object before it is written', async () => {
    await admin.app.getByRole('button', { name: 'Create in Okta Group: 5' }).click();
    await reads(admin, 'Okta Group, create, 1 of 5');
    await admin.app.locator('.change-table').waitFor();
    expect(await changes()).toContainEqual(expect.stringMatching(/^Type\s+(OKTA_GROUP|APP_GROUP|BUILT_IN)$/));
    await press(admin, 'Next');
    await reads(admin, 'Okta Group, create, 2 of 5');
  });

  it('is held against the allowance of the site, which can be told', async () => {
    const { app } = admin;
    await press(admin, 'Change the allowance of 50,000');
    const field = app.getByLabel('Objects that your site may hold');
    await field.fill('many');
    await reads(admin, 'Type a whole number from 1 to 100,000,000.');
    await field.fill('20');
    await admin.page.keyboard.press('Enter');
    await reads(admin, /more than the site is allowed\.$/);
    const change = app.getByRole('button', { name: 'Change the allowance of 20' });
    await change.and(app.locator(':focus')).waitFor();
    await change.click();
    await field.fill('60,000');
    await press(admin, 'Save');
    await reads(admin, 'Change the allowance of 60,000');
  });

  it('is run, and does what it said', async () => {
    await press(admin, 'Run this plan');
    await inTimeTitled(admin, /^Done\. 23 objects written in /);
    expect(objects()).toBe(23);
    await go(admin, 'plan');
    await titled(admin, /^This plan was run today, \d\d:\d\d$/);
    const buttons = admin.app.locator('.foot-actions').getByRole('button');
    expect(await buttons.allInnerTexts()).toEqual(['Download', 'Make a new plan']);
    // Its objects are there by now: what it would add to them says nothing any more.
    await reads(admin, 'Okta calls of this run');
    expect(await admin.app.getByText('Object allowance').count()).toBe(0);
  });
});

describe('a plan after somebody changed in Okta', () => {
  it('shows the old and the new value, read now', async () => {
    const [person] = [...started.org.people].filter(({ profile }) => typeof profile.department === 'string');
    if (!person) throw new Error('Nobody in this org has a department.');
    const before = String(person.profile.department);
    started.org.rename(person.id, { department: 'Supply chain' });
    await press(admin, 'Make a new plan');
    await inTimeTitled(admin, '1 object would be written');
    await reads(admin, '1 changed. 22 stay the same.');
    await admin.app.getByRole('button', { name: 'Change in Okta User: 1' }).click();
    await admin.app.locator('.change-table').waitFor();
    expect(await changes()).toContainEqual(
      expect.stringMatching(new RegExp(`^Department\\s+${before}\\s+Supply chain`)),
    );
    expect(await changes()).not.toContainEqual(expect.stringMatching(/^Login/));
    await press(admin, 'Show all');
    expect(await changes()).toContainEqual(expect.stringMatching(/^Login/));
  });

  it('is downloaded as a file that says when it was made', async () => {
    const [file] = await Promise.all([admin.page.waitForEvent('download'), press(admin, 'Download')]);
    expect(file.suggestedFilename()).toMatch(/^okta-plan-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(
      /Plan made \d+ \w+ \d{4}, \d\d:\d\d .*Nothing was written\. 0 create, 1 change, 22 same/,
    );
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(
      /^Okta User,users,change,00u\w+,https:\/\/sandbox-admin\.okta\.com\/admin\/user\//,
    );
  });

  it('answers for chosen people within seconds, without a plan of everybody', async () => {
    const [person] = [...started.org.people];
    if (!person) throw new Error('The org is empty.');
    const { login, displayName } = person.profile;
    started.org.rename(person.id, { title: 'Chair' });
    await admin.app.getByText('Plan for chosen people').click();
    const find = admin.app.getByRole('combobox', { name: /^Find by/ });
    const mend = await appDoesNotAnswer(admin);
    await find.fill(`${String(login)} lost`);
    await admin.later(500);
    await reads(admin, 'Okta could not be asked. Type again to try again.');
    await mend();
    await find.fill(String(login));
    await admin.later(500);
    await admin.app.getByRole('listbox').getByRole('option').first().click();
    await press(admin, 'Plan for this one');
    const answer = admin.app.locator('.well .change-table');
    await answer.waitFor();
    expect(await answer.innerText()).toMatch(/Title[^]*Chair/);
    if (typeof displayName === 'string') await reads(admin, displayName);
    await admin.app.getByText('Close', { exact: true }).click();
  });

  it('grows old, and a new one is offered first', async () => {
    await admin.later(3 * 3_600_000);
    await configure(admin);
    await go(admin, 'plan');
    await reads(admin, /^Made 3 hours ago\. Okta may have moved on\./);
    const buttons = admin.app.locator('.foot-actions').getByRole('button');
    expect((await buttons.allInnerTexts()).at(-1)).toBe('Make a new plan');
  });
});

describe('a plan that comes to no end', () => {
  it('says why it was stopped', async () => {
    started.breakOkta('empty');
    await press(admin, 'Make a new plan');
    await inTimeTitled(admin, /^The plan was stopped$/);
    await reads(admin, 'Nothing was written.');
    await reads(admin, /^Okta answered with no (users|groups)/);
    started.breakOkta('none');
  });

  it('is cancelled while it is made', async () => {
    started.breakOkta('slow');
    await press(admin, 'Make a new plan');
    await titled(admin, 'Making the plan');
    await go(admin, 'choose');
    await admin.app.getByRole('checkbox', { name: 'Devices', exact: true }).click();
    await press(admin, 'Save');
    await reads(admin, 'A plan of this import is going on');
    await go(admin, 'plan');
    await press(admin, 'Cancel');
    await inTimeTitled(admin, 'The plan was cancelled');
    started.breakOkta('none');
    expect(objects()).toBe(23);
    expect(await admin.app.getByText('A plan of this import is going on').count()).toBe(0);
  });
});
