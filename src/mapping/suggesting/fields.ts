// The fields of Okta that a suggestion may choose from: those its schema tells, and those that sample records have.
import { profileFieldsOf } from '../../records/fields';
import type { Kind, OktaRecord } from '../../records/record';

/** A field that records of a kind may have, as Okta's own schema tells. */
export interface OktaField {
  path: string;
  title: string;
  /** `string`, `boolean`, `number`, `integer` or `array`. */
  type: string;
  /** As Okta's schema gives it, such as `email` or `date-time`. */
  format?: string;
  isCustom?: boolean;
}

/** Beside the profile, which the schema tells. */
const roots: Record<Kind, OktaField[]> = {
  users: [...moments('created', 'activated', 'lastLogin', 'lastUpdated', 'statusChanged', 'passwordChanged')],
  groups: [...moments('created', 'lastUpdated', 'lastMembershipUpdated')],
  devices: [...moments('created', 'lastUpdated')],
};

function moments(...names: string[]): OktaField[] {
  return names.map((path) => ({ path, title: path, type: 'string', format: 'date-time' }));
}

/** Sample records looked at for fields that nobody told of; more of them hardly have others. */
const LOOKED_AT = 200;

/** Every field there is, each once. */
export function fieldsOf(
  kind: Kind,
  told: readonly OktaField[],
  records: readonly OktaRecord[],
): OktaField[] {
  const fields = new Map([...told, ...roots[kind]].map((field) => [field.path, field] as const));
  for (const { path, type, format } of profileFieldsOf(records.slice(0, LOOKED_AT))) {
    if (fields.has(path)) continue;
    const title = path.slice('profile.'.length);
    fields.set(path, { path, title, type, ...(format ? { format } : {}), isCustom: true });
  }
  return [...fields.values()];
}

/** The last name of a path: `profile.costCenter` is *costCenter*. */
export const leafOf = (path: string): string => path.split('.').at(-1)?.replace(/\[\]$/, '') ?? path;
