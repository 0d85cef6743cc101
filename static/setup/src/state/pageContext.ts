// What every screen may use of the page around it.
import { createContext, useContext } from 'react';
import type { Standpoint } from './host';
import type { MapPlace } from './map/mapPlace';
import type { Place } from './place';

export type PageTools = {
  go: (place: Place) => void;
  /** Says something to people who listen; `now` interrupts, for a guard or input that was not kept. */
  say: (text: string, now?: boolean) => void;
  /** True once after a change of place: the title then takes the focus. */
  takeFocus: () => boolean;
  standpoint: Standpoint;
  /** Where somebody is within Map, kept while they are elsewhere. */
  mapPlace: MapPlace;
  moveInMap: (next: Partial<MapPlace>) => void;
};

const PageContext = createContext<PageTools | undefined>(undefined);

export const PageProvider = PageContext.Provider;

export function usePage(): PageTools {
  const tools = useContext(PageContext);
  if (!tools) throw new Error('A screen stands outside of the page');
  return tools;
}
