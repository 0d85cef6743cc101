// Okta's search: as conditions that are chosen, or as text; Okta says whether it takes it by counting.
import { useId, useState, type ReactElement } from 'react';
import type { Field } from '../../../../../src/contract';
import { Choice } from '../../parts/choice';
import { Combo } from '../../parts/combo';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { TypedText } from '../../parts/typedText';
import { filtersIn, withFilters } from '../../state/choose/chosen';
import {
  searchConditions,
  searchTests,
  searchText,
  type SearchCondition,
} from '../../state/choose/searchBuilder';
import type { StateKind } from '../../state/choose/statusTicks';
import type { Counted } from '../../state/choose/useCount';
import { useMapping } from '../../state/mapping/useMapping';
import { filterWords as words } from '../../words/choose';

const empty: SearchCondition = { field: '', test: 'is', value: '' };

export function SearchField(props: { kind: StateKind; mayChange: boolean; counting: Counted }): ReactElement {
  const { kind, mayChange, counting } = props;
  const { mapping, change, fields } = useMapping();
  const search = filtersIn(mapping, kind).search ?? '';
  const [isText, setIsText] = useState(searchConditions(search) === undefined);
  // Conditions that are not finished say nothing yet: they live here, and the search holds the finished ones.
  const [typed, setTyped] = useState<SearchCondition[]>();
  const told = searchConditions(search);
  const conditions = typed && searchText(typed) === search ? typed : (told ?? []);
  const asText = isText || told === undefined;
  const id = useId();
  const setSearch = (text: string) => change(withFilters(mapping, kind, { search: text }));
  const setConditions = (next: SearchCondition[]) => {
    setTyped(next);
    if (searchText(next) !== search) setSearch(searchText(next));
  };
  if (!mayChange) return search === '' ? <></> : <code className="breaks">{search}</code>;
  return (
    <div className="field">
      <div className="between">
        {asText ? (
          <label htmlFor={id}>{words.search}</label>
        ) : (
          <span className="field-label">{words.search}</span>
        )}
        <span className="small">
          {asText && told === undefined ? (
            <span className="subtle">{words.onlyText}</span>
          ) : (
            <TextButton onClick={() => setIsText(!asText)}>
              {asText ? words.asConditions : words.asText}
            </TextButton>
          )}
        </span>
      </div>
      {asText ? (
        <TypedText id={id} value={search} isCode onChange={setSearch} />
      ) : (
        <>
          {conditions.map((condition, at) => (
            <Condition
              key={at}
              at={at}
              condition={condition}
              fields={fields[kind] ?? []}
              change={(next) =>
                setConditions(conditions.map((each, number) => (number === at ? next : each)))
              }
              remove={() => setConditions(conditions.filter((_each, number) => number !== at))}
            />
          ))}
          <TextButton onClick={() => setConditions([...conditions, empty])}>{words.addCondition}</TextButton>
        </>
      )}
      {search !== '' && counting.now && !counting.isCounting && !counting.fault && (
        <span className="help right">
          <Icon name="check" tone="good" />
          {words.accepts}
        </span>
      )}
    </div>
  );
}

function Condition(props: {
  at: number;
  condition: SearchCondition;
  fields: readonly Field[];
  change: (next: SearchCondition) => void;
  remove: () => void;
}): ReactElement {
  const { at, condition, fields, change, remove } = props;
  const { field, test, value } = condition;
  // Numbers, true and false are written without quotes, as Okta's schema says of the field.
  const isBare = (path: string) =>
    ['boolean', 'number', 'integer'].includes(fields.find((each) => each.path === path)?.type ?? '');
  const withField = (path: string) => {
    const { bare: _bare, ...rest } = condition;
    change({ ...rest, field: path, ...(isBare(path) ? { bare: true } : {}) });
  };
  const optionsFor = (typed: string) =>
    fields
      .filter(({ path, title }) => `${path} ${title}`.toLowerCase().includes(typed.trim().toLowerCase()))
      .map(({ path, title }) => ({ value: path, text: path, detail: title }));
  return (
    <div className="condition">
      <Combo
        label={words.field}
        value={field}
        placeholder={words.fieldPlaceholder}
        optionsFor={optionsFor}
        onPick={withField}
        isFree
        isCode
        takesFocus={field === ''}
      />
      <Choice
        label={words.test}
        value={test}
        options={searchTests.map((each) => ({ value: each, text: words.tests[each] }))}
        onChange={(next) => change({ ...condition, test: next })}
      />
      {test !== 'is filled' && (
        <TypedText
          label={words.value}
          value={value}
          width="middle"
          onChange={(text) => change({ ...condition, value: text })}
        />
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={words.removeCondition(at + 1)}
        onClick={remove}
      >
        <Icon name="cross" />
      </button>
      {test === 'is not' && <span className="small subtle whole-line">{words.isNot}</span>}
    </div>
  );
}
