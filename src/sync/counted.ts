// What Assets counted when it was through, as a run keeps it and tells it (pure).
import type { Counters } from '../assets/outcome';
import { listed } from '../mapping/check/shortly';
import type { StoredProblem, TypeResult } from '../store/runs';
import { problemOf } from './problems';

/** What one object type came to. */
export type Counted = {
  result: Omit<TypeResult, 'gone'>;
  problems: StoredProblem[];
  /** Assets met something wrong: the next run sends the type whole again. */
  isDistrusted: boolean;
};

/** @param way how several values of one attribute travelled */
export function countedOf(type: string, counters: Counters, way: 'list' | 'rows'): Counted {
  const { created, updated, same, withoutLabel, withoutIdentifier, errors, typeId } = counters;
  // Rows that Assets leaves out for a fault of their own have no counter: they are those that nothing became of.
  const lost = counters.rows - counters.duplicates - created - updated - same;
  const refused = Math.max(withoutLabel + withoutIdentifier, lost, 0);
  // One row per value: every row after the first is one that Assets counts as doubled.
  const duplicates = way === 'rows' ? 0 : counters.duplicates;
  const problems = [
    ...(refused > 0 ? [problemOf('objects-refused', { type, refused })] : []),
    ...(duplicates > 0 ? [problemOf('rows-doubled', { type, duplicates })] : []),
    ...(errors > 0 && refused === 0 ? [problemOf('values-refused', { type, errors })] : []),
  ];
  return {
    result: {
      ...{ created, updated, same, refused, duplicates },
      ...(typeId === undefined ? {} : { typeId }),
    },
    problems,
    isDistrusted: problems.length > 0,
  };
}

/** Objects that Assets took away or changed because the run did not bring them, for all types together. */
export function missingIn(types: ReadonlyMap<string, Counters>): StoredProblem[] {
  const said = (of: (counters: Counters) => number) =>
    listed([...types].flatMap(([type, each]) => (of(each) > 0 ? [`${of(each)} of ${type}`] : [])));
  const removed = said(({ missingDeleted }) => missingDeleted);
  const changed = said(({ missingUpdated }) => missingUpdated);
  return [
    ...(removed === '' ? [] : [problemOf('objects-removed', { said: removed })]),
    ...(changed === '' ? [] : [problemOf('objects-marked', { said: changed })]),
  ];
}
