// Words of Plan.
import type { PlanView } from '../answers';
import type { AttributeChange, ObjectChange } from '../../../../src/contract';
import { capital, counted, listed, number } from '../state/counts';
import type { PlanOffer } from '../state/plan/planOffer';
import { totalsOf, writtenBy } from '../state/plan/planTotals';

type Fate = ObjectChange['fate'];

export const planWords = {
  title: 'Plan',
  empty: 'No plan yet',
  emptyText:
    'A plan reads Okta as a run does and shows every object before it is written. Nothing is written to Assets.',
  notReady: 'Connect first: a plan reads Okta.',
  notReadyMapping: 'Save a mapping or change the proposal first, or make a plan of the proposal.',
  make: 'Make a plan',
  again: 'Make a new plan',
  run: 'Run this plan',
  making: 'Making the plan',
  makingSub: 'Nothing is written to Assets.',
  makingFoot: 'You can close this window. The plan is made by itself.',
  cancel: 'Cancel',
  cancelling: 'The plan stops after the page it is reading.',
  announceMade: (title: string) => `The plan is made. ${title}.`,
  runOn: 'A run is on',
  runOnText: 'A plan can be made when it is over.',
  watchRun: 'Watch the run',
  ended: {
    stopped: 'The plan was stopped',
    failed: 'The plan failed',
    cancelled: 'The plan was cancelled',
    planned: '',
  } satisfies Record<PlanView['ending'], string>,
  endedSub: 'Nothing was written.',
  madeAt: (when: string, calls: number) =>
    `Made ${when}, from ${counted(calls, 'Okta call')}. Nothing was written.`,
  old: (hours: number) => `Made ${counted(hours, 'hour')} ago. Okta may have moved on.`,
  madeOf: {
    live: '',
    another: 'It was made of a mapping that is not the one here any more.',
    draft: 'It is a plan of your changes. Running it makes them live.',
    proposal: 'Running it saves the proposal.',
  } satisfies Record<PlanOffer['about'], string>,
  notRunOf: {
    live: '',
    another: 'It was made of a mapping that is not the one here any more.',
    draft: 'It is a plan of your changes.',
    proposal: 'It is a plan of the proposal.',
  } satisfies Record<PlanOffer['about'], string>,
  ran: (when: string) => `This plan was run ${when}`,
  ranOther: (when: string) => `A run ended ${when}, after this plan`,
  ranSub: (said: string) => `The plan said: ${said}`,
  ranMade: (when: string, calls: number) =>
    `Made ${when}, from ${counted(calls, 'Okta call')}, before that run.`,
  download: 'Download',
  downloading: 'Collecting the ids…',
  downloadLost: 'The app does not answer, so nothing was downloaded. Try again.',
  columns: {
    type: 'Object type',
    read: 'Read',
    created: 'Create',
    updated: 'Change',
    same: 'Same',
    gone: 'Gone',
    skipped: 'Skipped',
    all: 'All',
  },
  none: '–',
  leftOut: 'can’t be read, left as they are',
  alsoMakes: (types: readonly string[]) =>
    `A run also makes the objects of ${listed(types)} that lines refer to and that are not there. They are not counted here, nor in what it adds to the allowance.`,
  mayExist: (types: readonly string[]) =>
    `Some objects to create in ${listed(types)} may already exist there: Assets does not let the app look. Those are updated instead.`,
  quietly: (count: number) =>
    `${counted(count, 'object')} of those to change ${count === 1 ? 'changes' : 'change'} in nothing but times such as the last login.`,
  goneNote: 'Gone objects are no longer in Okta. They are counted here, and stay in Assets as they are.',
  fates: {
    create: 'create',
    change: 'change',
    same: 'same',
    gone: 'gone',
    skip: 'skipped',
    unknown: 'not known',
  } satisfies Record<Fate, string>,
  ids: (type: string, fate: Fate, count: number) => `${capital(planFate[fate])} in ${type}: ${number(count)}`,
  oneByOne: 'What changes, one by one',
  oneByOneEmpty: 'Choose a number in the table above to see its objects here.',
  at: (type: string, fate: Fate, { place, of }: { place: number; of: number }) =>
    `${type}, ${planFate[fate]}, ${number(place)} of ${number(of)}`,
  object: 'Object',
  unnamed: (place: number, id: string) => `${number(place)}. ${id}`,
  named: (place: number, name: string) => `${number(place)}. ${name}`,
  previous: 'Previous',
  next: 'Next',
  looking: 'Reading it in Okta and in Assets…',
  lost: 'We can’t reach the app.',
  tryAgain: 'Try again',
  noIds: 'No ids were kept for these.',
  attribute: 'Attribute',
  before: 'In Assets now',
  after: 'After the run',
  emptyValue: 'empty',
  notReadable: 'not readable',
  allSame: 'All attributes stay the same.',
  showAll: 'Show all',
  showChanged: 'Show what changes',
  values: (count: number) => counted(count, 'value'),
  nowFate: (fate: Fate) => `By now: ${planFate[fate]}.`,
  allowance: 'Object allowance',
  allowanceOf: (used: number, allowed: number) => `${number(used)} of ${number(allowed)}`,
  allowanceText: (of: { holds: number; adds: number; rest: number }) =>
    `This import holds ${number(of.holds)} and adds ${number(of.adds)}. The rest of the site holds ${number(of.rest)}.`,
  allowanceUnread: (of: { holds: number; adds: number; allowed: number }) =>
    `This import holds ${number(of.holds)} and adds ${number(of.adds)}, of ${number(of.allowed)} allowed. How many the rest of the site holds can’t be read.`,
  allowanceNear: 'Less than a tenth is free after this run.',
  allowanceOver: (count: number) => `${counted(count, 'object')} more than the site is allowed.`,
  allowanceChange: (allowed: string) => `Change the allowance of ${allowed}`,
  allowanceField: 'Objects that your site may hold',
  allowanceHelp: 'Your Atlassian plan says how many: 50,000 with Premium, before more are paid for.',
  allowanceWrong: 'Type a whole number from 1 to 100,000,000.',
  allowanceSave: 'Save',
  allowanceKeep: 'Cancel',
  allowanceSaved: (allowed: string) => `Saved. Your site may hold ${allowed} objects.`,
  calls: 'Okta calls of this run',
  callsOf: {
    users: 'Users',
    groups: 'Groups',
    members: 'Members of groups',
    devices: 'Devices',
  } satisfies Record<keyof PlanView['calls'], string>,
  took: 'Reading took',
  problems: 'Skipped, and other problems',
  why: 'Why',
  chosen: 'Plan for chosen people',
  chosenText:
    'Up to ten people, groups or devices, read in Okta and Assets right now. The answer takes seconds.',
  chosenKind: 'Kind',
  chosenFind: 'Find by the start of a name or mail address',
  chosenFound: 'Nothing in Okta begins so.',
  chosenFull: 'Ten are the most.',
  chosenList: 'Chosen',
  chosenGo: (count: number) => `Plan for ${count === 1 ? 'this one' : `these ${number(count)}`}`,
  chosenClose: 'Close',
  nowhere: 'No object type takes this record.',
} as const;

