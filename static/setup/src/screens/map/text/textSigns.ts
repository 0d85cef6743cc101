// What the text face draws into the text: a sign and a wavy line where something is wrong, grey where a line is not used.
import {
  RangeSet,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Range,
} from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, WidgetType, gutter, hoverTooltip } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { LineNote, LineProblem } from '../../../state/map/textDraft';

export type Signs = { problems: readonly LineProblem[]; notes: readonly LineNote[] };

/** Draws these instead of those before. Lines are counted from 1; what lies behind the end is left out. */
export const drawSigns = StateEffect.define<Signs>();

type Drawn = { marks: DecorationSet; gutter: RangeSet<GutterMarker>; problems: readonly Placed[] };
type Placed = { from: number; to: number; problem: LineProblem };

const nothing: Drawn = { marks: Decoration.none, gutter: RangeSet.of<GutterMarker>([]), problems: [] };

const drawn = StateField.define<Drawn>({
  create: () => nothing,
  update(before, { effects, docChanged, changes, state }) {
    const asked = effects.findLast((effect) => effect.is(drawSigns));
    if (asked?.is(drawSigns)) return draw(state, asked.value);
    if (!docChanged) return before;
    // Until the text is read again the signs go with the words they stand at.
    return {
      marks: before.marks.map(changes),
      gutter: before.gutter.map(changes),
      problems: before.problems.map((each) => ({
        ...each,
        from: changes.mapPos(each.from, 1),
        to: changes.mapPos(each.to, -1),
      })),
    };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

function draw({ doc }: EditorState, { problems, notes }: Signs): Drawn {
  const isThere = ({ line }: { line: number }) => line >= 1 && line <= doc.lines;
  const placed = problems.filter(isThere).map((problem): Placed => {
    const { from, to, length } = doc.line(problem.line);
    const start = Math.min(problem.from ?? 0, length);
    const end = Math.min(problem.to ?? length, length);
    return { from: from + start, to: end > start ? from + end : to, problem };
  });
  const marks: Range<Decoration>[] = [
    ...placed
      .filter(({ from, to }) => to > from)
      .map(({ from, to, problem }) => wavy[problem.level].range(from, to)),
    ...notes.filter(isThere).flatMap(({ line, why, isUsed }) => {
      const { from, to } = doc.line(line);
      const reason = Decoration.widget({ widget: new Reason(why), side: 1 }).range(to);
      return isUsed ? [reason] : [grey.range(from), reason];
    }),
  ];
  const lines = new Map<number, GutterMarker>();
  for (const { problem } of placed) {
    const { from } = doc.line(problem.line);
    if (lines.get(from) !== signs.error) lines.set(from, signs[problem.level]);
  }
  const rows = [...lines].map(([from, sign]) => sign.range(from));
  return { marks: Decoration.set(marks, true), gutter: RangeSet.of(rows, true), problems: placed };
}

const wavy = {
  error: Decoration.mark({ class: 'cm-bad-error' }),
  warning: Decoration.mark({ class: 'cm-bad-warning' }),
};
const grey = Decoration.line({ class: 't-kept' });

class Reason extends WidgetType {
  constructor(readonly why: string) {
    super();
  }

  override eq(other: Reason): boolean {
    return other.why === this.why;
  }

  override toDOM(): HTMLElement {
    const reason = document.createElement('span');
    reason.className = 'cm-kept-why';
    reason.textContent = this.why;
    return reason;
  }
}

/** A diamond for what will not work, a triangle for what somebody should look at; each with an exclamation cut out. */
const shapes = {
  error: 'M8 .6 15.4 8 8 15.4.6 8ZM7.2 4v5h1.6V4Zm0 6.2v1.8h1.6v-1.8Z',
  warning: 'M8 1.2 15.6 15H.4ZM7.2 6v4.6h1.6V6Zm0 5.8v1.8h1.6v-1.8Z',
};

class Sign extends GutterMarker {
  constructor(readonly level: LineProblem['level']) {
    super();
  }

  override toDOM(): Node {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('class', `cm-sign-${this.level}`);
    const shape = document.createElementNS(space, 'path');
    shape.setAttribute('d', shapes[this.level]);
    shape.setAttribute('fill-rule', 'evenodd');
    svg.append(shape);
    return svg;
  }
}

const signs = { error: new Sign('error'), warning: new Sign('warning') };

/** Says what is wrong where the pointer rests. */
const hover = hoverTooltip((view, at) => {
  const here = problemsAt(view.state, at);
  const [first] = here;
  if (!first) return null;
  return {
    pos: first.from,
    end: first.to,
    above: true,
    create() {
      const dom = document.createElement('div');
      for (const { problem } of here)
        dom.append(Object.assign(document.createElement('p'), { textContent: problem.sentence }));
      return { dom };
    },
  };
});

const problemsAt = (state: EditorState, at: number): Placed[] =>
  state.field(drawn).problems.filter(({ from, to }) => from <= at && at <= to);

/** The line of the next problem after a place, from the beginning again behind the last. */
export function nextProblem(state: EditorState): { at: number; problem: LineProblem } | undefined {
  const { head } = state.selection.main;
  const all = [...state.field(drawn).problems].sort((one, other) => one.from - other.from);
  const next = all.find(({ from }) => from > head) ?? all[0];
  return next && { at: next.from, problem: next.problem };
}

export const signsDrawn: Extension = [
  gutter({
    class: 'cm-problems',
    markers: (view) => view.state.field(drawn).gutter,
    initialSpacer: () => signs.warning,
  }),
  drawn,
  hover,
];
