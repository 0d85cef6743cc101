// What the page may ask, and what it gets back. Types only.
import type { Probe } from './okta/probe';
import type { Repair } from './mapping/fault';
import type { Filters } from './mapping/filters';
import type { KnownSchema } from './mapping/known';
import type { Mapping } from './mapping/mapping';
import type { ProfileField } from './okta/schema';
import type { Kind } from './records/record';
import type { Place } from './store/runs';
import type { AttributeChange } from './sync/questions/attributeChanges';
import type { AccountFound } from './sync/questions/lookups';
import type { MappingView } from './sync/questions/mappings';
import type { ObjectChange } from './sync/questions/planFor';
import type { PlanView } from './sync/questions/planView';
import type { Sample } from './sync/questions/samples';
import type { Saved } from './sync/questions/saving';
import type { SetupView } from './sync/questions/setup';
import type { RunView, ToldProblem } from './sync/questions/view';

export type { AccountFound, AttributeChange, MappingView, ObjectChange, Sample };

/** A refusal that was to be expected travels as data, in words; only a fault of the app rejects. */
export type Answer<T> = { is: 'ok'; value: T } | { is: 'refused'; problem: ToldProblem };

/** A problem of Okta's in words, with the kind it is about. */
export type TestedKind =
  { is: 'readable'; seen: number; more: boolean } | { is: 'unreadable'; problem: ToldProblem };

/** What a connection test found. Whose token it is goes to the page and is stored nowhere. */
export type Tested = {
  host: string;
  engine: Probe['org']['engine'];
  owner?: string;
  kinds: Partial<Record<Kind, TestedKind>>;
  problems: ToldProblem[];
};

/** A field that records of a kind may have, as Okta's own schema tells, or as every org has it. */
export type Field = ProfileField;

/** Each question by its name: what it takes, and what an `ok` answer holds. Times are milliseconds since 1970. */
export interface Questions {
  getSetup: { takes: Record<string, never>; gives: SetupView };
  testConnection: { takes: { address: string; token?: string }; gives: Tested };
  saveConnection: { takes: { address: string; token?: string }; gives: { host: string } };
  getMapping: { takes: Record<string, never>; gives: MappingView };
  getVersion: { takes: { savedAt: number }; gives: { mapping: Mapping } };
  /**
   * Keeps a draft; refused (`newer-mapping`) when another mapping went live since `basedOn`, and (`newer-draft`) over
   * another draft than the one of the moment `over`, the last that the window kept or was told.
   */
  keepDraft: { takes: { mapping: Mapping; basedOn?: number; over?: number }; gives: { savedAt: number } };
  dropDraft: { takes: Record<string, never>; gives: null };
  /** Checks a mapping, sends it to Assets and makes it live; the draft goes. */
  saveMapping: {
    takes: { mapping: Mapping; basedOn?: number };
    gives: Saved;
  };
  /** The object schema of this import, as far as the app may read it. */
  getSchema: { takes: Record<string, never>; gives: KnownSchema };
  /** Changes an attribute in Assets as the person who asks; gives the schema as it is then. */
  mend: { takes: { repair: Extract<Repair, { in: 'assets' }> }; gives: KnownSchema };
  /** The fields of a kind; without the right to read Okta's schema only those that every org has. */
  getFields: { takes: { kind: Kind }; gives: { fields: Field[]; problem?: ToldProblem } };
  /** The first page of a kind, under its filters: up to 200 records. */
  getSamples: { takes: { kind: Kind; filters?: Filters }; gives: { samples: Sample[]; more: boolean } };
  /** Records whose name or mail address begins so; with their names, for a picker. */
  findRecords: { takes: { kind: Kind; text: string }; gives: { id: string; name: string; detail: string }[] };
  /** One record with everything beside it: of a person also the groups, by id and name. */
  getSample: { takes: { kind: Kind; id: string }; gives: Sample };
  /** How many records of a kind pass; one page is looked at, so that above 200 only `more` is known. */
  countRecords: { takes: { kind: Kind; filters: Filters }; gives: { count: number; more: boolean } };
  findAccount: { takes: { text: string }; gives: AccountFound };
  /** Names of objects that references would find: for each value the names, in the order asked. */
  findObjects: {
    takes: { type: string; by: string[]; values: string[] };
    gives: { found: string[][] } | { found?: never };
  };
  /** Begins a plan: reads everything and writes nothing. Without a mapping the live one is planned. */
  startPlan: { takes: { mapping?: Mapping }; gives: { run: string } };
  /** The last plan, or null. While one is made, `getRun` tells how far it is. */
  getPlan: { takes: Record<string, never>; gives: PlanView | null };
  /** Ids of a plan, by object type and fate, a piece at a time; `more` says whether another piece follows. */
  getPlanIds: {
    takes: { type: string; fate: 'create' | 'change' | 'gone' | 'skip'; piece: number };
    gives: { ids: string[]; more: boolean };
  };
  /** Up to ten records, each with its old and new values. Without a mapping the live one counts. */
  planFor: {
    takes: { records: { kind: Kind; id: string }[]; mapping?: Mapping };
    gives: { objects: ObjectChange[] };
  };
  /** Keeps what is named, and at once: it is no part of a draft. At least one has to be. */
  saveSettings: { takes: { manyValues?: 'list' | 'rows'; allowance?: number }; gives: null };
  startRun: { takes: Record<string, never>; gives: { run: string } };
  cancelRun: { takes: Record<string, never>; gives: { is: 'asked' | 'none' } };
  /** The run that is going on, else the last one; null before the first. */
  getRun: { takes: Record<string, never>; gives: RunView | null };
  /** Where the problems of a run that is over were met, piece by piece. */
  getPlaces: { takes: { run: string; piece: number }; gives: { code: string; places: Place[] }[] };
}
