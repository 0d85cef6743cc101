import { typeOf } from '../../../mapping/examples';
import { linesIn, neighbour, rowsOf } from '../../../../static/setup/src/state/map/mapRows';

const users = typeOf('users');
const attributes = (find: string) => linesIn(rowsOf(users, find)).map(({ line }) => line.attribute);
const numberOf = (attribute: string) => users.lines.findIndex((line) => line.attribute === attribute);

describe('the rows of a type', () => {
  it('stand in three groups, each with its heading, counted through', () => {
    const rows = rowsOf(users, '');
    expect(rows.flatMap((row) => (row.is === 'group' ? [row.group] : []))).toEqual([
      'found by',
      'values',
      'references',
    ]);
    expect(attributes('').slice(0, 2)).toEqual(['Name', 'Okta ID']);
    expect(attributes('').slice(-2)).toEqual(['Manager', 'Groups']);
    expect(linesIn(rows).map(({ number }) => number)).toEqual(users.lines.map((_line, at) => at + 1));
  });

  it('are found by attribute or path, whatever the letter case, every word', () => {
    expect(attributes('DEPART')).toEqual(['Department']);
    expect(attributes('profile.manager')).toEqual(['Manager']);
    expect(attributes('last profile')).toContain('Last name');
    expect(attributes('nothing like this')).toEqual([]);
    expect(rowsOf(users, 'nothing like this')).toEqual([]);
  });

  it('move within their group alone', () => {
    const rows = rowsOf(users, '');
    expect(neighbour(rows, numberOf('Name'), -1)).toBeUndefined();
    expect(neighbour(rows, numberOf('Name'), 1)).toBe(numberOf('Okta ID'));
    expect(neighbour(rows, numberOf('Okta ID'), 1)).toBeUndefined();
    expect(neighbour(rows, numberOf('Department'), 1)).toBe(numberOf('Created'));
  });
});
