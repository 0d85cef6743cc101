import type { Browser, Locator } from 'playwright-core';
import { startSite, type StartedSite } from '../sandbox/site/startSite';
import { violationsIn } from './axe';
import { openBrowser } from './chromium';
import { looks, turn, visit, type Visitor } from './visitor';
import { configure, go, press, reads } from './ways';

let browser: Browser;
let started: StartedSite;
let admin: Visitor;
beforeAll(async () => {
  [browser, started] = await Promise.all([
    openBrowser(),
    startSite({ org: { people: 12, groups: 5, devices: 6 } }),
  ]);
  await started.site.setUp(started.token);
  admin = await visit(browser, started);
  await configure(admin);
  await go(admin, 'map');
}, 60_000);
// The editor's styles are the first thing that the policy of the frame would block.
afterEach(() => expect(admin.complaints()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await started.close();
});

/** As OnLink's users have them, with a page size that means nothing here. */
const onlink = [
  'Okta User:',
  'key:id=Okta ID',
  'map:profile.email=Email',
  'map:profile.firstName=First name',
  '# who they work for',
  'map:profile.managerId=Manager',
  'map:groups=Groups|Name=${groups}',
  'config:page_size=500',
].join('\n');

const face = (name: 'Table' | 'Text'): Promise<void> =>
  admin.app.getByRole('radiogroup').getByText(name, { exact: true }).click();
const editor = (): Locator => admin.app.getByRole('textbox', { name: 'Mapping as text' });
const key = (...names: string[]) =>
  names.reduce((before, name) => before.then(() => admin.page.keyboard.press(name)), Promise.resolve());
/** The attributes of the table, in its order. */
const attributes = async (): Promise<string[]> => {
  const cells = await admin.app.locator('tr.line-row .attribute').allInnerTexts();
  return cells.map((cell) => cell.split('\n')[0] ?? '');
};
/** The lines of the text that can be seen, without what is said behind them, and without empty ones. */
const lines = (): Promise<string[]> =>
  admin.frame().evaluate<string[]>(`
    [...document.querySelector('.text-editor').shadowRoot.querySelectorAll('.cm-line')]
      .map((line) => [...line.childNodes].filter((node) => node.className !== 'cm-kept-why'))
      .map((nodes) => nodes.map((node) => node.textContent).join(''))
      .filter((line) => line !== '')`);
const isInEditor = (): Promise<boolean> =>
  admin.frame().evaluate<boolean>(`document.activeElement === document.querySelector('.text-editor')`);
/** Until the text has, or lacks, a line with these words. */
const line = (words: string, state: 'visible' | 'detached' = 'visible') =>
  admin.app.locator('.cm-line', { hasText: words }).first().waitFor({ state });
const types = (text: string) => admin.page.keyboard.type(text);

/** To a new line below the heading of people, by the keyboard alone. */
async function belowUsers(): Promise<void> {
  await editor().focus();
  await key('Control+f');
  await types('Okta User:');
  await key('Enter', 'Escape', 'End', 'Enter');
}

describe('the text of the mapping', () => {
  it('takes OnLink’s lines, says what is not used, and shows them in the table', async () => {
    await face('Text');
    await editor().click();
    await key('Control+a');
    await admin.page.keyboard.insertText(onlink);
    await reads(admin, /^Not used: we choose the page size/);
    await face('Table');
    expect(await attributes()).toEqual(['Okta ID', 'Email', 'First name', 'Manager', 'Groups']);
  });

  it('follows the table, and keeps its comments', async () => {
    await admin.app.locator('tr.line-row', { hasText: 'First name' }).focus();
    await key('Alt+ArrowUp', 'Enter');
    await admin.app.locator('.open-line').waitFor();
    await face('Text');
    await line('=First name');
    const seen = await lines();
    const at = (words: string) => seen.findIndex((each) => each.includes(words));
    expect(at('=First name')).toBe(at('=Email') - 1);
    expect(at('# who they work for')).toBe(at('=Manager') - 1);
    expect(seen).toContain('config:page_size=500');
  });

  it('offers a field by its name, with how many have it, and takes it by the keyboard alone', async () => {
    await belowUsers();
    await types('map:profile.depart');
    const offer = admin.app.getByRole('option', { name: /profile\.department.*\d+ of 12, for example / });
    await offer.waitFor();
    expect(await violationsIn(admin.frame())).toEqual([]);
    await key('Tab');
    await types('=Department');
    await line('map:profile.department=Department');
    expect(await isInEditor()).toBe(true);
    await key('Escape', 'Tab');
    expect(await isInEditor()).toBe(false);
    await face('Table');
    expect(await attributes()).toContain('Department');
    // A line that was open is another one, once lines came in above it.
    expect(await admin.app.locator('.open-line').count()).toBe(0);
    await face('Text');
  });

  it('marks a line that is not understood where it stands, and leads there', async () => {
    await belowUsers();
    await types('mop:profile.title=Title');
    await key('ArrowDown');
    const number = (await lines()).indexOf('mop:profile.title=Title') + 2; // a line between the blocks is empty
    await reads(
      admin,
      new RegExp(`^Line ${number} is not understood. The table shows the other \\d+ lines.$`),
    );
    await face('Table');
    await reads(
      admin,
      new RegExp(`^Line ${number} is not understood. The table shows the other \\d+ lines.$`),
    );
    await reads(admin, /^Okta Device is no longer filled. Its (\d+ )?objects stay in Assets as they are.$/);
    await press(admin, 'Show the text');
    await admin.app.locator('.cm-bad-error', { hasText: /^mop:profile\.title=Title$/ }).hover();
    await admin.app.locator('.cm-tooltip-hover', { hasText: 'This line is not understood.' }).waitFor();
    const signs = admin.app
      .locator('.cm-problems .cm-gutterElement')
      .filter({ has: admin.app.locator('.cm-sign-error') });
    expect(await signs.count()).toBeGreaterThan(0);
    await key('Control+End');
    await press(admin, `Line ${number}`);
    await key('Shift+End');
    await types('map:profile.title=Title');
    await admin.app
      .getByText(/is not understood/)
      .first()
      .waitFor({ state: 'detached' });
  });
});

