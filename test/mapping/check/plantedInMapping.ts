// A mapping that is wrong by itself, in one way each.
import { aLine, anAttribute, filling } from '../schemas';
import { id, mail, name, named, reference, status, where, type Plant } from './plant';

export const plantedInMapping: Plant[] = [
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
  {
    code: 'same-identifier',
    line: 'id',
    besides: ['no-id-line'],
    lines: [name, { ...id, from: { constant: 'x' } }],
  },
  { code: 'one-value-only', line: 'name', lines: [{ ...name, many: true }, id] },
  {
    ...{ code: 'account-as', line: 'mail' },
    home: [anAttribute('Mail', { form: 'account', label: true })],
    lines: [id, { ...mail, as: 'account', label: true }],
  },
  {
    ...{ code: 'mail-identifier', line: 'mail', besides: ['no-id-line'] },
    lines: [name, { ...mail, as: 'email', identifier: true }],
  },
  {
    ...{ code: 'other-identifier', line: 'number', besides: ['no-id-line'] },
    lines: [name, { ...aLine('Number', 'number', 'profile.employeeNumber'), as: 'text', identifier: true }],
  },
  {
    ...{ code: 'other-identifier', line: 'id', besides: ['no-id-line'] },
    lines: [
      name,
      { ...aLine('Okta ID', 'id', 'id'), as: 'text', identifier: true, changes: [{ do: 'lower' }] },
    ],
  },
  { code: 'composite-identifier', line: 'id', more: [{ ...mail, as: 'text', identifier: true }] },
  {
    code: 'identifier-moved',
    line: 'id',
    live: [name, { ...mail, as: 'text', identifier: true }],
    isAlone: true,
  },
  {
    ...{ code: 'identifier-moved', line: 'id', live: [name, mail], isAlone: true },
    ...{ home: [anAttribute('Mail', { unique: true })], more: [mail] },
  },
  {
    ...{ code: 'no-id-line', besides: ['mail-identifier'] },
    lines: [name, { ...mail, as: 'text', identifier: true }],
  },
  {
    ...{ code: 'account-no-id', line: 'account', besides: ['no-id-line', 'mail-identifier'] },
    lines: [
      name,
      { ...mail, as: 'text', identifier: true },
      { ...aLine('Account', 'account', 'profile.email'), as: 'account' },
    ],
    home: [anAttribute('Mail'), anAttribute('Account', { form: 'account' })],
  },
  {
    ...{ code: 'unique-groups', line: 'teams' },
    more: [{ ...aLine('Teams', 'teams', 'groups[].name'), as: 'text', many: true, unique: true }],
  },
  { code: 'create-only-alone', type: { write: 'create only' }, isAlone: true },
  { code: 'bad-name', line: 'mail', more: [{ ...mail, attribute: 'Mail "home"' }] },
  { code: 'bad-name', line: 'mail', more: [{ ...mail, attribute: '\u200b' }], isAlone: true },
  {
    ...{ code: 'same-attribute', line: 'other', isAlone: true },
    more: [aLine('Café', 'mail', 'profile.a'), aLine('Cafe\u0301', 'other', 'profile.b')],
  },
  { code: 'bad-form', line: '1', more: [aLine('First', '1', 'profile.a')] },
  {
    ...{ code: 'own-value', line: 'seen' },
    more: [{ ...aLine('Seen', 'seen', ''), as: 'integer', from: { own: 'last synced' } }],
  },
  { code: 'reference-no-type', line: 'ref', more: [reference('ref', { type: 'gone', by: ['id'] })] },
  { code: 'reference-no-line', line: 'ref', more: [reference('ref', { type: 'user', by: ['gone'] })] },
  { code: 'reference-unclear', line: 'ref', more: [reference('ref', { type: 'user', by: ['name'] })] },
  {
    ...{ code: 'reference-unclear', line: 'ref', besides: ['composite-identifier'], isAlone: true },
    lines: [
      name,
      id,
      { ...mail, as: 'text', identifier: true },
      reference('ref', { type: 'user', by: ['mail'] }),
    ],
  },
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
  {
    ...{ code: 'write-mode-unfit', line: 'mail' },
    lines: [name, { ...id, as: 'moment' }, { ...mail, write: 'first time' }],
  },
  { code: 'list-in-rows', line: 'mail', more: [{ ...mail, many: true }], way: 'rows', isAlone: true },
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
    ...{ code: 'left-out-needed', line: 'name', besides: ['left-out-needed'], isAlone: true },
    mapping: { filters: { users: { leaveOut: ['profile', 'id'] } } },
  },
  {
    ...{ code: 'left-out-choice', type: { when: where }, besides: ['all-conditional'], isAlone: true },
    mapping: { filters: { users: { leaveOut: ['profile'] } } },
    lines: [{ ...name, from: { path: 'login' } }, id],
  },
  {
    ...{ code: 'left-out-choice', at: 'group', isAlone: true },
    mapping: { filters: { groups: { types: ['OKTA_GROUP'], leaveOut: ['type'] } } },
    others: [filling('Group', [], { key: 'group', kind: 'groups' })],
  },
  {
    ...{ code: 'unknown-field', line: 'mail', more: [mail], isAlone: true },
    fields: ['id', 'profile.displayName', 'profile.secondEmail'],
  },
  {
    ...{ code: 'unclosed-field', line: 'mail' },
    more: [{ ...mail, from: { template: 'To ${profile.email' } }],
  },
  {
    ...{ code: 'blank-condition', type: { when: [{ path: 'profile.a', test: 'is', values: [' '] }] } },
    ...{ besides: ['all-conditional'], isAlone: true },
  },
  {
    ...{ code: 'status-name', line: 'status', more: [status] },
    type: { statuses: [named('LOCKED_OUT', 'LOCKED_OUT')] },
  },
  {
    ...{ code: 'status-name', line: 'status', more: [status] },
    type: { statuses: [named('LOCKED_OUT', '  ')] },
  },
  {
    ...{ code: 'state-twice', line: 'status', more: [status] },
    type: { statuses: [named('STAGED', 'One'), named('STAGED', 'Two')] },
  },
  {
    ...{ code: 'status-two-kinds', line: 'status', more: [status] },
    type: { statuses: [named('STAGED', 'One'), named('RECOVERY', 'One', 'active')] },
  },
  {
    ...{ code: 'status-two-kinds', line: 'status', more: [status] },
    type: { statuses: [named('SUSPENDED', 'Active')] },
    isAlone: true,
  },
  {
    ...{ code: 'status-two-kinds', at: 'other', line: 'status', more: [status] },
    type: { statuses: [named('STAGED', 'Waiting')] },
    others: [
      filling('Device', [status], {
        ...{ key: 'other', kind: 'devices', statuses: [named('CREATED', 'Waiting', 'active')] },
      }),
    ],
    isAlone: true,
  },
];
