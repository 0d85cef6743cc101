// The screens by their places. Each is a file of its own that is loaded when it is first opened.
import { lazy, type ComponentType } from 'react';
import type { Place } from './state/place';
import type { ScreenProps } from './state/screenProps';

export const lazyScreens: Readonly<Record<Place, ComponentType<ScreenProps>>> = {
  overview: lazy(async () => ({ default: (await import('./screens/overview')).Overview })),
  connect: lazy(async () => ({ default: (await import('./screens/connect')).ConnectScreen })),
  choose: lazy(async () => ({ default: (await import('./screens/choose/choose')).Choose })),
  map: lazy(async () => ({ default: (await import('./screens/map/map')).Map })),
  plan: lazy(async () => ({ default: (await import('./screens/plan/plan')).Plan })),
  runs: lazy(async () => ({ default: (await import('./screens/runs')).Runs })),
};
