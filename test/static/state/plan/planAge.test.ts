import { defaultMapping } from '../../../../src/mapping/defaults';
import { turnedOff } from '../../../../static/setup/src/state/choose/chosen';
import { hoursSince, planOf } from '../../../../static/setup/src/state/plan/planAge';
import { at, hourMs, planMade } from '../scenes';

const live = { savedAt: at };
const draft = turnedOff(defaultMapping, 'devices');
const other = turnedOff(defaultMapping, 'groups');

describe('the age of a plan', () => {
  it('is told in whole hours', () => {
    expect(hoursSince(planMade(), at + hourMs - 1)).toBe(0);
    expect(hoursSince(planMade(), at + 3.9 * hourMs)).toBe(3);
    expect(hoursSince(planMade(), at - hourMs)).toBe(0);
  });
});

describe('a plan', () => {
  const ofDraft = planMade({ isDraft: true });
  const here = { live, changes: 0, mapping: defaultMapping };

  it('is of the mapping that is live, until another one is', () => {
    expect(planOf(planMade(), here)).toBe('live');
    expect(planOf(planMade(), { ...here, live: { savedAt: at + 1 } })).toBe('another');
  });

  it('is of the draft that this window planned, until that is changed', () => {
    const typed = { live, changes: 1, mapping: draft, planned: draft };
    expect(planOf(ofDraft, typed)).toBe('draft');
    expect(planOf(ofDraft, { ...typed, mapping: other })).toBe('another');
    expect(planOf(ofDraft, { ...typed, live: { savedAt: at + 1 } })).toBe('another');
  });

  it('is of what is live once the draft that was planned is saved', () => {
    const saved = { live: { savedAt: at + hourMs }, changes: 0, mapping: draft, planned: draft };
    expect(planOf(ofDraft, saved)).toBe('live');
    expect(planOf(ofDraft, { ...saved, mapping: other })).toBe('another');
  });

  it('is of a draft found again when that was not touched since reading began', () => {
    const found = { live, changes: 1, mapping: draft };
    const began = ofDraft.madeAt - ofDraft.tookMs;
    expect(planOf(ofDraft, { ...found, draft: { savedAt: began } })).toBe('draft');
    expect(planOf(ofDraft, { ...found, draft: { savedAt: began + 1 } })).toBe('another');
    expect(planOf(ofDraft, found)).toBe('another');
  });

  it('of a first draft has no live mapping to be based on', () => {
    const { basedOn: _none, ...first } = ofDraft;
    expect(planOf(first, { changes: 1, mapping: draft, planned: draft })).toBe('draft');
    expect(planOf(first, { changes: 0, mapping: defaultMapping })).toBe('draft');
    expect(planOf(first, { live, changes: 1, mapping: draft, planned: draft })).toBe('another');
    expect(planOf(first, { live, changes: 0, mapping: draft, planned: draft })).toBe('live');
  });
});
