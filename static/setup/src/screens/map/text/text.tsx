// Map's text face: the mapping as lines that can be typed, pasted, kept and read. Loaded when it is first opened.
import './text.css';
import { useEffect, useMemo, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { Repair } from '../../../../../../src/mapping/fault';
import { Icon } from '../../../parts/icons';
import type { FaceProps } from '../../../state/map/mapPlace';
import { badLines, lineCount, notesIn, problemsIn, type LineProblem } from '../../../state/map/textDraft';
import { useMapping } from '../../../state/mapping/useMapping';
import { textWords as words } from '../../../words/text';
import { completionFrom, hintsFrom } from './textCompletion';
import { TextFrame, type EditorHandle } from './textFrame';
import { grammarFor } from './textGrammar';
import { TextProblems } from './textProblems';
import { TextTools, useWhole } from './textTools';
import { useTyping } from './textTyping';

export function TextFace({ mayChange, place, moveTo }: FaceProps): ReactElement {
  const { mapping, schema, fields, samples, faults, mend } = useMapping();
  const grammar = useMemo(() => grammarFor(schema), [schema]);
  const typing = useTyping(grammar);
  const { draft, at } = typing;
  const editor = useRef<EditorHandle>(null);
  const mended = useRef<LineProblem>(undefined);
  const problems = useMemo(() => problemsIn(draft, faults, at), [draft, faults, at]);
  const signs = useMemo(() => ({ problems, notes: notesIn(draft) }), [problems, draft]);
  const hints = useMemo(() => hintsFrom(mapping, fields, samples), [mapping, fields, samples]);
  const offers = useRef({ fields: hints, known: schema, mapping });
  offers.current = { fields: hints, known: schema, mapping };
  const complete = useMemo(() => completionFrom(() => offers.current), []);

  const find = () => editor.current?.find();
  const whole = useWhole({
    mayChange,
    text: typing.text,
    find,
    selectAll: () => editor.current?.selectAll(),
    replace: typing.replace,
  });
  const goTo = ({ line, from }: LineProblem) => editor.current?.goTo(line, from);
  // The button goes with what was wrong; the line that it mended is where somebody is then.
  const repair = (problem: LineProblem, deed: Repair) => {
    mend(deed);
    if (problem.line === 0) return;
    goTo(problem);
    if (deed.in === 'mapping') mended.current = problem;
  };
  // The text is written anew around the line, which takes the cursor away from it.
  const { text } = draft;
  useEffect(() => {
    const problem = mended.current;
    mended.current = undefined;
    if (problem) editor.current?.goTo(problem.line, problem.from);
  }, [text]);
  const bad = badLines(draft.read, at);
  const drop = useDrop(mayChange, whole.open);
  return (
    <div className={drop.isOver ? 'column text-face is-over' : 'column text-face'} {...drop.handlers}>
      <TextTools mayChange={mayChange} find={find} whole={whole} />
      <section>
        <TextFrame
          text={draft.text}
          signs={signs}
          mayChange={mayChange}
          memory={typing.memory}
          isTyping={typing.isTyping}
          complete={complete}
          onTyped={(text, line) => {
            // An opened line is known by its number, which lines above it change.
            if (place.open) moveTo({ open: undefined });
            typing.type(text, line);
          }}
          onMoved={typing.move}
          remember={typing.remember}
          handle={editor}
        />
        {bad.length > 0 && (
          <p className="with-icon" role="status">
            <Icon name="failed" tone="danger" />
            {words.notUnderstood(bad, draft.read.mapping ? lineCount(draft.read.mapping) : 0)}
          </p>
        )}
        <p className="small subtle" aria-hidden="true">
          {drop.isOver ? words.drop : mayChange ? words.how : words.lookOnly}
        </p>
      </section>
      <TextProblems
        problems={problems}
        misread={problems.length - faults.length}
        goTo={goTo}
        {...(mayChange ? { repair } : {})}
      />
    </div>
  );
}

/** A file may be dropped anywhere on the face; the editor would put its text in the middle of another. */
function useDrop(mayChange: boolean, open: (file: File) => void) {
  const [isOver, setIsOver] = useState(false);
  const bearsFile = (event: DragEvent) => mayChange && event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!bearsFile(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDropCapture: (event: DragEvent) => {
        if (!bearsFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) open(file);
      },
    },
  };
}
