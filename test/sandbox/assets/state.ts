// Everything an Assets site remembers, as plain JSON: what is saved with a kept site and read back.
import { createHash } from 'node:crypto';

export type Value = string | number | boolean;

/** `user` exists only in types made by hand: the imports API cannot name it (mapping schema). */
export const ATTRIBUTE_TYPES = [
  'text',
  'integer',
  'boolean',
  'double',
  'date',
  'time',
  'date_time',
  'url',
  'email',
  'textarea',
  'select',
  'ipaddress',
  'referenced_object',
  'status',
  'user',
] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

export interface Attribute {
  id: number;
  externalId: string;
  name: string;
  description: string;
  type: AttributeType;
  label: boolean;
  unique: boolean;
  minimum: number;
  /** -1: any number. */
  maximum: number;
  /** Made by Assets itself and not editable: Key, Created, Updated. */
  system: boolean;
  /** The object type that a reference points to. */
  target: number | null;
  /** The statuses allowed, by id; empty: any. */
  statuses: number[];
  options: string[];
}

export interface ObjectType {
  id: number;
  schemaId: number;
  externalId: string;
  name: string;
  description: string;
  parentId: number | null;
  iconKey: string | null;
  attributes: Attribute[];
  created: number;
}

export interface Status {
  id: number;
  /** null: a global one. */
  schemaId: number | null;
  name: string;
  description: string;
  category: 'active' | 'inactive' | 'pending';
}

export type Role = 'manager' | 'viewer';

export interface Schema {
  id: number;
  name: string;
  key: string;
  description: string;
  created: number;
  icons: string[];
  roles: Record<string, Role>;
}

/** One object. Values stand under the attribute's id; of a reference they are object ids, of a status its id. */
export interface AssetsObject {
  id: number;
  typeId: number;
  created: number;
  updated: number;
  values: Record<string, Value[]>;
}

export interface AttributeMapping {
  attributeId: number;
  locators: string[];
  identifier: boolean;
  query: string | null;
}

export interface TypeMapping {
  typeId: number;
  selector: string;
  description: string;
  attributes: AttributeMapping[];
}

/** A line of the history that an admin sees under an import. */
export interface HistoryEntry {
  at: number;
  executionId: string;
  outcome: 'done' | 'cancelled' | 'failed';
  reason: string | null;
}

export interface ImportSource {
  id: string;
  schemaId: number;
  name: string;
  created: number;
  enabled: boolean;
  mapping: TypeMapping[] | null;
  /** Set in the Assets screens only; null: as the site's switch says. */
  empties: 'ignored' | 'cleared' | null;
  missing: 'ignored' | 'removed' | null;
  /** By the id of the object type: what is set for one of them. */
  typeSettings: Record<string, { empties?: 'ignored' | 'cleared'; missing?: 'ignored' | 'removed' }>;
  history: HistoryEntry[];
}

export type Row = Record<string, unknown>;

/** The counters of one object type after processing, with the service's own names (and spelling). */
export interface TypeResult {
  id: null;
  objectTypeName: string;
  objectTypeId: number;
  objectsCreated: number;
  objectsUpdated: number;
  objectsIdentical: number;
  objectsMissingUpdated: number;
  objectsMissingDeleted: number;
  entriesInSource: number;
  duplicateEnries: number;
  emptyLabelEntries: number;
  emptyExternalIdEntries: number;
  objectsFilteredWithQlQuery: number;
  objectsWithUpdatedReferences: number;
  errorMessages: string[] | null;
}

export interface Outcome {
  result: 'OK' | 'FAILED' | 'CANCELLED';
  errorMessages: string[] | null;
  types: Record<string, TypeResult>;
}

export interface Execution {
  id: string;
  number: number;
  importId: string;
  state: 'INGESTING' | 'PROCESSING' | 'DONE' | 'CANCELLED';
  scheduled: boolean;
  opened: number;
  /** When processing is through, once it has begun; else when it was ended. */
  ends: number | null;
  data: Record<string, unknown[]>;
  rows: number;
  chunkIds: string[];
  progress: unknown;
  outcome: Outcome | null;
}

/** A mapping sent with `?async=true`: done at that time. */
export interface MappingTask {
  id: string;
  importId: string;
  ends: number;
}

export interface SiteState {
  version: 1;
  workspaceId: string;
  lastId: number;
  schemas: Schema[];
  statuses: Status[];
  types: ObjectType[];
  /** By the id of their type. */
  objects: Record<string, AssetsObject[]>;
  imports: ImportSource[];
  executions: Execution[];
  tasks: MappingTask[];
}

// The global statuses of a site (Assets REST API: its examples).
const GLOBAL_STATUSES: readonly (readonly [string, Status['category']])[] = [
  ['Action Needed', 'pending'],
  ['Active', 'active'],
  ['Closed', 'inactive'],
  ['In Service', 'pending'],
  ['Running', 'active'],
  ['Stopped', 'inactive'],
  ['Support Requested', 'pending'],
];

/** A site with its global statuses and nothing else. */
export function emptySite(workspaceId: string): SiteState {
  const statuses = GLOBAL_STATUSES.map(([name, category], at): Status => ({
    id: at + 1,
    schemaId: null,
    name,
    description: '',
    category,
  }));
  return {
    version: 1,
    workspaceId,
    lastId: statuses.length,
    schemas: [],
    statuses,
    types: [],
    objects: {},
    imports: [],
    executions: [],
    tasks: [],
  };
}

/**
 * Takes parsed JSON for a kept site.
 *
 * @throws Error when it is none, or of another version
 */
export function readSite(kept: unknown): SiteState {
  const site = kept as SiteState; // a parser: what this code saved has the version, and nothing else has
  if (typeof kept !== 'object' || kept === null || site.version !== 1 || !Array.isArray(site.imports))
    throw new Error('This is no kept Assets site of version 1');
  return site;
}

/** The next number of this site; every thing in it has its own. */
export function nextId(state: SiteState): number {
  state.lastId += 1;
  return state.lastId;
}

/** A uuid made from the next number: the same on every run, unlike any other on the site. */
export function nextUuid(state: SiteState): string {
  const hex = createHash('sha256')
    .update(`${state.workspaceId}/${nextId(state)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
