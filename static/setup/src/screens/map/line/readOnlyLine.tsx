// An opened line for those who may look and not change: the same things, as words.
import { useMemo, type ReactElement } from 'react';
import { explained } from '../../../state/map/sampleValue';
import { whenEmptyOf } from '../../../state/map/lineEdits';
import { fieldShown } from '../../../state/map/lineShown';
import type { OpenLineProps } from '../../../state/map/tableProps';
import { useMapping } from '../../../state/mapping/useMapping';
import { useValuesSeen } from '../../../state/map/useValuesSeen';
import { formNames, whenEmptyNames, writeNames } from '../../../words/map';
import { lineWords as words } from '../../../words/mapLine';
import { ChangesTable } from './changesTable';
import { StatusTable } from './statusTable';
import { ValuesSeen } from './valuesSeen';

export function ReadOnlyLine({ type, line, sampling }: Omit<OpenLineProps, 'close'>): ReactElement {
  const { mapping } = useMapping();
  const { tables } = mapping;
  const { sample } = sampling;
  const told = useMemo(
    () => sample && explained(line, sample.raw, { type, tables: tables ?? [] }),
    [line, sample, type, tables],
  );
  const seen = useValuesSeen(line, type);
  const { path, isCode, beneath } = fieldShown(line, mapping, () => undefined);
  const pairs = [
    [words.from, path, ...beneath],
    [words.to, line.attribute, formNames[line.as]],
    [words.empty, whenEmptyNames[whenEmptyOf(line)]],
    [words.write, writeNames[line.write ?? 'every time']],
  ];
  return (
    <>
      <dl className="pairs">
        {pairs.map(([name = '', value = '', ...more], at) => (
          <div key={name}>
            <dt className="subtle">{name}</dt>
            <dd className="breaks">
              <bdi className={at === 0 && isCode ? 'mono' : ''}>{value}</bdi>{' '}
              <span className="subtle">{more.join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <ChangesTable line={line} explained={told} seen={[]} />
      {line.as === 'status' && <StatusTable line={line} type={type} mayChange={false} />}
      <ValuesSeen seen={seen} kind={type.kind} />
    </>
  );
}
