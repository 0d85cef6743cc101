// A strict Assets site on one machine: what `requestJira` reaches, and what a person does in the Assets screens.
import { choose } from '../switches';
import type { Clock, ImportRef, Product } from '../wire';
import { type HandMadeType, makeObject, makeStatus, makeType } from './byHand';
import { importOf, keyOf, schemaOf, typeNamed } from './catalogue';
import { doorOf, type Interruption } from './door';
import { type DumpedObject, dumpObjects } from './dump';
import { type Accounts, type Ground, settle } from './executions';
import type { TypeSettings } from './settings';
import {
  emptySite,
  type HistoryEntry,
  type ImportSource,
  nextId,
  nextUuid,
  readSite,
  type Role,
  type SiteState,
  type Status,
  type Value,
} from './state';
import { ASSETS_SWITCHES, type AssetsSwitched } from './switches';

/** How a site is set up. */
export interface SiteOptions {
  clock: Pick<Clock, 'now'>;
  /** Chosen switches by name, as a person typed them. */
  switches?: Readonly<Record<string, string | undefined>>;
  workspaceId?: string;
  /** Who has an account on the site: attributes of type User take no other. Without it they take every text. */
  accounts?: Accounts;
}

/** What the site counts since it was made or loaded. `chunks` and `rows` are those it took. */
export interface SiteCounters {
  requests: number;
  chunks: number;
  rows: number;
}

/** What an admin sets for an import in the Assets screens, and nowhere else (Assets imports guide). */
export type ImportSettings = Partial<Pick<ImportSource, 'enabled' | 'empties' | 'missing'>>;

export interface AssetsSite {
  /** What `requestJira` reaches: paths `/jsm/assets/workspace/{id}/v1/...`; only the path of the URL counts. */
  product: Product;
  workspaceId: string;
  counters: SiteCounters;
  /** Makes an object schema and gives its id. */
  createSchema(name: string): string;
  /** Makes an import source in a schema, as *Create import* does. */
  createImport(schemaId: string, name: string): ImportRef;
  /** Takes an import away with its history; objects stay. */
  deleteImport(importId: string): void;
  configureImport(importId: string, settings: ImportSettings): void;
  /** The same for one object type of the import, by its name. */
  configureType(importId: string, type: string, settings: TypeSettings): void;
  /** Gives an account a role on a schema, or takes it: `none` sees nothing of it. */
  setRole(schemaId: string, accountId: string, role: Role | 'none'): void;
  /** Makes an object type by hand and gives its id. @throws Error for what the screens would not take */
  createType(schemaId: string, type: HandMadeType): string;
  /** Makes a status of a schema by hand and gives its id; one of that name that is there already stays. */
  createStatus(schemaId: string, status: Pick<Status, 'name' | 'category'>): string;
  /** Makes an object by hand and gives its key (see `makeObject` for the values). @throws Error as `createType` */
  createObject(
    schemaId: string,
    type: string,
    values: Readonly<Record<string, Value | readonly Value[]>>,
  ): string;
  /** The objects of one type by its name, as `dump` shows them. */
  objects(type: string): DumpedObject[];
  dump(): { objects: DumpedObject[] };
  /** What an admin sees under the import, oldest first. */
  history(importId: string): readonly HistoryEntry[];
  imports(): ImportRef[];
  /** Everything as it stands at this moment, for screens that show it: nobody changes it by looking. */
  look(): Readonly<SiteState>;
  /** How the site behaves where that is open. */
  readonly switches: AssetsSwitched;
  /** Behaves otherwise from now on, in what is named here. @throws Error as `assetsSite` */
  turn(switches: SiteOptions['switches']): void;
  /** Interrupts calls: the first answer that a function gives is sent instead. Gives a function that takes it back. */
  failures(interruption: Interruption): () => void;
  save(): SiteState;
  /** Goes on from what `save` gave, as parsed JSON. @throws Error when it is not such a thing */
  load(saved: unknown): void;
}

