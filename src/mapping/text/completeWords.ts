// The words that an editor offers, each with what it does.
import { kinds, type Kind } from '../../records/record';
import { dateForms } from '../change';
import { changes } from '../changes';
import { defaultMapping } from '../defaults';
import { groupTypes } from '../filters';
import { typeModes, type LookupTable } from '../mapping';
import { statesOf } from '../statuses';
import { changeText, changeWords } from './changeText';
import { dataSourceText } from './dataSource';
import { optionWords } from './optionText';

interface Word {
  label: string;
  detail: string;
}

/** What a line may begin with, but headings. */
export const wordsAtStart: readonly Word[] = [
  { label: 'map:', detail: 'Fills an attribute' },
  { label: 'key:', detail: 'Fills the attribute by which the object is found again' },
  { label: 'config:', detail: 'A setting' },
  { label: 'off:map:', detail: 'A line that is turned off' },
  { label: 'status:', detail: 'The status for a state of Okta' },
  { label: 'table:', detail: 'A row of a table to look values up in' },
];

/** What may stand behind a | before the = : changes and options. */
export function stepWords(tables: readonly LookupTable[]): Word[] {
  const said = Object.values(changes).flatMap(({ example, sentence }): Word[] => {
    const { do: name } = example.change;
    if (name === 'lookup')
      return tables.map((table) => ({
        label: changeText({ do: 'lookup', table: table.name, otherwise: 'keep' }),
        detail: sentence,
      }));
    if (name === 'date') return dateForms.map((form) => ({ label: `date ${form}`, detail: sentence }));
    return [{ label: changeWords[name].form, detail: sentence }];
  });
  return [
    ...said,
    ...[...optionWords].map(([label, { says }]) => ({ label, detail: says })),
    { label: 'about "…"', detail: 'What the attribute is' },
  ];
}

/** What a setting may be set to, where that is one of a few. */
export function settingValues(name: string, kind: Kind): Word[] {
  const type = defaultMapping.types.find((each) => each.kind === kind);
  const values: Readonly<Record<string, readonly string[]>> = {
    data_source: kinds.map(dataSourceText),
    write: typeModes,
    statuses: type ? statesOf(type) : [],
    group_types: groupTypes,
    skip_empty: ['yes'],
  };
  return (Object.hasOwn(values, name) ? (values[name] ?? []) : []).map((label) => ({ label, detail: '' }));
}
