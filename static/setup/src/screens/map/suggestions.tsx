// Lines that could be added: one at a time with its reason, the others behind a count.
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { Suggestion } from '../../../../../src/mapping/suggest';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { ActionButton } from '../../parts/screen';
import { fieldShown } from '../../state/map/lineShown';
import { withNewLine } from '../../state/map/mapLines';
import { usePage } from '../../state/pageContext';
import type { TableProps } from '../../state/map/tableProps';
import { useMapping } from '../../state/mapping/useMapping';
import { asideKey, useSuggestions } from '../../state/map/useSuggestions';
import { suggestionWords as words } from '../../words/mapLine';
import { focusTable } from './lineTable';
import { Path } from './lineCells';

export function Suggestions({ type, place, moveTo }: TableProps): ReactElement | null {
  const { mapping, change } = useMapping();
  const { say } = usePage();
  const [isAll, setIsAll] = useState(false);
  const suggestions = useSuggestions(type, place.notNow);
  const group = useFocusPassed(suggestions.length);
  if (suggestions.length === 0) return null;
  const add = (wanted: readonly Suggestion[]) => {
    const next = wanted.reduce(
      (before, { line }) => withNewLine(before, { type: type.key }, line).mapping,
      mapping,
    );
    change(next);
    const [first] = wanted;
    say(wanted.length === 1 && first ? words.added(first.line.attribute) : words.addedAll(wanted.length));
  };
  const putAside = ({ line }: Suggestion) => {
    moveTo({ notNow: [...place.notNow, asideKey(type, line.attribute)] });
    say(words.later(line.attribute));
  };
  const shown = isAll ? suggestions : suggestions.slice(0, 1);
  const more = suggestions.length - 1;
  const toggle = more > 0 && (
    <TextButton isOpen={isAll} onClick={() => setIsAll(!isAll)}>
      {isAll ? words.fewer : words.more(more)}
    </TextButton>
  );
  return (
    <div ref={group} className="suggestions" role="group" aria-label={words.sign}>
      {shown.map((suggestion, at) => (
        <div key={suggestion.line.attribute} className="line-fault is-idea">
          <Icon name="bulb" tone="idea" label={words.sign} />
          <div className="grow breaks">
            <b>{words.fill(suggestion.line.attribute)}</b>{' '}
            <span className="mono">
              <Path>{fieldShown(suggestion.line, mapping, () => undefined).path}</Path>
            </span>
            <div className="small">
              {suggestion.reason} {at === 0 && toggle}
            </div>
          </div>
          <ActionButton text={words.add} appearance="default" onClick={() => add([suggestion])} />
          <ActionButton text={words.notNow} appearance="subtle" onClick={() => putAside(suggestion)} />
        </div>
      ))}
      {isAll && more > 0 && (
        <div>
          <ActionButton
            text={words.addAll(suggestions.length)}
            appearance="default"
            onClick={() => add(suggestions)}
          />
        </div>
      )}
    </div>
  );
}

/** When the one with the focus is gone, the next has it; after the last the table. */
function useFocusPassed(count: number): RefObject<HTMLDivElement> {
  const group = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    if (!isFewer || document.activeElement !== document.body) return;
    const next = group.current?.querySelector<HTMLElement>('button');
    if (next) next.focus();
    else focusTable();
  }, [count]);
  return group;
}
