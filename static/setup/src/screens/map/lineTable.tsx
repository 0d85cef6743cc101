// The lines of a type as a table: three groups, one stop for the keyboard, and only so much of it drawn as can be seen.
import { useEffect, useMemo, useRef, type FocusEvent, type ReactElement, type RefObject } from 'react';
import { TextButton } from '../../parts/links';
import { faultsByLine } from '../../state/map/faultPlaces';
import { linesIn, type MapRow } from '../../state/map/mapRows';
import { called } from '../../../../../src/records/called';
import type { LineActs } from '../../state/map/useLineActs';
import { useMapping } from '../../state/mapping/useMapping';
import { useIsNarrow } from '../../state/useIsNarrow';
import { useRowsInView } from '../../state/map/useRowsInView';
import { groupNames, mapWords as words, sampleWords } from '../../words/map';
import { FaultRow } from './faultRow';
import { LineRow } from './lineRow';
import type { TableProps } from '../../state/map/tableProps';

const tableId = 'map-lines';

/** Takes the keyboard to the row that it last stood on. */
export function focusTable(): void {
  document.querySelector<HTMLElement>(`#${tableId} tr[tabindex="0"]`)?.focus();
}

export function LineTable(props: TableProps & { rows: readonly MapRow[]; acts: LineActs }): ReactElement {
  const { type, rows, acts, place, moveTo, sampling, mayChange } = props;
  const { faults } = useMapping();
  const table = useRef<HTMLTableElement>(null);
  const isNarrow = useIsNarrow();
  const columnCount = isNarrow ? 5 : 6;
  const byLine = useMemo(() => faultsByLine(faults, type), [faults, type]);
  const lines = linesIn(rows);
  const stands = place.row?.type === type.key ? place.row.at : undefined;
  const current = lines.find(({ at }) => at === stands) ?? lines[0];
  const opened = place.open?.type === type.key ? place.open.at : undefined;
  const keys = rows.map((row) => (row.is === 'group' ? row.group : keyOf(type.lines, row.at)));
  const kept = rows.flatMap((row, number) =>
    row.is === 'line' && (row.at === current?.at || row.at === opened || row.at === acts.asking)
      ? [number]
      : [],
  );
  const drawn = useRowsInView(table, keys, kept);
  const focus = useFocusFollows(table, { stands, count: type.lines.length }, acts);
  const { columns } = words;
  const { sample } = sampling;
  return (
    <>
      <table
        ref={table}
        {...focus}
        id={tableId}
        className="lines-table"
        role="treegrid"
        aria-label={words.table(type.type)}
        aria-rowcount={rows.length + 1}
        aria-describedby={mayChange ? 'map-keys' : undefined}
      >
        <thead>
          <tr aria-rowindex={1}>
            <td className="handle-cell" />
            <th scope="col">{columns.field}</th>
            {!isNarrow && <th scope="col">{columns.changes}</th>}
            <th scope="col">
              <bdi className="breaks">{columns.attribute(type.type)}</bdi>
            </th>
            <th scope="col">
              <bdi className="breaks">
                {sample ? columns.willHave(called(type.kind, sample).name) : columns.noSample}
              </bdi>
            </th>
            <td className="menu-cell" />
          </tr>
        </thead>
        {byLine.ofType.length > 0 && (
          <tbody>
            {byLine.ofType.map((fault, nth) => (
              <FaultRow key={nth} fault={fault} mayChange={mayChange} type={type} span={columnCount - 1} />
            ))}
          </tbody>
        )}
        {drawn.map((each) => {
          if (each.is === 'gap')
            return (
              <tbody key={`gap before ${each.px}`} aria-hidden="true">
                <tr>
                  <td colSpan={columnCount} className="gap-cell" style={{ height: each.px }} />
                </tr>
              </tbody>
            );
          const row = rows[each.number];
          const key = keys[each.number] ?? '';
          if (row?.is === 'group')
            return (
              <tbody key={key} data-row={key}>
                <tr className="group-row" aria-rowindex={each.number + 2}>
                  <td colSpan={columnCount}>{groupNames[row.group]}</td>
                </tr>
              </tbody>
            );
          if (!row) return null;
          return (
            <LineRow
              key={key}
              {...{ type, row, acts, mayChange, sampling, isNarrow }}
              rowKey={key}
              rowIndex={each.number + 2}
              stand={{ at: lines.indexOf(row), lines }}
              faults={byLine.ofLine.get(row.at)}
              isCurrent={row.at === current?.at}
              isOpen={row.at === opened}
              isAsking={row.at === acts.asking}
            />
          );
        })}
      </table>
      {mayChange && (
        <p className="unseen" id="map-keys">
          {words.keys}
        </p>
      )}
      {lines.length === 0 && (
        <p className="subtle">
          {words.findNothing} <TextButton onClick={() => moveTo({ find: '' })}>{words.showAll}</TextButton>
        </p>
      )}
      {!sample && <p className="small subtle">{lackWords(props)}</p>}
      {sampling.elsewhere && (
        <p className="small subtle">
          {sampleWords.elsewhere(called(type.kind, sampling.elsewhere).name, type.type, sample !== undefined)}
        </p>
      )}
      {sampling.isLost && <p className="small subtle">{sampleWords.wasNotRead}</p>}
      {acts.removed && (
        <p className="with-icon removed-note">
          {words.removed(acts.removed.line.attribute)}{' '}
          <TextButton onClick={acts.undo}>{words.undo}</TextButton>
        </p>
      )}
    </>
  );
}

/** Why no values stand beside the lines. */
function lackWords({ mayChange, sampling, type }: TableProps): string {
  if (!mayChange) return sampleWords.lookOnly;
  return sampling.isLoading ? sampleWords.notYet(type.kind) : sampleWords.none(type.kind);
}

/** A line's own key, and how often it stood before: two lines may share one for a while. */
function keyOf(lines: TableProps['type']['lines'], at: number): string {
  const key = lines[at]?.key ?? '';
  const before = lines.slice(0, at).filter((line) => line.key === key).length;
  return `line ${key} ${before}`;
}

/**
 * When the keyboard goes to another row, the focus does; not when somebody is elsewhere on the page. And when what had
 * the focus went away with a question, a line, or what was wrong with one, the table has it.
 */
function useFocusFollows(
  table: RefObject<HTMLElement>,
  { stands, count }: { stands: number | undefined; count: number },
  { asking, removed }: LineActs,
) {
  const before = useRef({ stands, asking, removed, count });
  const isWithin = useRef(false);
  useEffect(() => {
    const was = before.current;
    before.current = { stands, asking, removed, count };
    const at = document.activeElement;
    const isLost = at === document.body;
    const isInTable = at?.matches('tr') === true && table.current?.contains(at) === true;
    if (was.stands !== stands && (isLost || isInTable)) focusTable();
    if ((was.asking !== asking || was.removed !== removed) && isLost) focusTable();
    if (was.count !== count && isLost && isWithin.current) focusTable();
  });
  return {
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isWithin.current = false;
    },
  };
}
