// What is known of the customer's object schema: types and attributes, whoever made them; and how they are found in it.
import type { Form } from './mapping';

/** What an attribute holds; `other` for those that nothing can be mapped to (group, project, …). */
export type KnownForm = Form | 'other';

export interface KnownAttribute {
  name: string;
  /** Where there is one, and it is told. */
  description?: string;
  form: KnownForm;
  /** How many values it takes; -1 is any number. */
  most: number;
  /** 1 or more: required. */
  least: number;
  label: boolean;
  unique: boolean;
  /** Made by Assets itself, not editable: Key, Created, Updated. */
  system: boolean;
  /** The name of the type that a reference points to. */
  target?: string;
  /** Of a select. */
  options?: string[];
  /** Names of the statuses it may have; absent: every one. */
  statuses?: string[];
  /** As the mapping document knows it; absent for attributes it does not show (User). */
  externalId?: string;
  /** As the general API knows it; absent where that is closed. */
  id?: string;
}

export interface KnownType {
  name: string;
  /** Where there is one, and it is told. */
  description?: string;
  /** Made by this import. */
  isOurs: boolean;
  attributes: KnownAttribute[];
  /** The name of its parent; a child is mapped by no more than one import. */
  parent?: string;
  externalId?: string;
  id?: string;
  /** Objects in it, where that may be read. */
  objects?: number;
}

export interface KnownSchema {
  name: string;
  description: string;
  types: KnownType[];
  /** Statuses of the schema and of the whole site, where they may be read. */
  statuses: { name: string; category: 'active' | 'inactive' | 'pending'; id?: string }[];
  /** What the site lets the app do beyond the import itself; each is granted or refused alone. */
  may: {
    /** See attributes of type User, ids, and everything else the mapping document does not show. */
    readTypes: boolean;
    /** See statuses. */
    readStatuses: boolean;
    /** Change cardinality, options and statuses of an attribute that exists. */
    changeAttributes: boolean;
    /** Look objects up. */
    readObjects: boolean;
    /** Set and clear values of an object: accounts, values that Okta no longer has. */
    writeObjects: boolean;
    /** Look accounts up. */
    readAccounts: boolean;
  };
}

/** Assets does not tell names apart by letter case; and nobody does by what cannot be seen. */
export const sameName = (one: string, other: string): boolean =>
  one === other || asSeen(one) === asSeen(other);

/** The same letters may be written in several ways (é as one sign, or as e and an accent), with unseen signs between. */
const asSeen = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .toLowerCase();

/** The type of that name, letter case aside. */
export const typeNamed = (known: KnownSchema, name: string): KnownType | undefined =>
  known.types.find((type) => sameName(type.name, name));

/** The attribute of that name, letter case aside; one that somebody made comes before one of Assets' own. */
export function attributeNamed(type: KnownType, name: string): KnownAttribute | undefined {
  const named = type.attributes.filter((attribute) => sameName(attribute.name, name));
  return named.find(({ system }) => !system) ?? named[0];
}

/** The attribute that names the objects of a type. */
export const labelOf = (type: KnownType): KnownAttribute | undefined =>
  type.attributes.find(({ label }) => label);

/** The name of a type and of those above it, the nearest first; ends where a parent is not known. */
export function lineageOf(known: KnownSchema, type: KnownType): KnownType[] {
  const line = [type];
  for (let at: KnownType | undefined = type; at?.parent !== undefined;) {
    const parent: KnownType | undefined = typeNamed(known, at.parent);
    // A ring would be a fault of whoever told us; it must not hold us up.
    if (parent === undefined || line.includes(parent)) break;
    line.push(parent);
    at = parent;
  }
  return line;
}

/** The attribute that a line of that name fills. A type of this import may have a Created of its own beside that of Assets. */
export function attributeToFill(type: KnownType, name: string): KnownAttribute | undefined {
  const found = attributeNamed(type, name);
  return found?.system && type.isOurs ? undefined : found;
}
