// The editor of the text face: CodeMirror within a shadow root, where its styles are sheets that the page's policy allows.
import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import type { CompletionSource } from '@codemirror/autocomplete';
import { history, historyField, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands';
import { moveLineDown, moveLineUp } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type Command,
} from '@codemirror/view';
import { changesTo } from '../../../state/map/textLines';
import { textWords as words } from '../../../words/text';
import { colours } from './textColours';
import { drawSigns, nextProblem, signsDrawn, type Signs } from './textSigns';

export type Editor = {
  /** Puts another text there: only the lines that differ are touched, and the cursor stays with its words. */
  write: (text: string) => void;
  draw: (signs: Signs) => void;
  /** Sets the cursor to the beginning of a line, counted from 1, and the focus into the editor. */
  goTo: (line: number, column?: number) => void;
  find: () => void;
  selectAll: () => void;
  /** What `begin` takes, so that the cursor, and the steps that can be undone, outlive the editor. */
  memory: () => unknown;
  destroy: () => void;
};

export type EditorOptions = {
  text: string;
  /** Of an editor before this one, where its text was the same. */
  memory?: unknown;
  mayChange: boolean;
  /** Hears of every change that a person makes, with the whole text and the line of the cursor. */
  onTyped: (text: string, line: number) => void;
  /** Hears where the cursor went, and with no line that the editor was left. */
  onMoved: (line?: number) => void;
  complete: CompletionSource;
  /** Colours the pieces of a line. */
  pieces: Extension;
};

/** Marks what comes from outside, and is not typed. */
const fromOutside = Annotation.define<true>();

/** The page's own bars lie over what scrolls, in pixels. */
const bars = { top: 48, bottom: 64 };

/** Scrolls the page so far that no bar lies over the cursor. Margins of the editor itself would hide what it offers there. */
const clearOfBars = EditorView.updateListener.of(({ view, selectionSet, docChanged }) => {
  if (!view.hasFocus || !(selectionSet || docChanged)) return;
  view.requestMeasure({
    key: 'clear of bars',
    read: () => view.coordsAtPos(view.state.selection.main.head),
    write(cursor) {
      if (!cursor) return;
      const below = cursor.bottom - (window.innerHeight - bars.bottom);
      const above = cursor.top - bars.top;
      if (below > 0) window.scrollBy(0, below);
      else if (above < 0) window.scrollBy(0, above);
    },
  });
});

/** The id of the unseen words that say how the editor is worked, within its shadow root. */
const HOW = 'how';

const goToNextProblem: Command = (view) => {
  const next = nextProblem(view.state);
  if (!next) return false;
  view.dispatch({
    selection: { anchor: next.at },
    scrollIntoView: true,
    effects: EditorView.announce.of(words.problemAt(next.problem.line, next.problem.sentence)),
  });
  return true;
};

/** Tab takes what is offered while something is, else it leaves the editor as it leaves any field. */
const keys = keymap.of([
  { key: 'Tab', run: acceptCompletion },
  ...completionKeymap,
  { key: 'F8', run: goToNextProblem },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  ...searchKeymap.filter(({ key }) => ['Mod-f', 'F3', 'Mod-g', 'Escape'].includes(key ?? '')),
  ...historyKeymap,
  ...standardKeymap,
]);

/** @param host an element that holds nothing else */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const how = Object.assign(document.createElement('p'), { id: HOW, hidden: true, textContent: words.how });
  root.replaceChildren(how);
  const config = { doc: options.text, extensions: extensionsOf(options) };
  const view = new EditorView({ state: remembered(options, config), parent: root, root });

  return {
    write(text) {
      const changes = changesTo(view.state.doc.toString(), text);
      if (changes.length === 0) return;
      view.dispatch({ changes, annotations: [fromOutside.of(true), isolateHistory.of('full')] });
    },
    draw: (signs) => view.dispatch({ effects: drawSigns.of(signs) }),
    goTo(line, column = 0) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      const at = Math.min(from + column, to);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    find: () => void openSearchPanel(view),
    selectAll() {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
      view.focus();
    },
    memory: () => view.state.toJSON({ history: historyField }) as unknown,
    destroy: () => view.destroy(),
  };
}

const extensionsOf = ({ mayChange, onTyped, onMoved, complete, pieces }: EditorOptions): Extension => [
  signsDrawn,
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightSpecialChars(),
  EditorView.lineWrapping,
  clearOfBars,
  search({ top: true }),
  autocompletion({ override: [complete], icons: false, closeOnBlur: true, maxRenderedOptions: 50 }),
  keys,
  typedOver,
  pieces,
  colours,
  EditorState.phrases.of(words.phrases),
  EditorState.readOnly.of(!mayChange),
  EditorView.contentAttributes.of({
    'aria-label': words.label,
    'aria-describedby': HOW,
    spellcheck: 'false',
    tabindex: '0',
    ...(mayChange ? {} : { 'aria-readonly': 'true' }),
  }),
  EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
    const line = state.doc.lineAt(state.selection.main.head).number;
    const isTyped = transactions.some(
      (each) => each.docChanged && each.annotation(fromOutside) === undefined,
    );
    if (docChanged && isTyped) onTyped(state.doc.toString(), line);
    else if (selectionSet) onMoved(line);
  }),
  EditorView.domEventHandlers({ blur: () => onMoved() }),
];

/**
 * What is typed over a selection, or in several lines at once. A browser would carry the look of what stood there along in
 * a style attribute, which the page's policy blocks and reports; so it is put in here.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    const { selection, readOnly } = view.state;
    if (inputType !== 'insertText' || data === null || isComposing || readOnly) return false;
    if (selection.main.empty && !data.includes('\n')) return false;
    const typed = view.state.replaceSelection(view.state.toText(data));
    view.dispatch(typed, { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** What was remembered of another text, or by another version of the page, is left. */
function remembered(
  { text, memory }: EditorOptions,
  config: { doc: string; extensions: Extension },
): EditorState {
  if (memory === undefined) return EditorState.create(config);
  try {
    const state = EditorState.fromJSON(memory, config, { history: historyField });
    return state.doc.toString() === text ? state : EditorState.create(config);
  } catch {
    return EditorState.create(config);
  }
}
