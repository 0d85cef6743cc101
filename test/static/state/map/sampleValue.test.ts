import fc from 'fast-check';
import type { Line } from '../../../../src/mapping/mapping';
import { aPerson, typeOf } from '../../../mapping/examples';
import { explained } from '../../../../static/setup/src/state/map/sampleValue';

const type = typeOf('users');
const tables = [{ name: 'teams', rows: [{ from: 'SUPPLY-CHAIN', to: 'Supply Chain' }] }];
const line: Line = {
  attribute: 'Department',
  key: 'department',
  as: 'text',
  from: { path: 'profile.department' },
};
const explain = (each: Line, profile = {}, root = {}) =>
  explained(each, aPerson(profile, root), { type, tables });
const landing = (each: Line, profile = {}, root = {}) => explain(each, profile, root).landing;

describe('what a line makes of a sample', () => {
  it('is told after each change', () => {
    const changed: Line = {
      ...line,
      changes: [
        { do: 'trim' },
        { do: 'before', mark: '/' },
        { do: 'lookup', table: 'teams', otherwise: 'keep' },
      ],
    };
    const { found, steps, landing: end } = explain(changed, { department: ' SUPPLY-CHAIN/EMEA ' });
    expect(found).toEqual([' SUPPLY-CHAIN/EMEA ']);
    expect(steps.map(({ values }) => values)).toEqual([
      ['SUPPLY-CHAIN/EMEA'],
      ['SUPPLY-CHAIN'],
      ['Supply Chain'],
    ]);
    expect(end).toEqual({ is: 'values', values: ['Supply Chain'] });
  });

  it('is nothing where Okta has nothing, which is cleared or kept', () => {
    expect(landing(line)).toEqual({ is: 'nothing', isKept: false });
    expect(landing({ ...line, empty: 'keep' })).toEqual({ is: 'nothing', isKept: true });
    expect(landing({ ...line, changes: [{ do: 'default', value: 'none' }] })).toEqual({
      is: 'values',
      values: ['none'],
    });
  });

  it('is a refusal where the value does not fit', () => {
    expect(landing({ ...line, as: 'integer' }, { department: 'CC-4410' })).toMatchObject({
      is: 'refused',
      code: 'not-a-number',
    });
    expect(landing({ ...line, from: { path: 'many' } }, {}, { many: ['a', 'b'] })).toMatchObject({
      is: 'refused',
      code: 'several-values',
      seen: { values: 2 },
    });
  });

  it('is a status with its category, and Unknown for a state that nobody told us of', () => {
    const status: Line = { attribute: 'Status', key: 'status', as: 'status', from: { path: 'status' } };
    expect(landing(status)).toEqual({ is: 'status', name: 'Active', category: 'active' });
    expect(landing(status, {}, { status: 'FROZEN' })).toEqual({
      is: 'status',
      name: 'Unknown',
      category: 'pending',
    });
  });

  it('is the values that a reference is found by, and what the app itself fills', () => {
    const groups: Line = {
      ...{ attribute: 'Groups', key: 'groups', as: 'reference', many: true, from: { path: 'groups[].id' } },
      refersTo: { type: 'group', by: ['id'] },
    };
    expect(landing(groups, {}, { groups: [{ id: '00g2' }, { id: '00g1' }] })).toEqual({
      is: 'references',
      values: ['00g1', '00g2'],
    });
    expect(landing({ ...line, from: { own: 'last synced' } })).toEqual({ is: 'app', own: 'last synced' });
  });

  it('never throws, whatever Okta wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const as of ['text', 'integer', 'status', 'moment', 'account'] as const)
          expect(landing({ ...line, as, from: { path: 'odd' } }, {}, { odd: value })).toHaveProperty('is');
      }),
      { numRuns: 100 },
    );
  });
});
