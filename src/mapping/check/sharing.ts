// Values that several records share where each has to have its own: seen in samples, or known without.
import type { Scalar } from '../../records/record';
import type { PlainLine } from '../mapping';
import { kindWords } from '../kindWords';
import { pathsOf } from '../sourcePaths';
import type { Seen } from './faults';
import type { Sampled } from './sampled';
import { shortly } from './shortly';
import { atEachLine, placeOf, type AtLine, type Check } from './subject';

/** How many records share a value that none should, and the value that most of them share. */
export interface Shared {
  several: number;
  value?: Scalar;
  /** It is by this value that objects are found again. */
  isIdentifier: boolean;
}

/** What the sample records share in the attribute of a line. */
export function sharedIn({
  filling,
  line,
  attribute,
  sampled,
}: AtLine & { sampled: readonly Sampled[] }): Shared {
  const identifiers = filling.lines.filter((each) => isPlain(each) && each.identifier);
  const isIdentifier = identifiers.length === 1 && identifiers[0] === line;
  const isUnique = mustBeUnique(line, attribute);
  if (!isPlain(line) || 'own' in line.from || !(isUnique || isIdentifier))
    return { several: 0, isIdentifier };
  const times = new Map<Scalar, number>();
  for (const { values } of sampled)
    for (const value of new Set(values)) times.set(value, (times.get(value) ?? 0) + 1);
  const twice = [...times].filter(([, number]) => number > 1).sort(([, one], [, other]) => other - one);
  const [most] = twice;
  const several = twice.reduce((sum, [, number]) => sum + number, 0);
  return { several, isIdentifier, ...(most ? { value: most[0] } : {}) };
}

const isPlain = (line: AtLine['line']): line is PlainLine => line.as !== 'reference';

/** Whether no two objects may have the same there. */
const mustBeUnique = (line: AtLine['line'], attribute: AtLine['attribute']): boolean =>
  attribute ? attribute.unique : isPlain(line) && line.unique === true;

/** The groups of a person stand beside no sample: a list of people does not have them. */
export const sharing: Check = (subject) => atEachLine(byGroups)(subject);

function byGroups({ filling, line, attribute }: AtLine): Seen[] {
  if (filling.type.kind !== 'users' || !isPlain(line) || !mustBeUnique(line, attribute)) return [];
  const path = pathsOf(line.from).find((each) => /^groups(\[\])?(\.|$)/.test(each));
  if (path === undefined) return [];
  const words = { attribute: line.attribute, type: filling.type.type, path: shortly(path) };
  const { several: records } = kindWords.users;
  return [{ code: 'unique-groups', words: { ...words, records }, ...placeOf(filling, line) }];
}
