// Attributes that Assets wants filled, and no line fills.
import { sameName, type KnownAttribute } from '../known';
import { suggest } from '../suggest';
import type { Seen } from './faults';
import { atEachType, placeOf, type Check, type Filling, type Subject } from './subject';

export const required: Check = atEachType((filling, subject) =>
  (filling.home?.attributes ?? [])
    .filter((attribute) => isWanted(attribute) && !isFilled(attribute.name, filling.lines))
    .map(({ name }): Seen => ({
      ...{ code: 'required', words: { attribute: name, type: filling.type.type } },
      ...placeOf(filling),
      repair: suggested(name, filling, subject),
    })),
);

/** The label is asked for by itself. */
const isWanted = ({ least, system, label }: KnownAttribute) => least > 0 && !system && !label;

const isFilled = (name: string, lines: readonly { attribute: string }[]) =>
  lines.some(({ attribute }) => sameName(attribute, name));

/** The line that suggests itself for the attribute, if there is one. */
function suggested(name: string, { type, records }: Filling, { mapping, known }: Subject): Seen['repair'] {
  const found = suggest(type, { mapping, known, fields: [], samples: records });
  const add = found.find(({ line }) => sameName(line.attribute, name))?.line;
  return add && { in: 'mapping', type: type.key, do: 'add line', add };
}
