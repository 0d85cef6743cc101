// Where the objects go: object types that the app makes, or those the customer has, for each kind.
import { useMemo, useState, type ReactElement } from 'react';
import { births, type Births } from '../../../../../src/mapping/births';
import { kinds, type Setup } from '../../answers';
import { goingTo, isOwnType, newName, proposedLines } from '../../state/choose/targets';
import { useMapping } from '../../state/mapping/useMapping';
import { targetWords as words } from '../../words/choose';
import { TargetRow } from './targetRow';

type Way = 'create' | 'own';

export function Targets({ setup }: { setup: Setup }): ReactElement {
  const { mapping, schema, schemaProblem, change } = useMapping();
  const born = useMemo(() => schema && births(mapping, schema), [mapping, schema]);
  const hasOwn = mapping.types.some((type) => isOwnType(schema, type));
  const [wished, setWished] = useState<Way>();
  const way = hasOwn ? 'own' : (wished ?? 'create');
  const choose = (next: Way) => {
    setWished(next);
    if (next === 'own' || !hasOwn) return;
    // Back to types of our own: what was picked goes, and with it the lines made for it.
    const moved = mapping.types
      .filter((type) => isOwnType(schema, type))
      .reduce(
        (after, { key, kind }) =>
          goingTo(after, key, { name: newName(kind, schema, after), lines: proposedLines(after, kind) }),
        mapping,
      );
    change(moved);
  };
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{words.title}</h2>
      <p className="subtle">{words.sub}</p>
      {setup.mayChange && (
        <div className="choices" role="radiogroup" aria-label={words.choice}>
          <Card is={way} way="create" title={words.create} text={words.createText} choose={choose} />
          <Card is={way} way="own" title={words.own} text={words.ownText} choose={choose} />
        </div>
      )}
      {schemaProblem && <p className="small subtle breaks">{words.noSchema}</p>}
      <div className="table-wrap is-open">
        <table className="table target-table">
          <thead>
            <tr>
              <th>{words.columns.kind}</th>
              <th>{words.columns.type}</th>
              <th className="wide-only">{words.columns.onSave}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {kinds.flatMap((kind) =>
              mapping.types
                .filter((type) => type.kind === kind)
                .map((type) => (
                  <TargetRow
                    key={type.key}
                    type={type}
                    birth={born?.types.find((each) => each.type === type.key)}
                    isPicking={way === 'own'}
                    setup={setup}
                  />
                )),
            )}
          </tbody>
        </table>
      </div>
      {born && <Beside born={born} />}
    </section>
  );
}

/** What saving makes beside types and their attributes. */
function Beside({ born: { made, statuses } }: { born: Births }): ReactElement {
  return (
    <>
      {made.length > 0 && (
        <p className="small subtle breaks">{words.alsoMade(made.map(({ name }) => name))}</p>
      )}
      {statuses.length > 0 && <p className="small subtle breaks">{words.statuses(statuses)}</p>}
    </>
  );
}

function Card(props: {
  is: Way;
  way: Way;
  title: string;
  text: string;
  choose: (way: Way) => void;
}): ReactElement {
  const { is, way, title, text, choose } = props;
  return (
    <label className={is === way ? 'choice-card is-chosen' : 'choice-card'}>
      <input
        type="radio"
        name="object-types"
        checked={is === way}
        aria-label={title}
        onChange={() => choose(way)}
      />
      <span>
        <b>{title}</b>
        <span className="small subtle">{text}</span>
      </span>
    </label>
  );
}
