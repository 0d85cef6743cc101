// Words of the frame: places, states of the page itself, and what several screens say.
import type { Kind } from '../answers';
import type { Place } from '../state/place';
import { counted } from '../state/counts';

export const placeNames: Readonly<Record<Place, string>> = {
  overview: 'Overview',
  connect: 'Connect',
  choose: 'Choose',
  map: 'Map',
  plan: 'Plan',
  runs: 'Runs',
};

export const kindNames: Readonly<Record<Kind, string>> = {
  users: 'Users',
  groups: 'Groups',
  devices: 'Devices',
};

export const frameWords = {
  nav: 'Okta import',
  skip: 'Skip to content',
  done: 'done',
  running: 'a run is on',
  planning: 'a plan is being made',
  reading: 'being read',
  waiting: 'waiting',
  unsaved: 'changes not saved',
  notLive: 'changes not live yet',
  problems: (count: number) => `${counted(count, 'problem')} to look at`,
  notSaved: 'Not saved yet',
  loading: 'Loading',
  opensTab: '(opens a new tab)',
  showAll: 'Show all',
  showLess: 'Show less',
  remove: (name: string) => `Remove ${name}`,
} as const;

export const lostWords = {
  title: 'We can’t reach the app',
  text: 'Your input is kept in this window. We try again every few seconds.',
  /** Where something is shown already, and only the next look at it failed. */
  stale: 'We can’t reach the app, so this may be old. We try again every few seconds.',
  again: 'Try now',
  /** After a button: nothing is repeated by itself. */
  action: 'Your input is kept in this window. Try again.',
  broken: 'This part of the page did not load',
  brokenText: 'The connection to Atlassian may have broken off, or the app was updated meanwhile.',
  reload: 'Load it again',
} as const;

export const lookOnlyWords = {
  title: 'You can look, not change',
  text: 'Changing this import needs the right to manage this object schema. Ask whoever manages it: Schema configuration → Roles.',
} as const;
