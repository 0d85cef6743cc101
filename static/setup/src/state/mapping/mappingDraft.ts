// What is typed at the mapping and what became of it: one step at a time, as data (pure).
import type { MappingView } from '../../../../../src/contract';
import { defaultMapping } from '../../../../../src/mapping/defaults';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Problem, Reply } from '../../answers';
import { changesIn } from './changesIn';
import { isSame } from '../../../../../src/mapping/same';
import type { Saving } from './useMapping';

/** Typing that rests so long is kept, in milliseconds. */
export const keepAfterMs = 1_000;
/** A draft that could not be kept is tried again after so long. */
export const tryAfterMs = 8_000;
/** How long a discard can be undone. */
export const undoMs = 10_000;

type Keep =
  | { is: 'rest' }
  | { is: 'typing' }
  /** One call at a time, so that none overtakes another; what is typed meanwhile waits. `again` after one that failed. */
  | { is: 'keeping'; sent: Mapping | undefined; again?: Problem | true }
  | { is: 'lost'; problem?: Problem };

export type MappingDraft = {
  view?: MappingView;
  /** Absent: nothing differs from what is live, or proposed. */
  typed?: Mapping;
  /** The live mapping's moment when somebody began to type. */
  basedOn?: number;
  /** The moment of the last draft that this window kept, or took from the app. */
  known?: number;
  /** Sent to be kept, and no answer came: the app may have it as its draft. */
  unsure?: Mapping;
  keep: Keep;
  /** Grows with everything that happens here: an answer to a question that was asked before it may be old. */
  step: number;
  discarded?: { typed: Mapping; basedOn?: number };
};

export const untouched: MappingDraft = { keep: { is: 'rest' }, step: 0 };

export type DraftEvent =
  | { type: 'told'; view: MappingView; step: number }
  | { type: 'changed'; mapping: Mapping }
  /** Somebody rested, left a field, or presses *Try now*. */
  | { type: 'due' }
  /** Null where the draft was dropped. */
  | { type: 'kept'; reply: Reply<{ savedAt: number } | null> }
  | { type: 'mine kept' }
  /** The draft of another window is gone on with. */
  | { type: 'other used' }
  | { type: 'discarded' }
  | { type: 'undone' }
  | { type: 'undo over' }
  | { type: 'went live'; mapping: Mapping; savedAt: number };

export function draftStep(draft: MappingDraft, event: DraftEvent): MappingDraft {
  const step = draft.step + 1;
  switch (event.type) {
    case 'told':
      return toldDraft(draft, event.view, event.step);
    case 'changed':
      return typedDraft(draft, { typed: event.mapping, ...baseOf(draft), step });
    case 'due':
      if (draft.keep.is !== 'typing' && draft.keep.is !== 'lost') return draft;
      return isNewer(draft) || isOther(draft) ? draft : { ...draft, keep: keepingAfter(draft), step };
    case 'kept':
      return draft.keep.is === 'keeping' ? keptDraft(draft, draft.keep.sent, event.reply) : draft;
    case 'mine kept':
      return typedDraft(
        { ...draft, ...knownIn(draft.view) },
        { typed: mappingOf(draft), ...liveMoment(draft), step },
      );
    case 'other used':
      return otherDraft(draft);
    case 'discarded': {
      const { typed, basedOn, ...rest } = draft;
      if (typed === undefined) return draft;
      const discarded = basedOn === undefined ? { typed } : { typed, basedOn };
      const keep: Keep = draft.keep.is === 'keeping' ? draft.keep : { is: 'keeping', sent: undefined };
      return { ...rest, keep, step, discarded };
    }
    case 'undone': {
      const { discarded } = draft;
      return discarded ? typedDraft(draft, { ...discarded, step }) : draft;
    }
    case 'undo over': {
      const { discarded: _over, ...rest } = draft;
      return rest;
    }
    case 'went live':
      return liveDraft(draft, event);
  }
}

/** The mapping that is shown: what is typed, else what is live, else what is proposed. */
export const mappingOf = (draft: MappingDraft): Mapping => draft.typed ?? baseMapping(draft);

/** What is live, else proposed. */
export const baseMapping = ({ view }: MappingDraft): Mapping =>
  view?.live?.mapping ?? view?.proposed ?? defaultMapping;

export const changesOf = (draft: MappingDraft): number =>
  draft.typed === undefined ? 0 : changesIn(baseMapping(draft), draft.typed);

export function savingOf(draft: MappingDraft): Saving {
  const { keep, typed, view } = draft;
  if (isNewer(draft) && view?.live) return { is: 'newer', savedAt: view.live.savedAt };
  if (isOther(draft) && view?.draft) return { is: 'other', savedAt: view.draft.savedAt };
  if (keep.is === 'lost') return keep;
  // What could not be kept counts as such until it is.
  if (keep.is === 'keeping' && keep.again !== undefined)
    return { is: 'lost', ...(keep.again === true ? {} : { problem: keep.again }) };
  if (keep.is === 'typing' || (keep.is === 'keeping' && keep.sent !== undefined)) return { is: 'typing' };
  return { is: typed === undefined ? 'saved' : 'kept' };
}

function keepingAfter({ keep, typed }: MappingDraft): Keep {
  if (keep.is !== 'lost') return { is: 'keeping', sent: typed };
  return { is: 'keeping', sent: typed, again: keep.problem ?? true };
}

/** Another mapping went live since this draft began. */
const isNewer = ({ typed, basedOn, view }: MappingDraft): boolean =>
  typed !== undefined && view?.live !== undefined && view.live.savedAt !== basedOn;

