// The changes of a line: add, reorder, remove, and what a new one begins with (pure).
import type { Change, ChangeName } from '../../../../../src/mapping/change';
import type { Line } from '../../../../../src/mapping/mapping';

/** What a change begins with, before anybody said more. */
const begins: Readonly<Record<ChangeName, Change>> = {
  trim: { do: 'trim' },
  lower: { do: 'lower' },
  upper: { do: 'upper' },
  capitals: { do: 'capitals' },
  digits: { do: 'digits' },
  split: { do: 'split', at: ',' },
  join: { do: 'join', with: ', ' },
  item: { do: 'item', number: 1 },
  replace: { do: 'replace', what: '-', with: ' ' },
  before: { do: 'before', mark: '/' },
  after: { do: 'after', mark: '/' },
  part: { do: 'part', from: 1, length: 10 },
  date: { do: 'date', form: 'dd.MM.yyyy' },
  number: { do: 'number', decimal: ',' },
  yesno: { do: 'yesno', yes: ['yes'] },
  lookup: { do: 'lookup', table: 'names', otherwise: 'keep' },
  default: { do: 'default', value: '-' },
};

export const newChange = (name: ChangeName): Change => begins[name];

const withChanges = (line: Line, changes: readonly Change[]): Line => {
  const { changes: _was, ...rest } = line;
  return changes.length > 0 ? { ...rest, changes: [...changes] } : rest;
};

/** Adds a change at the end, but before a default, which stands in for what is missing after all of them. */
export function withChange(line: Line, change: Change): Line {
  const before = line.changes ?? [];
  const at = before.at(-1)?.do === 'default' ? before.length - 1 : before.length;
  return withChanges(line, [...before.slice(0, at), change, ...before.slice(at)]);
}

export const changedAt = (line: Line, at: number, change: Change): Line =>
  withChanges(
    line,
    (line.changes ?? []).map((each, number) => (number === at ? change : each)),
  );

export const withoutChange = (line: Line, at: number): Line =>
  withChanges(
    line,
    (line.changes ?? []).filter((_each, number) => number !== at),
  );

/** Moves a change to the place of its neighbour; the first goes no further up, nor the last down. */
export function movedChange(line: Line, at: number, step: -1 | 1): Line {
  const changes = [...(line.changes ?? [])];
  const [one, other] = [changes[at], changes[at + step]];
  if (!one || !other) return line;
  changes[at] = other;
  changes[at + step] = one;
  return withChanges(line, changes);
}
