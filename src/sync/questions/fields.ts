// Which fields records of a kind may have: as Okta's schema tells, else as every org has them and as some records show.
import { commonFields, fieldsBeside } from '../../okta/knownFields';
import { readFields, type ProfileField } from '../../okta/schema';
import { profileFieldsOf } from '../../records/fields';
import type { Kind } from '../../records/record';
import type { StoredProblem } from '../../store/runs';
import { connected, type Connected } from './connected';
import { jsonOf } from '../recordOf';
import { look } from './look';
import type { Asker, Done } from './setup';

/** `problem` where Okta's schema could not be read; the fields are then those that are known all the same. */
export type FieldsFound = { fields: ProfileField[]; problem?: StoredProblem };

export async function viewFields(asker: Asker, { kind }: { kind: Kind }): Promise<Done<FieldsFound>> {
  const by = await connected(asker);
  return by.is === 'ok' ? { is: 'ok', value: await fieldsOf(by.value, kind) } : by;
}

/** The fields of a kind: first those beside the profile, then the profile's, then what the app puts beside a record. */
export async function fieldsOf(by: Connected, kind: Kind): Promise<FieldsFound> {
  const around = (profile: ProfileField[]) => [...fieldsBeside(kind), ...profile, ...fieldsOfTheApp[kind]];
  if (kind === 'devices') return { fields: around(commonFields(kind)) };
  const read = await readFields(by.okta, kind, by.patience);
  if (read.is === 'ok') return { fields: around(read.value) };
  const seen = read.is === 'refused' ? await fieldsSeen(by, kind) : [];
  return { fields: around([...commonFields(kind), ...seen]), problem: read.problem };
}

/** Profile fields that a page of records has and not every org: nobody says what they are called or hold. */
async function fieldsSeen(by: Connected, kind: 'users' | 'groups'): Promise<ProfileField[]> {
  const looked = await look(by, kind, undefined);
  if (looked.is !== 'ok') return [];
  const known = new Set(commonFields(kind).map(({ path }) => path));
  return profileFieldsOf(looked.value.items.map((item) => ({ raw: jsonOf(item) })))
    .filter(({ path }) => !known.has(path))
    .map(({ path, type, items, format }) => ({
      path,
      title: path.slice('profile.'.length),
      type,
      ...(items ? { items } : {}),
      ...(format ? { format } : {}),
      isCustom: true,
    }));
}

const plain = (path: string, title: string, more: Partial<ProfileField> = {}): ProfileField => ({
  path,
  title,
  type: 'string',
  isCustom: false,
  ...more,
});
const ofOrg = [
  plain('org.host', 'Okta address of the org'),
  plain('org.admin', 'Address of its admin console'),
];

/** What the app puts beside Okta's own JSON. */
const fieldsOfTheApp: Readonly<Record<Kind, readonly ProfileField[]>> = {
  users: [
    plain('groups[].id', 'Groups, by Okta ID', { type: 'array', items: 'string' }),
    plain('groups[].name', 'Groups, by name', { type: 'array', items: 'string' }),
    ...ofOrg,
  ],
  groups: [plain('membersCounted', 'Members, counted by the app', { type: 'integer' }), ...ofOrg],
  devices: ofOrg,
};
