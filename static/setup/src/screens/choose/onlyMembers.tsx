// Only people in some groups: groups are found by their names at Okta, and kept by their ids.
import { useEffect, useState, type ReactElement } from 'react';
import { called } from '../../../../../src/records/called';
import { ask } from '../../ask';
import { Chips } from '../../parts/chips';
import { Combo } from '../../parts/combo';
import { filtersIn, withFilters } from '../../state/choose/chosen';
import { useMapping } from '../../state/mapping/useMapping';
import { foundIn, useFound } from '../../state/useFound';
import { filterWords as words } from '../../words/choose';
import { nothingFound } from '../../words/found';

export function OnlyMembers({ mayChange }: { mayChange: boolean }): ReactElement {
  const { mapping, change } = useMapping();
  const ids = filtersIn(mapping, 'users').inGroups ?? [];
  const [typed, setTyped] = useState('');
  const finding = useFound('groups', typed);
  const found = foundIn(finding);
  const [names, setNames] = useGroupNames(ids);
  const setIds = (next: string[]) => change(withFilters(mapping, 'users', { inGroups: next }));
  const add = (id: string) => {
    const name = found.find((each) => each.id === id)?.name;
    if (name !== undefined) setNames({ [id]: name });
    setIds([...new Set([...ids, id])]);
  };
  const chips = ids.map((id) => ({ id, name: names[id] ?? words.unknownGroup(id) }));
  return (
    <div className="field">
      <span className="field-label">{words.onlyMembers}</span>
      <Chips
        label={words.onlyMembers}
        chips={chips}
        remove={mayChange ? (id) => setIds(ids.filter((each) => each !== id)) : undefined}
      />
      {mayChange ? (
        <Combo
          label={words.onlyMembers}
          value=""
          placeholder={ids.length === 0 ? words.anyGroup : words.findGroup}
          optionsFor={() => found.map(({ id, name, detail }) => ({ value: id, text: name, detail }))}
          onTyped={setTyped}
          onPick={add}
          nothing={nothingFound(finding.is, { ask: words.findGroup, none: words.noGroup })}
        />
      ) : (
        ids.length === 0 && <span className="subtle">{words.anyGroup}</span>
      )}
    </div>
  );
}

/** Names of groups by their ids, fetched when they are shown and kept nowhere else. */
function useGroupNames(ids: readonly string[]) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const learn = (more: Readonly<Record<string, string>>) => setNames((before) => ({ ...before, ...more }));
  const missing = ids.filter((id) => names[id] === undefined).join(' ');
  useEffect(() => {
    let isOver = false;
    void (async () => {
      for (const id of missing.split(' ').filter(Boolean)) {
        const reply = await ask('getSample', { kind: 'groups', id });
        if (isOver) return;
        learn({ [id]: reply.is === 'ok' ? called('groups', reply.value).name : words.unknownGroup(id) });
      }
    })();
    return () => {
      isOver = true;
    };
  }, [missing]);
  return [names, learn] as const;
}
