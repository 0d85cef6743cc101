import { partsOf, placesIn } from '../../src/mapping/template';

describe('a template', () => {
  it.each([
    ['a${b}c', ['a', 'c'], ['b'], [1]],
    ['${a.b}${c[].d}', ['', '', ''], ['a.b', 'c[].d'], [0, 6]],
    ['${}', ['', ''], [''], [0]],
    ['$5 {a} $a ${{b}}', ['$5 {a} $a ${{b}}'], [], []],
    ['', [''], [], []],
  ])('%s is texts and the paths between them', (text, ...[texts, paths, places]) => {
    expect(partsOf(text)).toEqual({ texts, paths });
    expect(placesIn(text)).toEqual(places);
  });
});
