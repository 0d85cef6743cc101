import { Tally, withProblem } from '../../src/sync/tally';

const place = (id: string) => ({ type: 'Okta User', id });
const problem = (code: string, seen: Record<string, string | number> = {}) => ({ code, seen });
const places = (tally: Tally) => Object.fromEntries(tally.places.map(({ code, places }) => [code, places]));

describe('a list of problems', () => {
  it('has each code once, with the first figures and the sum', () => {
    const first = withProblem([], problem('no-label', { id: '1' }));
    const second = withProblem(first, problem('not-text'), 5);
    const third = withProblem(second, problem('no-label', { id: '2' }), 2);
    expect(first).toEqual([{ code: 'no-label', seen: { id: '1' }, count: 1 }]);
    expect(third).toEqual([
      { code: 'no-label', seen: { id: '1' }, count: 3 },
      { code: 'not-text', seen: {}, count: 5 },
    ]);
  });
});

describe('a tally', () => {
  it('counts by code and keeps the places', () => {
    const tally = new Tally(new Map());
    tally.add({ problem: problem('no-label', { id: '1' }), place: place('1') });
    tally.add({ problem: problem('no-label', { id: '2' }), place: place('2') });
    tally.add({ problem: problem('record-without-id') }, 4);
    expect(tally.into([{ code: 'no-label', seen: { id: '0' }, count: 7 }])).toEqual([
      { code: 'no-label', seen: { id: '0' }, count: 9 },
      { code: 'record-without-id', seen: {}, count: 4 },
    ]);
    expect(places(tally)).toEqual({ 'no-label': [place('1'), place('2')] });
  });

  it('keeps 200 places of a code in the whole run, and counts on', () => {
    const placed = new Map([['no-label', 198]]);
    const first = new Tally(placed);
    const then = new Tally(placed);
    for (const id of ['1', '2', '3']) first.add({ problem: problem('no-label'), place: place(id) });
    then.add({ problem: problem('no-label'), place: place('4') });
    expect(places(first)).toEqual({ 'no-label': [place('1'), place('2')] });
    expect(places(then)).toEqual({});
    expect([first, then].map((tally) => tally.into([])[0]?.count)).toEqual([3, 1]);
  });

  it('keeps every place of a value that could not be cleared', () => {
    const tally = new Tally(new Map());
    for (let number = 0; number < 500; number += 1)
      tally.add({ problem: problem('not-cleared'), place: place(String(number)) });
    expect(places(tally)['not-cleared']).toHaveLength(500);
  });

  it('leaves the list it is added to as it was', () => {
    const list = [{ code: 'no-label', seen: {}, count: 1 }];
    const tally = new Tally(new Map());
    tally.add({ problem: problem('no-label') });
    tally.into(list);
    expect(list).toEqual([{ code: 'no-label', seen: {}, count: 1 }]);
  });
});
