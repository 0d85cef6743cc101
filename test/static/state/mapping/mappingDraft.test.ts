import type { MappingView } from '../../../../src/contract';
import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Mapping } from '../../../../src/mapping/mapping';
import {
  changesOf,
  draftStep,
  mappingOf,
  savingOf,
  untouched,
  type DraftEvent,
  type MappingDraft,
} from '../../../../static/setup/src/state/mapping/mappingDraft';
import { at, hourMs, problemOf } from '../scenes';

const named = (type: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((each) => (each.kind === 'users' ? { ...each, type } : each)),
});
const live = { mapping: defaultMapping, savedAt: at };
const view: MappingView = { live, proposed: defaultMapping, versions: [{ savedAt: at }] };
const kept: DraftEvent = { type: 'kept', reply: { is: 'ok', value: { savedAt: at + hourMs } } };
const dropped: DraftEvent = { type: 'kept', reply: { is: 'ok', value: null } };
const refused: DraftEvent = { type: 'kept', reply: { is: 'refused', problem: problemOf('not-allowed') } };
const changed = (mapping: Mapping): DraftEvent => ({ type: 'changed', mapping });
const due: DraftEvent = { type: 'due' };

const from = (start: MappingDraft, ...events: DraftEvent[]): MappingDraft => events.reduce(draftStep, start);
/** The app's answer to a question that was asked just now. */
const told = (draft: MappingDraft, next: MappingView): MappingDraft =>
  draftStep(draft, { type: 'told', view: next, step: draft.step });
const start = told(untouched, view);

describe('the draft of a mapping', () => {
  it('is typed, then kept', () => {
    const typing = from(start, changed(named('Staff')));
    expect(savingOf(typing)).toEqual({ is: 'typing' });
    expect(changesOf(typing)).toBe(1);
    const keeping = from(typing, due);
    expect(keeping.keep).toEqual({ is: 'keeping', sent: named('Staff') });
    expect(savingOf(keeping)).toEqual({ is: 'typing' });
    const after = from(keeping, kept);
    expect(savingOf(after)).toEqual({ is: 'kept' });
    expect(after.view?.draft).toEqual({ mapping: named('Staff'), savedAt: at + hourMs, basedOn: at });
  });

  it('is kept once more when something was typed meanwhile', () => {
    const after = from(start, changed(named('Staff')), due, changed(named('Crew')), kept);
    expect(after.keep).toEqual({ is: 'typing' });
    expect(mappingOf(after)).toEqual(named('Crew'));
  });

  it('is none when everything was changed back', () => {
    const after = from(
      start,
      changed(named('Staff')),
      due,
      kept,
      changed(structuredClone(defaultMapping)),
      due,
      kept,
    );
    expect(savingOf(after)).toEqual({ is: 'saved' });
    expect(after.typed).toBeUndefined();
  });

  it('stays in the window when it could not be kept, with the reason, and is tried again', () => {
    const lost = from(start, changed(named('Staff')), due, { type: 'kept', reply: { is: 'lost' } });
    expect(savingOf(lost)).toEqual({ is: 'lost' });
    expect(mappingOf(lost)).toEqual(named('Staff'));
    const again = from(lost, due);
    expect(again.keep.is).toBe('keeping');
    expect(savingOf(again)).toEqual({ is: 'lost' });
    expect(savingOf(from(again, kept))).toEqual({ is: 'kept' });
    const no = from(start, changed(named('Staff')), due, refused);
    expect(savingOf(no)).toEqual({ is: 'lost', problem: problemOf('not-allowed') });
  });

  it('is found again when the page is opened anew', () => {
    const again = told(untouched, { ...view, draft: { mapping: named('Staff'), savedAt: at, basedOn: at } });
    expect(mappingOf(again)).toEqual(named('Staff'));
    expect(savingOf(again)).toEqual({ is: 'kept' });
  });

  it('is not overwritten by what the app said before it was typed', () => {
    const typing = from(start, changed(named('Staff')));
    const old: DraftEvent = { type: 'told', view, step: start.step };
    expect(mappingOf(from(typing, old))).toEqual(named('Staff'));
    expect(mappingOf(from(typing, due, kept, old))).toEqual(named('Staff'));
  });

  it('gives way to what another window kept, as long as nothing is unkept here', () => {
    const other = { ...view, draft: { mapping: named('Crew'), savedAt: at, basedOn: at } };
    expect(mappingOf(told(from(start, changed(named('Staff')), due, kept), other))).toEqual(named('Crew'));
    expect(mappingOf(told(from(start, changed(named('Staff'))), other))).toEqual(named('Staff'));
  });
});

