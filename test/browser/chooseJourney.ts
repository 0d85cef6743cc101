// A walk through every panel of Choose, and to the customer's own types.
import type { Visitor } from './visitor';
import { press, reads, titled } from './ways';

/** Begins where Choose is opened for the first time, and ends with a name of its own for people. */
export async function* chooses(visitor: Visitor): AsyncGenerator<string> {
  const { app } = visitor;
  await titled(visitor, 'Choose what to bring in');
  await app
    .getByRole('row', { name: /^Devices/ })
    .getByText('more than 200')
    .waitFor();
  yield 'choose-proposed';
  await app.getByRole('button', { name: 'Filter users' }).click();
  await app.getByRole('checkbox', { name: 'Staged' }).uncheck();
  await press(visitor, 'Add condition');
  await app.getByRole('combobox', { name: 'Field', exact: true }).fill('profile.department');
  await visitor.page.keyboard.press('Enter');
  await app.getByLabel('Value', { exact: true }).fill('Support');
  await app.getByRole('button', { name: 'Filter groups' }).click();
  await press(visitor, 'Add a rule');
  await app.getByRole('button', { name: 'Filter devices' }).click();
  await visitor.later(600);
  await reads(visitor, 'Okta accepts this search.');
  yield 'choose-filters';
  await app.getByRole('button', { name: 'Edit as text' }).first().click();
  await app.getByLabel('Okta search').first().fill('profile.departmnt eq "Support"');
  await visitor.later(600);
  await app.locator('.line-problem').waitFor();
  yield 'choose-search-refused';
  await press(visitor, 'Discard');
  await press(visitor, 'Discard');
  for (const kind of ['users', 'groups', 'devices'])
    await app.getByRole('button', { name: `Filter ${kind}` }).click();
  await app.getByLabel('Name of the object type for users').fill('');
  await app.getByLabel('Name of the object type for groups').fill('Okta Device');
  yield 'choose-names-refused';
  await app.getByLabel('Name of the object type for groups').fill('Okta Group');
  await app.getByText('Use my own object types').click();
  await app.getByRole('combobox', { name: 'Object type for users', exact: true }).selectOption('People');
  await app.getByRole('button', { name: 'Show what happens to users' }).click();
  yield 'choose-own-types';
  await press(visitor, 'Save');
  await reads(visitor, /this mapping from being saved$/);
  yield 'choose-faulty';
  await app.getByText('Create object types for me').click();
  await app.getByLabel('Name of the object type for users').fill('Colleague');
}
