// The decisions about one line, each changed alone; what is as usual is left away (pure).
import type { Line, PlainLine } from '../../../../../src/mapping/mapping';

export type WriteMode = NonNullable<Line['write']>;

export function withWrite(line: Line, mode: WriteMode): Line {
  if (mode !== 'every time') return { ...line, write: mode };
  const { write: _was, ...rest } = line;
  return rest;
}

/** What happens when Okta has no value. A default is a change of its own, always the last one. */
export type WhenEmpty = 'clear' | 'keep' | 'default';

export function whenEmptyOf(line: Line): WhenEmpty {
  if (line.changes?.at(-1)?.do === 'default') return 'default';
  return line.empty ?? 'clear';
}

export function withWhenEmpty(line: Line, when: WhenEmpty, value = ''): Line {
  const last = line.changes?.at(-1);
  const changes = last?.do === 'default' ? line.changes?.slice(0, -1) : line.changes;
  const { empty: _was, changes: _changes, ...rest } = line;
  const bare: Line = changes && changes.length > 0 ? { ...rest, changes } : rest;
  if (when === 'keep') return { ...bare, empty: 'keep' };
  return when === 'default' ? { ...bare, changes: [...(changes ?? []), { do: 'default', value }] } : bare;
}

/** Label, identifier and unique are told of plain values only. */
export function withMark(line: PlainLine, mark: 'label' | 'identifier' | 'unique', isOn: boolean): PlainLine {
  if (isOn) return { ...line, [mark]: true };
  const rest = { ...line };
  delete rest[mark];
  return rest;
}
