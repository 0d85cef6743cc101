// What a list of values and their stand-ins has for a text.
import { folded } from './changing';
import type { LookupTable } from './mapping';

type LookUp = (text: string) => string | undefined;

/** Tables made ready once: their rows as written, and with letter case and outer blanks aside. */
const ready = new WeakMap<LookupTable, LookUp>();

/** The table of that name, as a question; undefined when there is none. The first row of several for one text counts. */
export function tableNamed(name: string, tables: readonly LookupTable[]): LookUp | undefined {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) return undefined;
  const known = ready.get(table);
  if (known) return known;
  const asWritten = new Map<string, string>();
  const asMeant = new Map<string, string>();
  for (const { from, to } of table.rows) {
    if (!asWritten.has(from)) asWritten.set(from, to);
    if (!asMeant.has(folded(from))) asMeant.set(folded(from), to);
  }
  const lookUp: LookUp = (text) => asWritten.get(text) ?? asMeant.get(folded(text));
  ready.set(table, lookUp);
  return lookUp;
}
