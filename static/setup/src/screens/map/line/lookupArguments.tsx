// Which table a value is looked up in, and what happens to one that it does not have.
import type { ReactElement } from 'react';
import type { Change } from '../../../../../../src/mapping/change';
import { Choice } from '../../../parts/choice';
import { TextButton } from '../../../parts/links';
import { newTableName, tableNamed, withRows } from '../../../state/map/lookupTables';
import { useMapping } from '../../../state/mapping/useMapping';
import { argumentWords as words } from '../../../words/mapLine';
import { With } from './argument';

/** Stands for a table that does not exist yet; no name of a table has a blank. */
const newTable = 'a new table';

export function LookupArguments(props: {
  of: Extract<Change, { do: 'lookup' }>;
  attribute: string;
  isTable: boolean;
  toggleTable: () => void;
  change: (change: Change) => void;
}): ReactElement {
  const { of, attribute, isTable, toggleTable, change } = props;
  const { mapping } = useMapping();
  const rows = tableNamed(mapping, of.table)?.rows ?? [];
  const names = [...new Set([of.table, ...(mapping.tables ?? []).map(({ name }) => name)])];
  return (
    <>
      <With words_={words.table}>
        <Choice
          label={words.table}
          value={of.table}
          options={[
            ...names.map((value) => ({ value, text: value })),
            { value: newTable, text: words.newTable },
          ]}
          onChange={(table) =>
            change({
              ...of,
              table: table === newTable ? newTableName(withRows(mapping, of.table, rows), attribute) : table,
            })
          }
        />
        <TextButton isOpen={isTable} onClick={toggleTable}>
          {words.names(rows.length)}
        </TextButton>
      </With>
      <With words_={words.otherwise}>
        <Choice
          label={words.otherwise}
          value={of.otherwise}
          options={[
            { value: 'keep', text: words.keep },
            { value: 'empty', text: words.empty },
          ]}
          onChange={(otherwise) => change({ ...of, otherwise })}
        />
      </With>
    </>
  );
}
