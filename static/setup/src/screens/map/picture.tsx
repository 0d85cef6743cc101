// The picture of the mapping: object types as boxes, their references as arrows. Narrow, it is a list of the same.
import { useMemo, type ReactElement } from 'react';
import { faultsOfWhole } from '../../state/map/faultPlaces';
import type { FaceProps } from '../../state/map/mapPlace';
import { pictureOf, type PictureArrow, type PictureBox } from '../../state/map/picture';
import { boxSize, layoutOf } from '../../state/map/pictureLayout';
import { boxCount, type LastGood } from '../../state/map/pictureCounts';
import { startOf } from '../../state/counts';
import { knownType } from '../../state/mapping/knownTypes';
import { useMapping } from '../../state/mapping/useMapping';
import { typeWords } from '../../words/mapType';
import { pictureWords as words } from '../../words/picture';
import { FaultStrip } from './faultRow';
import { boxName, PictureList } from './pictureList';

/** Longer names of attributes have no room on an arrow; the list has the whole. */
const longestName = 22;

export function PictureFace(props: FaceProps & { lastGood: LastGood }): ReactElement {
  const { mayChange, moveTo } = props;
  const { mapping, faults } = useMapping();
  const picture = useMemo(() => pictureOf(mapping, faults), [mapping, faults]);
  const layout = useMemo(() => layoutOf(picture), [picture]);
  const named = picture.arrows.map((arrow) => sentenceOf(arrow, picture.boxes));
  const open = (box: PictureBox) => {
    if (box.is !== 'ours') return;
    moveTo({
      face: 'table',
      kind: box.type.kind,
      type: box.type.key,
      open: undefined,
      row: undefined,
      find: '',
    });
  };
  const shown = [...faultsOfWhole(faults, mapping), ...faults.filter(({ type }) => type !== undefined)];
  return (
    <>
      <div className="picture wide-only">
        <div className="picture-ground" style={{ width: layout.width, height: layout.height }}>
          <svg
            width={layout.width}
            height={layout.height}
            role="img"
            aria-label={[words.label, ...named].join('. ')}
          >
            <defs>
              <Head id="head" className="arrow-head" />
              <Head id="head-fault" className="arrow-head is-fault" />
            </defs>
            {layout.arrows.map(({ arrow, path, label }) => (
              <Arrow key={`${arrow.from} ${arrow.to}`} {...{ arrow, path, label }} />
            ))}
          </svg>
          {layout.boxes.map(({ id, x, y }) => {
            const box = picture.boxes.find((each) => each.id === id);
            if (!box) return null;
            return (
              <div key={id} className="picture-box-at" style={{ left: x, top: y, ...boxSize }}>
                <Box box={box} lastGood={props.lastGood} open={() => open(box)} />
              </div>
            );
          })}
        </div>
      </div>
      <div className="narrow-only">
        <PictureList picture={picture} open={open} />
      </div>
      <div className="column-tight">
        {shown.map((fault, at) => (
          <FaultStrip key={at} fault={fault} mayChange={mayChange} />
        ))}
      </div>
    </>
  );
}

const Head = ({ id, className }: { id: string; className: string }): ReactElement => (
  <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
    <path className={className} d="M0 0L8 4L0 8z" />
  </marker>
);

function Arrow(props: { arrow: PictureArrow; path: string; label: { x: number; y: number } }): ReactElement {
  const { arrow, path, label } = props;
  const isFault = arrow.names.some(({ hasFault }) => hasFault);
  const isDashed = arrow.to === 'accounts';
  const texts = arrow.names.slice(0, 3).map(({ attribute, isMany }) => {
    const start = startOf(attribute, longestName);
    return words.arrow(start === attribute ? attribute : `${start}…`, isMany);
  });
  if (arrow.names.length > 3) texts.push('…');
  const width = Math.max(...texts.map((text) => text.length)) * 6.4 + 12;
  const height = texts.length * 16 + 6;
  return (
    <g className={isFault ? 'arrow is-fault' : 'arrow'}>
      <path
        d={path}
        className="arrow-line"
        strokeDasharray={isDashed ? '4 3' : undefined}
        markerEnd={isFault ? 'url(#head-fault)' : 'url(#head)'}
      />
      <rect
        className="arrow-ground"
        x={label.x - width / 2}
        y={label.y - height / 2}
        width={width}
        height={height}
        rx={4}
      />
      {texts.map((text, at) => (
        <text
          key={at}
          className="arrow-words"
          x={label.x}
          y={label.y + 4 + (at - (texts.length - 1) / 2) * 16}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function Box(props: { box: PictureBox; lastGood: LastGood; open: () => void }): ReactElement {
  const { box, lastGood, open } = props;
  const { schema, samples, mapping } = useMapping();
  if (box.is === 'accounts')
    return (
      <div className="picture-box is-dashed">
        <span className="box-name">{words.accounts}</span>
        <span className="small subtle">{words.accountsOf}</span>
      </div>
    );
  if (box.is === 'elsewhere')
    return (
      <div className="picture-box is-elsewhere">
        <bdi className="box-name">{box.name}</bdi>
        <span className="small subtle">{words.elsewhere}</span>
      </div>
    );
  const known = knownType(schema, box.type.type);
  const whose = !schema
    ? undefined
    : !known
      ? typeWords.isNew
      : known.isOurs
        ? typeWords.made
        : typeWords.mine;
  const count = boxCount(box.type, { mapping, lastGood, samples });
  return (
    <button type="button" className={box.hasFault ? 'picture-box is-fault' : 'picture-box'} onClick={open}>
      <span className="box-head">
        <bdi className="box-name">{box.type.type}</bdi>
        <span className="box-count">{count}</span>
      </span>
      <span className="small subtle">{[words.lines(box.lines), whose].filter(Boolean).join(', ')}</span>
      {box.hasFault && <span className="unseen">{words.hasFault}</span>}
    </button>
  );
}

function sentenceOf({ from, to, names }: PictureArrow, boxes: readonly PictureBox[]): string {
  const nameAt = (id: string) => boxName(boxes.find((box) => box.id === id));
  const told = names.map(({ attribute, isMany }) => words.arrow(attribute, isMany)).join('; ');
  return words.refers(nameAt(from), nameAt(to), told);
}
