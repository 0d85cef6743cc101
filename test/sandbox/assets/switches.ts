// Where nobody has seen what the real Assets does, the sandbox can do each; the default is what a document or a client says.
import type { Switched, SwitchTable } from '../switches';

/** The switches of the Assets site. Sources are sections of the project's notes on the Assets imports API. */
export const ASSETS_SWITCHES = {
  arrays: {
    values: ['several', 'joined'],
    default: 'several',
    says: 'a JSON array in a row is several values, or becomes one comma-joined string',
    source: '2.9, 10.1',
  },
  empties: {
    values: ['ignored', 'cleared'],
    default: 'ignored',
    says: 'an empty value leaves what the object holds, or clears it (defaultHandleEmptyValues)',
    source: '3.2, 10.8',
  },
  absent: {
    values: ['empty', 'left'],
    default: 'empty',
    says: 'a member that a row does not have counts as empty, or leaves the value whatever the setting',
    source: '3.2, 10.8',
  },
  labelless: {
    values: ['skipped', 'kept'],
    default: 'skipped',
    says: 'a row without a label makes nothing, or updates its object, which keeps its old label',
    source: '2.8',
  },
  missing: {
    values: ['ignored', 'removed'],
    default: 'ignored',
    says: 'objects that a run does not bring stay, or are removed (an admin sets it for each type)',
    source: '3.1, 10.4',
  },
  duplicates: {
    values: ['last', 'first'],
    default: 'last',
    says: 'of two rows with one identifier in a run, whose values count; links are merged either way',
    source: '2.10',
  },
  equals: {
    values: ['any-case', 'exact'],
    default: 'any-case',
    says: 'whether = and IN of a reference query look at upper and lower case',
    source: '2.9',
  },
  statusNames: {
    values: ['exact', 'any-case'],
    default: 'exact',
    says: 'whether the name of a status must be written exactly',
    source: '4, 10.3',
  },
  milliseconds: {
    values: ['refused', 'accepted'],
    default: 'refused',
    says: 'whether a moment with milliseconds is understood',
    source: '2.8, 10.10',
  },
  firstMapping: {
    values: ['patch', 'put'],
    default: 'patch',
    says: 'a fresh import source takes a PATCH too, or wants a PUT first',
    source: '1.7, 10.5',
  },
  redirects: {
    values: ['none', 'mapping', 'reads', 'all'],
    default: 'none',
    says: 'calls sent on: a mapping to its progress (303), reads of an import (302), those and its other calls (307)',
    source: '1.1',
  },
  links: {
    values: ['assets', 'insight'],
    default: 'assets',
    says: 'which path the absolute links carry; the old one is served no longer',
    source: '1.1, 8.3',
  },
  chunks: {
    values: ['1000', '100', 'any'],
    default: '1000',
    says: 'how many rows a chunk may hold (and 5 MB, or a tenth of it) before it is refused by 413',
    source: '1.9, 10.7',
  },
  repeats: {
    values: ['added', 'ignored'],
    default: 'added',
    says: 'a chunk whose clientGeneratedId was seen before is added once more, or passed over',
    source: '1.9, 10.7',
  },
  lateData: {
    values: ['refused', 'ignored'],
    default: 'refused',
    says: 'a chunk after completion is refused, or accepted without effect',
    source: '1.9',
  },
  cancel: {
    values: ['discards', 'keeps'],
    default: 'discards',
    says: 'cancelling while chunks come in drops them, or processes what has come',
    source: '1.12',
  },
  cancelLate: {
    values: ['part', 'nothing'],
    default: 'part',
    says: 'cancelling while Assets processes leaves the first half written without links, or nothing',
    source: '1.12',
  },
  failedCloses: {
    values: ['no', 'yes'],
    default: 'no',
    says: 'whether history/failed also closes the execution',
    source: '1.12, 10.11',
  },
  latest: {
    values: ['404', '400', 'empty'],
    default: '404',
    says: 'what the latest status answers for an import that never ran',
    source: '1.3',
  },
  general: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether the endpoints outside imports answer an app at all, or 401 whatever its scopes',
    source: '7, 10.9',
  },
  app: {
    values: ['allowed', 'refused'],
    default: 'allowed',
    says: 'whether the app by itself (asApp) has a role on every object schema',
    source: '1.1',
  },
  outcome: {
    values: ['good', 'failed', 'errors'],
    default: 'good',
    says: 'processing ends well, fails half way, or leaves out every tenth row of the last mapped type',
    source: '1.11',
  },
  processing: {
    values: ['quick', 'slow'],
    default: 'quick',
    says: 'processing takes a second and a little, or twenty minutes and a little',
    source: '1.11',
  },
} as const satisfies SwitchTable;

/** What every switch of one site is set to. */
export type AssetsSwitched = Switched<typeof ASSETS_SWITCHES>;
