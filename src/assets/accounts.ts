// The Atlassian account that belongs to a mail address: searched for, confirmed, and never guessed.
import { z } from 'zod';
import { good, listOf, maybe } from './loosely';
import type { AssetsProblem, AssetsProblemCode } from './problems';
import type { Asking } from './request';
import { ok, read, type NotOk, type Reply } from './reply';

export type AccountVerdict =
  /** Its address is this one: it shows so itself, or Jira said so to the app. The name is for the page alone. */
  | { is: 'found'; account: string; name: string }
  /** Nobody was found: no such account here, hidden from apps, switched off, or a right is missing. */
  | { is: 'none' }
  /** One account answers to the address and hides its own, so nobody can say that it is the one. */
  | { is: 'hidden' }
  /** More than one may be meant. */
  | { is: 'several' }
  /** Jira does not let the app look. */
  | { is: 'refused'; problem: AssetsProblem };

export interface AccountCalls {
  /**
   * Always as the app: the second question is answered to apps alone. Not found out is `none`, `hidden` or `several`;
   * whoever asks leaves such an attribute as it is. The address stands in no problem.
   */
  findAccount(address: string): Promise<Reply<AccountVerdict>>;
}

/** Candidates looked at. A whole address finds one or two; where it finds more, it was no address of a person. */
const MOST_CANDIDATES = 10;
/** Longer than any mail address may be. */
const LONGEST_ADDRESS = 254;

export function accountCalls(call: Asking): AccountCalls {
  return {
    findAccount: async (address) => {
      const wanted = plain(address);
      // The search looks into names too and takes their beginnings: only a whole address is worth asking for.
      if (wanted.length > LONGEST_ADDRESS || !/^[^\s@]+@[^\s@]+$/.test(wanted)) return ok({ is: 'none' });
      const searched = read(
        await call('search-accounts', { as: 'app', text: address.trim(), most: MOST_CANDIDATES }),
        'search-accounts',
        readPeople,
      );
      if (searched.is !== 'ok') return spokenOfAccounts(searched);
      const people = searched.value.filter(({ active, kind }) => active && kind === 'atlassian');
      const shown = people.filter(({ address: its }) => its !== undefined && plain(its) === wanted);
      if (shown.length > 0) return ok(oneOf(shown));
      const confirmed: Person[] = [];
      let unknown = searched.value.length >= MOST_CANDIDATES ? 2 : 0;
      for (const person of people.filter(({ address: its }) => its === undefined)) {
        const its = await addressOf(call, person.account);
        if (its.is !== 'ok') return spokenOfAccounts(its);
        if (its.value === undefined) unknown += 1;
        else if (plain(its.value) === wanted) confirmed.push(person);
      }
      if (confirmed.length > 0) return ok(oneOf(confirmed));
      return ok({ is: unknown === 0 ? 'none' : unknown === 1 ? 'hidden' : 'several' });
    },
  };
}

const plain = (address: string) => address.trim().toLowerCase();

interface Person {
  account: string;
  name: string;
  active: boolean;
  kind: string;
  /** Absent where the person hides it, as is usual towards apps. */
  address?: string;
}

const oneOf = ([first, ...others]: Person[]): AccountVerdict =>
  first === undefined || others.length > 0
    ? { is: 'several' }
    : { is: 'found', account: first.account, name: first.name };

/**
 * An account's address as Jira tells it to the app alone; undefined where it does not tell. Refusals of every kind were
 * met with the scope granted (seen in other clients), and 503 means that the site switched this off (Jira REST API).
 */
async function addressOf(call: Asking, account: string): Promise<Reply<string | undefined>> {
  const reply = await call('account-address', { as: 'app', account });
  if (reply.is === 'refused') return ok(undefined);
  if (reply.is === 'fault' && reply.problem.seen.status === 503) return ok(undefined);
  if (reply.is !== 'ok') return reply;
  // Described as one, met as a list.
  const its = [reply.value].flat().flatMap((each) => good(told, each));
  return ok(its.find(({ accountId }) => accountId === account)?.email);
}

const told = z.looseObject({ accountId: z.string(), email: z.string().min(1) });

const person = z.looseObject({
  accountId: z.string().min(1),
  accountType: maybe(z.string()),
  displayName: maybe(z.string()),
  active: maybe(z.boolean()),
  emailAddress: maybe(z.string()),
});

const readPeople = (body: unknown): Person[] | undefined =>
  listOf(person, body)?.map((one) => ({
    account: one.accountId,
    name: one.displayName ?? '',
    active: one.active ?? false,
    kind: one.accountType ?? 'unknown',
    ...(one.emailAddress ? { address: one.emailAddress } : {}),
  }));

/** The words of problems speak of Assets; here it was Jira. */
const ofJira: Readonly<Partial<Record<AssetsProblemCode, AssetsProblemCode>>> = {
  'assets-busy': 'accounts-busy',
  'assets-broken': 'accounts-broken',
  'no-answer': 'accounts-broken',
};

function spokenOfAccounts(reply: NotOk): Reply<AccountVerdict> {
  const { code, seen } = reply.problem;
  if (reply.is === 'refused') return ok({ is: 'refused', problem: { code: 'accounts-refused', seen } });
  return { ...reply, problem: { code: ofJira[code] ?? code, seen } };
}