describe('a problem beneath the text', () => {
  it('is mended there, and the line that was mended has the focus', async () => {
    await belowUsers();
    await types('map:profile.nickNam=Nickname');
    await key('ArrowDown');
    await reads(admin, /Okta tells of no such field of people, and none of 12 has it/);
    await press(admin, 'Use “profile.nickName”');
    await line('map:profile.nickName=Nickname');
    expect(await isInEditor()).toBe(true);
    await key('End');
    await types(' 2');
    await line('map:profile.nickName=Nickname 2');
  });
});

describe('a file with a mapping', () => {
  it('takes the place of the text, and can be taken back', async () => {
    const [file] = await Promise.all([admin.page.waitForEvent('filechooser'), press(admin, 'Open a file')]);
    const buffer = Buffer.from('Okta User:\r\nkey:id=Okta ID\r\nmap:profile.login=Name\r\n');
    await file.setFiles({ name: 'mapping.txt', mimeType: 'text/plain', buffer });
    await reads(admin, /^mapping\.txt is here instead of the text before\./);
    expect(await lines()).toEqual(['Okta User:', 'key:id=Okta ID', 'map:profile.login=Name']);
    await press(admin, 'Undo');
    await line('map:profile.department=Department');
  });

  it('is what the text is downloaded as', async () => {
    const [file] = await Promise.all([admin.page.waitForEvent('download'), press(admin, 'Download')]);
    expect(file.suggestedFilename()).toMatch(/^okta-mapping-\d{4}-\d\d-\d\d\.txt$/);
    const text = await (await file.createReadStream()).toArray();
    expect(Buffer.concat(text as Buffer[]).toString()).toContain('\nmap:profile.department=Department\n');
  });
});

describe('an earlier mapping', () => {
  it('is compared with what is here, in words and as text', async () => {
    await press(admin, 'Versions');
    await press(admin, /^Compare: /);
    const words = admin.app.locator('.compared');
    await words
      .getByRole('listitem')
      .filter({ hasText: /Removed\s*Login/ })
      .waitFor();
    await press(admin, 'As text');
    await words.locator('.text-removed', { hasText: 'map:profile.login=Login' }).waitFor();
  });

  it('is judged in each look, with the text beneath it', async () => {
    for (const { mode, width } of looks) {
      await admin.page.setViewportSize({ width, height: 800 });
      await turn(admin, mode);
      expect(await violationsIn(admin.frame())).toEqual([]);
      const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await admin.frame().evaluate<number>(sideways)).toBeLessThanOrEqual(0);
    }
  });

  it('becomes the draft, until that is undone', async () => {
    await press(admin, /^Go back to this: /);
    await reads(admin, /is your draft now\. Nothing is live yet\./);
    await line('# who they work for', 'detached');
    await line('Okta Group:');
    await press(admin, 'Undo');
    await line('# who they work for');
    await admin.app.locator('.version-note').and(admin.app.locator(':focus')).waitFor();
  });

  it('is not undone over what came after it', async () => {
    const undo = admin.app.getByRole('button', { name: 'Undo', exact: true });
    await press(admin, /^Go back to this: /);
    await undo.waitFor();
    await admin.app.getByText('Table', { exact: true }).click();
    await admin.app.getByRole('tab', { name: /^Groups/ }).click();
    await admin.app.locator('tr.line-row').first().focus();
    await admin.page.keyboard.press('Alt+ArrowDown');
    await undo.waitFor({ state: 'detached' });
  });
});
