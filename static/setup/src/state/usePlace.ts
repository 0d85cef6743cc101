// Where somebody is on the page, and where within Map; moving takes the focus along and scrolls to the top.
import { useCallback, useRef, useState } from 'react';
import { firstPlace, type MapPlace } from './map/mapPlace';
import type { Place } from './place';

export function usePlace() {
  const [place, setPlace] = useState<Place>();
  const [mapPlace, setMapPlace] = useState<MapPlace>(firstPlace);
  const hasMoved = useRef(false);
  const go = useCallback((to: Place) => {
    hasMoved.current = true;
    setPlace(to);
    window.scrollTo(0, 0);
  }, []);
  const takeFocus = useCallback(() => {
    const moved = hasMoved.current;
    hasMoved.current = false;
    return moved;
  }, []);
  const moveInMap = useCallback(
    (next: Partial<MapPlace>) => setMapPlace((before) => ({ ...before, ...next })),
    [],
  );
  /** The place that the page opens on, as soon as it is known; later ones do nothing. */
  const open = useCallback((on: Place) => setPlace((before) => before ?? on), []);
  return { place, go, takeFocus, open, mapPlace, moveInMap };
}
