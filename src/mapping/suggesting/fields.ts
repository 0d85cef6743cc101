// The fields of Okta that a suggestion may choose from: those its schema tells, and those that sample records have.
import type { Json, Kind, OktaRecord } from '../../records/record';
import type { Form } from '../mapping';

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
/** Paths are no longer (`mapping.ts`), and a name with a dot or a bracket would be read as a path. */
const PLAIN = /^[^.[\]$\p{Cc}]{1,200}$/u;

/** Every field there is, each once. */
export function fieldsOf(
  kind: Kind,
  told: readonly OktaField[],
  records: readonly OktaRecord[],
): OktaField[] {
  const fields = new Map([...told, ...roots[kind]].map((field) => [field.path, field] as const));
  for (const { raw } of records.slice(0, LOOKED_AT)) {
    const { profile } = raw;
    if (typeof profile !== 'object' || profile === null || Array.isArray(profile)) continue;
    for (const [name, value] of Object.entries(profile)) {
      const path = `profile.${name}`;
      if (!PLAIN.test(name) || fields.has(path)) continue;
      fields.set(path, { path, title: name, type: typeOf(value), isCustom: true });
    }
  }
  return [...fields.values()];
}

const typeOf = (value: Json) => (Array.isArray(value) ? 'array' : value === null ? 'string' : typeof value);

const formats: Record<string, Form> = {
  ...{ email: 'email', uri: 'url', url: 'url', 'date-time': 'moment', date: 'date', time: 'time' },
  ...{ ipv4: 'ip', ipv6: 'ip' },
};
const types: Record<string, Form> = { boolean: 'boolean', number: 'number', integer: 'integer' };

/** What an attribute holds that is made for a field. */
export const formOf = ({ type, format = '' }: OktaField): Exclude<Form, 'reference'> => {
  const form = (Object.hasOwn(formats, format) ? formats[format] : undefined) ?? types[type] ?? 'text';
  return form === 'reference' ? 'text' : form;
};

/** The last name of a path: `profile.costCenter` is *costCenter*. */
export const leafOf = (path: string): string => path.split('.').at(-1)?.replace(/\[\]$/, '') ?? path;
