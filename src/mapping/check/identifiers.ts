// By what an object is found again; and what a label, an identifier and a status cannot be.
import { defaultMapping } from '../defaults';
import { kindWords } from '../kindWords';
import { sameName } from '../known';
import type { Line, PlainLine, TypeMapping } from '../mapping';
import { isOktaId } from '../oktaId';
import { pathsOf } from '../sourcePaths';
import { sourceWords } from '../sourceWords';
import type { Seen } from './faults';
import { listed, shortly } from './shortly';
import {
  atEachLine,
  atEachType,
  atEveryLine,
  mend,
  placeOf,
  type Check,
  type Filling,
  type LineCheck,
} from './subject';

export const identifiers: Check = (subject) => [
  ...atEachType(identified, holdingId)(subject),
  ...atEveryLine(oneValueOnly)(subject),
  ...atEachLine(noAccount)(subject),
];

const isPlain = (line: Line): line is PlainLine => line.as !== 'reference';

function identified(filling: Filling): Seen[] {
  const parts = filling.lines.filter(isPlain).filter((line) => line.identifier);
  const type = filling.type.type;
  const [first] = parts;
  if (!first) return [{ code: 'no-identifier', words: { type }, ...placeOf(filling), ...byOktaId(filling) }];
  const at = { ...placeOf(filling, first), ...byOktaId(filling) };
  if (parts.every(({ from }) => pathsOf(from).length === 0))
    return [{ code: 'same-identifier', words: { type }, ...at }];
  const record = kindWords[filling.type.kind].one;
  if (parts.length > 1) {
    const attributes = listed(parts.map(({ attribute }) => attribute));
    return [{ code: 'composite-identifier', words: { attributes, record }, ...at }];
  }
  if (isOktaId(first)) return [];
  const source = shortly(sourceWords(first.from));
  const code = /mail|login|upn/i.test(source) ? 'mail-identifier' : 'other-identifier';
  return [{ code, words: { attribute: first.attribute, source, record }, ...at }];
}

/** Objects are looked up by the Okta id, one by one, to clear a value or to set an account. */
function holdingId(filling: Filling): Seen[] {
  if (filling.lines.some((line) => isOktaId(line) && line.as !== 'account')) return [];
  const words = { type: filling.type.type };
  const place = placeOf(filling);
  const repair = withOktaId(filling);
  return [
    { code: 'no-id-line', words, ...place, repair },
    ...filling.lines
      .filter(({ as }) => as === 'account')
      .map((line): Seen => ({
        ...{ code: 'account-no-id', words: { ...words, attribute: line.attribute } },
        ...{ ...placeOf(filling, line), repair },
      })),
  ];
}

/** Adds the line with the Okta id beside the identifier that there is. */
function withOktaId({ type, lines }: Filling): Seen['repair'] {
  const line = proposedId(type.kind);
  if (!line || lines.some((each) => sameName(each.attribute, line.attribute))) return undefined;
  const { identifier: _identifier, unique: _unique, ...add } = line;
  return { in: 'mapping', type: type.key, do: 'add line', add };
}

const proposedId = (wanted: TypeMapping['kind']): PlainLine | undefined =>
  defaultMapping.types
    .find(({ kind }) => kind === wanted)
    ?.lines.filter(isPlain)
    .find(({ identifier }) => identifier);

/** Makes the line with the Okta id the identifier, or adds it. */
function byOktaId(filling: Filling): Pick<Seen, 'repair' | 'button'> {
  const line = filling.lines.filter(isPlain).find((each) => isOktaId(each) && each.as !== 'account');
  if (line)
    return {
      repair: { ...mend(filling, line), do: 'only identifier' },
      button: `Make ${line.attribute} the identifier`,
    };
  const add = proposedId(filling.type.kind);
  if (!add || filling.lines.some((each) => sameName(each.attribute, add.attribute))) return {};
  return { repair: { in: 'mapping', type: filling.type.key, do: 'add line', add } };
}

/** What a line is to its object, in words; undefined where it is neither label nor identifier. */
export const roleOf = (line: Line): string | undefined => {
  if (!isPlain(line)) return undefined;
  if (line.label) return 'the label';
  return line.identifier ? 'the identifier' : undefined;
};

const oneValueOnly: LineCheck = ({ filling, line }) => {
  const role = roleOf(line) ?? (line.as === 'status' ? 'a status' : undefined);
  if (!line.many || role === undefined) return [];
  const repair = { ...mend(filling, line), do: 'hold one' } as const;
  const words = { attribute: line.attribute, role };
  return [{ code: 'one-value-only', words, ...placeOf(filling, line), repair }];
};

const noAccount: LineCheck = ({ filling, line }) => {
  const role = roleOf(line);
  if (line.as !== 'account' || role === undefined) return [];
  return [{ code: 'account-as', words: { attribute: line.attribute, role }, ...placeOf(filling, line) }];
};