/** Another window kept a draft since the last one that this window knows. */
const isOther = ({ typed, known, keep, view }: MappingDraft): boolean =>
  typed !== undefined &&
  keep.is !== 'keeping' &&
  view?.draft !== undefined &&
  view.draft.savedAt > (known ?? 0) &&
  !isSame(view.draft.mapping, typed);

const knownIn = (view: MappingView | undefined): Pick<MappingDraft, 'known'> =>
  view?.draft ? { known: view.draft.savedAt } : {};

const liveMoment = ({ view }: MappingDraft): { basedOn?: number } =>
  view?.live ? { basedOn: view.live.savedAt } : {};

function baseOf(draft: MappingDraft): { basedOn?: number } {
  if (draft.typed === undefined) return liveMoment(draft);
  return draft.basedOn === undefined ? {} : { basedOn: draft.basedOn };
}

type Typed = Pick<MappingDraft, 'typed' | 'basedOn' | 'step'>;

/** A call under way is waited for: its answer shows that there is more to keep. Typing ends the undo. */
function typedDraft({ view, keep, known, unsure }: MappingDraft, typed: Typed): MappingDraft {
  const told = { ...(view ? { view } : {}), ...(known === undefined ? {} : { known }) };
  return {
    ...told,
    ...(unsure ? { unsure } : {}),
    ...typed,
    keep: keep.is === 'keeping' ? keep : { is: 'typing' },
  };
}

/**
 * What was not kept yet stays, and so does what a newer mapping would do away with; else what the app has counts, which
 * another window may have written.
 */
function toldDraft(draft: MappingDraft, view: MappingView, asked: number): MappingDraft {
  const isOwn = view.draft !== undefined && isSame(view.draft.mapping, draft.unsure);
  const seen = { ...draft, view, ...(isOwn ? knownIn(view) : {}) };
  if (draft.keep.is !== 'rest' || asked !== draft.step) return seen;
  if (isNewer(seen) && changesOf(seen) > 0) return seen;
  const { typed: _typed, basedOn: _basedOn, known: _known, ...rest } = draft;
  if (!view.draft) return { ...rest, view };
  const { mapping, basedOn } = view.draft;
  return { ...rest, view, ...knownIn(view), typed: mapping, ...(basedOn === undefined ? {} : { basedOn }) };
}

/** What was typed here can be had again for a while. */
function otherDraft({ view, typed, basedOn, step }: MappingDraft): MappingDraft {
  const untold: MappingDraft = { keep: { is: 'rest' }, step: step + 1 };
  if (!view?.draft) return { ...untold, ...(view ? { view } : {}) };
  const from = view.draft.basedOn === undefined ? {} : { basedOn: view.draft.basedOn };
  const mine = typed && { discarded: { typed, ...(basedOn === undefined ? {} : { basedOn }) } };
  return { ...untold, view, ...knownIn(view), typed: view.draft.mapping, ...from, ...mine };
}

function keptDraft(
  draft: MappingDraft,
  sent: Mapping | undefined,
  reply: Reply<{ savedAt: number } | null>,
): MappingDraft {
  const step = draft.step + 1;
  const known = heard(draft, sent, reply);
  if (draft.typed !== sent) return { ...known, keep: { is: 'typing' }, step };
  if (reply.is === 'lost') return { ...known, keep: { is: 'lost' }, step };
  if (reply.is === 'refused') return { ...known, keep: { is: 'lost', problem: reply.problem }, step };
  const { typed: _typed, basedOn: _basedOn, ...rest } = known;
  const isBack = draft.typed === undefined || changesOf(draft) === 0;
  return { ...(isBack ? rest : known), keep: { is: 'rest' }, step };
}

/** What is known of the draft that the app has by now. */
function heard(
  draft: MappingDraft,
  sent: Mapping | undefined,
  reply: Reply<{ savedAt: number } | null>,
): MappingDraft {
  if (reply.is === 'lost') return sent ? { ...draft, unsure: sent } : draft;
  if (reply.is === 'refused') return draft;
  const { known: _known, unsure: _unsure, ...rest } = withKept(draft, sent, reply.value?.savedAt);
  return reply.value ? { ...rest, known: reply.value.savedAt } : rest;
}

/** What the app has as a draft by now. */
function withKept(draft: MappingDraft, sent: Mapping | undefined, savedAt: number | undefined): MappingDraft {
  if (draft.view === undefined) return draft;
  const { draft: _before, ...view } = draft.view;
  if (sent === undefined || savedAt === undefined) return { ...draft, view };
  const { basedOn } = draft;
  const kept = { mapping: sent, savedAt, ...(basedOn === undefined ? {} : { basedOn }) };
  return { ...draft, view: { ...view, draft: kept } };
}

function liveDraft(draft: MappingDraft, live: { mapping: Mapping; savedAt: number }): MappingDraft {
  const { typed, basedOn: _basedOn, view, keep, step, discarded: _discarded } = draft;
  const { mapping, savedAt } = live;
  const before = view ?? { proposed: defaultMapping, versions: [] };
  const { draft: _draft, ...rest } = before;
  const next = {
    view: { ...rest, live: { mapping, savedAt }, versions: [{ savedAt }, ...before.versions] },
    step: step + 1,
  };
  // What was changed while it was being saved is a change still.
  return typed === undefined || typed === mapping
    ? { ...next, keep: { is: 'rest' } }
    : { ...next, typed, basedOn: savedAt, keep: keep.is === 'keeping' ? keep : { is: 'typing' } };
}
