// What is wrong with a line, right beneath it: the sentence, what to do, and the button that says what it changes.
import { useMemo, useState, type ReactElement } from 'react';
import type { Fault, Repair } from '../../../../../src/mapping/fault';
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { ActionButton } from '../../parts/screen';
import { usePage } from '../../state/pageContext';
import { headed } from '../../state/said';
import { useMapping } from '../../state/mapping/useMapping';
import { concernedBy, type Concerned } from '../../state/map/concerned';
import { placeOfLine } from '../../state/map/faultPlaces';
import { knownAttribute } from '../../state/mapping/knownTypes';
import { useTypeRecords } from '../../state/map/useTypeRecords';
import { mapWords as words } from '../../words/map';

export function FaultRow(props: StripProps & { span: number }): ReactElement {
  const { span, ...strip } = props;
  return (
    <tr className="beneath-row">
      <td />
      <td colSpan={span}>
        <FaultStrip {...strip} />
      </td>
    </tr>
  );
}

type StripProps = { fault: Fault; type?: TypeMapping; line?: Line; mayChange: boolean };

export function FaultStrip(props: StripProps): ReactElement {
  const { fault, mayChange } = props;
  const { mend, doing, mapping } = useMapping();
  const { moveInMap } = usePage();
  const { level, sentence, remedy, repair, button, clicks } = fault;
  const { heading, why } = headed(sentence);
  const concerned = useConcerned(props);
  const [isShown, setIsShown] = useState(false);
  const isError = level === 'error';
  const mended = (asked: Repair) => {
    mend(asked);
    // Its own line may go with what is wrong: the focus is put on the one that is left.
    const at = asked.in === 'mapping' && 'line' in asked ? placeOfLine(mapping, asked) : undefined;
    if (at) moveInMap({ row: at });
  };
  const isBusy = doing.is === 'mending' && repair !== undefined && doing.repair === repair;
  return (
    <>
      <div className={isError ? 'line-fault is-error' : 'line-fault is-warning'}>
        <Icon name={isError ? 'failed' : 'warning'} tone={isError ? 'danger' : 'warning'} />
        <span className="grow breaks">
          {heading !== '' && <b>{heading}.</b>} {why} <span className="subtle">{clicks ?? remedy}</span>
        </span>
        {concerned.length > 0 && (
          <TextButton isOpen={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? words.hide : words.show(concerned.length)}
          </TextButton>
        )}
        {repair && button !== undefined && mayChange && (
          <ActionButton text={button} appearance="default" isBusy={isBusy} onClick={() => mended(repair)} />
        )}
      </div>
      {isShown && (
        <ul className="concerned">
          {concerned.map(({ id, name, found }) => (
            <li key={id}>
              <bdi className="breaks">{name}</bdi>
              <code className="breaks">{found}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useConcerned({ fault, type, line }: StripProps): Concerned[] {
  const { mapping, schema } = useMapping();
  const { tables } = mapping;
  const records = useTypeRecords(type);
  return useMemo(() => {
    if (!type || !line || !records) return [];
    const attribute = knownAttribute(schema, type.type, line.attribute);
    return concernedBy(fault, line, { type, attribute, tables: tables ?? [], records });
  }, [fault, type, line, records, tables, schema]);
}
