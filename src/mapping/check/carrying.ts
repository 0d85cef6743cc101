// Several values of one attribute, in the way they travel.
import { atEachLine, placeOf, type Check } from './subject';

/** Rows of one object are merged in their links alone (`carry.ts`). */
export const carrying: Check = (subject) =>
  subject.way === 'list'
    ? []
    : atEachLine(({ filling, line }) =>
        line.many && line.as !== 'reference' && line.as !== 'account'
          ? [{ code: 'list-in-rows', words: { attribute: line.attribute }, ...placeOf(filling, line) }]
          : [],
      )(subject);
