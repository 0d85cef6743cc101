// The lines of an object type as the table shows them: in three groups, found by a word, one above the other (pure).
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { pathsOf } from '../../../../../src/mapping/sourcePaths';

export const lineGroups = ['found by', 'values', 'references'] as const;
export type LineGroup = (typeof lineGroups)[number];

/** A heading, or the line with that number within its type; `number` counts the lines as they are shown, from 1. */
export type MapRow =
  | { is: 'group'; group: LineGroup }
  | { is: 'line'; group: LineGroup; at: number; line: Line; number: number };
export type LineRow = Extract<MapRow, { is: 'line' }>;

function groupOf(line: Line): LineGroup {
  if (line.as === 'reference' || line.as === 'account') return 'references';
  return line.label || line.identifier ? 'found by' : 'values';
}

/** Every row of a type; with words to find, only the lines that have all of them, and the groups these are in. */
export function rowsOf(type: TypeMapping, find: string): MapRow[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const lines = type.lines.map((line, at) => ({ line, at, group: groupOf(line) }));
  const rows: MapRow[] = [];
  let number = 0;
  for (const group of lineGroups) {
    const inGroup = lines.filter(
      (each) => each.group === group && words.every((word) => has(each.line, word)),
    );
    if (inGroup.length > 0) rows.push({ is: 'group', group });
    for (const { line, at } of inGroup) rows.push({ is: 'line', group, at, line, number: (number += 1) });
  }
  return rows;
}

export const linesIn = (rows: readonly MapRow[]): LineRow[] =>
  rows.flatMap((row) => (row.is === 'line' ? [row] : []));

/** The number within the type that a line takes when it goes one up (-1) or down (1) within its group. */
export function neighbour(rows: readonly MapRow[], at: number, step: -1 | 1): number | undefined {
  const lines = linesIn(rows);
  const here = lines.findIndex((row) => row.at === at);
  const next = lines[here + step];
  return here >= 0 && next && next.group === lines[here]?.group ? next.at : undefined;
}

const has = (line: Line, word: string): boolean =>
  [line.attribute, ...pathsOf(line.from), line.description ?? ''].some((text) =>
    text.toLowerCase().includes(word),
  );
