import { defaultMapping } from '../../src/mapping/defaults';
import type { TypeMapping } from '../../src/mapping/mapping';
import { isTakenAway } from '../../src/sync/takenAway';

const [people] = defaultMapping.types;
if (!people) throw new Error('People are proposed.');
const nameless: TypeMapping = { ...people, lines: people.lines.filter(({ key }) => key !== 'id') };

const may = {
  readTypes: true,
  readStatuses: true,
  changeAttributes: true,
  readObjects: true,
  writeObjects: true,
  readAccounts: true,
};
const open = { emptyValues: 'ignored', may, clears: undefined } as const;

describe('a value that Okta no longer has', () => {
  it.each([
    ['is taken away after the import, as far as nobody tried', people, open, true],
    ['is taken away after the import, as last time', people, { ...open, clears: 'allowed' }, true],
    ['stays where that was refused last time', people, { ...open, clears: 'refused' }, false],
    [
      'stays where ids of attributes are closed',
      people,
      { ...open, may: { ...may, readTypes: false } },
      false,
    ],
    ['stays where objects are closed', people, { ...open, may: { ...may, readObjects: false } }, false],
    ['stays where Assets says nothing now', people, { ...open, may: undefined }, false],
    ['stays where no attribute holds the Okta id', nameless, open, false],
    [
      'is taken away by an import that clears, whatever else is closed',
      nameless,
      { emptyValues: 'cleared', may: undefined, clears: 'refused' },
      true,
    ],
    ['stays where nobody says what the import does', nameless, { ...open, emptyValues: 'unknown' }, false],
  ] as const)('%s', (...[, type, facts, isTaken]) => {
    expect(isTakenAway(type, facts)).toBe(isTaken);
  });
});
