// Attributes that Assets wants filled, and no line fills.
import { sameName, type KnownAttribute } from '../known';
import type { Seen } from './faults';
import { atEachType, placeOf, type Check } from './subject';

export const required: Check = atEachType((filling) =>
  (filling.home?.attributes ?? [])
    .filter((attribute) => isWanted(attribute) && !isFilled(attribute.name, filling.lines))
    .map(({ name }): Seen => ({
      ...{ code: 'required', words: { attribute: name, type: filling.type.type } },
      ...placeOf(filling),
    })),
);

/** The label is asked for by itself. */
const isWanted = ({ least, system, label }: KnownAttribute) => least > 0 && !system && !label;

const isFilled = (name: string, lines: readonly { attribute: string }[]) =>
  lines.some(({ attribute }) => sameName(attribute, name));
