// One fault of each kind, planted in a mapping and a schema that have no other.
import type { FaultCode } from '../../../src/mapping/check/faults';
import type { Samples } from '../../../src/mapping/check/subject';
import type { KnownAttribute, KnownSchema, KnownType } from '../../../src/mapping/known';
import type { Line, Mapping, TypeMapping } from '../../../src/mapping/mapping';
import type { JsonObject, OktaRecord } from '../../../src/records/record';
import { aLine, anAttribute, aSchema, aType, everything, filling } from '../schemas';

/** What a check is given. */
export interface Ground {
  mapping: Mapping;
  known: KnownSchema;
  samples: Samples;
}

/** A fault and what makes it: lines beyond the name and the Okta id, attributes of the type that they go to, ... */
export interface Plant {
  code: FaultCode;
  /** The key of the type it is told at, where that is not the planted one. */
  at?: string;
  /** The key of the line it is told at; absent for the whole type. */
  line?: string;
  /** What cannot but come with it. */
  besides?: FaultCode[];
  /** The whole of the lines, in the place of those there are. */
  lines?: Line[];
  more?: Line[];
  /** Attributes beyond Name and Okta ID; absent: the type is new. */
  home?: KnownAttribute[];
  homeAs?: (type: KnownType) => KnownType;
  type?: Partial<TypeMapping>;
  /** Other types of the mapping, behind the planted one. */
  others?: TypeMapping[];
  /** Other types of the schema. */
  types?: (as: string) => KnownType[];
  mapping?: Partial<Mapping>;
  may?: Partial<KnownSchema['may']>;
  statuses?: KnownSchema['statuses'];
  profiles?: JsonObject[];
  /** Does not bear the others beside it. */
  isAlone?: true;
}

const name: Line = { ...aLine('Name', 'name', 'profile.displayName'), as: 'text', label: true };
const id: Line = { ...aLine('Okta ID', 'id', 'id'), as: 'text', identifier: true };
const mail = aLine('Mail', 'mail', 'profile.email');
const reference = (key: string, refersTo: Extract<Line, { as: 'reference' }>['refersTo']): Line => ({
  ...{ attribute: 'Ref', key, as: 'reference', from: { path: 'profile.ref' }, refersTo },
});
const site = aType('Site', [anAttribute('Code', { unique: true }), anAttribute('City')]);
const where = [{ path: 'profile.a', test: 'filled' as const }];
const status: Line = { ...aLine('Status', 'status', 'status'), as: 'status' };
const named = (state: string, as: string, category: 'active' | 'pending' = 'pending') => ({
  ...{ state, name: as, category },
});

/** Two hundred people; so many of them with that in their profile. */
const people = (many: number, profile: JsonObject, others: JsonObject = {}): JsonObject[] =>
  Array.from({ length: 200 }, (_each, at) => (at < many ? profile : others));

