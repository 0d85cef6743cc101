// Names that neither Assets nor its queries could bear.
import type { Line } from '../mapping';
import { shortly } from './shortly';
import type { Seen } from './faults';
import { atEachLine, atEachType, placeOf, type Check } from './subject';

/** As long as a mapping's form allows. */
const LONGEST = 255;

export const names: Check = (subject) => [
  ...atEachType((filling) => told(filling.type.type, placeOf(filling)))(subject),
  ...atEachLine(({ filling, line }) => namesIn(line).flatMap((name) => told(name, placeOf(filling, line))))(
    subject,
  ),
];

function namesIn(line: Line): string[] {
  if (line.as !== 'reference' || 'type' in line.refersTo) return [line.attribute];
  return [line.attribute, line.refersTo.objectType, ...line.refersTo.by];
}

function told(name: string, place: Pick<Seen, 'type' | 'line'>): Seen[] {
  const why = whyNot(name);
  return why === undefined ? [] : [{ code: 'bad-name', words: { name: shortly(name), why }, ...place }];
}

function whyNot(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > LONGEST) return `has more than ${LONGEST} characters`;
  if (/["\\]/.test(name)) return 'has a quotation mark or a backslash, which no query of Assets can hold';
  if (/\p{Cc}/u.test(name)) return 'has a character that cannot be seen';
  return name.replace(/\p{Cf}/gu, '').trim() === '' ? 'is blank' : undefined;
}
