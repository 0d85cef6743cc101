// Where nobody has seen what the real Assets does, the sandbox can do each; the default is what a document or a client says.
import type { Switched, SwitchTable } from '../switches';

/** The switches of the Assets site. Sources as the README names them; open: no document says. */
export const ASSETS_SWITCHES = {
  arrays: {
    values: ['several', 'joined'],
    default: 'several',
    says: 'a JSON array in a row is several values, or becomes one comma-joined string',
    source: 'Assets: placeholders, for the query alone; open',
  },
  empties: {
    values: ['ignored', 'cleared'],
    default: 'ignored',
    says: 'an empty value leaves what the object holds, or clears it (defaultHandleEmptyValues)',
    source: 'Assets: settings of an import; open what counts as empty',
  },
  absent: {
    values: ['empty', 'left'],
    default: 'empty',
    says: 'a member that a row does not have counts as empty, or leaves the value whatever the setting',
    source: 'open',
  },
  labelless: {
    values: ['skipped', 'kept'],
    default: 'skipped',
    says: 'a row without a label makes nothing, or updates its object, which keeps its old label',
    source: 'open',
  },
  missing: {
    values: ['ignored', 'removed'],
    default: 'ignored',
    says: 'objects that a run does not bring stay, or are removed (an admin sets it for each type)',
    source: 'Assets: settings of an import; open which is the default',
  },
  duplicates: {
    values: ['last', 'first'],
    default: 'last',
    says: 'of two rows with one identifier in a run, whose values count; links are merged either way',
    source: 'open',
  },
  equals: {
    values: ['any-case', 'exact'],
    default: 'any-case',
    says: 'whether = and IN of a reference query look at upper and lower case',
    source: 'open',
  },
  statusNames: {
    values: ['exact', 'any-case'],
    default: 'exact',
    says: 'whether the name of a status must be written exactly',
    source: 'open',
  },
  milliseconds: {
    values: ['refused', 'accepted'],
    default: 'refused',
    says: 'whether a moment with milliseconds is understood',
    source: 'open',
  },
  firstMapping: {
    values: ['patch', 'put'],
    default: 'patch',
    says: 'a fresh import source takes a PATCH too, or wants a PUT first',
    source: 'Assets REST API says PUT, other clients PATCH',
  },
  redirects: {
    values: ['none', 'mapping', 'reads', 'all'],
    default: 'none',
    says: 'calls sent on: a mapping to its progress (303), reads of an import (302), those and its other calls (307)',
    source: 'Assets: scopes',
  },
  links: {
    values: ['assets', 'insight'],
    default: 'assets',
    says: 'which path the absolute links carry; the old one is served no longer',
    source: 'Assets REST API: its examples; seen in other clients',
  },
  chunks: {
    values: ['1000', '100', 'any'],
    default: '1000',
    says: 'how many rows a chunk may hold (and 5 MB, or a tenth of it) before it is refused by 413',
    source: 'open',
  },
  repeats: {
    values: ['added', 'ignored'],
    default: 'added',
    says: 'a chunk whose clientGeneratedId was seen before is added once more, or passed over',
    source: 'open',
  },
  lateData: {
    values: ['refused', 'ignored'],
    default: 'refused',
    says: 'a chunk after completion is refused, or accepted without effect',
    source: 'open',
  },
  cancel: {
    values: ['discards', 'keeps'],
    default: 'discards',
    says: 'cancelling while chunks come in drops them, or processes what has come',
    source: 'open',
  },
  cancelLate: {
    values: ['part', 'nothing'],
    default: 'part',
    says: 'cancelling while Assets processes leaves the first half written without links, or nothing',
    source: 'open',
  },
  failedCloses: {
    values: ['no', 'yes'],
    default: 'no',
    says: 'whether history/failed also closes the execution',
    source: 'open',
  },
  latest: {
    values: ['404', '400', 'empty'],
    default: '404',
    says: 'what the latest status answers for an import that never ran',
    source: 'Assets REST API; open',
  },
  general: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether the endpoints outside imports answer an app at all, or 401 whatever its scopes',
    source: 'Assets: scopes; seen in other clients',
  },
  types: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may read object types and attributes beside the mapping document',
    source: 'Assets: scopes; seen in other clients',
  },
  statuses: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may read statuses',
    source: 'Assets: scopes; seen in other clients',
  },
  objects: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may look objects up and count them',
    source: 'Assets: scopes; seen in other clients',
  },
  writing: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may change an object',
    source: 'Assets: scopes; open',
  },
  attributeWriting: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may change an attribute of an object type',
    source: 'Assets: scopes; open',
  },
  usage: {
    values: ['open', 'closed'],
    default: 'open',
    says: 'whether an app may read how many objects the site has',
    source: 'Assets: scopes; open',
  },
  schemaAttributes: {
    values: ['typed', 'untyped'],
    default: 'typed',
    says: "whether the list of a schema's attributes says to which object type each belongs",
    source: 'Assets REST API; open',
  },
  attributeChange: {
    values: ['made', 'passed-over'],
    default: 'made',
    says: 'a change of cardinality, options or statuses is made, or taken and passed over',
    source: 'Assets REST API; another client sends these to an address of their own',
  },
  attributeBody: {
    values: ['kept', 'cleared'],
    default: 'kept',
    says: 'what a changed attribute leaves out of its body is kept, or cleared',
    source: 'open',
  },
  emptyList: {
    values: ['clears', 'passed-over'],
    default: 'clears',
    says: 'an empty list of values given for an object clears the attribute, or is passed over',
    source: 'open',
  },
  searchPage: {
    values: ['as-asked', '25'],
    default: 'as-asked',
    says: 'how many objects a page of a search may hold',
    source: 'Assets REST API names 25 and no maximum; open',
  },
  app: {
    values: ['allowed', 'refused'],
    default: 'allowed',
    says: 'whether the app by itself (asApp) has a role on every object schema',
    source: 'imports guide: authorization; open',
  },
  outcome: {
    values: ['good', 'failed', 'errors'],
    default: 'good',
    says: 'processing ends well, fails half way, or leaves out every tenth row of the last mapped type',
    source: 'Assets REST API: status of an execution',
  },
  processing: {
    values: ['quick', 'slow'],
    default: 'quick',
    says: 'processing takes a second and a little, or twenty minutes and a little',
    source: 'Assets REST API: status of an execution',
  },
} as const satisfies SwitchTable;

/** What every switch of one site is set to. */
export type AssetsSwitched = Switched<typeof ASSETS_SWITCHES>;