export const plants: Plant[] = [
  { code: 'same-attribute', line: 'mail2', more: [mail, aLine('MAIL', 'mail2', 'profile.login')] },
  { code: 'same-key', line: 'mail', more: [mail, aLine('Post', 'mail', 'profile.post')] },
  {
    ...{ code: 'same-type', at: 'other', besides: ['unreachable'] },
    others: [filling('Planted', [], { key: 'other' })],
  },
  {
    ...{ code: 'same-type-key', at: 'user', besides: ['unreachable'] },
    others: [filling('Second')],
  },
  { code: 'no-label', lines: [aLine('Name', 'name', 'profile.displayName'), id] },
  { code: 'two-labels', line: 'mail', more: [{ ...mail, as: 'text', label: true }] },
  { code: 'no-identifier', lines: [name, aLine('Okta ID', 'id', 'id')] },
  { code: 'same-identifier', line: 'id', lines: [name, { ...id, from: { constant: 'x' } }] },
  { code: 'one-value-only', line: 'name', lines: [{ ...name, many: true }, id] },
  {
    ...{ code: 'account-as', line: 'mail' },
    home: [anAttribute('Mail', { form: 'account', label: true })],
    lines: [id, { ...mail, as: 'account', label: true }],
  },
  { code: 'mail-identifier', line: 'mail', lines: [name, { ...mail, as: 'email', identifier: true }] },
  {
    ...{ code: 'other-identifier', line: 'number' },
    lines: [name, { ...aLine('Number', 'number', 'profile.employeeNumber'), as: 'text', identifier: true }],
  },
  { code: 'composite-identifier', line: 'id', more: [{ ...mail, as: 'text', identifier: true }] },
  { code: 'bad-name', line: 'mail', more: [{ ...mail, attribute: 'Mail "home"' }] },
  { code: 'bad-form', line: '1', more: [aLine('First', '1', 'profile.a')] },
  {
    ...{ code: 'own-value', line: 'seen' },
    more: [{ ...aLine('Seen', 'seen', ''), as: 'integer', from: { own: 'last synced' } }],
  },
  { code: 'reference-no-type', line: 'ref', more: [reference('ref', { type: 'gone', by: ['id'] })] },
  { code: 'reference-no-line', line: 'ref', more: [reference('ref', { type: 'user', by: ['gone'] })] },
  { code: 'reference-unclear', line: 'ref', more: [reference('ref', { type: 'user', by: ['name'] })] },
  {
    ...{ code: 'reference-one-of-several', line: 'ref', type: { when: where } },
    more: [reference('ref', { type: 'user', by: ['id'] })],
    others: [filling('Other', [], { key: 'other' })],
  },
  {
    ...{ code: 'no-table', line: 'mail' },
    more: [{ ...mail, changes: [{ do: 'lookup', table: 'gone', otherwise: 'keep' }] }],
  },
  { code: 'write-mode-unfit', line: 'id', lines: [name, { ...id, write: 'first time' }] },
  { code: 'in-groups-alone', isAlone: true, mapping: { filters: { users: { inGroups: ['00g1'] } } } },
  { code: 'all-conditional', type: { when: where }, isAlone: true },
  {
    ...{ code: 'unreachable', at: 'other', type: { kind: 'devices' } },
    others: [filling('Later', [], { key: 'other', kind: 'devices' })],
  },
  {
    ...{ code: 'left-out', line: 'mail', more: [mail] },
    mapping: { filters: { users: { leaveOut: ['profile.email'] } } },
  },
  {
    ...{ code: 'status-name', line: 'status', more: [status] },
    type: { statuses: [named('LOCKED_OUT', 'LOCKED_OUT')] },
  },
  {
    ...{ code: 'state-twice', line: 'status', more: [status] },
    type: { statuses: [named('STAGED', 'One'), named('STAGED', 'Two')] },
  },
  {
    ...{ code: 'status-two-kinds', line: 'status', more: [status] },
    type: { statuses: [named('STAGED', 'One'), named('RECOVERY', 'One', 'active')] },
  },
  { code: 'label-without-line', lines: [id], home: [] },
  {
    ...{ code: 'other-label', line: 'mail', home: [anAttribute('Mail')] },
    lines: [aLine('Name', 'name', 'profile.displayName'), id, { ...mail, as: 'text', label: true }],
  },
  { code: 'required', home: [anAttribute('Site', { least: 1 })] },
  { code: 'system-attribute', line: 'created', home: [], more: [aLine('Created', 'created', 'created')] },
  { code: 'hidden-type', home: [], homeAs: ({ externalId: _id, ...type }) => type },
  {
    ...{ code: 'hidden-attribute', line: 'mail', more: [mail], home: [anAttribute('Mail')] },
    homeAs: ({ attributes, ...type }) => ({
      ...type,
      attributes: attributes.map(({ externalId, ...each }) =>
        each.name === 'Mail' || externalId === undefined ? each : { ...each, externalId },
      ),
    }),
  },
  {
    ...{ code: 'unfillable-attribute', line: 'mail', more: [mail] },
    home: [anAttribute('Mail', { form: 'other' })],
  },
  {
    ...{ code: 'other-form', line: 'mail', more: [mail] },
    home: [anAttribute('Mail', { form: 'email' })],
  },
  {
    ...{ code: 'other-target', line: 'ref', types: () => [site] },
    more: [reference('ref', { type: 'user', by: ['id'] })],
    home: [anAttribute('Ref', { form: 'reference', target: 'Site' })],
  },
  { code: 'holds-one', line: 'mail', more: [{ ...mail, many: true }], home: [anAttribute('Mail')] },
  { code: 'near-attribute', line: 'mail', more: [mail], home: [anAttribute('Mails')] },
  { code: 'near-type', types: (as) => [aType(as.replace('Planted', 'Planteds'), [])] },
  { code: 'child-type', home: [], homeAs: (type) => ({ ...type, parent: 'Site' }), types: () => [site] },
  { code: 'new-select', line: 'mail', more: [{ ...mail, as: 'select' }] },
  { code: 'new-account', line: 'mail', more: [{ ...mail, as: 'account' }], home: [] },
  {
    ...{ code: 'account-hidden', line: 'mail', more: [{ ...mail, as: 'account' }], home: [] },
    ...{ may: { readTypes: false }, isAlone: true },
  },
  {
    ...{ code: 'account-refused', line: 'mail', more: [{ ...mail, as: 'account' }] },
    ...{ home: [anAttribute('Mail', { form: 'account' })], may: { readAccounts: false } },
  },
  {
    ...{ code: 'account-unset', line: 'mail', more: [{ ...mail, as: 'account' }] },
    ...{ home: [anAttribute('Mail', { form: 'account' })], may: { writeObjects: false } },
  },
  {
    ...{ code: 'needs-account', line: 'mail', more: [mail] },
    home: [anAttribute('Mail', { form: 'account' })],
  },
  {
    ...{ code: 'not-an-account', line: 'mail', more: [{ ...mail, as: 'account' }] },
    home: [anAttribute('Mail', { form: 'email' })],
  },
  { code: 'target-missing', line: 'ref', more: [reference('ref', { objectType: 'Gone', by: ['Name'] })] },
  {
    ...{ code: 'target-attribute-missing', line: 'ref', types: () => [site] },
    more: [reference('ref', { objectType: 'Site', by: ['Gone'] })],
  },
  {
    ...{ code: 'target-unclear', line: 'ref', types: () => [site] },
    more: [reference('ref', { objectType: 'Site', by: ['City'] })],
  },
  {
    ...{ code: 'stub-filled', line: 'ref' },
    more: [reference('ref', { objectType: 'Planted', by: ['Name'], create: true })],
  },
  {
    ...{ code: 'stub-twice', line: 'other' },
    more: [
      { ...reference('ref', { objectType: 'Office', by: ['Name'], create: true }) },
      { ...reference('other', { objectType: 'Office', by: ['Name'], create: true }), attribute: 'Other' },
    ],
  },
  {
    ...{
      code: 'stub-nameless',
      line: 'ref',
      types: () => [aType('Area', [anAttribute('Code', { unique: true })])],
    },
    more: [reference('ref', { objectType: 'Area', by: ['Code'], create: true })],
  },
  {
    ...{
      code: 'stub-incomplete',
      line: 'ref',
      types: () => [aType('Floor', [anAttribute('Level', { least: 1 })])],
    },
    more: [reference('ref', { objectType: 'Floor', by: ['Name'], create: true })],
  },
  {
    ...{ code: 'stub-of-many', line: 'ref' },
    more: [{ ...reference('ref', { objectType: 'Room', by: ['Name'], create: true }), many: true }],
  },
  {
    ...{ code: 'status-not-allowed', line: 'status', more: [status] },
    ...{ home: [anAttribute('Status', { form: 'status', statuses: allowedBut('Gone') })] },
    statuses: [{ name: 'Gone', category: 'inactive' }],
  },
  {
    ...{ code: 'status-to-come', line: 'status', more: [status] },
    home: [anAttribute('Status', { form: 'status', statuses: allowedBut('Unknown') })],
  },
  {
    ...{ code: 'unique-name', line: 'name' },
    home: [anAttribute('Name', { label: true, least: 1, unique: true })],
  },
  { code: 'objects-unread', line: 'mail', more: [{ ...mail, empty: 'keep' }], may: { readObjects: false } },
  { code: 'mode-unread', type: { write: 'update only' }, may: { readObjects: false } },
  {
    ...{ code: 'not-fitting', line: 'mail', home: [anAttribute('Mail', { form: 'integer' })] },
    ...{ more: [mail], profiles: people(17, { email: 'CC-4410' }, { email: '4410' }) },
  },
  {
    ...{ code: 'seldom-fitting', line: 'mail', more: [{ ...mail, as: 'email' }] },
    profiles: people(1, { email: 'nobody' }, { email: 'ada@example.com' }),
  },
  { code: 'nothing-plain', line: 'mail', more: [mail], profiles: people(3, { email: { home: 'x' } }) },
  { code: 'several-values', line: 'mail', more: [mail], profiles: people(3, { email: ['a', 'b'] }) },
  {
    ...{ code: 'too-many-values', line: 'mail', more: [{ ...mail, many: true }] },
    ...{ home: [anAttribute('Mail', { most: 2 })], profiles: people(1, { email: ['a', 'b', 'c'] }) },
  },
  {
    ...{ code: 'not-unique', line: 'mail', more: [mail] },
    ...{ home: [anAttribute('Mail', { unique: true })], profiles: people(2, { email: 'a@example.com' }) },
  },
  {
    ...{ code: 'not-identifying', line: 'mail', besides: ['mail-identifier', 'seldom-named'] },
    ...{ lines: [name, { ...mail, as: 'text', identifier: true }], profiles: people(2, { email: 'a' }) },
  },
  {
    ...{ code: 'seldom-required', line: 'mail', more: [mail] },
    ...{ home: [anAttribute('Mail', { least: 1 })], profiles: people(190, { email: 'a@example.com' }) },
  },
  {
    ...{ code: 'seldom-named', line: 'name', profiles: people(3, { displayName: '' }) },
  },
  {
    ...{ code: 'new-options', line: 'mail', more: [mail], profiles: people(9, { email: 'Rome' }) },
    home: [anAttribute('Mail', { form: 'select', options: ['Oslo'] })],
  },
];

