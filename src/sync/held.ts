// Values that a line must not overwrite are sent as Assets holds them at that moment (invariant 6).
import { formIn, valuesOf, type FoundObject } from '../assets/foundObject';
import { isEmptyValue, rowLines, type Row } from '../mapping/apply';
import { readDate, readMoment, readTime } from '../mapping/dates';
import { takingOf } from '../mapping/forms';
import type { KnownForm } from '../mapping/known';
import type { Line, TypeMapping } from '../mapping/mapping';

/** What Assets holds of one object. */
export type Held = Pick<FoundObject, 'values' | 'forms'>;

/** What was found of a record's object, by Okta id; `unaskable` where its identifier cannot be part of a query. */
export type HeldById = ReadonlyMap<string, Held | 'unaskable'>;

/** Whether a line may have to send back what Assets holds. `empty: 'keep'` needs it where Assets clears empty values. */
export const mayHold = (line: Line, clears: boolean): boolean =>
  (line.write !== undefined && line.write !== 'every time') || (line.empty === 'keep' && clears);

/** Whether any line of a type needs to know what Assets holds. */
export const needsHeld = (lines: readonly Line[], clears: boolean): boolean =>
  lines.some((line) => mayHold(line, clears));

/**
 * The row with those values in it that stay as Assets has them, and the keys of their lines.
 *
 * @param held the row's object, whoever made it; undefined where there is none
 */
export function heldInRow(
  row: Row,
  type: TypeMapping,
  held: Held | undefined,
): { row: Row; staying: ReadonlySet<string> } {
  const staying = new Set<string>();
  if (held === undefined) return { row, staying };
  const changed: Row = { ...row };
  for (const line of rowLines(type)) {
    const there = valuesOf(held, line.attribute);
    if (!stays(line, row, there)) continue;
    staying.add(line.key);
    changed[line.key] = sentBack(line, type, { texts: there, form: formIn(held, line.attribute) });
  }
  return { row: changed, staying };
}

function stays(line: Line, row: Row, there: readonly string[]): boolean {
  // A reference is shown by its object's name, which may find another one: these modes are not offered for it.
  if (line.as === 'reference') return false;
  if (line.write === 'first time') return true;
  if (line.write === 'when empty') return there.length > 0;
  return line.empty === 'keep' && isEmptyValue(row[line.key]);
}

/** What a day or a moment is read by: it goes in the form that Assets is told of (Assets imports guide). */
const ofTime = { moment: readMoment, date: readDate, time: readTime };

/** What Assets showed as text, as a row carries it. */
function sentBack(
  line: Line,
  type: TypeMapping,
  { texts, form }: { texts: readonly string[]; form: KnownForm | undefined },
): Row[string] {
  const { read } = takingOf(line, type);
  const holds = form ?? line.as;
  const values = texts.map((text) => {
    if (holds === 'moment' || holds === 'date' || holds === 'time') return ofTime[holds](text) ?? text;
    // A status is shown by its name already. A text that only looks like the line's form stays that text.
    const formed = line.as === 'status' ? text : read(text);
    return String(formed) === text && formed !== undefined ? formed : text;
  });
  // An attribute may hold more than the line brings.
  return line.many || values.length > 1 ? values : (values[0] ?? null);
}
