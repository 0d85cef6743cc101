// Whether the attributes that lines fill are there, may be filled, and hold what the lines make.
import { oneWords } from '../formWords';
import { sameName, typeNamed, lineageOf, type KnownAttribute, type KnownSchema } from '../known';
import { takes } from '../match';
import { isNear } from '../near';
import type { Seen } from './faults';
import { targetName } from './references';
import { atEachLine, atEachType, mend, placeOf, type AtLine, type Check, type LineCheck } from './subject';

export const attributes: Check = (subject) => [
  ...atEachType((filling) => {
    const { home, type } = filling;
    if (!home) return nearType(filling, subject.known);
    const words = { type: type.type, parent: home.parent ?? '' };
    if (home.externalId === undefined) return [{ code: 'hidden-type', words, ...placeOf(filling) }];
    return home.parent === undefined ? [] : [{ code: 'child-type', words, ...placeOf(filling) }];
  })(subject),
  ...atEachLine(ofAssets, fillable, sameForm, target, holdsOne, newSelect, ownValue, near)(subject),
];

function nearType(filling: Parameters<typeof placeOf>[0], known: KnownSchema): Seen[] {
  const { type } = filling.type;
  const other = known.types.find(({ name }) => isNear(name, type));
  if (!other) return [];
  const repair = { in: 'mapping', type: filling.type.key, do: 'use type', name: other.name } as const;
  return [{ code: 'near-type', words: { type, other: other.name }, ...placeOf(filling), repair }];
}

/** What Assets calls its own; the import's document lists only the first. */
const OWN_NAMES = ['Key', 'Created', 'Updated'];

/** Whether Assets fills that attribute itself. Types of this import may have a Created and an Updated of their own. */
export function isOfAssets({ filling, line, attribute }: AtLine): boolean {
  if (attribute) return attribute.system && !(filling.home?.isOurs && !sameName(line.attribute, 'Key'));
  const names = filling.home && !filling.home.isOurs ? OWN_NAMES : OWN_NAMES.slice(0, 1);
  return names.some((name) => sameName(name, line.attribute));
}

function ofAssets(at: AtLine): Seen[] {
  const { filling, line } = at;
  if (!isOfAssets(at)) return [];
  const free = `${line.attribute} in Okta`;
  const taken = [
    ...(filling.home?.attributes ?? []).map(({ name }) => name),
    ...filling.lines.map((each) => each.attribute),
  ];
  const repair = { ...mend(filling, line), do: 'use attribute', attribute: free } as const;
  return [
    {
      ...{ code: 'system-attribute', words: { attribute: line.attribute }, ...placeOf(filling, line) },
      repair: taken.some((name) => sameName(name, free)) ? undefined : repair,
    },
  ];
}

const wordsAt = ({ filling, line }: AtLine) => ({ type: filling.type.type, attribute: line.attribute });

const fillable: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  if (!attribute || isOfAssets(at)) return [];
  const repair = { ...mend(filling, line), do: 'turn off' } as const;
  const seen = { words: wordsAt(at), ...placeOf(filling, line), repair };
  if (attribute.form === 'other') return [{ code: 'unfillable-attribute', ...seen }];
  const isHidden = attribute.externalId === undefined && attribute.form !== 'account';
  return isHidden && filling.home?.externalId !== undefined ? [{ code: 'hidden-attribute', ...seen }] : [];
};

const sameForm: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  if (!attribute || isOfAssets(at) || attribute.form === 'other' || takes(attribute.form, line.as)) return [];
  const { form } = attribute;
  const code = form === 'account' ? 'needs-account' : line.as === 'account' ? 'not-an-account' : 'other-form';
  // What the app fills itself is a date and time, and nothing can be made of it but that, a date or a text. And nobody
  // knows what to look for in a type that is not told.
  const isUntold = form === 'reference' && attribute.target === undefined;
  const isLost = isUntold || ('own' in line.from && !OWN_FORMS.includes(form));
  const repair = { ...mend(filling, line), do: 'match type' } as const;
  return [
    {
      ...{ code, words: { ...wordsAt(at), form: formOf(attribute), given: oneWords(line.as) } },
      ...placeOf(filling, line),
      repair: isLost ? { ...mend(filling, line), do: 'turn off' } : repair,
      ...(isLost ? {} : { button: `Fill it as ${formOf(attribute)}` }),
    },
  ];
};

const formOf = ({ form, target }: KnownAttribute): string =>
  form === 'reference' && target !== undefined ? `references to ${target}` : oneWords(form);

const target: LineCheck = (at) => {
  const { filling, line, attribute, subject } = at;
  if (attribute?.form !== 'reference' || attribute.target === undefined || line.as !== 'reference') return [];
  const given = targetName(line, subject.mapping);
  if (given === undefined) return [];
  const type = typeNamed(subject.known, given);
  // Where objects of a type may stand, those of the types below it may too.
  const names = type ? lineageOf(subject.known, type).map(({ name }) => name) : [given];
  if (names.some((name) => sameName(name, attribute.target ?? ''))) return [];
  return [
    {
      ...{ code: 'other-target', words: { ...wordsAt(at), target: attribute.target, given } },
      ...placeOf(filling, line),
      repair: { ...mend(filling, line), do: 'match type' },
      button: `Refer to ${attribute.target}`,
    },
  ];
};

/** An attribute of one value: its name counts as one already said where the line is its label and the like. */
const holdsOne: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  const isSaid = line.as === 'status' || (line.as !== 'reference' && (line.label ?? line.identifier));
  if (!attribute || attribute.system || attribute.most !== 1 || !line.many || isSaid) return [];
  const names = { type: filling.home?.name ?? filling.type.type, attribute: attribute.name };
  return [
    {
      ...{ code: 'holds-one', words: wordsAt(at), ...placeOf(filling, line) },
      repair: { in: 'assets', do: 'hold many', ...names },
    },
  ];
};

const newSelect: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  if (attribute || line.as !== 'select') return [];
  const repair = { ...mend(filling, line), do: 'match type' } as const;
  return [
    { code: 'new-select', words: wordsAt(at), ...placeOf(filling, line), repair, button: 'Fill it as text' },
  ];
};

/** What a date and time of the app's may become. */
const OWN_FORMS: readonly string[] = ['moment', 'date', 'text', 'textarea'];

const ownValue: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  if (!('own' in line.from) || OWN_FORMS.includes(line.as)) return [];
  const isFree = !attribute || OWN_FORMS.includes(attribute.form);
  const words = { ...wordsAt(at), form: oneWords(line.as) };
  return [
    {
      ...{ code: 'own-value', words, ...placeOf(filling, line) },
      repair: { ...mend(filling, line), do: isFree ? 'match type' : 'turn off' },
    },
  ];
};

const near: LineCheck = (at) => {
  const { filling, line, attribute } = at;
  if (attribute || !filling.home) return [];
  const other = filling.home.attributes.find(
    ({ name, system }) =>
      !system &&
      isNear(name, line.attribute) &&
      !filling.lines.some((each) => sameName(each.attribute, name)),
  );
  if (!other) return [];
  const repair = { ...mend(filling, line), do: 'use attribute', attribute: other.name } as const;
  return [
    {
      code: 'near-attribute',
      words: { ...wordsAt(at), other: other.name },
      ...placeOf(filling, line),
      repair,
    },
  ];
};