function allowedBut(name: string): string[] {
  const all = ['Staged', 'Provisioned', 'Activating', 'Active', 'Recovery', 'Password expired', 'Locked out'];
  return [...all, 'Suspended', 'Deprovisioned', 'Gone', 'Unknown'].filter((each) => each !== name);
}

/** The ground of one plant alone. */
export function grown(plant: Plant, as = 'Planted', key = 'user'): Ground {
  const { home, homeAs = (type) => type, types = () => [], profiles = [] } = plant;
  const there = home ? [homeAs(aType(as, [anAttribute('Okta ID'), ...home]))] : [];
  const records = profiles.map((profile, at): OktaRecord => ({
    ...{ kind: 'users', id: `00u${at}` },
    raw: { id: `00u${at}`, status: 'ACTIVE', for: as, profile: { displayName: `P ${at}`, ...profile } },
  }));
  return {
    mapping: { version: 1, types: typesOf(plant, as, key), ...plant.mapping },
    known: aSchema([...there, ...types(as)], {
      may: { ...everything, ...plant.may },
      statuses: plant.statuses ?? [],
    }),
    samples: { users: records },
  };
}

/** The types of a plant, under a name and key of its own. */
function typesOf({ lines, more = [], type, others = [] }: Plant, as: string, key: string): TypeMapping[] {
  const base = filling(as);
  const planted = { ...base, ...type, lines: lines ?? [...base.lines, ...more] };
  return [planted, ...others].map((each) => ({
    ...each,
    type: each.type === 'Planted' ? as : each === planted ? as : `${each.type} of ${as}`,
    key: renamed(each.key, key),
    selector: each.key === 'user' ? `${key}s` : `${renamed(each.key, key)}s`,
    lines: each.lines.map((line) => pointed(line, as, key)),
  }));
}

