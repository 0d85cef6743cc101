// Where a line reads from: a field, several joined, a text with fields in it, a text that is always the same; with fallbacks.
import { useId, type ReactElement } from 'react';
import type { Line, Piece } from '../../../../../../src/mapping/mapping';
import { piecesOf } from '../../../../../../src/mapping/sourcePaths';
import type { Kind } from '../../../answers';
import { Choice } from '../../../parts/choice';
import { AddButton, RemoveButton } from '../../../parts/smallButtons';
import { TypedText } from '../../../parts/typedText';
import { someUpTo, upTo } from '../../../state/map/checkedText';
import { asKind, kindOf, pieceKinds, sourceOf } from '../../../state/map/sourceEdits';
import { lineWords as words, pieceNames } from '../../../words/mapLine';
import { FieldCombo } from './fieldCombo';

const kindChoices = pieceKinds.map((value) => ({ value, text: pieceNames[value] }));

/** As many pieces and joined fields as a mapping takes (mapping.ts). */
const mostPieces = 20;

type Props = { line: Line; kind: Kind; change: (line: Line) => void };

export function SourceFields({ line, kind, change }: Props): ReactElement {
  if ('own' in line.from) return <p className="subtle">{words.byApp[line.from.own]}</p>;
  const pieces = piecesOf(line.from);
  const put = (next: readonly Piece[]) => {
    const from = sourceOf(next);
    if (from) change({ ...line, from });
  };
  const last = pieces.at(-1);
  return (
    <>
      {pieces.map((piece, at) => (
        <div key={at} className="piece">
          {at > 0 && <span className="small subtle">{words.otherwise}</span>}
          <div className="piece-row">
            <PieceFields
              piece={piece}
              kind={kind}
              at={at}
              change={(next) => put(pieces.map((each, number) => (number === at ? next : each)))}
            />
            {pieces.length > 1 && (
              <RemoveButton
                label={words.removeFallback(at + 1)}
                act={() => put(pieces.filter((_each, number) => number !== at))}
              />
            )}
          </div>
        </div>
      ))}
      {last && !('constant' in last) && pieces.length < mostPieces && (
        <AddButton text={words.addFallback} act={() => put([...pieces, { path: 'profile.login' }])} />
      )}
    </>
  );
}

function PieceFields(props: {
  piece: Piece;
  kind: Kind;
  at: number;
  change: (piece: Piece) => void;
}): ReactElement {
  const { piece, kind, at, change } = props;
  return (
    <div className="piece-fields">
      <Choice
        label={`${words.sourceKind}, ${at + 1}`}
        value={kindOf(piece)}
        options={kindChoices}
        onChange={(next) => change(asKind(piece, next))}
      />
      {'path' in piece && (
        <FieldCombo
          kind={kind}
          label={words.pieceField(at + 1)}
          value={piece.path}
          onPick={(path) => change({ path })}
        />
      )}
      {'join' in piece && <JoinFields piece={piece} kind={kind} change={change} />}
      {'template' in piece && <TemplateField template={piece.template} change={change} />}
      {'constant' in piece && (
        <TypedText
          label={words.constant}
          value={piece.constant}
          faultOf={someUpTo(1_000)}
          onChange={(constant) => change({ constant })}
        />
      )}
    </div>
  );
}

function JoinFields(props: {
  piece: Extract<Piece, { join: string[] }>;
  kind: Kind;
  change: (piece: Piece) => void;
}): ReactElement {
  const { piece, kind, change } = props;
  const { join } = piece;
  return (
    <>
      {join.map((path, at) => (
        <div key={at} className="piece-row">
          <FieldCombo
            kind={kind}
            label={words.joinField(at + 1)}
            value={path}
            onPick={(next) =>
              change({ ...piece, join: join.map((each, number) => (number === at ? next : each)) })
            }
          />
          {join.length > 1 && (
            <RemoveButton
              label={words.removeField(at + 1)}
              act={() => change({ ...piece, join: join.filter((_each, number) => number !== at) })}
            />
          )}
        </div>
      ))}
      <div className="piece-row">
        {join.length < mostPieces && (
          <AddButton
            text={words.addField}
            act={() => change({ ...piece, join: [...join, 'profile.login'] })}
          />
        )}
        <label className="beside-field">
          <span className="small subtle">{words.joinWith}</span>
          <TypedText
            label={words.joinWith}
            width="short"
            isCode
            value={piece.with}
            faultOf={upTo(20)}
            onChange={(text) => change({ ...piece, with: text })}
          />
        </label>
      </div>
    </>
  );
}

function TemplateField({
  template,
  change,
}: {
  template: string;
  change: (piece: Piece) => void;
}): ReactElement {
  const help = useId();
  return (
    <>
      <TypedText
        label={words.template}
        isCode
        value={template}
        describedBy={help}
        faultOf={someUpTo(1_000)}
        onChange={(next) => change({ template: next })}
      />
      <span className="help" id={help}>
        {words.templateHelp}
      </span>
    </>
  );
}
