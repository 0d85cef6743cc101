import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Mapping } from '../../../../src/mapping/mapping';
import { unfilledBy } from '../../../../static/setup/src/state/mapping/unfilled';
import { aSchema, aType } from '../../../mapping/schemas';

const without = (type: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.filter((each) => each.type !== type),
});
const lastGood = { read: { groups: 6 }, endedAt: 1, nextAt: 2 };
const unknown = { schema: undefined, lastGood: undefined };

describe('object types that a draft no longer fills', () => {
  it('are those of the live mapping, with how many objects stay', () => {
    expect(unfilledBy(without('Okta Group'), defaultMapping, { schema: undefined, lastGood })).toEqual([
      { type: 'Okta Group', objects: 6 },
    ]);
    expect(unfilledBy(without('Okta User'), defaultMapping, { schema: undefined, lastGood })).toEqual([
      { type: 'Okta User' },
    ]);
  });

  it('are none where nothing is live, or nothing is left out', () => {
    expect(unfilledBy(without('Okta Group'), undefined, unknown)).toEqual([]);
    expect(unfilledBy(defaultMapping, defaultMapping, unknown)).toEqual([]);
  });

  it('are none that Assets calls otherwise by now', () => {
    const after: Mapping = {
      ...defaultMapping,
      types: defaultMapping.types.map((each) =>
        each.type === 'Okta Group' ? { ...each, type: 'Team' } : each,
      ),
    };
    const named = (...names: string[]) => aSchema(names.map((name) => aType(name, [])));
    expect(unfilledBy(after, defaultMapping, { ...unknown, schema: named('Team') })).toEqual([]);
    expect(unfilledBy(after, defaultMapping, { ...unknown, schema: named('Team', 'Okta Group') })).toEqual([
      { type: 'Okta Group' },
    ]);
  });
});
