// Fields that never come in: taken out as soon as a record arrives.
import type { ReactElement } from 'react';
import type { Kind } from '../../answers';
import { Chips } from '../../parts/chips';
import { Combo } from '../../parts/combo';
import { filtersIn, withFilters } from '../../state/choose/chosen';
import { useMapping } from '../../state/mapping/useMapping';
import { filterWords as words } from '../../words/choose';

export function LeftOut({ kind, mayChange }: { kind: Kind; mayChange: boolean }): ReactElement {
  const { mapping, change, fields } = useMapping();
  const paths = filtersIn(mapping, kind).leaveOut ?? [];
  const known = fields[kind] ?? [];
  const setPaths = (leaveOut: string[]) => change(withFilters(mapping, kind, { leaveOut }));
  const titleOf = (path: string) => known.find((field) => field.path === path)?.title ?? path;
  const optionsFor = (typed: string) =>
    known
      .filter(({ path }) => path !== 'id' && !paths.includes(path))
      .filter(({ path, title }) => `${title} ${path}`.toLowerCase().includes(typed.trim().toLowerCase()))
      .map(({ path, title }) => ({ value: path, text: title, detail: path }));
  return (
    <div className="field">
      <span className="field-label">{words.neverRead}</span>
      <Chips
        label={words.neverRead}
        chips={paths.map((path) => ({ id: path, name: titleOf(path) }))}
        remove={mayChange ? (path) => setPaths(paths.filter((each) => each !== path)) : undefined}
      />
      {mayChange && (
        <Combo
          label={words.neverRead}
          value=""
          placeholder={words.addField}
          optionsFor={optionsFor}
          onPick={(path) => setPaths([...new Set([...paths, path])])}
          isFree
        />
      )}
      <span className="help">{words.neverHelp}</span>
    </div>
  );
}
