// Who has an Atlassian account on the site. Made from an Okta org, most of its people have one, and many hide their address.
import { createHash } from 'node:crypto';
import type { Org } from '../okta/org';

/** One account as Jira keeps it. */
export interface JiraPerson {
  accountId: string;
  name: string;
  email: string;
  /** Whether apps see the address in what Jira says of the person. Hidden is usual (Atlassian: profile visibility). */
  shows: boolean;
  active: boolean;
  kind: 'atlassian' | 'app' | 'customer';
}

type Lot = Partial<Pick<JiraPerson, 'shows' | 'active'>> & { hasNone?: true };

/** What becomes of ten people after one another. */
const LOTS: readonly Lot[] = [
  { shows: true },
  { shows: true },
  {},
  { shows: true },
  { hasNone: true },
  {},
  { shows: true },
  { active: false },
  {},
  { shows: true },
];

/** Every so many people somebody has a second account, as a customer of the portal under the same address. */
const CUSTOMER_EVERY = 23;

/** The accounts of an org's people: the same for the same org. Those who left Okta have been switched off here too. */
export function peopleOf(org: Org): JiraPerson[] {
  const accounts: JiraPerson[] = [];
  let at = 0;
  for (const { id, status, profile } of org.people) {
    const lot = LOTS[at % LOTS.length] ?? {};
    const email = String(profile.email ?? '');
    const name = [profile.firstName, profile.lastName].filter(Boolean).join(' ') || email.replace(/@.*/, '');
    const account = {
      name,
      email,
      shows: lot.shows ?? false,
      active: lot.active ?? status !== 'DEPROVISIONED',
    };
    if (!lot.hasNone) accounts.push({ ...account, accountId: accountIdOf(id), kind: 'atlassian' });
    if (at % CUSTOMER_EVERY === CUSTOMER_EVERY - 1)
      accounts.push({ ...account, accountId: accountIdOf(`${id}/portal`), kind: 'customer', active: true });
    at += 1;
  }
  return accounts;
}

/** Looks like one of Atlassian's, and is the same on every run. */
const accountIdOf = (of: string): string =>
  `712020:${createHash('sha256').update(of).digest('hex').slice(0, 24)}`;
