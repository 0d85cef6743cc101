// What the form of a mapping refuses, told at its type and line: nothing that a mapping could be sent back for stays unsaid.
import { mappingForm, type Mapping } from '../mapping';
import type { Seen } from './faults';
import { shortly } from './shortly';

/**
 * Every refusal of the form that no fault tells of yet.
 *
 * @param told errors that checks found: a type or line that has one needs no other
 */
export function formFaults(mapping: Mapping, told: readonly Pick<Seen, 'type' | 'line'>[]): Seen[] {
  const read = mappingForm.safeParse(mapping);
  if (read.success) return [];
  const seen = new Map<string, Seen>();
  for (const { path, message } of read.error.issues) {
    const [top, typeAt, member, lineAt] = path;
    const type = top === 'types' && typeof typeAt === 'number' ? mapping.types[typeAt] : undefined;
    const line = member === 'lines' && typeof lineAt === 'number' ? type?.lines[lineAt] : undefined;
    // What is said of a type's lines as a whole, of one of them is said already.
    const isTold = told.some(
      (each) => each.type === type?.key && (line === undefined || each.line === line.key),
    );
    if (type && isTold) continue;
    const where = path.map(String).join('.');
    const words = { path: shortly(where === '' ? 'its beginning' : where), said: shortly(message) };
    const place = { ...(type ? { type: type.key } : {}), ...(line ? { line: line.key } : {}) };
    seen.set(JSON.stringify(place), { code: 'bad-form', words, ...place });
  }
  return [...seen.values()];
}
