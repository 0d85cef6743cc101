// The kinds of Map as tabs, each with the number of problems in its lines.
import Badge from '@atlaskit/badge';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Kind } from '../../answers';
import { faultsOf } from '../../state/map/faultPlaces';
import type { FaceProps } from '../../state/map/mapPlace';
import { useMapping } from '../../state/mapping/useMapping';
import { kindNames } from '../../words/frame';
import { mapWords as words } from '../../words/map';

export function KindTabs(props: {
  kinds: readonly Kind[];
  kind: Kind;
  moveTo: FaceProps['moveTo'];
}): ReactElement {
  const { kinds, kind, moveTo } = props;
  const { mapping, faults } = useMapping();
  const list = useRef<HTMLDivElement>(null);
  const show = (next: Kind) =>
    moveTo({ kind: next, type: undefined, open: undefined, row: undefined, find: '' });
  const keyDown = (event: KeyboardEvent) => {
    const at = kinds.indexOf(kind);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : kinds.at(to % kinds.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`#kind-${next}`)?.focus();
  };
  return (
    <div ref={list} className="kinds" role="tablist" aria-label={words.kinds} onKeyDown={keyDown}>
      {kinds.map((each) => {
        const count = faultsOf(faults, mapping, each).length;
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={`kind-${each}`}
            aria-selected={each === kind}
            aria-controls="kind-lines"
            tabIndex={each === kind ? 0 : -1}
            onClick={() => show(each)}
          >
            {kindNames[each]}
            <ProblemBadge count={count} />
          </button>
        );
      })}
    </div>
  );
}

/** How much there is to look at; nothing where there is nothing. */
export function ProblemBadge({ count }: { count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true">
        <Badge appearance="important" max={99}>
          {count}
        </Badge>
      </span>
      <span className="unseen">{words.toLookAt(count)}</span>
    </>
  );
}
