// Words of Runs.
import type { Ending, PastRun, Run } from '../answers';
import { counted, number } from '../state/counts';
import { lengthOf } from '../state/moments';

const reasons: Readonly<Record<Run['reason'], string>> = {
  button: 'started with Import data in Assets',
  page: 'started on this page',
  clock: 'started by itself',
};

/** The result as a word, for the lozenge. */
export const endingNames: Readonly<Record<Ending, string>> = {
  done: 'Done',
  planned: 'Planned',
  stopped: 'Stopped',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const runWords = {
  title: 'Runs',
  empty: 'No runs yet',
  emptyText: 'The first run reads everything from Okta and creates the objects in Assets.',
  emptyNotReady: 'Connect and save a mapping first: a run needs both.',
  planOn: 'A plan is being made',
  planOnText: 'It reads Okta as a run does, and writes nothing. Runs wait until it is made.',
  watchPlan: 'Watch the plan',
  notRead: '–',
  run: 'Run now',
  again: 'Run again',
  started: (reason: Run['reason'], when: string) => `Full run, ${reasons[reason]} ${when}.`,
  opening: 'A run is about to begin',
  openingText: 'Atlassian’s queue has it. It begins within a minute.',
  running: {
    pace: 'Running: finding out how fast Okta answers',
    soon: 'Running: less than a minute left',
    minutes: (left: number) => `Running: about ${counted(left, 'minute')} left`,
    submitting: 'Running: handing over the last rows',
    processing: 'Running: Assets is writing the objects',
    closing: 'Running: closing what is open',
    amending: 'Running: setting accounts, and clearing what Okta no longer has',
    planning: 'Writing the plan down',
  },
  /** Of a plan, whose title stands above. */
  planning: {
    pace: 'Reading Okta: finding out how fast it answers',
    soon: 'Reading Okta: less than a minute left',
    minutes: (left: number) => `Reading Okta: about ${counted(left, 'minute')} left`,
  },
  whole: 'Reading Okta and handing over',
  wholeDone: 'Assets writes the objects',
  stepOf: (step: number) => `step ${step} of 2`,
  then: 'Then Assets writes the objects, usually within a minute.',
  readOf: (read: number, expected: number | undefined) =>
    expected === undefined
      ? `${counted(read, 'record')} read`
      : `${number(read)} of ${counted(expected, 'record')}`,
  lanes: 'Lanes',
  laneOf: (read: number, expected: number | undefined) =>
    expected === undefined || expected === read ? number(read) : `${number(read)} of ${number(expected)}`,
  later: 'after groups',
  groupsCount: 'Groups count once 200 of them are read, or all, with every member.',
  leftOut: 'can’t be read, left as they are',
  rests: {
    waiting: (kind: string, until: string) => `${kind} wait for Okta’s limit until ${until}.`,
    trying: (kind: string, until: string) => `${kind} could not be read. They are tried again at ${until}.`,
  },
  restsWhy: {
    waiting: 'Nothing to do: it goes on by itself.',
    trying: 'If that fails, too, it ends and says why.',
  },
  handed: 'Handed to Assets',
  chunks: 'Parts of the data accepted',
  records: 'Records read',
  problemsSoFar: 'Problems so far',
  soFar: 'So far',
  columns: {
    type: 'Object type',
    read: 'Read',
    created: 'Created',
    updated: 'Changed',
    same: 'Same',
    gone: 'Gone',
    skipped: 'Skipped',
    failed: 'Failed',
    all: 'All',
  },
  foot: {
    running: 'You can close this window. The run goes on by itself.',
    ask: (chunks: number) =>
      chunks === 0
        ? 'Stop now? Nothing was handed to Assets yet.'
        : `Stop now? ${counted(chunks, 'part')} of the data ${chunks === 1 ? 'is' : 'are'} already with Assets; it may still write ${chunks === 1 ? 'it' : 'them'}.`,
    asking: 'Asking the run to stop…',
    stopping: 'The run stops after the page it is reading.',
    late: 'The run was over already.',
    next: (when: string) => `Next run by itself: ${when}, or up to 5 minutes later.`,
    byHand: 'Runs start by themselves once a day after the first good one.',
    starting: 'Starting a run…',
  },
  cancel: 'Cancel run',
  keep: 'Keep running',
  stop: 'Stop the run',
  meaning: {
    done: '',
    planned: 'Nothing was written.',
    stopped: 'Each object in Assets is as it was, or as Okta has it now. Nothing counts as gone.',
    failed: 'Each object in Assets is as it was, or as Okta has it now. Nothing counts as gone.',
    cancelled: 'Each object in Assets is as it was, or as Okta has it now. Nothing counts as gone.',
  } satisfies Record<Ending, string>,
  result: 'What came of it',
  problems: 'Problems, by reason',
  doneWithProblems: 'Done with problems',
  nothingToDo: 'Nothing to do',
  times: (count: number) => `${counted(count, 'time')}`,
  where: 'Show where',
  hide: 'Hide',
  whereLoading: 'Looking where…',
  noPlaces: 'No single place was kept for this one.',
  placesLost: 'We can’t reach the app. Try again.',
  placeColumns: { type: 'Object type', id: 'Okta ID', attribute: 'Attribute' },
  placesShown: (shown: number, all: number) => `${number(shown)} of ${number(all)} are shown.`,
  inAssets: (type: string) => `Objects of ${type} in Assets`,
  laneDone: (kind: string, read: number) => `${kind} are read: ${number(read)}.`,
  summary: (title: string, read: string) => `${title}. ${read}.`,
} as const;

/** A run's title: what there is to say of it now. `minutes` are those left, where anybody can tell. */
export function runTitle(run: Run, minutes: number | undefined): string {
  if (run.is === 'opening') return runWords.opening;
  if (run.is === 'over') return overTitle(run);
  if (run.phase !== 'reading') return runWords.running[run.phase];
  const reading = run.isPlan ? runWords.planning : runWords.running;
  if (minutes === undefined) return reading.pace;
  return minutes === 0 ? reading.soon : reading.minutes(minutes);
}

function overTitle({ ending, endedAt, startedAt, kinds }: PastRun): string {
  const took = lengthOf(endedAt - startedAt);
  if (ending === 'stopped') return `The run was stopped after ${took}`;
  if (ending === 'failed') return `The run failed after ${took}`;
  if (ending === 'cancelled') return `The run was cancelled after ${took}`;
  const written = kinds.reduce((sum, { created, updated }) => sum + created + updated, 0);
  return written === 0
    ? `Done. There was nothing to change, in ${took}`
    : `Done. ${counted(written, 'object')} written in ${took}`;
}
