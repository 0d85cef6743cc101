// One line of the table: where it comes from, what is changed, where it goes, what the sample will have, and its menu.
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { Fault } from '../../../../../src/mapping/fault';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import { Icon } from '../../parts/icons';
import { Menu, type MenuItem } from '../../parts/menu';
import { ActionButton } from '../../parts/screen';
import { keyAct } from '../../state/map/mapKeyboard';
import type { LineRow as Row } from '../../state/map/mapRows';
import type { LineActs } from '../../state/map/useLineActs';
import type { MapSample } from '../../state/map/useMapSample';
import { mapWords as words } from '../../words/map';
import { useDrag } from './dragLine';
import { AttributeCell, ChangesCell, FieldCell } from './lineCells';
import { FaultRow } from './faultRow';
import { LandingCell } from './landing';
import { OpenLine } from './line/openLine';

export type LineRowProps = {
  type: TypeMapping;
  row: Row;
  rowKey: string;
  rowIndex: number;
  /** Where it stands among the lines that are shown. */
  stand: { at: number; lines: readonly Row[] };
  acts: LineActs;
  sampling: MapSample;
  faults: readonly Fault[] | undefined;
  mayChange: boolean;
  isCurrent: boolean;
  isOpen: boolean;
  isAsking: boolean;
  /** Without the column of changes. */
  isNarrow: boolean;
};

export function LineRow(props: LineRowProps): ReactElement {
  const { type, row, acts, sampling, faults = [], mayChange, isCurrent, isOpen, isAsking, isNarrow } = props;
  const span = isNarrow ? 4 : 5;
  const { line, at } = row;
  const element = useRef<HTMLTableRowElement>(null);
  const [isMenu, setIsMenu] = useState(false);
  const kept = useFocusKept(element);
  const dragging = useDrag(row, acts, mayChange);
  const toggle = () => (isOpen ? acts.close() : acts.open(at));
  const close = () => {
    if (acts.close()) element.current?.focus();
  };
  const keyDown = useKeys(props, { toggle, close, menu: () => setIsMenu(true) });
  const classes = [
    'line-row',
    line.off ? 'is-off' : '',
    isOpen ? 'is-open' : '',
    faults.length > 0 ? 'has-more' : '',
  ];
  return (
    <tbody data-row={props.rowKey} {...dragging.target} {...kept}>
      <tr
        ref={element}
        className={classes.filter(Boolean).join(' ')}
        tabIndex={isCurrent ? 0 : -1}
        aria-rowindex={props.rowIndex}
        aria-expanded={isOpen}
        onKeyDown={keyDown}
        onFocus={(event) => event.target === event.currentTarget && !isCurrent && acts.stand(at)}
        onClick={(event) => isPlain(event) && toggle()}
      >
        <td className="handle-cell">
          {mayChange && (
            <span className="handle" title={words.drag} {...dragging.handle}>
              <Icon name="drag" />
            </span>
          )}
        </td>
        <td>
          <FieldCell line={line} kind={type.kind} />
        </td>
        {!isNarrow && (
          <td>
            <ChangesCell line={line} type={type} />
          </td>
        )}
        <td>
          <AttributeCell line={line} type={type} />
        </td>
        <td className="breaks">
          <LandingCell line={line} type={type} sampling={sampling} />
        </td>
        <td className="menu-cell">
          <Menu
            label={words.menu(line.attribute)}
            items={itemsFor(props, toggle)}
            isOpen={isMenu}
            onToggle={(next) => {
              setIsMenu(next);
              if (!next && document.activeElement === document.body) element.current?.focus();
            }}
            isStop={isCurrent}
          >
            <Icon name="more" />
          </Menu>
        </td>
      </tr>
      {isAsking && (
        <AskRow
          span={span}
          attribute={line.attribute}
          keep={() => back(acts.keep)}
          remove={() => acts.remove(at)}
        />
      )}
      {faults.map((fault, nth) => (
        <FaultRow key={nth} fault={fault} mayChange={mayChange} type={type} line={line} span={span} />
      ))}
      {isOpen && <OpenLine {...{ type, line, at, mayChange, sampling, close, span }} />}
    </tbody>
  );

  function back(act: () => void): void {
    act();
    element.current?.focus();
  }
}

/** When the button that mended something goes away with what was wrong, its line has the focus. */
function useFocusKept(row: RefObject<HTMLElement>) {
  const isWithin = useRef(false);
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body)
      row.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget !== null) isWithin.current = false;
    },
  };
}

/** A click on anything that does something itself opens no line; nor does selecting its text. */
function isPlain({ target }: MouseEvent): boolean {
  const isOther = target instanceof Element && target.closest('button, a, input, select, .handle') !== null;
  return !isOther && (window.getSelection()?.isCollapsed ?? true);
}

function useKeys(
  { row, acts, stand, mayChange, isOpen, isAsking }: LineRowProps,
  { toggle, close, menu }: { toggle: () => void; close: () => void; menu: () => void },
) {
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const act = keyAct(event, { at: stand.at, count: stand.lines.length, isOpen, isAsking });
    if (!act) return;
    event.preventDefault();
    if (act.do === 'go') {
      const next = stand.lines[act.to];
      if (next) acts.stand(next.at);
    } else if (act.do === 'open') toggle();
    else if (act.do === 'close') close();
    else if (act.do === 'keep') acts.keep();
    else if (act.do === 'menu') menu();
    else if (!mayChange) return;
    else if (act.do === 'move') acts.move(row.at, act.step);
    else acts.askRemove(row.at);
  };
}

function itemsFor({ type, row, acts, mayChange, isOpen }: LineRowProps, toggle: () => void): MenuItem[] {
  const { at, line } = row;
  const edit = { text: isOpen ? words.close : words.edit, act: toggle, hint: 'Enter' };
  if (!mayChange) return [edit];
  const remove = { text: words.remove, act: () => acts.askRemove(at), hint: 'Delete', isDangerous: true };
  return [
    edit,
    { text: words.duplicate, act: () => acts.duplicate(at) },
    { text: words.up, act: () => acts.move(at, -1), hint: 'Alt ↑' },
    { text: words.down, act: () => acts.move(at, 1), hint: 'Alt ↓' },
    { text: line.off ? words.turnOn : words.turnOff, act: () => acts.turn(at) },
    ...(type.lines.length > 1 ? [remove] : []),
  ];
}

function AskRow(props: {
  span: number;
  attribute: string;
  keep: () => void;
  remove: () => void;
}): ReactElement {
  const { span, attribute, keep, remove } = props;
  return (
    <tr className="beneath-row">
      <td />
      <td colSpan={span}>
        <div
          className="line-fault is-question"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            keep();
          }}
        >
          <span className="grow breaks">{words.askRemove(attribute)}</span>
          <ActionButton text={words.keep} appearance="subtle" onClick={keep} takesFocus />
          <ActionButton text={words.remove} appearance="default" onClick={remove} />
        </div>
      </td>
    </tr>
  );
}
