// What names an object.
import { defaultMapping } from '../defaults';
import { kindWords } from '../kindWords';
import { labelOf, sameName, type KnownAttribute } from '../known';
import type { Line, PlainLine } from '../mapping';
import type { Seen } from './faults';
import { atEachType, mend, placeOf, type Check, type Filling } from './subject';

export const labels: Check = atEachType((filling) => {
  const label = filling.home && labelOf(filling.home);
  return label ? inHome(filling, label) : inNewType(filling);
});

const isPlain = (line: Line): line is PlainLine => line.as !== 'reference';
const marked = ({ lines }: Filling) => lines.filter(isPlain).filter((line) => line.label);

/** The label of a type that is there stays what it is. */
function inHome(filling: Filling, label: KnownAttribute): Seen[] {
  const type = filling.type.type;
  const line = filling.lines.find((each) => sameName(each.attribute, label.name));
  const repair = line && isPlain(line) ? ({ ...mend(filling, line), do: 'only label' } as const) : undefined;
  const button = `Make ${label.name} the label`;
  const others = marked(filling).filter((each) => !sameName(each.attribute, label.name));
  const seen = others.map((other): Seen => ({
    ...{ code: 'other-label', words: { type, label: label.name, attribute: other.attribute } },
    ...{ ...placeOf(filling, other), repair, button },
  }));
  if (!line)
    seen.push({
      ...{ code: 'label-without-line', words: { type, attribute: label.name }, ...placeOf(filling) },
      repair: ['text', 'textarea'].includes(label.form) ? fromDefault(filling, label.name) : undefined,
    });
  else if (marked(filling).length === 0)
    seen.push({ code: 'no-label', words: { type }, ...placeOf(filling), repair, button });
  else if (label.unique && !(isPlain(line) && line.identifier))
    seen.push({
      ...{ code: 'unique-name', words: { type, attribute: label.name, ...recordWords(filling) } },
      ...placeOf(filling, line),
    });
  return seen;
}

const recordWords = ({ type }: Filling) => ({ records: kindWords[type.kind].several });

function inNewType(filling: Filling): Seen[] {
  const type = filling.type.type;
  const [first, ...more] = marked(filling);
  if (first)
    return more.map((other) => ({
      ...{ code: 'two-labels', words: { type, other: first.attribute, attribute: other.attribute } },
      ...placeOf(filling, other),
      repair: { ...mend(filling, first), do: 'only label' },
      button: `Keep ${first.attribute} as the label`,
    }));
  const named = filling.lines.filter(isPlain).find(({ attribute }) => sameName(attribute, 'Name'));
  return [
    {
      ...{ code: 'no-label', words: { type }, ...placeOf(filling) },
      repair: named ? { ...mend(filling, named), do: 'only label' } : fromDefault(filling, 'Name'),
      ...(named ? { button: `Make ${named.attribute} the label` } : {}),
    },
  ];
}

/** The line that names objects in the default mapping, for another attribute; none where a line fills that already. */
function fromDefault({ type, lines }: Filling, attribute: string): Seen['repair'] {
  const proposed = defaultMapping.types
    .find(({ kind }) => kind === type.kind)
    ?.lines.find((line) => isPlain(line) && line.label);
  if (!proposed || lines.some((line) => sameName(line.attribute, attribute))) return undefined;
  return { in: 'mapping', type: type.key, do: 'add line', add: { ...proposed, attribute } };
}