const renamed = (key: string, as: string) => (as === 'user' ? key : key === 'user' ? as : `${as}${key}`);

function pointed(line: Line, as: string, key: string): Line {
  if (line.as !== 'reference') return line;
  const { refersTo } = line;
  if ('type' in refersTo) return { ...line, refersTo: { ...refersTo, type: renamed(refersTo.type, key) } };
  return refersTo.objectType === 'Planted' ? { ...line, refersTo: { ...refersTo, objectType: as } } : line;
}

/** Where a plant's fault is told. */
export const placeOf = ({ at = 'user', line }: Plant, key = 'user') => ({
  type: renamed(at, key),
  ...(line === undefined ? {} : { line }),
});

/** Faults of a type's own name and identifier, or of a name or key that has to be that one. */
const OWN_TYPE: readonly FaultCode[] = [
  'system-attribute',
  'unique-name',
  'composite-identifier',
  'bad-form',
];

/** Plants of nothing but lines, and of attributes for them: they can stand in one type. */
const isOfLines = (plant: Plant) =>
  plant.line !== undefined &&
  [plant.lines, plant.type, plant.others, plant.homeAs, plant.profiles].every((each) => each === undefined) &&
  !OWN_TYPE.includes(plant.code);

/** The plant with names and keys that no other has. */
function apart(plant: Plant, as: string): Plant {
  const { line: at = '', more = [], home } = plant;
  return {
    ...plant,
    line: `${as}${at}`,
    more: more.map((line) => ({ ...line, attribute: `${line.attribute} ${as}`, key: `${as}${line.key}` })),
    ...(home ? { home: home.map((each) => ({ ...each, name: `${each.name} ${as}` })) } : {}),
  };
}

