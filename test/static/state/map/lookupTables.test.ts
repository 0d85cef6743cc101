import { defaultMapping } from '../../../../src/mapping/defaults';
import { parseMapping, type Line } from '../../../../src/mapping/mapping';
import {
  newTableName,
  tableNamed,
  withRows,
  withTablesOf,
  withoutEmptyTables,
} from '../../../../static/setup/src/state/map/lookupTables';

const rows = [{ from: 'HR', to: 'People' }];
import { withNewLine } from '../../../../static/setup/src/state/map/mapLines';

describe('a lookup table', () => {
  it('is made when it gets its first rows, and filled anew after that', () => {
    const made = withRows(defaultMapping, 'departments', rows);
    expect(tableNamed(made, 'departments')?.rows).toEqual(rows);
    expect(withRows(made, 'departments', []).tables).toEqual([{ name: 'departments', rows: [] }]);
    expect(parseMapping(made).is).toBe('mapping');
  });

  it.each([
    ['Cost centre', 'cost-centre'],
    ['Größe (cm)', 'gro-e-cm'],
    ['製造', 'names'],
    ['2nd floor', 'nd-floor'],
  ])('for %s is called %s', (attribute, name) => {
    expect(newTableName(defaultMapping, attribute)).toBe(name);
    const made = withRows(defaultMapping, name, rows);
    expect(newTableName(made, attribute)).toBe(`${name}-2`);
    expect(parseMapping(made).is).toBe('mapping');
  });

  it('is there as soon as a line asks it, and goes when no line does', () => {
    const line: Line = {
      ...{ attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } },
      changes: [{ do: 'lookup', table: 'cities', otherwise: 'keep' }],
    };
    const asked = withTablesOf(withNewLine(defaultMapping, { type: 'user' }, line).mapping, line);
    expect(asked.tables).toEqual([{ name: 'cities', rows: [] }]);
    expect(withoutEmptyTables(asked)).toEqual(asked);
    expect(withTablesOf(asked, line)).toBe(asked);
    expect(withoutEmptyTables({ ...asked, types: defaultMapping.types })).toEqual(defaultMapping);
  });

  it('goes when it is empty and no line asks it', () => {
    expect(withoutEmptyTables(withRows(defaultMapping, 'departments', []))).toEqual(defaultMapping);
    const filled = withRows(defaultMapping, 'departments', rows);
    expect(withoutEmptyTables(filled)).toEqual(filled);
  });
});
