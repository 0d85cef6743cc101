import { change } from '../../../../src/mapping/change';
import type { Line } from '../../../../src/mapping/mapping';
import {
  changedAt,
  movedChange,
  newChange,
  withChange,
  withoutChange,
} from '../../../../static/setup/src/state/map/changeEdits';

const line: Line = { attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } };
const names = ({ changes = [] }: Line) => changes.map((each) => each.do);
const three = ['trim', 'lower', 'upper'].reduce<Line>(
  (before, name) => withChange(before, change.parse({ do: name })),
  line,
);

describe('the changes of a line', () => {
  it('are added at the end, but before a default', () => {
    expect(names(three)).toEqual(['trim', 'lower', 'upper']);
    const defaulted = withChange(three, newChange('default'));
    expect(names(withChange(defaulted, newChange('digits')))).toEqual([
      'trim',
      'lower',
      'upper',
      'digits',
      'default',
    ]);
  });

  it('change places with a neighbour, and stay where there is none', () => {
    expect(names(movedChange(three, 0, 1))).toEqual(['lower', 'trim', 'upper']);
    expect(names(movedChange(three, 2, -1))).toEqual(['trim', 'upper', 'lower']);
    expect(movedChange(three, 0, -1)).toBe(three);
    expect(movedChange(three, 2, 1)).toBe(three);
  });

  it('are replaced and removed by their place; without any a line says nothing of them', () => {
    expect(names(changedAt(three, 1, newChange('split')))).toEqual(['trim', 'split', 'upper']);
    expect(names(withoutChange(three, 1))).toEqual(['trim', 'upper']);
    expect(withoutChange(withChange(line, newChange('trim')), 0)).toEqual(line);
  });

  it('begin each in a form that a mapping takes', () => {
    for (const name of change.options.map((option) => option.shape.do.value)) {
      const begun = newChange(name);
      expect([begun.do, change.parse(begun)]).toEqual([name, begun]);
    }
  });
});
