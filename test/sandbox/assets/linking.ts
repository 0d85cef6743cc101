// The last step of processing: references, found by their queries when all objects of the run are there.
import { attributeById } from './catalogue';
import type { Finder } from './finder';
import { fillQuery } from './placeholders';
import { Refused } from './refusals';
import type { Attribute, AttributeMapping, ObjectType, Row, TypeMapping } from './state';
import type { AssetsSwitched } from './switches';
import type { Written } from './writing';

/** What linking one type needs. */
export interface LinkJob {
  type: ObjectType;
  mapping: TypeMapping;
  finder: Finder;
  switches: AssetsSwitched;
  empties: 'ignored' | 'cleared';
  /** Takes an error message for the type's result. */
  complain: (message: string) => void;
}

/** Sets the references of every written object of a type: the set found replaces the set that was there. */
export function linkObjects(job: LinkJob, written: readonly Written[]): void {
  for (const line of job.mapping.attributes) {
    const attribute = attributeById(job.type, line.attributeId);
    if (!attribute || attribute.target === null) continue;
    for (const one of written) linkOne(job, { line, attribute, one });
  }
}

function linkOne(job: LinkJob, part: { line: AttributeMapping; attribute: Attribute; one: Written }): void {
  const { attribute, one } = part;
  const found = foundFor(job, part);
  if (found === 'leave') return;
  if (attribute.maximum !== -1 && found.length > attribute.maximum) {
    job.complain(`${attribute.name} takes at most ${attribute.maximum} objects, ${found.length} were found`);
    return;
  }
  const before = one.object.values[attribute.id] ?? [];
  if (before.length === found.length && found.every((id) => before.includes(id))) return;
  if (found.length > 0) one.object.values[attribute.id] = found;
  else delete one.object.values[attribute.id];
  one.relinked = true;
}

// Rows of one identifier are merged into one set where several objects may be linked (seen in another importer).
function foundFor(
  job: LinkJob,
  { line, attribute, one }: { line: AttributeMapping; attribute: Attribute; one: Written },
): number[] | 'leave' {
  const rows: readonly Row[] = attribute.maximum === 1 ? [one.row] : one.rows;
  const ids = new Set<number>();
  let asked = false;
  let clears = false;
  let broken = false;
  for (const row of rows) {
    const filled = fillQuery(line, row, job.switches);
    if (filled.is === 'empty') {
      if (job.empties === 'cleared' && !(filled.absent && job.switches.absent === 'left')) clears = true;
      continue;
    }
    const found = filled.is === 'query' ? ask(job, attribute, filled.text) : filled.why;
    if (typeof found === 'string') {
      broken = true;
      job.complain(`${attribute.name}: ${found}`);
      continue;
    }
    asked = true;
    for (const id of found) ids.add(id);
  }
  if (asked || (clears && !broken)) return [...ids].sort((a, b) => a - b);
  return 'leave';
}

function ask(job: LinkJob, attribute: Attribute, text: string): number[] | string {
  try {
    return job.finder.find(attribute.target ?? 0, text);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
