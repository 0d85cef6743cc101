// A mapping that the customer's schema cannot bear, in one way each.
import { aLine, anAttribute, aType } from '../schemas';
import { id, mail, reference, site, status, type Plant } from './plant';

export const plantedInSchema: Plant[] = [
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
];

function allowedBut(name: string): string[] {
  const all = ['Staged', 'Provisioned', 'Activating', 'Active', 'Recovery', 'Password expired', 'Locked out'];
  return [...all, 'Suspended', 'Deprovisioned', 'Gone', 'Unknown'].filter((each) => each !== name);
}
