// Walks through the app's page that stop at every screen and every state it can be in, for whoever looks at it there.
import type { StartedSite, StartOptions } from '../sandbox/site/startSite';
import { chooses } from './chooseJourney';
import { mapper } from './mapJourney';
import { plans, plansAgain } from './planJourney';
import type { Visitor } from './visitor';
import {
  appDoesNotAnswer,
  configure,
  go,
  hostile,
  inTime,
  inTimeTitled,
  looksAwayAndBack,
  press,
  reads,
  runs,
  test,
  title,
  titled,
} from './ways';

/** Gives the name of each state it stops at. */
type Walk = (visitor: Visitor, started: StartedSite) => AsyncGenerator<string>;

export interface Journey {
  name: string;
  site: StartOptions;
  walk: Walk;
}

const small = { people: 12, groups: 5, devices: 6 };

async function* newcomer(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  // So many share one mail address that it cannot be unique, as it is in the customer's own type.
  for (const id of started.org.people.ids.slice(0, 30)) started.org.rename(id, { email: 'team@example.com' });
  const { app } = visitor;
  await configure(visitor);
  yield 'connect-first';
  await press(visitor, 'See every request we make');
  await press(visitor, 'Copy a note for your Okta administrator');
  await reads(visitor, 'Copied.');
  yield 'connect-requests-and-note';
  await configure(visitor);
  await press(visitor, 'Test connection');
  await reads(visitor, 'Enter your Okta address.');
  yield 'connect-lacks';
  await app.getByLabel('Okta address').fill('https://sandbox-admin.okta.com/admin');
  await app.getByLabel('API token').fill(started.token);
  await reads(visitor, 'We took out “-admin”.');
  yield 'connect-mended';
  started.breakOkta('slow');
  await press(visitor, 'Test connection');
  await reads(visitor, 'Testing: address, key, kinds…');
  yield 'connect-testing';
  started.breakOkta('none');
  await inTime(visitor, app.getByRole('button', { name: 'Save and continue' }));
  yield 'connect-tested';
  await go(visitor, 'overview');
  await titled(visitor, 'Set up this import');
  yield 'overview-nothing-done';
  await go(visitor, 'runs');
  await titled(visitor, 'Runs');
  yield 'runs-nothing-set-up';
  await go(visitor, 'connect');
  await press(visitor, 'Save and continue');
  yield* chooses(visitor);
  await go(visitor, 'plan');
  await reads(visitor, 'No plan yet');
  yield 'plan-none-yet';
  await go(visitor, 'choose');
  await press(visitor, 'Save');
  await reads(visitor, /Runs use this mapping\.$/);
  await go(visitor, 'overview');
  await titled(visitor, 'Set up this import');
  yield 'overview-ready';
  await go(visitor, 'runs');
  await titled(visitor, 'Runs');
  yield 'runs-none-yet';
  yield* plans(visitor, started);
  await go(visitor, 'overview');
  started.breakOkta('slow');
  await press(visitor, 'Run now');
  await titled(visitor, /^(A run is about to begin|Running)/);
  yield 'runs-beginning';
  await inTime(visitor, app.getByRole('listitem').filter({ hasText: /Devices\D*250/ }));
  yield 'runs-reading';
  await go(visitor, 'overview');
  await titled(visitor, /^Running/);
  yield 'overview-running';
  await go(visitor, 'runs');
  await press(visitor, 'Cancel run');
  await reads(visitor, /^Stop now\?/);
  yield 'runs-asking-back';
  await press(visitor, 'Keep running');
  started.breakOkta('throttle');
  await inTime(visitor, app.getByText(/wait for Okta’s limit until/));
  yield 'runs-waiting';
  started.breakOkta('none');
  await inTimeTitled(visitor, /^Done\./);
  yield 'runs-done';
  await go(visitor, 'overview');
  await titled(visitor, /^Up to date/);
  yield 'overview-up-to-date';
  yield* plansAgain(visitor, started);
  await go(visitor, 'connect');
  await configure(visitor);
  await go(visitor, 'connect');
  yield 'connect-stored';
  await press(visitor, 'Replace token');
  yield 'connect-replacing';
  await go(visitor, 'choose');
  yield 'choose-saved';
  await app.getByRole('checkbox', { name: 'Devices', exact: true }).uncheck();
  await reads(visitor, /devices will no longer be updated/);
  yield 'choose-leaving-devices';
  await press(visitor, 'Discard');
  yield 'choose-asking-back';
  await press(visitor, 'Keep editing');
  await go(visitor, 'overview');
  await reads(visitor, /^1 change not live yet\./);
  yield 'overview-not-live';
  await go(visitor, 'choose');
  await press(visitor, 'Discard');
  await press(visitor, 'Discard');
  yield 'choose-discarded';
  await visitor.later(4 * 86_400_000);
  await looksAwayAndBack(visitor);
  await go(visitor, 'overview');
  await titled(visitor, /^No good run for/);
  yield 'overview-stale';
}

