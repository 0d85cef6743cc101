// Lookup tables that changes name.
import type { Seen } from './faults';
import { shortly } from './shortly';
import { atEachLine, placeOf, type Check } from './subject';

export const tables: Check = (subject) =>
  atEachLine(({ filling, line }) =>
    (line.changes ?? []).flatMap((change): Seen[] => {
      if (change.do !== 'lookup') return [];
      if ((subject.mapping.tables ?? []).some(({ name }) => name === change.table)) return [];
      const words = { attribute: line.attribute, table: shortly(change.table) };
      return [{ code: 'no-table', words, ...placeOf(filling, line) }];
    }),
  )(subject);
