// Each way Assets refuses, with its remedy.

const trySoon = 'Try again in a minute. If it goes on, look at status.atlassian.com.';

/** `tested` is the remedy for somebody at the page, for whom no run tries again. Placeholders are filled from `seen`; `call` and, where there was an answer, `status` are in every one. */
export const assetsProblems = {
  'no-answer': {
    sentence: 'Assets did not answer.',
    remedy: 'The app tries again by itself. If it goes on, look at status.atlassian.com.',
    tested: trySoon,
  },
  'assets-broken': {
    sentence: 'Assets answered with a fault of its own ({status}).',
    remedy: 'The app tries again by itself. If it goes on, look at status.atlassian.com.',
    tested: trySoon,
  },
  'assets-busy': {
    sentence: 'Assets asked the app to wait.',
    remedy: 'Nothing to do: the app waits as long as it was told.',
    tested: 'Try again in a minute.',
  },
  'calls-spent': {
    sentence: 'Forge allows no more calls to this piece of work.',
    remedy: 'Nothing to do: the app goes on in a new one.',
    tested: 'Try again in a minute.',
  },
  'platform-fault': {
    sentence: 'Forge could not pass a call on to Assets ({reason}).',
    remedy: 'The app tries again by itself. If it goes on, look at status.atlassian.com.',
    tested: trySoon,
  },
  'platform-refused': {
    sentence: 'Forge refused to pass a call on to Assets ({reason}).',
    remedy: 'Ask a site admin to approve the current version of the app, then try again.',
  },
  'no-user': {
    sentence: 'Assets wants to know which person is asking, and Forge names none.',
    remedy: 'Open the page again, allow the app to act for you, and try again.',
  },
  'not-signed-in': {
    sentence: 'Assets does not accept the app as signed in.',
    remedy: 'Ask a site admin to approve the current version of the app, or to install it again.',
  },
  'no-access': {
    sentence: 'Assets does not let the app into this object schema.',
    remedy: 'Give the app access to the object schema in its settings under Roles, then try again.',
  },
  'import-missing': {
    sentence: 'Assets does not know this import or this run of it.',
    remedy: 'Look whether the import was deleted. If so, create a new one.',
  },
  'already-running': {
    sentence: 'This import is running already.',
    remedy: 'Wait until it ends, or cancel it in the list of imports.',
  },
  'no-mapping': {
    sentence: 'Assets has no mapping for this import yet.',
    remedy: 'Open the import in the app and save the mapping.',
  },
  'import-disabled': {
    sentence: 'This import is switched off in Assets.',
    remedy: 'Switch it on in the list of imports.',
  },
  'wrong-import-type': {
    sentence: 'Assets says that this import does not belong to this app.',
    remedy: 'Create a new import and choose Okta as its type.',
  },
  'mapping-refused': {
    sentence: 'Assets refused the mapping: {said}.',
    remedy: 'Correct what Assets names. If it names nothing you know, report it where this app came from.',
  },
  'mapping-exists': {
    sentence: 'Assets already has a mapping for this import.',
    remedy: 'Save the mapping again.',
  },
  'mapping-unfinished': {
    sentence: 'Assets is still taking the mapping in.',
    remedy: 'Wait a minute, then save it again.',
  },
  'chunk-refused': {
    sentence: 'Assets refused a part of the data ({status}).',
    remedy: 'Run the import again. If it goes on, report it where this app came from.',
  },
  'chunk-too-large': {
    sentence: 'A part of the data is too large for Assets.',
    remedy: 'Nothing to do: the app sends it in smaller parts.',
  },
  'too-late': {
    sentence: 'Assets no longer takes this for a run that is already being processed.',
    remedy: 'Wait until the run ends.',
  },
  'never-ran': {
    sentence: 'Assets has no run of this import yet.',
    remedy: 'Run the import.',
  },
  'query-refused': {
    sentence: 'Assets does not understand a question about its objects.',
    remedy:
      'Look whether an object type or attribute was renamed in Assets. If not, report it where this app came from.',
  },
  'object-missing': {
    sentence: 'Assets no longer has an object that the app was to change.',
    remedy: 'Nothing to do: the next run makes it again if Okta has it.',
  },
  'object-refused': {
    sentence: 'Assets refused to change a value of an object.',
    remedy: 'Look in Assets whether the attribute takes this kind of value, then run again.',
  },
  'object-unchanged': {
    sentence: 'Assets took a change of an object and left the object as it was.',
    remedy: 'Change the value by hand in Assets.',
  },
  'attribute-missing': {
    sentence: 'Assets no longer has an attribute that the app was to change.',
    remedy: 'Load the page again and choose another attribute.',
  },
  'attribute-refused': {
    sentence: 'Assets refused to change the attribute.',
    remedy: 'Change it by hand: object type, Attributes, the three dots beside it, Configure.',
  },
  'attribute-unchanged': {
    sentence: 'Assets took the change of the attribute and left it as it was.',
    remedy: 'Change it by hand: object type, Attributes, the three dots beside it, Configure.',
  },
  'accounts-refused': {
    sentence: 'Jira does not let the app look for accounts.',
    remedy:
      'Ask a site admin to approve the current version of the app. Until then accounts stay as they are.',
  },
  'accounts-busy': {
    sentence: 'Jira asked the app to wait before it looks for more accounts.',
    remedy: 'Nothing to do: the app waits as long as it was told.',
    tested: 'Try again in a minute.',
  },
  'accounts-broken': {
    sentence: 'Jira did not answer when the app looked for an account.',
    remedy: 'The app tries again by itself. If it goes on, look at status.atlassian.com.',
    tested: trySoon,
  },
  'bad-redirect': {
    sentence: 'Assets sent the app on to an address that it does not follow.',
    remedy: 'Report it where this app came from.',
  },
  'bad-address': {
    sentence: 'An id of this import is not one that can stand in an address.',
    remedy: 'Create a new import.',
  },
  'unreadable-answer': {
    sentence: 'Assets answered, but left out what the app needs to know.',
    remedy: 'Try again. If it goes on, report it where this app came from.',
  },
  refused: {
    sentence: 'Assets refused a call ({status}).',
    remedy: 'Try again. If it goes on, report it where this app came from.',
  },
} as const satisfies Record<string, { sentence: string; remedy: string; tested?: string }>;

export type AssetsProblemCode = keyof typeof assetsProblems;

/** `seen` holds the name of the call, statuses, codes and ids; never names, mail addresses or secrets. */
export interface AssetsProblem {
  code: AssetsProblemCode;
  seen: Record<string, string | number>;
}
