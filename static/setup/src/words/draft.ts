// Words of the draft: what became of what is typed, in the top bar and in the foot bars of Choose, Map and Plan.
import { counted, number } from '../state/counts';

const changes = (count: number) => counted(count, 'change');

export const draftWords = {
  saved: 'Saved',
  typing: 'Saving…',
  kept: 'Draft saved',
  lost: 'Not saved. Trying again',
  notLive: (count: number) => `${changes(count)} not live yet.`,
  runsUse: (when: string) => `Runs use the mapping of ${when}.`,
  notLiveFirst: 'Nothing is created in Assets before you save.',
  proposed: 'This is a proposal. Nothing is created in Assets before you save.',
  savedAt: (when: string) => `Saved ${when}. Runs use this mapping.`,
  saving: 'Saving, and telling Assets…',
  planning: 'Asking for a plan…',
  keptHere: 'Your input is kept in this window.',
  tryNow: 'Try now',
  newer: (when: string) => `A newer mapping was saved at ${when}.`,
  stillHere: (count: number) => `Your ${changes(count)} ${count === 1 ? 'is' : 'are'} still here.`,
  other: (when: string) => `Another window kept a draft at ${when}.`,
  useOther: 'Use the other one',
  compare: 'Compare',
  useNewer: 'Use the newer one',
  keepMine: 'Keep mine',
  ask: (count: number) => `Discard ${changes(count)}?`,
  keep: 'Keep editing',
  discard: 'Discard',
  discarded: 'Your changes are discarded.',
  undo: 'Undo',
  steps: 'Changes of this window',
  undoStep: 'Undo the last change',
  redoStep: 'Redo the change',
  stepUndone: 'The last change is undone.',
  stepRedone: 'The change is done again.',
  save: 'Save',
  plan: 'Plan with these changes',
  announceSaved: 'Your mapping is live. The next run uses it.',
  announceLost: 'Not saved. Your input is kept in this window, and it is tried again.',
  announceNewer: (when: string) => `A newer mapping was saved at ${when}. Your changes are still here.`,
  announceOther: (when: string) => `Another window kept a draft at ${when}. Your changes are still here.`,
  announceUndone: 'Your changes are back.',
  faulty: (count: number) =>
    count === 1
      ? 'One thing keeps this mapping from being saved'
      : `${count} things keep this mapping from being saved`,
  unfilled: (type: string, objects: number | undefined) =>
    objects === undefined
      ? `${type} is no longer filled. Its objects stay in Assets as they are.`
      : objects === 1
        ? `${type} is no longer filled. Its object stays in Assets as it is.`
        : `${type} is no longer filled. Its ${number(objects)} objects stay in Assets as they are.`,
  show: 'Show',
  showIn: (where: string) => `Show ${where}`,
  moreFaults: (count: number) => `and ${count} more, on Map`,
  mended: (left: number) =>
    left === 0 ? 'Mended. Nothing is left to look at.' : `Mended. ${counted(left, 'problem')} left.`,
} as const;
