// An identifier that the objects of the live mapping do not have yet: to Assets, every one of them is new.
import { attributeNamed, sameName } from '../known';
import { activeLines, type Line, type TypeMapping } from '../mapping';
import type { Seen } from './faults';
import { atEachType, placeOf, type Check, type Filling } from './subject';

export const moved: Check = (subject) => {
  const types = subject.live?.types ?? [];
  return atEachType((filling) => {
    const { kind, type } = filling.type;
    const before = types.find((each) => each.kind === kind && sameName(each.type, type));
    return before && filling.home?.objects !== 0 ? since(before, filling) : [];
  })(subject);
};

function since(before: TypeMapping, filling: Filling): Seen[] {
  const then = activeLines(before);
  const isFilled = (line: Line) => then.some((each) => isTheSame(each, line));
  const parts = filling.lines.filter((line) => line.as !== 'reference' && line.identifier);
  const [part] = parts.filter((line) => !isFilled(line));
  if (part === undefined) return [];
  // Objects that are there hold the value already, so that no other may have it.
  const taken = filling.lines.find(
    (line) =>
      line !== part && isFilled(line) && filling.home && attributeNamed(filling.home, line.attribute)?.unique,
  );
  const outcome = taken
    ? `Assets refuses them beside the old ones, for ${taken.attribute} must be unique`
    : 'Assets makes them anew, and the old ones stay';
  const words = { type: filling.type.type, attribute: part.attribute, outcome };
  return [{ code: 'identifier-moved', words, ...placeOf(filling, part) }];
}

/** Whether two lines fill the same attribute with the same value. */
const isTheSame = (one: Line, other: Line): boolean =>
  sameName(one.attribute, other.attribute) && sourceOf(one) === sourceOf(other);

const sourceOf = ({ as, from, changes = [] }: Line): string => JSON.stringify([as, from, changes]);
