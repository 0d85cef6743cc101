import { defaultMapping } from '../../src/mapping/defaults';
import type { Line, Mapping } from '../../src/mapping/mapping';
import { typesMade } from '../../src/mapping/missing';

const to = (objectType: string, more: Partial<Line> = {}): Line => ({
  ...{ attribute: objectType, key: objectType.toLowerCase(), as: 'reference', from: { path: 'profile.a' } },
  ...{ refersTo: { objectType, by: ['Name'], create: true }, ...more },
});
const withLines = (...lines: Line[]): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) =>
    type.kind === 'users' ? { ...type, lines: [...type.lines, ...lines] } : type,
  ),
});

describe('objects that are made because a reference misses them', () => {
  it('are of none of the types that the mapping fills itself', () => {
    expect(typesMade(defaultMapping, 'list')).toEqual([]);
    expect(typesMade(withLines(to('okta group')), 'list')).toEqual([]);
  });

  it('are named once for each type, without lines that are off or make none', () => {
    const none = to('Floor', { refersTo: { objectType: 'Floor', by: ['Name'] } });
    const mapping = withLines(to('City'), to('city'), to('Desk', { off: true }), none);
    expect(typesMade(mapping, 'list')).toEqual(['City']);
  });

  it('are made of several values only where each has a row of its own', () => {
    const mapping = withLines(to('Team', { many: true }));
    expect([typesMade(mapping, 'list'), typesMade(mapping, 'rows')]).toEqual([[], ['Team']]);
  });
});
