// Which groups come in: by kind, by name, and whether empty ones do.
import { Checkbox } from '@atlaskit/checkbox';
import { useState, type ReactElement } from 'react';
import { groupTypes, nameTests } from '../../../../../src/mapping/filters';
import { Choice } from '../../parts/choice';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { TypedText } from '../../parts/typedText';
import { filtersIn, withFilters, type FiltersOf } from '../../state/choose/chosen';
import { useMapping } from '../../state/mapping/useMapping';
import { filterWords as words } from '../../words/choose';

type GroupType = (typeof groupTypes)[number];
type NameRule = NonNullable<FiltersOf<'groups'>['names']>[number];

export function GroupFilters({ mayChange }: { mayChange: boolean }): ReactElement {
  const { mapping, change } = useMapping();
  const { types, skipEmpty } = filtersIn(mapping, 'groups');
  const on = new Set<GroupType>(types ?? groupTypes);
  const set = (next: Partial<FiltersOf<'groups'>>) => change(withFilters(mapping, 'groups', next));
  const tick = (type: GroupType, isOn: boolean) => {
    const next = groupTypes.filter((each) => (each === type ? isOn : on.has(each)));
    // Without any kind there would be no group at all: that is what the tick of Groups is for.
    if (next.length > 0) set({ types: next.length === groupTypes.length ? [] : next });
  };
  return (
    <>
      <fieldset className="plain-set">
        <legend className="field-label">{words.groupKinds}</legend>
        <div className="boxes boxes-three">
          {groupTypes.map((type) => (
            <Checkbox
              key={type}
              label={words.groupTypes[type]}
              isChecked={on.has(type)}
              isDisabled={!mayChange}
              onChange={(event) => tick(type, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <NameRules mayChange={mayChange} />
      <div>
        <Checkbox
          label={words.skipEmpty}
          isChecked={skipEmpty === true}
          isDisabled={!mayChange}
          onChange={(event) =>
            change(
              withFilters(mapping, 'groups', { skipEmpty: event.currentTarget.checked ? true : undefined }),
            )
          }
        />
        <span className="help">{words.namesAtApp}</span>
      </div>
    </>
  );
}

/** A rule without a text says nothing yet and lives here; the others are filters. */
function NameRules({ mayChange }: { mayChange: boolean }): ReactElement {
  const { mapping, change } = useMapping();
  const kept = filtersIn(mapping, 'groups').names ?? [];
  const [typed, setTyped] = useState<readonly NameRule[]>();
  const finished = (rules: readonly NameRule[]) => rules.filter(({ text }) => text.trim() !== '');
  const isOwn = typed && JSON.stringify(finished(typed)) === JSON.stringify(kept);
  const rules = isOwn ? typed : kept;
  const set = (next: readonly NameRule[]) => {
    setTyped(next);
    change(withFilters(mapping, 'groups', { names: finished(next) }));
  };
  const setAt = (at: number, rule: NameRule) =>
    set(rules.map((each, number) => (number === at ? rule : each)));
  if (!mayChange && rules.length === 0) return <></>;
  return (
    <div className="field">
      <span className="field-label">{words.groupNames}</span>
      {rules.map((rule, at) => (
        <div key={at} className="condition">
          <Choice
            label={words.test}
            value={rule.test}
            options={nameTests.map((each) => ({ value: each, text: words.nameTests[each] }))}
            onChange={(test) => setAt(at, { ...rule, test })}
            isDisabled={!mayChange}
          />
          {mayChange ? (
            <TypedText
              label={words.text}
              value={rule.text}
              width="middle"
              onChange={(text) => setAt(at, { ...rule, text })}
            />
          ) : (
            <bdi>{rule.text}</bdi>
          )}
          {mayChange && (
            <button
              type="button"
              className="icon-button"
              aria-label={words.removeName(at + 1)}
              onClick={() => set(rules.filter((_rule, number) => number !== at))}
            >
              <Icon name="cross" />
            </button>
          )}
        </div>
      ))}
      {mayChange && (
        <TextButton onClick={() => setTyped([...rules, { test: 'starts with', text: '' }])}>
          {words.addName}
        </TextButton>
      )}
      {rules.length > 1 && <span className="help">{words.namesAll}</span>}
    </div>
  );
}