const planFate: Readonly<Record<Fate, string>> = planWords.fates;

/** What a plan says first. */
export function planTitle(plan: PlanView): string {
  if (plan.ending !== 'planned') return planWords.ended[plan.ending];
  const { created, updated, gone } = totalsOf(plan);
  const written = created + updated;
  if (written === 0) return gone === 0 ? 'Assets is up to date' : 'Nothing would be written';
  return `${counted(written, 'object')} would be ${isFirstPlan(plan) ? 'created' : 'written'}`;
}

/**
 * What is said of the attributes that do not change; where none has a value before or after, that they are empty. A new
 * object has none before.
 */
export function others(unchanged: readonly AttributeChange[], isNew: boolean): string {
  const isEmpty = unchanged.every(
    ({ before, after }) => after.length === 0 && (isNew || before?.length === 0),
  );
  const isOne = unchanged.length === 1;
  const are = isEmpty ? (isOne ? 'is empty' : 'are empty') : isOne ? 'stays the same' : 'stay the same';
  return `${counted(unchanged.length, 'other attribute')} ${are}.`;
}

/** What is said aloud when a plan is over: how it ended, and what it comes to. */
export const planNews = (plan: PlanView): string =>
  plan.ending === 'planned'
    ? planWords.announceMade(planTitle(plan))
    : `${planTitle(plan)}. ${planWords.endedSub}`;

/** There is nothing yet that could change, stay or go. */
function isFirstPlan(plan: PlanView): boolean {
  const { created, updated, same, gone } = totalsOf(plan);
  return created > 0 && updated + same + gone === 0;
}

const createdIn = ({ types }: PlanView): string[] =>
  types.filter(({ created }) => created > 0).map(({ type, created }) => `${number(created)} in ${type}`);

/** And next, with its numbers; what there is none of is not named. */
export function planSub(plan: PlanView): string {
  if (plan.ending !== 'planned') return planWords.endedSub;
  const { created, updated, same, gone, skipped, read } = totalsOf(plan);
  if (writtenBy(plan) === 0 && gone + skipped === 0)
    return `All ${counted(read, 'object')} are the same in Okta and in Assets. A run would write nothing.`;
  if (isFirstPlan(plan) && skipped === 0) return `${capital(listed(createdIn(plan)))}.`;
  const would = [
    ...(created > 0 ? [`${number(created)} created`] : []),
    ...(updated > 0 ? [`${number(updated)} changed`] : []),
  ].join(', ');
  const rest = [
    ...(same > 0 ? [`${number(same)} ${same === 1 ? 'stays' : 'stay'} the same`] : []),
    ...(gone > 0 ? [`${number(gone)} ${gone === 1 ? 'is' : 'are'} no longer in Okta`] : []),
    ...(skipped > 0 ? [`${number(skipped)} ${skipped === 1 ? 'is' : 'are'} skipped`] : []),
  ];
  return [would, listed(rest)]
    .filter((part) => part !== '')
    .map((part) => `${capital(part)}.`)
    .join(' ');
}
