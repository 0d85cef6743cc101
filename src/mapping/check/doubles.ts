// What stands twice: lines for one attribute, fillings of one object type, inner names.
import { sameName } from '../known';
import type { Line, Mapping } from '../mapping';
import { piecesOf } from '../sourcePaths';
import type { Seen } from './faults';
import { atEachType, mend, placeOf, type Check, type Filling } from './subject';

export const doubles: Check = (subject) => [
  ...twiceFilled(subject.mapping),
  ...atEachType(sameAttribute, sameKey)(subject),
];

function twiceFilled({ types }: Mapping): Seen[] {
  return types.flatMap((type, at) => {
    const before = types.slice(0, at);
    const of = (code: 'same-type' | 'same-type-key'): Seen[] => [
      { code, words: { type: type.type }, type: type.key },
    ];
    if (before.some((other) => sameName(other.type, type.type))) return of('same-type');
    const isTaken = before.some(
      (other) => sameName(other.key, type.key) || sameName(other.selector, type.selector),
    );
    return isTaken ? of('same-type-key') : [];
  });
}

function sameAttribute(filling: Filling): Seen[] {
  return filling.lines.flatMap((line, at): Seen[] => {
    const first = filling.lines.slice(0, at).find((other) => sameName(other.attribute, line.attribute));
    if (!first) return [];
    const isOne = canFallBack(first, line);
    return [
      {
        ...{ code: 'same-attribute', words: { attribute: line.attribute }, ...placeOf(filling, line) },
        repair: isOne
          ? { in: 'mapping', type: filling.type.key, do: 'first filled', line: first.key, other: line.key }
          : { ...mend(filling, line), do: 'remove line' },
      },
    ];
  });
}

/** The form of a source has room for as many pieces. */
const MOST_PIECES = 20;

/** Whether the second line's source may stand behind the first one's: everything else about them is the same. */
function canFallBack(first: Line, second: Line): boolean {
  if ('own' in first.from || 'own' in second.from) return false;
  const rest = ({ as, changes, many, ...line }: Line) =>
    JSON.stringify([as, changes ?? [], many ?? false, 'refersTo' in line ? line.refersTo : null]);
  return (
    rest(first) === rest(second) && piecesOf(first.from).length + piecesOf(second.from).length <= MOST_PIECES
  );
}

function sameKey(filling: Filling): Seen[] {
  return filling.lines.flatMap((line, at): Seen[] => {
    const before = filling.lines.slice(0, at);
    const isTaken = before.some(
      (other) => sameName(other.key, line.key) && !sameName(other.attribute, line.attribute),
    );
    if (!isTaken) return [];
    const words = { attribute: line.attribute, type: filling.type.type };
    const repair = { ...mend(filling, line), do: 'remove line' } as const;
    return [{ code: 'same-key', words, ...placeOf(filling, line), repair }];
  });
}
