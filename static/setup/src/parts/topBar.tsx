// The bar with the places of the page. They are links to pages, never disabled, and never move.
import Badge from '@atlaskit/badge';
import Spinner from '@atlaskit/spinner';
import type { MouseEvent, ReactElement } from 'react';
import type { Mark, Marks } from '../state/marks';
import { groupStarts, mappingPlaces, places, type Place } from '../state/place';
import { frameWords, placeNames } from '../words/frame';
import { DraftState } from './draftState';
import { Icon } from './icons';

export function TopBar(props: {
  at: Place | undefined;
  marks: Marks;
  /** Something typed on Connect is not saved. */
  isConnectTyped: boolean;
  go: (place: Place) => void;
}): ReactElement {
  const { at, marks, isConnectTyped, go } = props;
  const follow = (place: Place) => (event: MouseEvent) => {
    event.preventDefault();
    go(place);
  };
  return (
    <header className="top">
      <nav aria-label={frameWords.nav}>
        <ol>
          {places.map((place) => (
            <li key={place} className={groupStarts.has(place) ? 'begins-group' : ''}>
              <a href={`#${place}`} aria-current={at === place ? 'page' : undefined} onClick={follow(place)}>
                {placeNames[place]}
                <MarkOf mark={marks[place]} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <span className="top-state">
        <DraftState isConnectTyped={isConnectTyped} isAtMapping={at !== undefined && mappingPlaces.has(at)} />
      </span>
    </header>
  );
}

function MarkOf({ mark }: { mark: Mark | undefined }): ReactElement | null {
  switch (mark?.is) {
    case undefined:
      return null;
    case 'done':
      return (
        <span className="wide-only">
          <Icon name="check" tone="good" label={frameWords.done} />
        </span>
      );
    case 'unsaved':
      return <span className="dot" role="img" aria-label={frameWords.unsaved} />;
    case 'not live':
      return <span className="dot" role="img" aria-label={frameWords.notLive} />;
    case 'running':
      return <Spinner size="xsmall" label={frameWords.running} />;
    case 'planning':
      return <Spinner size="xsmall" label={frameWords.planning} />;
    case 'problems':
      return (
        <>
          <span aria-hidden="true">
            <Badge appearance="important" max={99}>
              {mark.count}
            </Badge>
          </span>
          <span className="unseen">{frameWords.problems(mark.count)}</span>
        </>
      );
  }
}