/** Plants put together into one, if there are any. */
function together(code: FaultCode, several: Plant[]): Plant {
  const home = several.flatMap((plant) => plant.home ?? []);
  return {
    ...{ code, more: several.flatMap(({ more = [] }) => more) },
    ...(home.length > 0 ? { home } : {}),
    types: (as) => several.flatMap(({ types = () => [] }) => types(as)),
    mapping: several.reduce<Partial<Mapping>>((all, { mapping }) => ({ ...all, ...mapping }), {}),
    may: several.reduce<Partial<KnownSchema['may']>>((all, { may }) => ({ ...all, ...may }), {}),
    statuses: several.flatMap(({ statuses = [] }) => statuses),
  };
}

/** All plants that bear one another, in one mapping and one schema; people go to the type that their plant made. */
export function allGrown(): { ground: Ground; places: { code: FaultCode; type: string; line?: string }[] } {
  const willing = plants.filter(({ isAlone }) => !isAlone);
  const single = willing.filter((plant) => !isOfLines(plant)).map((plant, at) => ({ plant, key: `p${at}` }));
  const merged = willing.filter(isOfLines).map((plant, at) => apart(plant, `m${at}`));
  const there = merged.filter(({ home }) => home !== undefined);
  const fresh = merged.filter(({ home }) => home === undefined);
  const all = [
    ...single,
    { plant: together('required', there), key: 'there' },
    { plant: together('required', fresh), key: 'fresh' },
  ];
  const grounds = all.map(({ plant, key }) => grown(plant, `Planted ${key}`, key));
  const types = grounds.flatMap(({ mapping }, at) =>
    mapping.types.map((type): TypeMapping => {
      const own = { path: 'for', test: 'is' as const, values: [`Planted ${all[at]?.key ?? ''}`] };
      return type.kind === 'users' ? { ...type, when: [...(type.when ?? []), own] } : type;
    }),
  );
  const filters = grounds.map(({ mapping }) => mapping.filters?.users);
  const ground: Ground = {
    mapping: {
      version: 1,
      types,
      filters: { users: filters.reduce((all, some) => ({ ...all, ...some }), {}) ?? {} },
    },
    known: aSchema(
      grounds.flatMap(({ known }) => known.types),
      {
        may: all.reduce((may, { plant }) => ({ ...may, ...plant.may }), everything),
        statuses: grounds.flatMap(({ known }) => known.statuses),
      },
    ),
    samples: { users: grounds.flatMap(({ samples }) => samples.users ?? []) },
  };
  const placed = [
    ...single,
    ...there.map((plant) => ({ plant, key: 'there' })),
    ...fresh.map((plant) => ({ plant, key: 'fresh' })),
  ];
  return { ground, places: placed.map(({ plant, key }) => ({ code: plant.code, ...placeOf(plant, key) })) };
}
