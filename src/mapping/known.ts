// What is known of the customer's object schema: types and attributes, whoever made them. Types only.
import type { Form } from './mapping';

/** What an attribute holds; `other` for those that nothing can be mapped to (group, project, …). */
export type KnownForm = Form | 'other';

export interface KnownAttribute {
  name: string;
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