const DEFAULT_WORKSPACE = '6b1f0d52-5c3e-4b0e-9d0c-2a7f5f6f8a10';

/**
 * Makes an empty site.
 *
 * @throws Error when a switch or its value does not exist
 */
export function assetsSite({
  clock,
  switches: given,
  workspaceId = DEFAULT_WORKSPACE,
  accounts,
}: SiteOptions): AssetsSite {
  let switches = choose(ASSETS_SWITCHES, given);
  const counters: SiteCounters = { requests: 0, chunks: 0, rows: 0 };
  const interruptions = new Set<Interruption>();
  let state = emptySite(workspaceId);

  const ground = (): Ground => {
    const here: Ground = { state, switches, now: clock.now(), ...(accounts ? { accounts } : {}) };
    settle(here);
    return here;
  };
  const refOf = ({ id, schemaId }: ImportSource): ImportRef => ({
    importId: id,
    workspaceId: state.workspaceId,
    schemaId: String(schemaId),
  });
  const schema = (id: string) => schemaOf(state, Number(id));
  const placeIn = (id: string) => ({ state, schemaId: schema(id).id, now: clock.now() });

  return {
    product: doorOf({ ground, counters, interruptions }),
    get workspaceId() {
      return state.workspaceId;
    },
    counters,
    createSchema(name) {
      const id = nextId(state);
      const key =
        name
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, '')
          .replace(/^\d+/, '')
          .slice(0, 6) || 'A';
      const plain = {
        id,
        name,
        key: `${key}${id}`,
        description: '',
        created: clock.now(),
        icons: [],
        roles: {},
      };
      state.schemas.push(plain);
      return String(id);
    },
    createImport(schemaId, name) {
      const source: ImportSource = {
        id: nextUuid(state),
        schemaId: schema(schemaId).id,
        name,
        created: clock.now(),
        enabled: true,
        mapping: null,
        empties: null,
        missing: null,
        typeSettings: {},
        history: [],
      };
      state.imports.push(source);
      return refOf(source);
    },
    deleteImport(importId) {
      importOf(state, importId);
      state.imports = state.imports.filter(({ id }) => id !== importId);
      state.executions = state.executions.filter((execution) => execution.importId !== importId);
    },
    configureImport(importId, settings) {
      Object.assign(importOf(state, importId), settings);
    },
    configureType(importId, name, settings) {
      const source = importOf(state, importId);
      const type = typeNamed(state, source.schemaId, name);
      if (!type) throw new Error(`There is no object type "${name}"`);
      source.typeSettings[type.id] = { ...source.typeSettings[type.id], ...settings };
    },
    setRole(schemaId, accountId, role) {
      const { roles } = schema(schemaId);
      if (role === 'none') delete roles[accountId];
      else roles[accountId] = role;
    },
    createType: (schemaId, type) => String(makeType(placeIn(schemaId), type).id),
    createStatus: (schemaId, status) => String(makeStatus(placeIn(schemaId), status).id),
    createObject(schemaId, type, values) {
      const place = { ...placeIn(schemaId), ...(accounts ? { accounts } : {}) };
      return keyOf(schema(schemaId), makeObject(place, type, values));
    },
    objects(type) {
      return dumpObjects(ground().state).objects.filter((object) => object.type === type);
    },
    dump: () => dumpObjects(ground().state),
    history: (importId) => importOf(ground().state, importId).history,
    imports: () => state.imports.map(refOf),
    look: () => ground().state,
    get switches() {
      return switches;
    },
    turn(others) {
      switches = choose(ASSETS_SWITCHES, { ...switches, ...others });
    },
    failures(interruption) {
      interruptions.add(interruption);
      return () => void interruptions.delete(interruption);
    },
    save: () => structuredClone(ground().state),
    load(saved) {
      state = readSite(structuredClone(saved));
    },
  };
}
