// Every attribute that saving uses or makes in one object type.
import Lozenge from '@atlaskit/lozenge';
import type { ReactElement } from 'react';
import type { Birth, BornAttribute } from '../../../../../src/mapping/births';
import { targetWords as words } from '../../words/choose';

export function BirthTable({ birth: { home, attributes } }: { birth: Birth }): ReactElement {
  const { birthColumns: columns } = words;
  return (
    <div className="well">
      <table className="table">
        <thead>
          <tr>
            <th>{columns.attribute}</th>
            <th>{columns.type}</th>
            <th className="wide-only">{columns.holds}</th>
            <th>{columns.from}</th>
          </tr>
        </thead>
        <tbody>
          {attributes.map((attribute) => (
            <tr key={attribute.line}>
              <td>
                <bdi className="breaks">{attribute.name}</bdi> <Signs attribute={attribute} home={home} />
              </td>
              <td className="subtle breaks">
                {attribute.target === undefined ? attribute.holds : words.reference(attribute.target)}
              </td>
              <td className="subtle wide-only">{words.holds(attribute)}</td>
              <td className="breaks">{attribute.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Signs({ attribute, home }: { attribute: BornAttribute; home: Birth['home'] }): ReactElement {
  const { isLabel, isIdentifier, fate } = attribute;
  return (
    <>
      {isLabel && <Lozenge>{words.label}</Lozenge>}
      {isIdentifier && <Lozenge>{words.identifier}</Lozenge>}
      {fate === 'added' && home !== 'new' && <Lozenge appearance="inprogress">{words.isAdded}</Lozenge>}
    </>
  );
}