async function* unlucky(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  await configure(visitor);
  const typed: readonly [name: string, typed: { address?: string; token?: string }][] = [
    ['domain', { address: 'nobody-lives-here.okta.com' }],
    ['token', { token: '00thisTokenIsOfAnotherOrg' }],
  ];
  for (const [what, given] of typed) {
    await test(visitor, given);
    await visitor.app.getByRole('button', { name: 'Test again' }).waitFor();
    yield `connect-wrong-${what}`;
  }
  for (const trouble of ['rights', 'down', 'throttle'] as const) {
    started.breakOkta(trouble);
    await test(visitor);
    await visitor.app.getByRole('button', { name: 'Test again' }).waitFor();
    yield `connect-okta-${trouble}`;
  }
  const mend = await appDoesNotAnswer(visitor);
  await test(visitor);
  await reads(visitor, 'We can’t reach the app');
  yield 'connect-app-does-not-answer';
  await configure(visitor, 'no place yet');
  await titled(visitor, 'We can’t reach the app');
  yield 'app-does-not-answer';
  await mend();
  started.breakOkta('none');
  await started.site.setUp(started.token);
  for (const [trouble, name, ending] of [
    ['token', 'refused', /^The run failed/],
    ['empty', 'stopped', /^The run was stopped/],
  ] as const) {
    started.breakOkta(trouble);
    await configure(visitor);
    await go(visitor, 'runs');
    await press(visitor, /^Run (now|again)$/);
    await inTimeTitled(visitor, ending);
    yield `runs-${name}`;
    await go(visitor, 'overview');
    yield `overview-${name}`;
  }
  started.breakOkta('slow');
  await press(visitor, 'Run now');
  await titled(visitor, /^(A run is about to begin|Running)/);
  await press(visitor, 'Cancel run');
  await press(visitor, 'Stop the run');
  await reads(visitor, 'The run stops after the page it is reading.');
  yield 'runs-stopping';
  await inTimeTitled(visitor, /^The run was cancelled/);
  yield 'runs-cancelled';
}

/** Two groups that may not be read, values far too long, and a type with a name as long as Assets takes it. */
async function* flawed(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  const { app } = visitor;
  const [owner] = [...started.org.people];
  if (owner) started.org.rename(owner.id, { displayName: hostile, firstName: hostile, lastName: hostile });
  await configure(visitor);
  await test(visitor);
  await reads(visitor, 'The token belongs to');
  yield 'connect-hostile-owner';
  await press(visitor, 'Save and continue');
  await titled(visitor, 'Choose what to bring in');
  yield 'choose-classic';
  await app.getByLabel('Name of the object type for users').fill(`<b>\u202e${'w'.repeat(250)}`.slice(0, 255));
  await press(visitor, 'Save');
  await reads(visitor, /Runs use this mapping\.$/);
  await go(visitor, 'overview');
  await titled(visitor, 'Set up this import');
  yield 'overview-hostile-type';
  await press(visitor, 'Run now');
  await inTimeTitled(visitor, /^Done\./);
  yield 'runs-with-problems';
  await app.getByRole('button', { name: 'Show where' }).first().click();
  await app.getByRole('button', { name: 'Hide' }).waitFor();
  yield 'runs-problems-opened';
  await go(visitor, 'overview');
  await titled(visitor, /^Up to date, \d+ problem/);
  yield 'overview-with-problems';
  await go(visitor, 'choose');
  yield 'choose-hostile-type';
}

async function* onlooker(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  const { ref, from, assets } = started.site;
  assets.setRole(ref.schemaId, from.account, 'viewer');
  await configure(visitor);
  yield 'overview-onlooker-nothing-done';
  await go(visitor, 'connect');
  yield 'connect-onlooker-nothing-done';
  assets.setRole(ref.schemaId, from.account, 'manager');
  await started.site.setUp(started.token);
  await runs(started);
  assets.setRole(ref.schemaId, from.account, 'viewer');
  await configure(visitor);
  for (const place of ['connect', 'choose', 'plan', 'runs', 'overview'] as const) {
    await go(visitor, place);
    await title(visitor).waitFor();
    yield `${place}-onlooker`;
  }
}

export const journeys: readonly Journey[] = [
  { name: 'a newcomer', site: { schema: 'own' }, walk: newcomer },
  { name: 'somebody unlucky', site: { org: small }, walk: unlucky },
  {
    name: 'an org with flaws',
    site: {
      org: small,
      switches: { okta: { engine: 'classic-401', oneGroup: 'forbidden', values: 'long' } },
    },
    walk: flawed,
  },
  { name: 'an onlooker', site: { org: small }, walk: onlooker },
  { name: 'somebody who maps', site: { org: { ...small, people: 40 } }, walk: mapper },
];
