// Which change makes values fit that do not: tried on the sample values, and offered only where it is beyond doubt.
import { dateForms, type Change } from '../change';
import type { Form } from '../mapping';
import type { Sampled } from './sampled';

function decimals(): Change[] {
  return [
    { do: 'number', decimal: '.' },
    { do: 'number', decimal: ',' },
  ];
}

/** Seconds and milliseconds since 1970 look like each other, and like a date of digits alone. */
const COUNTED: readonly string[] = ['seconds', 'milliseconds'];

function dates(which: 'written' | 'counted'): Change[] {
  const forms = dateForms.filter((form) => COUNTED.includes(form) === (which === 'counted'));
  return forms.map((form) => ({ do: 'date', form }));
}

/** Years in which what Okta knows of people and devices may have happened, or will. */
const isLikely = ({ values }: Sampled) =>
  values.every(
    (value) => Number(String(value).slice(0, 4)) >= 1980 && Number(String(value).slice(0, 4)) <= 2100,
  );

/** How people and systems say yes and no. */
const YES = ['yes', 'y', '1', 'on', 'active', 'ja', 'oui', 'sí', 'si', 'sim', 'sì', 'tak', 'はい', '是'];
const NO = [
  'no',
  'n',
  '0',
  'off',
  'inactive',
  'nein',
  'non',
  'não',
  'nao',
  'nee',
  'nie',
  'いいえ',
  '否',
  'false',
];

function yesNo(): Change {
  return { do: 'yesno', yes: ['true', ...YES] };
}

/** Of the changes in one group no more than one may be right: where several are, nobody can tell which is meant. */
const groups: Partial<Record<Form, Change[][]>> = {
  integer: [decimals(), [{ do: 'digits' }]],
  number: [decimals(), [{ do: 'digits' }]],
  date: [dates('written'), dates('counted')],
  moment: [dates('written'), dates('counted')],
  boolean: [[yesNo()]],
};

/**
 * A change after which every sample value fits, and none is lost.
 *
 * @param before what the line makes of the samples now
 * @param tried what it makes of them with one more change
 */
export function mendingChange(
  form: Form,
  before: readonly Sampled[],
  tried: (change: Change) => Sampled[],
): Change | undefined {
  const works = (change: Change): Sampled[] | undefined => {
    if (change.do === 'yesno' && !before.every(saysYesOrNo)) return undefined;
    const after = tried(change);
    if (change.do === 'date' && COUNTED.includes(change.form) && !after.every(isLikely)) return undefined;
    return after.every((each, at) => each.codes.length === 0 && each.count === before[at]?.count)
      ? after
      : undefined;
  };
  for (const group of [[{ do: 'trim' } satisfies Change], ...(groups[form] ?? [])]) {
    const right = group.flatMap((change) => {
      const after = works(change);
      return after ? [{ change, lands: JSON.stringify(after.map(({ values }) => values)) }] : [];
    });
    // Two that land the same are one.
    if (new Set(right.map(({ lands }) => lands)).size > 1) return undefined;
    const [first] = right;
    if (first) return first.change;
  }
  return undefined;
}

function saysYesOrNo({ shown, codes }: Sampled): boolean {
  if (codes.length === 0) return true;
  const text =
    typeof shown === 'object'
      ? ''
      : String(shown ?? '')
          .trim()
          .toLowerCase();
  return YES.includes(text) || NO.includes(text);
}
