// A lookup table, edited in place: what Okta has and what Assets gets; two columns may be pasted from a spreadsheet.
import { useState, type ClipboardEvent, type ReactElement } from 'react';
import type { LookupTable } from '../../../../../../src/mapping/mapping';
import { TextButton } from '../../../parts/links';
import { TypedText } from '../../../parts/typedText';
import { upTo } from '../../../state/map/checkedText';
import { tableNamed, withRows } from '../../../state/map/lookupTables';
import { usePage } from '../../../state/pageContext';
import { mergedRows, pastedRows } from '../../../state/map/pastedRows';
import { useMapping } from '../../../state/mapping/useMapping';
import { lookupWords as words } from '../../../words/mapLine';
import { AddButton, RemoveButton } from '../../../parts/smallButtons';

/** A long table is shown in pieces: every row is two fields. */
const shownAtOnce = 50;
const mostRows = 1_000;
const noRows: LookupTable['rows'] = [];
const firstRow: LookupTable['rows'] = [{ from: '', to: '' }];

export function LookupRows(props: {
  name: string;
  seen: readonly string[];
  mayChange: boolean;
}): ReactElement {
  const { name, seen, mayChange } = props;
  const { mapping, change } = useMapping();
  const { say } = usePage();
  const [shown, setShown] = useState(shownAtOnce);
  const stored = tableNamed(mapping, name)?.rows ?? noRows;
  // An empty table has a row to begin with, into which something can be typed or pasted.
  const rows = stored.length > 0 || !mayChange ? stored : firstRow;
  const put = (next: LookupTable['rows']) => change(withRows(mapping, name, next));
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedRows(event.clipboardData.getData('text'));
    if (!pasted) return;
    event.preventDefault();
    put(mergedRows(rows, pasted));
    say(words.pasted(pasted.length));
  };
  const known = new Set(rows.map(({ from }) => from.trim().toLowerCase()));
  const missing = seen
    .filter((value) => !known.has(value.trim().toLowerCase()))
    .slice(0, mostRows - rows.length);
  const setRow = (at: number, row: LookupTable['rows'][number]) =>
    put(rows.map((each, number) => (number === at ? row : each)));
  return (
    <div className="lookup">
      <table className="lookup-table" aria-label={words.title(name)}>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, at) => (
            <tr key={at}>
              {(['from', 'to'] as const).map((end) => (
                <td key={end} className="breaks">
                  {mayChange ? (
                    <TypedText
                      label={end === 'from' ? words.fromAt(at + 1) : words.toAt(at + 1)}
                      value={row[end]}
                      faultOf={upTo(500)}
                      onChange={(text) => setRow(at, { ...row, [end]: text })}
                      onPaste={paste}
                    />
                  ) : (
                    <bdi>{row[end]}</bdi>
                  )}
                </td>
              ))}
              <td>
                {mayChange && (
                  <RemoveButton
                    label={words.remove(at + 1)}
                    act={() => put(rows.filter((_row, number) => number !== at))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <TextButton onClick={() => setShown(shown + shownAtOnce)}>
          {words.more(rows.length - shown)}
        </TextButton>
      )}
      {mayChange && rows.length < mostRows && (
        <div className="piece-row">
          <AddButton
            text={words.add}
            act={() => {
              setShown(Math.max(shown, rows.length + 1));
              put([...rows, { from: '', to: '' }]);
            }}
          />
          {missing.length > 0 && (
            <AddButton
              text={words.fill(missing.length)}
              act={() =>
                put(
                  mergedRows(
                    rows,
                    missing.map((value) => ({ from: value, to: value })),
                  ),
                )
              }
            />
          )}
          <span className="small subtle">{words.paste}</span>
        </div>
      )}
      {rows.length >= mostRows && <span className="small subtle">{words.full}</span>}
    </div>
  );
}
