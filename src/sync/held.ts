// Values that a line must not overwrite are sent as Assets holds them at that moment (invariant 6).
import { valuesOf, type FoundObject } from '../assets/foundObject';
import { rowLines, type Row } from '../mapping/apply';
import { takingOf } from '../mapping/forms';
import type { Line, TypeMapping } from '../mapping/mapping';

/** What Assets holds of one object. */
export type Held = Pick<FoundObject, 'values'>;

/** Whether a line may have to send back what Assets holds. `empty: 'keep'` needs it where Assets clears empty values. */
export const mayHold = (line: Line, clears: boolean): boolean =>
  (line.write !== undefined && line.write !== 'every time') || (line.empty === 'keep' && clears);

/** Whether any line of a type needs to know what Assets holds. */
export const needsHeld = (lines: readonly Line[], clears: boolean): boolean =>
  lines.some((line) => mayHold(line, clears));

/** The row with those values in it that stay as Assets has them, and the keys of their lines. */
export function heldInRow(
  row: Row,
  type: TypeMapping,
  { held, exists }: { held: Held | undefined; exists: boolean },
): { row: Row; staying: ReadonlySet<string> } {
  const staying = new Set<string>();
  if (held === undefined || !exists) return { row, staying };
  const changed: Row = { ...row };
  for (const line of rowLines(type)) {
    const there = valuesOf(held, line.attribute);
    if (!stays(line, row, there)) continue;
    staying.add(line.key);
    changed[line.key] = inForm(line, type, there);
  }
  return { row: changed, staying };
}

function stays(line: Line, row: Row, there: readonly string[]): boolean {
  // A reference is shown by its object's name, which may find another one: these modes are not offered for it.
  if (line.as === 'reference') return false;
  if (line.write === 'first time') return true;
  if (line.write === 'when empty') return there.length > 0;
  const value = row[line.key];
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return line.empty === 'keep' && isEmpty;
}

/** What Assets showed as text, as a row carries it. */
function inForm(line: Line, type: TypeMapping, texts: readonly string[]): Row[string] {
  const { read } = takingOf(line, type);
  // A status is shown by its name already.
  const values = texts.map((text) => (line.as === 'status' ? text : (read(text) ?? text)));
  return line.many ? values : (values[0] ?? null);
}
