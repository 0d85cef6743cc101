// What the sandbox's screens are told: the answers of its own little API. Types only, read by server and browser.

/** A value as text; with `to` it leads to an object. */
export interface Shown {
  text: string;
  to?: number;
  look?: 'active' | 'inactive' | 'pending';
}

/** A branch of the tree of object types. */
export interface TypeNode {
  id: number;
  name: string;
  objects: number;
  children: TypeNode[];
}

export interface SchemaView {
  id: number;
  name: string;
  key: string;
  objects: number;
  types: TypeNode[];
}

/** One page of the objects of one type. */
export interface ObjectsView {
  type: { id: number; name: string; description: string };
  columns: string[];
  rows: { id: number; key: string; label: string; cells: Shown[][] }[];
  /** How many fit the search. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
}

/** Values of one attribute, or objects that point here; at most a few unless all were asked for. */
export interface ShownList {
  name: string;
  shown: Shown[];
  total: number;
}

export interface ObjectView {
  id: number;
  key: string;
  label: string;
  type: { id: number; name: string };
  created: number;
  updated: number;
  attributes: ShownList[];
  /** Objects that refer to this one, by their type and attribute. */
  inbound: (ShownList & { type: string })[];
}

export type Empties = 'ignored' | 'cleared';
export type Missing = 'ignored' | 'removed';

/** What an admin sets for an import in the Assets screens; undefined for one type means as for the import. */
export interface ImportSettingsView {
  empties: Empties;
  missing: Missing;
  types: { name: string; empties?: Empties; missing?: Missing }[];
}

/** An execution that takes data or is processed. */
export interface RunningView {
  state: 'INGESTING' | 'PROCESSING';
  startedAt: number;
  rows: number;
  /** As the app reported it (PUT progress). */
  told?: { step?: string; processed?: number; total?: number };
  /** Assets' own progress. */
  percent: number;
  step: string;
}

/** The counters of one object type. */
export interface CountedView {
  type: string;
  typeId: number;
  created: number;
  updated: number;
  same: number;
  removed: number;
  /** Rows that made no object: without label or identifier, or double. */
  dropped: number;
}

export interface HistoryView {
  at: number;
  outcome: 'done' | 'cancelled' | 'failed';
  reason?: string;
  startedAt?: number;
  scheduled: boolean;
  rows: number;
  types: CountedView[];
}

export interface ImportView {
  id: string;
  name: string;
  /** The app's answer when it was last asked. */
  status: 'READY' | 'NOT_CONFIGURED';
  mapped: boolean;
  /** *Import data* can be pressed. */
  mayImport: boolean;
  running?: RunningView;
  settings: ImportSettingsView;
  /** Newest first. */
  history: HistoryView[];
  now: number;
}

/** What came of a button, in a sentence. */
export interface Said {
  said: string;
  wrong?: true;
}

/** Where the app's page is, and what is drawn around it. */
export interface FrameView {
  url: string;
  hostButtons: boolean;
  mayClose: boolean;
  colorMode: 'light' | 'dark';
  /** Where the org's own page lives, and under which names the app knows the org. */
  oktaHost: string;
}

export interface PersonView {
  id: string;
  name: string;
  first: string;
  last: string;
  login: string;
  status: string;
  groups: { id: string; name: string; mayLeave: boolean }[];
  devices: { id: string; name: string }[];
}

/** The org, and one page of its people. */
export interface OrgView {
  host: string;
  token: string;
  counts: { people: number; groups: number; devices: number };
  people: PersonView[];
  total: number;
  page: number;
  pages: number;
  groups: { id: string; name: string }[];
  trouble: string;
  troubles: { name: string; label: string; says: string }[];
  /** The site's time, and how far it is ahead of the machine's, in ms. */
  now: number;
  ahead: number;
}
