// Walks through what Plan can show: the first one, and those of an import that has run.
import type { StartedSite } from '../sandbox/site/startSite';
import type { Visitor } from './visitor';
import { configure, go, hostile, inTime, inTimeTitled, press, reads, titled } from './ways';

/** The first plan, looked into. */
export async function* plans(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  const { app } = visitor;
  await go(visitor, 'plan');
  started.breakOkta('slow');
  await press(visitor, 'Make a plan');
  await inTime(visitor, app.getByRole('listitem').filter({ hasText: /Devices\D*250/ }));
  yield 'plan-making';
  await go(visitor, 'overview');
  await titled(visitor, 'A plan is being made');
  yield 'overview-planning';
  started.breakOkta('none');
  await go(visitor, 'plan');
  await inTimeTitled(visitor, /would be created$/);
  yield 'plan-made';
}

/** Plans of an import that has run: what changed, chosen people, an old one, nothing to do, and one that was stopped. */
export async function* plansAgain(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  const { app } = visitor;
  const [one, other] = [...started.org.people];
  if (!one || !other) throw new Error('The org is empty.');
  started.org.rename(one.id, { department: 'Supply chain', title: hostile.slice(0, 400) });
  await press(visitor, 'Make a plan');
  await inTimeTitled(visitor, /would be written$/);
  await app
    .getByRole('button', { name: /Change in / })
    .first()
    .click();
  await app.locator('.change-table').waitFor();
  await app.getByRole('button', { name: 'Show all', exact: true }).last().click();
  yield 'plan-one-by-one';
  await app.getByText('Plan for chosen people').click();
  const found = app.getByRole('listbox').getByRole('option').first();
  const find = async () => {
    await app.getByRole('combobox', { name: /^Find by/ }).fill(String(other.profile.login));
    await visitor.later(500);
    await found.waitFor();
  };
  await find();
  yield 'plan-finding-people';
  // Whoever looked at it may have taken the focus away, and with it the list.
  await find();
  await found.click();
  await press(visitor, 'Plan for this one');
  await app.locator('.well h3').waitFor();
  await app.getByText('Reading it in Okta and in Assets…').waitFor({ state: 'detached' });
  yield 'plan-chosen-people';
  await visitor.later(2 * 3_600_000);
  await configure(visitor);
  await go(visitor, 'plan');
  await reads(visitor, /^Made 2 hours ago\./);
  yield 'plan-old';
  started.breakOkta('empty');
  await press(visitor, 'Make a new plan');
  await inTimeTitled(visitor, 'The plan was stopped');
  yield 'plan-stopped';
  started.breakOkta('none');
}
