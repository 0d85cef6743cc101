// Every problem a run can meet, in words: the corridor's own table, and the tables of the rooms it walks through.
import { assetsProblems } from '../assets/problems';
import { mappingProblems } from '../mapping/problems';
import { oktaProblems } from '../okta/problems';
import type { StoredProblem } from '../store/runs';
import { questionProblems } from './questionProblems';

/** `{name}` is filled from what was seen. */
export const syncProblems = {
  'empty-answer': {
    sentence: 'Okta answered with no {kind} at all. The last good run saw {before}. Nothing was written.',
    remedy: 'Check the role of the token’s owner, and the filter. This cannot be approved.',
  },
  'never-any': {
    sentence: 'Okta answered with no {kind} at all, and no run has read any so far. Nothing was written.',
    remedy:
      'In Okta, give the token’s owner the role Read-only Administrator, and check the filter. This cannot be approved.',
  },
  'nothing-readable': {
    sentence: 'Okta lets this token read neither people nor groups nor devices. Nothing was written.',
    remedy: 'In Okta, give the token’s owner the role Read-only Administrator, then run again.',
  },
  'kind-lost': {
    sentence: 'The last good run read {kind}, and now Okta refuses them ({code}). Nothing was written.',
    remedy: 'Give the token’s owner the missing right again. This cannot be approved.',
  },
  'lane-unfinished': {
    sentence:
      'The list of {kind} was not read to its end ({code}). Nothing was written, nothing counts as gone.',
    remedy: 'The next run tries again. If it returns, test the connection.',
  },
  'record-without-id': {
    sentence: 'Some records of Okta came without an id and were left out.',
    remedy: 'Nothing you did. If it returns, tell Okta’s support.',
  },
  'changed-while-read': {
    sentence: 'Some {kind} changed in Okta while they were read and were sent twice.',
    remedy: 'Nothing to do: the next run sends them again, as they are then.',
  },
  'not-cleared': {
    sentence: 'Okta has no value any more, but this import keeps the old one: it ignores empty values.',
    remedy:
      'In Assets: Import → Edit mapping → empty values → Remove. Then run again. Or clear the values by hand.',
  },
  'account-none': {
    sentence: 'No Atlassian account was found for this address. {attribute} was left as it was.',
    remedy: 'Ask the person to show their mail address to this site, or map another field.',
  },
  'account-hidden': {
    sentence: 'An account may be meant, but it hides its address. {attribute} was left as it was.',
    remedy: 'Ask the person to show their mail address to this site, or map another field.',
  },
  'account-several': {
    sentence: 'More than one account may be meant. {attribute} was left as it was.',
    remedy: 'Set it by hand in Assets, or map a field that names one person.',
  },
  'accounts-closed': {
    sentence: 'Jira does not let the app look accounts up. Attributes of type User were left as they were.',
    remedy: 'Ask a site admin to approve the current version of the app, then run again.',
  },
  'objects-closed': {
    sentence: 'Assets does not let the app look at or change single objects. {what} were left as they were.',
    remedy: 'Ask an admin of the object schema to give the app access, then run again.',
  },
  'objects-unchanged': {
    sentence: 'Assets did not take a change of single objects of {type}.',
    remedy: 'Look at the objects. The next run tries again.',
  },
  'object-unfound': {
    sentence:
      'Assets has no object of {type} for this record, or does not show it to the app. Nothing was set or cleared there.',
    remedy:
      'Look for it in Assets. Where it is missing, the import’s history says why; the next run tries again.',
  },
  'no-id-attribute': {
    sentence:
      'No attribute of {type} holds the Okta id, by which single objects are found. Accounts were left as they were.',
    remedy: 'On Map, add a line to {type} that fills an attribute with the Okta id (id), then run again.',
  },
  'objects-refused': {
    sentence: 'Assets counted {refused} rows of {type} that made no object.',
    remedy: 'Open the import’s history in Assets: it says which rows and why.',
  },
  'objects-removed': {
    sentence: 'Assets removed objects that this run did not bring, as its import is set: {said}.',
    remedy:
      'If that is not meant, in Assets: Import → Edit mapping → the object type → Missing objects → Ignore.',
  },
  'objects-marked': {
    sentence: 'Assets changed objects that this run did not bring, as its import is set: {said}.',
    remedy:
      'If that is not meant, in Assets: Import → Edit mapping → the object type → Missing objects → Ignore.',
  },
  'values-refused': {
    sentence:
      'Assets named {errors} errors for {type}. Its objects were made, some perhaps without a value or a link.',
    remedy: 'Open the import’s history in Assets: it says which and why.',
  },
  'rows-doubled': {
    sentence: 'Assets counted {duplicates} rows of {type} twice. The next run sends all of its kind again.',
    remedy: 'Nothing to do, unless it returns: then two records share one identifier.',
  },
  'assets-not-ok': {
    sentence: 'Assets ended the import with an error ({result}). Some objects may have been written.',
    remedy: 'Open the import’s history in Assets, mend what it names, and run again.',
  },
  'assets-slow': {
    sentence: 'Assets did not finish the import within {hours} hours.',
    remedy: 'Look at the import in Assets. Cancel it there if it stands still, then run again.',
  },
  'cancelled-in-assets': {
    sentence: 'The import was cancelled in Assets.',
    remedy: 'Run again when you like: the next run is whole by itself.',
  },
  cancelled: {
    sentence: 'The run was cancelled. Nothing counts as gone.',
    remedy: 'Run again when you like: the next run is whole by itself.',
  },
  'run-died': {
    sentence: 'The run gave no sign of life for {minutes} minutes and was closed.',
    remedy: 'Run again. If it returns, report it where this app came from, with the time.',
  },
  'cannot-go-on': {
    sentence: 'The run broke off {times} times at the same place and was given up.',
    remedy: 'Run again. If it returns, report it where this app came from, with the time.',
  },
  'not-set-up': {
    sentence: 'This import is not set up yet: {missing} is missing.',
    remedy: 'Open Configure app and finish it.',
  },
  'objects-unreadable': {
    sentence: 'Assets does not let the app read the objects of {type}, which the mapping needs ({mode}).',
    remedy:
      'Let the type create and update, and its lines write every time. Or grant the app read:cmdb-object:jira.',
  },
  'object-unaskable': {
    sentence:
      'The identifier has a quotation mark or a backslash: Assets cannot be asked what it holds. The record was left out.',
    remedy:
      'Take that character out of the value in Okta, choose another identifier, or let all lines of {type} write every time.',
  },
  'identifier-changed': {
    sentence:
      'The identifier of some objects is not what it was when they were last sent. Assets takes them for new ones, and the old ones stay.',
    remedy:
      'Bring the former identifier back before the next run, or delete the old objects in Assets. The Okta id never changes.',
  },
  'filters-changed': {
    sentence:
      'The filter of {kind} is not that of the last good run. What is missing does not count as gone.',
    remedy: 'Nothing to do: the next run compares again.',
  },
  'may-be-same': {
    sentence:
      'Objects are counted as changed that may be the same: Assets does not let the app look at what they hold.',
    remedy: 'Ask an admin of the object schema to give the app access, then plan again. Or run: that tells.',
  },
  'schema-changed': {
    sentence:
      'The object schema is no longer as it was when the mapping was saved: {said} Nothing was written.',
    remedy: 'Open Map, mend what is marked there, and save.',
  },
  'run-going-on': {
    sentence: 'A {what} of this import is going on.',
    remedy: 'Wait for it, or cancel it first.',
  },
  'not-allowed': {
    sentence: 'Only people who may manage this object schema can do that.',
    remedy: 'Ask an admin of the object schema: Schema configuration → Roles.',
  },
  'not-licensed': {
    sentence: 'The app’s licence has ended. Nothing was changed, and no run starts.',
    remedy: 'Renew the licence under Apps → Manage apps.',
  },
  'bad-question': {
    sentence: 'The page asked something this version of the app does not understand.',
    remedy: 'Reload the page.',
  },
  'token-needed': {
    sentence: 'The token that is stored belongs to another address. It is never sent to {host}.',
    remedy: 'Enter a token of {host}.',
  },
  'queue-refused': {
    sentence: 'Atlassian’s queue did not take the start of the run.',
    remedy: 'Try again in a minute.',
  },
  ...questionProblems,
} as const satisfies Record<string, { sentence: string; remedy: string }>;

