// What a connection test found: whose token it is, and for each kind whether it can be read and what is missing.
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ReactElement } from 'react';
import { kinds, type Kind, type Tested, type TestedKind } from '../answers';
import { Icon } from '../parts/icons';
import { LongName } from '../parts/longName';
import type { Field } from '../state/connect/connectDraft';
import { number } from '../state/counts';
import { connectWords as words } from '../words/connect';
import { kindNames } from '../words/frame';

/** The good news, or what is stored and was not tested in this window. */
export function Connected(props: {
  tested?: Tested;
  stored?: string;
  open: (field: Field) => void;
}): ReactElement {
  const { tested, stored = '', open } = props;
  const actions = [
    <SectionMessageAction key="address" onClick={() => open('address')}>
      {words.changeAddress}
    </SectionMessageAction>,
    <SectionMessageAction key="token" onClick={() => open('token')}>
      {words.replaceToken}
    </SectionMessageAction>,
  ];
  if (!tested)
    return (
      <SectionMessage appearance="information" title={words.stored(stored)} actions={actions}>
        <p>{words.storedText}</p>
      </SectionMessage>
    );
  return (
    <SectionMessage appearance="success" title={words.connected(tested.host)} actions={actions}>
      <p className="breaks">
        {tested.owner === undefined ? (
          words.noOwner
        ) : (
          <>
            {words.belongsTo}{' '}
            <b>
              <LongName>{tested.owner}</LongName>
            </b>
            .
          </>
        )}{' '}
        {words.engine(tested.engine)}
      </p>
    </SectionMessage>
  );
}

export function Readable({ tested }: { tested: Tested }): ReactElement | null {
  const rows = kinds.flatMap((kind) => {
    const seen = tested.kinds[kind];
    return seen ? [{ kind, seen }] : [];
  });
  if (rows.length === 0) return null;
  const { columns } = words;
  const lacks = rows.some(({ seen }) => seen.is === 'unreadable');
  return (
    <section aria-labelledby="can-read">
      <h2 id="can-read">{words.canRead}</h2>
      <div className="table-wrap">
        <table className={lacks ? 'table' : 'table small-table'}>
          <thead>
            <tr>
              <th>{columns.kind}</th>
              <th>{columns.can}</th>
              <th className="number">{columns.seen}</th>
              {lacks && <th>{columns.missing}</th>}
              {lacks && <th className="wide-only">{columns.grant}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, seen }) => (
              <KindRow key={kind} kind={kind} seen={seen} lacks={lacks} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small subtle">{words.rest}</p>
    </section>
  );
}

/** @param lacks whether any kind has something to say in the columns of what is missing */
function KindRow({ kind, seen, lacks }: { kind: Kind; seen: TestedKind; lacks: boolean }): ReactElement {
  const problem = seen.is === 'unreadable' ? seen.problem : undefined;
  return (
    <tr>
      <td>{kindNames[kind]}</td>
      <td>
        <span className="with-icon">
          {problem ? <Icon name="minus" /> : <Icon name="done" tone="good" />}
          {problem ? words.no : words.yes}
        </span>
      </td>
      <td className="number one-line">
        {seen.is === 'readable' ? (seen.more ? words.moreThan(seen.seen) : number(seen.seen)) : '–'}
      </td>
      {lacks && (
        <td className="subtle breaks">
          {problem?.sentence}
          {problem && <div className="narrow-only small">{problem.remedy}</div>}
        </td>
      )}
      {lacks && <td className="subtle breaks wide-only">{problem?.remedy}</td>}
    </tr>
  );
}
