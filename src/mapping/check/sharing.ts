// Values that several records share where each has to have its own.
import type { Scalar } from '../../records/record';
import type { PlainLine } from '../mapping';
import type { Sampled } from './sampled';
import type { AtLine } from './subject';

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
  const isUnique = attribute ? attribute.unique : isPlain(line) && line.unique === true;
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
