// The changes of a line in their order, each with the value after it.
import { useState, type ReactElement } from 'react';
import type { Change, ChangeName } from '../../../../../../src/mapping/change';
import { changes as changeTable } from '../../../../../../src/mapping/changes';
import type { Line } from '../../../../../../src/mapping/mapping';
import { Icon } from '../../../parts/icons';
import { Menu } from '../../../parts/menu';
import { changedAt, movedChange, newChange, withChange, withoutChange } from '../../../state/map/changeEdits';
import { newTableName } from '../../../state/map/lookupTables';
import { usePage } from '../../../state/pageContext';
import type { Explained } from '../../../state/map/sampleValue';
import { useMapping } from '../../../state/mapping/useMapping';
import { changeGroups, lineWords as words } from '../../../words/mapLine';
import { Arguments } from './changeArguments';
import { LookupRows } from './lookupRows';
import { IconButton, RemoveButton } from '../../../parts/smallButtons';

type Props = {
  line: Line;
  /** Undefined while there is no sample. */
  explained: Explained | undefined;
  /** Absent while somebody may only look. */
  change?: (line: Line) => void;
  /** Values that Okta has, for a lookup table. */
  seen: readonly string[];
};

export function ChangesTable({ line, explained, change, seen }: Props): ReactElement {
  const [openTable, setOpenTable] = useState<number>();
  const changes = line.changes ?? [];
  return (
    <div>
      <span className="field-label">{words.changes}</span>
      <table className="changes-table">
        <tbody>
          <tr>
            <td className="change-name subtle">{words.before}</td>
            <td className="change-what subtle">{changes.length === 0 && words.noChanges}</td>
            <td className="mono breaks">{explained && <Values values={explained.found} />}</td>
            <td className="change-acts" />
          </tr>
          {changes.map((each, at) => (
            <ChangeRow
              key={`${at} ${each.do}`}
              {...{ line, at, each, change, seen }}
              after={explained?.steps[at]?.values}
              isTable={openTable === at}
              toggleTable={() => setOpenTable(openTable === at ? undefined : at)}
            />
          ))}
        </tbody>
      </table>
      {change && changes.length < 20 && <AddChange line={line} change={change} />}
    </div>
  );
}

function ChangeRow(props: {
  line: Line;
  at: number;
  each: Change;
  change: Props['change'];
  after: string[] | undefined;
  seen: readonly string[];
  isTable: boolean;
  toggleTable: () => void;
}): ReactElement {
  const { line, at, each, change, after, seen, isTable, toggleTable } = props;
  const { title, sentence } = changeTable[each.do];
  const isFirst = at === 0;
  const isLast = at === (line.changes?.length ?? 0) - 1;
  return (
    <>
      <tr>
        <td className="change-name">{title}</td>
        <td className="change-what">
          <Arguments
            of={each}
            attribute={line.attribute}
            isTable={isTable}
            toggleTable={toggleTable}
            sentence={sentence}
            {...(change ? { change: (next: Change) => change(changedAt(line, at, next)) } : {})}
          />
        </td>
        <td className="mono breaks">{after && <Values values={after} />}</td>
        <td className="change-acts">
          {change && (
            <>
              {!isFirst && (
                <IconButton
                  icon="up"
                  label={words.changeUp(title)}
                  act={() => change(movedChange(line, at, -1))}
                />
              )}
              {!isLast && (
                <IconButton
                  icon="down"
                  label={words.changeDown(title)}
                  act={() => change(movedChange(line, at, 1))}
                />
              )}
              <RemoveButton label={words.removeChange(title)} act={() => change(withoutChange(line, at))} />
            </>
          )}
        </td>
      </tr>
      {isTable && each.do === 'lookup' && (
        <tr>
          <td colSpan={4}>
            <LookupRows name={each.table} seen={seen} mayChange={change !== undefined} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Values stand in quotation marks, so that blanks at their ends can be seen. */
function Values({ values }: { values: readonly string[] }): ReactElement {
  if (values.length === 0) return <span className="subtlest">{words.nothing}</span>;
  const more = values.length - 3;
  return (
    <>
      <bdi>
        {values
          .slice(0, 3)
          .map((value) => `"${value}"`)
          .join(', ')}
      </bdi>
      {more > 0 && <span className="subtlest"> {words.andMore(more)}</span>}
    </>
  );
}

function AddChange({ line, change }: { line: Line; change: (line: Line) => void }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const { mapping } = useMapping();
  const { say } = usePage();
  const add = (name: ChangeName) => {
    const begun = newChange(name);
    const [first] = mapping.tables ?? [];
    const table = first?.name ?? newTableName(mapping, line.attribute);
    change(withChange(line, begun.do === 'lookup' ? { ...begun, table } : begun));
    say(changeTable[name].title);
  };
  return (
    <Menu
      label={words.addChange}
      className="quiet-button"
      isOpen={isOpen}
      onToggle={setIsOpen}
      items={changeGroups.flatMap(({ names }) =>
        names.map((name) => ({
          text: changeTable[name].title,
          hint: exampleOf(name),
          act: () => add(name),
        })),
      )}
    >
      <Icon name="add" />
      {words.addChange}
    </Menu>
  );
}

/** "“CC-4410” → “4410”": blanks at an end are seen. */
function exampleOf(name: ChangeName): string {
  const { before, after } = changeTable[name].example;
  const quoted = (values: readonly string[]) => values.map((value) => `“${value}”`).join(' ');
  return `${quoted(before)} → ${quoted(after)}`;
}
