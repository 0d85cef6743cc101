// What else a line says behind a | : what the attribute holds, and how it is written.
import { plainForms, type Form, type Line } from '../mapping';
import { quotedText, type Token } from './signs';

/** What a line says of itself. `false` where it says that something is not so. */
export interface Options {
  as?: Form;
  label?: boolean;
  unique?: boolean;
  many?: boolean;
  volatile?: boolean;
  empty?: 'keep';
  write?: NonNullable<Line['write']>;
  create?: true;
  description?: string;
}

interface OptionWords {
  says: string;
  sets: Options;
}

/** Those that can also be said not to be so: the ones that may go without saying. */
const marks = {
  label: 'The name that objects are shown by.',
  unique: 'No two objects have the same.',
  many: 'Holds several values.',
  volatile: 'Alone it counts as no change.',
} as const;

const not = (name: keyof typeof marks): [string, OptionWords] => [
  `not ${name}`,
  { says: `Not so: ${marks[name]}`, sets: { [name]: false } },
];
const is = (name: keyof typeof marks): [string, OptionWords] => [
  name,
  { says: marks[name], sets: { [name]: true } },
];

/** Every option, as it is written. */
export const optionWords: ReadonlyMap<string, OptionWords> = new Map<string, OptionWords>([
  is('label'),
  is('unique'),
  is('many'),
  is('volatile'),
  ['account', { says: 'The Atlassian account with that mail address.', sets: { as: 'account' } }],
  ['keep old', { says: 'Where Okta has nothing, Assets keeps what it has.', sets: { empty: 'keep' } }],
  ['write when empty', { says: 'Written only where Assets has nothing.', sets: { write: 'when empty' } }],
  ['write once', { says: 'Written only when the object is made.', sets: { write: 'first time' } }],
  ['create missing', { says: 'Makes the object where there is none.', sets: { create: true } }],
  ...plainForms
    .filter((form) => form !== 'account')
    .map((form): [string, OptionWords] => [
      `as ${form}`,
      { says: `The attribute holds: ${form}.`, sets: { as: form } },
    ]),
  not('label'),
  not('unique'),
  not('many'),
  not('volatile'),
]);

/** Other ways to say the same. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['as account', 'account'],
  ['status', 'as status'],
  ['keep empty', 'keep old'],
  ['write first time', 'write once'],
]);

/** The form of the option that carries a text. */
export const ABOUT = 'about "…"';

/** The words with which an option begins. */
export const optionBeginnings: readonly string[] = [
  ...new Set([...optionWords.keys(), ...aliases.keys()].map((words) => words.split(' ')[0] ?? '')),
  'about',
];

/** The options that tokens say, or undefined where there is no such option. */
export function readOption(tokens: Token[]): Options | undefined {
  const [first, second] = tokens;
  if (first?.value === 'about' && second?.is === 'text' && tokens.length === 2)
    return { description: second.value };
  if (tokens.some((token) => token.is !== 'word')) return undefined;
  const said = tokens.map(({ value }) => value).join(' ');
  return optionWords.get(aliases.get(said) ?? said)?.sets;
}

/** Options as text, each as it stands behind a |. */
export function optionTexts(options: Options): string[] {
  const said = Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    const words = [...optionWords].find(
      ([, { sets }]) => new Map<string, unknown>(Object.entries(sets)).get(name) === value,
    );
    return words ? [words[0]] : [];
  });
  return options.description === undefined ? said : [...said, `about ${quotedText(options.description)}`];
}