describe('a newer mapping', () => {
  const newer: MappingView = { ...view, live: { mapping: named('Crew'), savedAt: at + hourMs } };
  const mine = told(from(start, changed(named('Staff')), due, kept), newer);

  it('leaves the draft in the window and says so', () => {
    expect(mappingOf(mine)).toEqual(named('Staff'));
    expect(savingOf(mine)).toEqual({ is: 'newer', savedAt: at + hourMs });
  });

  it('keeps the draft from being kept until somebody decides', () => {
    const more = from(mine, changed(named('People')), due);
    expect(more.keep).toEqual({ is: 'typing' });
    const decided = from(more, { type: 'mine kept' }, due);
    expect(decided.keep).toEqual({ is: 'keeping', sent: named('People') });
    expect(decided.basedOn).toBe(at + hourMs);
  });

  it('is taken by discarding', () => {
    const after = from(mine, { type: 'discarded' }, kept);
    expect(mappingOf(after)).toEqual(named('Crew'));
    expect(savingOf(after)).toEqual({ is: 'saved' });
  });

  it('is none where it is what was typed here', () => {
    const same = told(from(start, changed(named('Staff')), due, kept), {
      ...view,
      live: { mapping: named('Staff'), savedAt: at + hourMs },
    });
    expect(savingOf(same)).toEqual({ is: 'saved' });
  });
});

describe('a draft of another window', () => {
  const theirs = { mapping: named('Crew'), savedAt: at + 2 * hourMs, basedOn: at };
  const others: MappingView = { ...view, draft: theirs };
  const no: DraftEvent = { type: 'kept', reply: { is: 'refused', problem: problemOf('newer-draft') } };
  const over = told(
    from(start, changed(named('Staff')), due, kept, changed(named('People')), due, no),
    others,
  );

  it('is said, and what is typed here stays and is not kept', () => {
    expect(savingOf(over)).toEqual({ is: 'other', savedAt: theirs.savedAt });
    expect(mappingOf(over)).toEqual(named('People'));
    expect(from(over, due).keep.is).toBe('lost');
    expect(from(over, changed(named('Folk')), due).keep).toEqual({ is: 'typing' });
  });

  it('is known once somebody decides for the own one, which is kept over it', () => {
    const mine = from(over, { type: 'mine kept' }, due);
    expect(mine).toMatchObject({ keep: { is: 'keeping', sent: named('People') }, known: theirs.savedAt });
  });

  it('is gone on with when it is chosen; the own one can be had again', () => {
    const used = from(over, { type: 'other used' });
    expect([mappingOf(used), savingOf(used), used.known]).toEqual([
      theirs.mapping,
      { is: 'kept' },
      theirs.savedAt,
    ]);
    expect(mappingOf(from(used, { type: 'undone' }))).toEqual(named('People'));
  });

  it('is none where it is older, or the one that was found here', () => {
    const older = { ...view, draft: { ...theirs, savedAt: at } };
    const typing = from(start, changed(named('Staff')), due, kept, changed(named('People')));
    expect(savingOf(told(typing, older))).toEqual({ is: 'typing' });
    const found = from(told(start, others), changed(named('People')));
    expect([savingOf(found), found.known]).toEqual([{ is: 'typing' }, theirs.savedAt]);
  });

  it('is none where it was kept from here and the answer was lost', () => {
    const unsure = from(start, changed(named('Crew')), due, changed(named('Staff')), {
      type: 'kept',
      reply: { is: 'lost' },
    });
    expect(savingOf(told(from(unsure, due, no), others))).toEqual({
      is: 'lost',
      problem: problemOf('newer-draft'),
    });
  });
});

describe('discarding', () => {
  const gone = from(start, changed(named('Staff')), due, kept, { type: 'discarded' });

  it('goes back to what is live, and drops the draft', () => {
    expect(mappingOf(gone)).toEqual(defaultMapping);
    expect(gone.keep).toEqual({ is: 'keeping', sent: undefined });
    expect(savingOf(gone)).toEqual({ is: 'saved' });
  });

  it('can be undone, until somebody types or the time is over', () => {
    const back = from(gone, dropped, { type: 'undone' });
    expect(from(gone, dropped).view?.draft).toBeUndefined();
    expect(mappingOf(back)).toEqual(named('Staff'));
    expect(back.keep).toEqual({ is: 'typing' });
    expect(from(gone, changed(named('Crew'))).discarded).toBeUndefined();
    expect(mappingOf(from(gone, { type: 'undo over' }, { type: 'undone' }))).toEqual(defaultMapping);
  });

  it('waits for a draft that is being kept, then drops it', () => {
    const both = from(start, changed(named('Staff')), due, { type: 'discarded' }, kept, due);
    expect(both.keep).toEqual({ is: 'keeping', sent: undefined });
  });
});

describe('a mapping that went live', () => {
  it('ends the draft', () => {
    const staff = named('Staff');
    const after = from(start, changed(staff), { type: 'went live', mapping: staff, savedAt: at + hourMs });
    expect(savingOf(after)).toEqual({ is: 'saved' });
    expect(mappingOf(after)).toBe(staff);
    expect(after.view?.versions).toEqual([{ savedAt: at + hourMs }, { savedAt: at }]);
  });

  it('leaves what was changed while it was saved', () => {
    const staff = named('Staff');
    const after = from(start, changed(staff), changed(named('Crew')), {
      type: 'went live',
      mapping: staff,
      savedAt: at + hourMs,
    });
    expect(mappingOf(after)).toEqual(named('Crew'));
    expect(savingOf(after)).toEqual({ is: 'typing' });
    expect(after.basedOn).toBe(at + hourMs);
  });
});
