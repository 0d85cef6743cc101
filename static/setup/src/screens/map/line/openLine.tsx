// A line opened in place: where it comes from, where it goes, the changes on the way, and when it writes.
import { useEffect, useId, useMemo, useRef, type ReactElement } from 'react';
import { writeModes, type Line } from '../../../../../../src/mapping/mapping';
import { Choice } from '../../../parts/choice';
import { ActionButton } from '../../../parts/screen';
import { TypedText } from '../../../parts/typedText';
import { someUpTo } from '../../../state/map/checkedText';
import { whenEmptyOf, withWhenEmpty, withWrite, type WhenEmpty } from '../../../state/map/lineEdits';
import { withTablesOf, withoutEmptyTables } from '../../../state/map/lookupTables';
import { withLine } from '../../../state/map/mapLines';
import { explained as explain } from '../../../state/map/sampleValue';
import type { OpenLineProps } from '../../../state/map/tableProps';
import { useMapping } from '../../../state/mapping/useMapping';
import { useValuesSeen } from '../../../state/map/useValuesSeen';
import { whenEmptyNames, writeNames } from '../../../words/map';
import { lineWords as words } from '../../../words/mapLine';
import { AttributeFields } from './attributeFields';
import { ChangesTable } from './changesTable';
import { ReadOnlyLine } from './readOnlyLine';
import { SourceFields } from './sourceFields';
import { StatusTable } from './statusTable';
import { ValuesSeen } from './valuesSeen';

export function OpenLine(props: OpenLineProps & { span: number }): ReactElement {
  const { line, mayChange, close, span } = props;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <tr className="beneath-row">
      <td />
      <td colSpan={span}>
        <div
          ref={panel}
          className="well open-line"
          role="group"
          tabIndex={-1}
          aria-label={words.opened(line.attribute)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.stopPropagation();
            close();
          }}
        >
          {mayChange ? <Editor {...props} /> : <ReadOnlyLine {...props} />}
          <div>
            <ActionButton text={words.done} appearance="default" onClick={close} />
          </div>
        </div>
      </td>
    </tr>
  );
}

function Editor({ type, line, at, sampling }: OpenLineProps): ReactElement {
  const { mapping, change: changeMapping } = useMapping();
  const { tables } = mapping;
  const { sample } = sampling;
  const told = useMemo(
    () => sample && explain(line, sample.raw, { type, tables: tables ?? [] }),
    [line, sample, type, tables],
  );
  const seen = useValuesSeen(line, type);
  const change = (next: Line) => {
    const changed = withLine(mapping, { type: type.key, at }, next);
    changeMapping(withoutEmptyTables(withTablesOf(changed, next)));
  };
  const isApp = 'own' in line.from;
  return (
    <>
      <div className="ends">
        <div className="column-tight">
          <h2>{words.from}</h2>
          <SourceFields line={line} kind={type.kind} change={change} />
        </div>
        <div className="column-tight">
          <h2>{words.to}</h2>
          <AttributeFields line={line} type={type} change={change} />
        </div>
      </div>
      {!isApp && <ChangesTable line={line} explained={told} change={change} seen={seen?.inOkta ?? []} />}
      {line.as === 'status' && <StatusTable line={line} type={type} mayChange />}
      {!isApp && (
        <div className="three">
          <WhenEmptyField line={line} change={change} />
          <WriteField line={line} change={change} />
          <ValuesSeen seen={seen} kind={type.kind} />
        </div>
      )}
    </>
  );
}

const emptyOptions = (['keep', 'clear', 'default'] as const).map((value) => ({
  value,
  text: whenEmptyNames[value],
}));

/** What a default begins with: a text that nobody takes for one of Okta's. */
const firstDefault = '-';

function WhenEmptyField({ line, change }: { line: Line; change: (line: Line) => void }): ReactElement {
  const id = useId();
  const when = whenEmptyOf(line);
  const last = line.changes?.at(-1);
  return (
    <div className="field">
      <label htmlFor={id}>{words.empty}</label>
      <Choice
        id={id}
        value={when}
        options={emptyOptions}
        onChange={(next: WhenEmpty) => change(withWhenEmpty(line, next, firstDefault))}
      />
      {last?.do === 'default' && (
        <TypedText
          label={words.defaultValue}
          value={last.value}
          faultOf={someUpTo(1_000)}
          onChange={(value) => change(withWhenEmpty(line, 'default', value))}
        />
      )}
    </div>
  );
}

const writeOptions = writeModes.map((value) => ({ value, text: writeNames[value] }));

/** Writing less than always needs to see what Assets has; where that is off, the check says so at the line. */
function WriteField({ line, change }: { line: Line; change: (line: Line) => void }): ReactElement {
  const { schema } = useMapping();
  const id = useId();
  const isOff = schema?.may.readObjects === false && (line.write ?? 'every time') === 'every time';
  return (
    <div className="field">
      <label htmlFor={id}>{words.write}</label>
      <Choice
        id={id}
        value={line.write ?? 'every time'}
        options={writeOptions}
        isDisabled={isOff}
        {...(isOff ? { describedBy: `${id}-why` } : {})}
        onChange={(mode) => change(withWrite(line, mode))}
      />
      {isOff && (
        <span className="help" id={`${id}-why`}>
          {words.writeOff}
        </span>
      )}
    </div>
  );
}
