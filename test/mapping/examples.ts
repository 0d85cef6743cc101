// Records as Okta gives them, invented, for the tests of mapping and of what is sent to Assets.
import { apply, type Applied, type Row } from '../../src/mapping/apply';
import { defaultMapping } from '../../src/mapping/defaults';
import type { Line, TypeMapping } from '../../src/mapping/mapping';
import type { JsonObject, Kind } from '../../src/records/record';

export const aPerson = (profile: JsonObject = {}, root: JsonObject = {}): JsonObject => ({
  id: '00u1',
  status: 'ACTIVE',
  created: '2023-02-14T08:15:30.999Z',
  lastLogin: null,
  lastUpdated: '2026-08-18T23:04:11.000+02:00',
  profile: { login: 'ada@example.com', email: 'ada@example.com', ...profile },
  groups: inGroups('00g2', '00g1', '00g2'),
  org: { host: 'acme.okta.com', admin: 'acme-admin.okta.com' },
  ...root,
});

/** The groups of a person, as they are put beside Okta's own members. */
export const inGroups = (...ids: string[]): JsonObject[] => ids.map((id) => ({ id, name: `Group ${id}` }));

/** The type mapping of a kind in the default mapping. */
export function typeOf(kind: Kind): TypeMapping {
  const found = defaultMapping.types.find((type) => type.kind === kind);
  if (!found) throw new Error(`no type for ${kind}`);
  return found;
}

/** Applies the default mapping of a kind. */
export const applied = (kind: Kind, raw: JsonObject): Applied =>
  apply({ kind, id: typeof raw.id === 'string' ? raw.id : '', raw }, typeOf(kind));

/** The row of a record that becomes one. */
export function rowOf(kind: Kind, raw: JsonObject): Row {
  const result = applied(kind, raw);
  if (result.is !== 'row') throw new Error(JSON.stringify(result.problems));
  return result.row;
}

/** A type with a label, an identifier and one more line. */
export const typeWith = (line: Line): TypeMapping => ({
  kind: 'users',
  type: 'Thing',
  key: 'thing',
  selector: 'things',
  lines: [
    { attribute: 'Name', key: 'name', as: 'text', from: { path: 'name' }, label: true },
    { attribute: 'Id', key: 'id', as: 'text', from: { path: 'id' }, identifier: true },
    line,
  ],
});
