import { others, planNews, planSub, planTitle } from '../../../static/setup/src/words/plan';
import { planMade, planType } from '../state/scenes';

const of = (more: Parameters<typeof planType>[1]) => planMade({ types: [planType('People', more)] });

describe('attributes of an object that do not change', () => {
  const held = { attribute: 'Title', before: ['Lead'], after: ['Lead'], isChanged: false };
  const empty = { attribute: 'City', before: [], after: [], isChanged: false };
  const unread = { attribute: 'City', after: [], isChanged: false };

  it.each([
    [[held, empty], false, '2 other attributes stay the same.'],
    [[held], false, '1 other attribute stays the same.'],
    [[empty, empty], false, '2 other attributes are empty.'],
    [[unread], true, '1 other attribute is empty.'],
    [[unread], false, '1 other attribute stays the same.'],
  ])('stay as they are, or are empty', (unchanged, isNew, words) =>
    expect(others(unchanged, isNew)).toBe(words),
  );
});

describe('what is said aloud of a plan', () => {
  it.each([
    [planMade(), 'The plan is made. 177 objects would be written.'],
    [planMade({ ending: 'cancelled' }), 'The plan was cancelled. Nothing was written.'],
    [planMade({ ending: 'stopped' }), 'The plan was stopped. Nothing was written.'],
  ])('is how it ended', (plan, news) => expect(planNews(plan)).toBe(news));
});

describe('what a plan says first', () => {
  it.each([
    [
      planMade(),
      '177 objects would be written',
      '20 created, 157 changed. 1,308 stay the same, 13 are no longer in Okta and 2 are skipped.',
    ],
    [of({ read: 1_487, created: 1_487 }), '1,487 objects would be created', '1,487 in People.'],
    [of({ read: 3, created: 2, skipped: 1 }), '2 objects would be created', '2 created. 1 is skipped.'],
    [
      of({ read: 1_487, same: 1_487 }),
      'Assets is up to date',
      'All 1,487 objects are the same in Okta and in Assets. A run would write nothing.',
    ],
    [
      of({ read: 2, same: 2, gone: 1 }),
      'Nothing would be written',
      '2 stay the same and 1 is no longer in Okta.',
    ],
    [of({ read: 2, updated: 1, skipped: 1 }), '1 object would be written', '1 changed. 1 is skipped.'],
    [{ ...planMade(), ending: 'stopped' as const }, 'The plan was stopped', 'Nothing was written.'],
  ])('is a sentence with its numbers', (plan, title, sub) => {
    expect(planTitle(plan)).toBe(title);
    expect(planSub(plan)).toBe(sub);
  });
});
