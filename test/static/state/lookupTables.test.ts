import { defaultMapping } from '../../../src/mapping/defaults';
import { parseMapping } from '../../../src/mapping/mapping';
import {
  newTableName,
  tableNamed,
  withRows,
  withoutEmptyTables,
} from '../../../static/setup/src/state/lookupTables';

const rows = [{ from: 'HR', to: 'People' }];

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

  it('goes when it is empty and no line asks it', () => {
    expect(withoutEmptyTables(withRows(defaultMapping, 'departments', []))).toEqual(defaultMapping);
    const filled = withRows(defaultMapping, 'departments', rows);
    expect(withoutEmptyTables(filled)).toEqual(filled);
  });
});
