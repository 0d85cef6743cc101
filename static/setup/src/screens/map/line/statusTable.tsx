// The status that an object gets for each state in Okta, with how many of the people looked at are in it.
import Lozenge from '@atlaskit/lozenge';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { kindWords } from '../../../../../../src/mapping/kindWords';
import type { Line, StateStatus, TypeMapping } from '../../../../../../src/mapping/mapping';
import { Choice } from '../../../parts/choice';
import { Combo } from '../../../parts/combo';
import { TextButton } from '../../../parts/links';
import { capital, number } from '../../../state/counts';
import { statusCheck } from '../../../state/map/checkedText';
import { withType } from '../../../state/map/mapLines';
import {
  goneStatus,
  otherStates,
  statusRows,
  withStatus,
  withoutStatus,
  type StatusRow,
} from '../../../state/map/statusRows';
import { useMapping } from '../../../state/mapping/useMapping';
import { useTypeRecords } from '../../../state/map/useTypeRecords';
import { statusWords as words } from '../../../words/mapLine';
import { AddButton } from '../../../parts/smallButtons';
import { categoryTones } from '../landing';

const categories = (['active', 'inactive', 'pending'] as const).map((value) => ({
  value,
  text: words.categories[value],
}));

export function StatusTable(props: { line: Line; type: TypeMapping; mayChange: boolean }): ReactElement {
  const { line, type, mayChange } = props;
  const { mapping, change } = useMapping();
  const rows = statusRows(type, line, useTypeRecords(type));
  const put = (edit: (type: TypeMapping) => TypeMapping) => change(withType(mapping, type.key, edit));
  const id = useId();
  const idOf = (state: string) => `${id}-${state}`;
  const [added, setAdded] = useState<{ state: string }>();
  // Its row is where the status is said, whether it is a new one or was there.
  useEffect(() => {
    if (added) document.getElementById(idOf(added.state))?.querySelector('input')?.focus();
  }, [added]);
  const add = (state: string) => {
    if (!rows.some((row) => row.state === state))
      put((before) => withStatus(before, { state, name: 'Active', category: 'active' }));
    setAdded({ state });
  };
  return (
    <div>
      <table className="status-table">
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col" className="number">
              {capital(kindWords[type.kind].several)}
            </th>
            <td />
            <th scope="col">{words.status}</th>
            <th scope="col">{words.category}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.state} id={idOf(row.state)} row={row} mayChange={mayChange} put={put} />
          ))}
          <tr>
            <td className="subtle">{words.gone}</td>
            <td />
            <td className="subtlest">→</td>
            <td>{goneStatus.name}</td>
            <td>
              <Lozenge appearance={categoryTones[goneStatus.category]}>
                {words.categories[goneStatus.category]}
              </Lozenge>
            </td>
          </tr>
        </tbody>
      </table>
      {mayChange && (
        <div className="piece-row">
          <AddState add={add} />
          <span className="small subtle">{words.help}</span>
        </div>
      )}
    </div>
  );
}

type Put = (edit: (type: TypeMapping) => TypeMapping) => void;

function Row(props: { id: string; row: StatusRow; mayChange: boolean; put: Put }): ReactElement {
  const { id, row, mayChange, put } = props;
  const { schema, mapping } = useMapping();
  const { state, status, seen, isOwn, isUnknown } = row;
  const shown = state === otherStates ? words.others : state;
  const known = schema?.statuses ?? [];
  const offered = [
    ...known,
    ...mapping.types.flatMap(({ statuses = [] }) =>
      statuses.map(({ name, category }) => ({ name, category })),
    ),
  ];
  const categoryOf = (name: string) =>
    offered.find((each) => each.name.toLowerCase() === name.toLowerCase())?.category;
  const set = (next: StateStatus) => put((type) => withStatus(type, next));
  // A status that Assets has keeps its kind there; only that of a new one is decided here.
  const isFixed = known.some(({ name }) => name.toLowerCase() === status.name.toLowerCase());
  return (
    <tr id={id}>
      <td>
        <span className={state === otherStates ? 'subtle' : 'mono breaks'}>{shown}</span>
        {isUnknown && <span className="small warning-text"> {words.unknown}</span>}
      </td>
      <td className="number">{seen === undefined ? '' : number(seen)}</td>
      <td className="subtlest">→</td>
      <td>
        {mayChange ? (
          <Combo
            label={words.nameFor(shown)}
            value={status.name}
            isFree
            optionsFor={(typed) =>
              [...new Set(offered.map(({ name }) => name))]
                .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
                .map((name) => ({
                  value: name,
                  text: name,
                  detail: words.categories[categoryOf(name) ?? 'pending'],
                }))
            }
            faultOf={statusCheck}
            onPick={(name) => set({ state, name, category: categoryOf(name) ?? status.category })}
          />
        ) : (
          status.name
        )}
      </td>
      <td>
        <span className="category">
          {mayChange && !isFixed ? (
            <Choice
              label={words.categoryFor(shown)}
              value={status.category}
              options={categories}
              onChange={(category) => set({ state, name: status.name, category })}
            />
          ) : (
            <Lozenge appearance={categoryTones[status.category]}>{words.categories[status.category]}</Lozenge>
          )}
          {mayChange && isOwn && (
            <TextButton onClick={() => put((type) => withoutStatus(type, state))}>
              {words.asProposed}
            </TextButton>
          )}
        </span>
      </td>
    </tr>
  );
}

/** A state that Okta is told to have and that nobody was met in. */
function AddState({ add }: { add: (state: string) => void }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) return <AddButton text={words.addState} act={() => setIsOpen(true)} />;
  return (
    <div className="piece-row">
      <Combo
        label={words.newState}
        value=""
        isFree
        isCode
        takesFocus
        placeholder={words.newState}
        optionsFor={() => []}
        onPick={(typed) => {
          setIsOpen(false);
          add(typed.trim().slice(0, 60));
        }}
      />
    </div>
  );
}
