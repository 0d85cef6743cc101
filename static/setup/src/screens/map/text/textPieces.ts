// Colours the pieces of each line that can be seen, as the grammar tells them apart.
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, EditorView } from '@codemirror/view';
import { tokensOf, type TokenKind } from '../../../../../../src/mapping/text/tokens';

const marks = new Map<TokenKind, Decoration>();

function markOf(name: TokenKind): Decoration {
  const mark = marks.get(name) ?? Decoration.mark({ class: `t-${name}` });
  marks.set(name, mark);
  return mark;
}

function coloured({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const range of visibleRanges)
    for (let at = range.from; at <= range.to;) {
      const line = state.doc.lineAt(at);
      for (const { from, to, is } of tokensOf(line.text))
        if (to > from) builder.add(line.from + from, line.from + to, markOf(is));
      at = line.to + 1;
    }
  return builder.finish();
}

export const pieces = ViewPlugin.define(
  (view) => ({
    all: coloured(view),
    update({ docChanged, viewportChanged, view: now }) {
      if (docChanged || viewportChanged) this.all = coloured(now);
    },
  }),
  { decorations: ({ all }) => all },
);