export type SyncProblemCode = keyof typeof syncProblems;

/** A problem of the corridor itself. */
export const problemOf = (code: SyncProblemCode, seen: StoredProblem['seen'] = {}): StoredProblem => ({
  code,
  seen,
});

/** What has to wait for the run or the plan that is going on; without its wish a run. */
export const goingOn = (wish?: { plan?: true }): StoredProblem =>
  problemOf('run-going-on', { what: wish?.plan ? 'plan' : 'run' });

/** What an import still needs before it can be read or run. */
export const notSetUp = (missing: 'the connection' | 'the mapping'): StoredProblem =>
  problemOf('not-set-up', { missing });

const tables: Record<string, { sentence: string; remedy: string; tested?: string }> = {
  ...oktaProblems,
  ...mappingProblems,
  ...assetsProblems,
  ...syncProblems,
};

/** A problem in words, in a run or (`test`) as an answer to the page; a code of another release is named as it is. */
export function tell(
  problem: StoredProblem,
  where: 'run' | 'test' = 'run',
): { sentence: string; remedy: string } {
  const words = Object.hasOwn(tables, problem.code) ? tables[problem.code] : undefined;
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(problem.seen, name) ? String(problem.seen[name]) : 'unknown',
    );
  const remedy = where === 'test' ? (words?.tested ?? words?.remedy) : words?.remedy;
  return words === undefined || remedy === undefined
    ? {
        sentence: `Something went wrong (${problem.code}).`,
        remedy: 'Run again. If it returns, report it where this app came from, with the code.',
      }
    : { sentence: fill(words.sentence), remedy: fill(remedy) };
}
