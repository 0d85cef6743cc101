// Where versions and differences are opened on Map: their button, and the panel beneath the head, loaded when it is needed.
import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronUp from '@atlaskit/icon/core/chevron-up';
import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react';
import { usePage } from '../../../state/pageContext';
import { versionWords as words } from '../../../words/versions';

const Versions = lazy(async () => ({ default: (await import('./versions')).Versions }));
const CompareDraft = lazy(async () => ({ default: (await import('./compare')).CompareDraft }));

/** Takes the focus back when what it opened is closed. */
export function VersionsButton(): ReactElement {
  const { mapPlace, moveInMap } = usePage();
  const isOpen = mapPlace.opened === 'versions';
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(mapPlace.opened);
  useEffect(() => {
    if (before.current !== undefined && mapPlace.opened === undefined) button.current?.focus();
    before.current = mapPlace.opened;
  }, [mapPlace.opened]);
  return (
    <Button
      ref={button}
      appearance="subtle"
      iconAfter={isOpen ? ChevronUp : ChevronDown}
      aria-expanded={isOpen}
      onClick={() => moveInMap({ opened: isOpen ? undefined : 'versions' })}
    >
      {words.open}
    </Button>
  );
}

export function OpenedBeneath({ mayChange }: { mayChange: boolean }): ReactElement | null {
  const { mapPlace, moveInMap } = usePage();
  const close = () => moveInMap({ opened: undefined });
  if (mapPlace.opened === undefined) return null;
  return (
    <Suspense fallback={null}>
      {mapPlace.opened === 'versions' ? (
        <Versions mayChange={mayChange} close={close} />
      ) : (
        <CompareDraft close={close} />
      )}
    </Suspense>
  );
}
