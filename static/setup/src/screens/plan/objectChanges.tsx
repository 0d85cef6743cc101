// One object before and after: what changes, and on request all of it.
import { useState, type ReactElement } from 'react';
import type { AttributeChange, ObjectChange } from '../../../../../src/contract';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { LongName } from '../../parts/longName';
import { ProblemLines, ProblemMessage } from '../../parts/problems';
import { onOneLine } from '../../state/counts';
import { readable } from '../../state/moments';
import { usePage } from '../../state/pageContext';
import type { Seen } from '../../state/plan/useObjectChanges';
import { others, planWords as words } from '../../words/plan';

/** @param planned what the plan said of it, when it was made; absent where no plan did */
export function ObjectChanges(props: {
  seen: Seen | undefined;
  planned?: ObjectChange['fate'];
  again: () => void;
}): ReactElement {
  const { seen, planned, again } = props;
  switch (seen?.is) {
    case undefined:
    case 'looking':
      return (
        <p className="subtle" role="status">
          {words.looking}
        </p>
      );
    case 'lost':
      return (
        <p>
          {words.lost} <TextButton onClick={again}>{words.tryAgain}</TextButton>
        </p>
      );
    case 'refused':
      return <ProblemMessage problem={seen.problem} />;
    case 'nothing':
      return <p className="subtle">{words.nowFate('unknown')}</p>;
    case 'here':
      return <Found object={seen.object} planned={planned} />;
  }
}

function Found({
  object,
  planned,
}: {
  object: ObjectChange;
  planned: ObjectChange['fate'] | undefined;
}): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const { attributes, problems, fate, type } = object;
  const changed = attributes.filter(({ isChanged }) => isChanged);
  const unchanged = attributes.filter(({ isChanged }) => !isChanged);
  const same = unchanged.length;
  const rows = isWhole ? attributes : changed;
  // Of a type that Assets does not have yet nothing can be read there.
  const isNew = fate === 'create' || (fate === 'unknown' && planned === 'create');
  return (
    <>
      {planned !== fate && fate !== 'unknown' && (
        <p className="small with-icon">
          <Icon name="info" tone="info" />
          {words.nowFate(fate)}
        </p>
      )}
      {type === undefined && fate !== 'gone' && <p className="subtle">{words.nowhere}</p>}
      {rows.length > 0 && <ChangeTable rows={rows} isNew={isNew} />}
      {attributes.length > 0 && (
        <p className="small subtle">
          {changed.length === 0 ? words.allSame : same > 0 && others(unchanged, isNew)}{' '}
          {same > 0 && (
            <TextButton onClick={() => setIsWhole(!isWhole)} isOpen={isWhole}>
              {isWhole ? words.showChanged : words.showAll}
            </TextButton>
          )}
        </p>
      )}
      {problems.length > 0 && <ProblemLines problems={problems} />}
    </>
  );
}

/** An object that is to be made holds nothing now. */
function ChangeTable(props: { rows: readonly AttributeChange[]; isNew: boolean }): ReactElement {
  const { rows, isNew } = props;
  return (
    <table className="table change-table">
      <thead>
        <tr>
          <th>{words.attribute}</th>
          {!isNew && <th>{words.before}</th>}
          {!isNew && <td />}
          <th>{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ attribute, before, after, isChanged }) => (
          <tr key={attribute}>
            <td>
              <bdi>{attribute}</bdi>
            </td>
            {!isNew && (
              <td>
                {before ? (
                  <Values values={before} isOld={isChanged} />
                ) : (
                  <span className="subtle">{words.notReadable}</span>
                )}
              </td>
            )}
            {!isNew && <td className="change-arrow">{isChanged && <Icon name="arrow" />}</td>}
            <td>
              <Values values={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ values, isOld = false }: { values: readonly string[]; isOld?: boolean }): ReactElement {
  const { standpoint } = usePage();
  if (values.length === 0) return <span className="subtle">{words.emptyValue}</span>;
  return (
    <>
      {values.map((value, at) => (
        <div key={at} className={isOld ? 'change-old' : ''}>
          <LongName>{onOneLine(readable(value, standpoint.zone))}</LongName>
        </div>
      ))}
    </>
  );
}
