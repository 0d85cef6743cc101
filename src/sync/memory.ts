// What a worker knows of its run: what this run has seen so far, and what the last good one left.
import { inForce, type Mapping } from '../mapping/mapping';
import { Dictionary, packOrdinals, unpackOrdinals } from '../store/ordinals';
import { readCurrent, readShards, type Current } from '../store/generation';
import { readMapping } from '../store/mappings';
import { readJournal, type GroupMembers, type JournalPiece } from '../store/journal';
import type { Ledger } from '../store/ledgerEntry';
import type { Kind } from '../records/record';
import type { Place, RunRecord } from '../store/runs';
import type { Shelf } from '../store/shelf';
import type { UnderWay } from '../store/underWay';
import type { Identifiers } from './identity';
import { readLedger, typesOfLedger, type TypeLines } from './ledgerNow';
import { madeOf, type Made } from './made';
import { readMember } from './membership';
import { readSeen, type Rowless, type Seen } from './seen';

/** Whether a type may hold objects that the ledger does not know of; `refused` where Assets lets nobody look. */
export type Strangers = { is: 'none' } | { is: 'no objects' } | { is: 'some' } | { is: 'refused' };

type Group = { since: string | null; members: number[]; whole: boolean };

export class Memory {
  readonly current: Current | undefined;
  readonly people: Dictionary;
  /** Of this run, by group id. */
  readonly groups = new Map<string, Group>();
  readonly seen: Record<Kind, Map<string, Seen>> = {
    users: new Map(),
    groups: new Map(),
    devices: new Map(),
  };
  /** Records of this run that became no row, or were passed over: read all the same, so not gone. */
  readonly rowless: Record<Kind, Map<string, Rowless>> = {
    users: new Map(),
    groups: new Map(),
    devices: new Map(),
  };
  /** By kind the types of this run's mapping, then those that only the ledger knows; entries name their places. */
  readonly types: Record<Kind, readonly TypeLines[]>;
  /** Identifiers of the objects a type has, by its name, as far as Assets was asked in this turn; see `existing.ts`. */
  readonly existing = new Map<string, Identifiers | 'refused' | undefined>();
  readonly made: Made;
  /** By a type's name whether it may hold objects that the ledger does not know, as far as Assets was asked in this turn. */
  readonly strangers = new Map<string, Strangers>();
  /**
   * What references were found to lead to in this turn, by their way and the value in small letters: ids of objects;
   * `refused` where Assets lets nobody look.
   */
  readonly targets = new Map<string, Map<string, Set<string>> | 'refused'>();
  /** Where a value that Okta no longer has was kept by Assets. */
  readonly notCleared: Place[] = [];
  /** Those of them that were cleared after the import, by {@link clearedName}. */
  readonly cleared = new Set<string>();
  readonly unmatched = new Set<string>();
  /** By the type's name, objects that the import left as they were and that were changed afterwards. */
  readonly amended = new Map<string, number>();
  /** Whether Assets let values be cleared, as far as that was tried in this run. */
  clears: 'allowed' | 'refused' | undefined;
  /** How many places of each problem are kept already. */
  readonly placed = new Map<string, number>();
  /** How many people Okta's group of everybody counts, once that group was seen in this turn. */
  expectedPeople: number | undefined;
  readonly #shelf: Shelf;
  readonly #doubted: UnderWay;
  readonly #before = new Map<Kind, Promise<Ledger>>();
  #groupsByPerson: string[][] | undefined;

  private constructor(
    shelf: Shelf,
    mapping: Mapping,
    {
      current,
      people,
      doubted,
      made,
    }: { current: Current | undefined; people: Iterable<string>; doubted: UnderWay; made: Made },
  ) {
    this.#shelf = shelf;
    this.current = current;
    this.#doubted = doubted;
    this.made = made;
    this.people = new Dictionary(people);
    const of = (kind: Kind) => typesOfLedger(mapping, current, kind);
    this.types = { users: of('users'), groups: of('groups'), devices: of('devices') };
  }

  /** Everything a worker needs to go on where the last one stopped. */
  static async load(shelf: Shelf, importId: string, record: RunRecord): Promise<Memory> {
    const current = await readCurrent(shelf, importId);
    const people = current ? await readShards(shelf, 'people', current.people) : [];
    const memory = new Memory(shelf, inForce(record.mapping), {
      ...{ current, people: people.flat(), doubted: record.doubted },
      made: madeOf((await readMapping(shelf, importId))?.binding, importId),
    });
    for (const piece of await readJournal(shelf, record.run, record.pieces)) memory.recall(piece);
    return memory;
  }

  /** Takes a journal piece in. */
  recall(piece: JournalPiece): void {
    for (const id of piece.people) this.people.ordinal(id);
    for (const group of piece.groups) this.note(group);
    for (const [kind, lines] of Object.entries(piece.seen) as [Kind, string[]][])
      for (const line of lines) {
        const { id, seen } = readSeen(line);
        this.seen[kind].set(id, seen);
      }
    for (const [kind, ids] of Object.entries(piece.rowless ?? {}) as [Kind, string[]][])
      for (const line of ids) {
        const [id = '', why] = line.split(' ');
        this.rowless[kind].set(id, why === '' || why === undefined ? 'failed' : 'passed over');
      }
    for (const id of piece.unmatched ?? []) this.unmatched.add(id);
    this.clears = piece.clears ?? this.clears;
    for (const [type, count] of Object.entries(piece.amended ?? {}))
      this.amended.set(type, (this.amended.get(type) ?? 0) + count);
    for (const place of piece.cleared ?? []) this.cleared.add(clearedName(place));
    for (const { code, places } of piece.places) {
      this.placed.set(code, (this.placed.get(code) ?? 0) + places.length);
      if (code === 'not-cleared') this.notCleared.push(...places);
    }
  }

  /** Adds members to a group; a long group comes in parts. */
  note({ id, since, members, whole }: GroupMembers): void {
    const known = this.groups.get(id);
    const added = unpackOrdinals(members);
    if (known === undefined) this.groups.set(id, { since, members: added, whole });
    else {
      for (const ordinal of added) known.members.push(ordinal);
      known.whole ||= whole;
    }
  }

  /** How many different people were found in a group. */
  membersCounted(group: string): number {
    return new Set(this.groups.get(group)?.members).size;
  }

  /** The groups a person is in. Asked only when every group was read: the answer is worked out once. */
  groupsOf(person: string): readonly string[] {
    this.#groupsByPerson ??= this.#turnAround();
    const ordinal = this.people.find(person);
    return (ordinal === undefined ? undefined : this.#groupsByPerson[ordinal]) ?? [];
  }

  #turnAround(): string[][] {
    const groups: string[][] = [];
    for (const [id, { members }] of this.groups)
      for (const ordinal of new Set(members)) (groups[ordinal] ??= []).push(id);
    return groups;
  }

  /** What the last good run sent of that kind; its types and marks in the order of {@link types}. */
  before(kind: Kind): Promise<Ledger> {
    const known =
      this.#before.get(kind) ??
      readLedger(this.#shelf, this.current, {
        ...{ kind, now: this.types[kind], doubted: this.#doubted },
      });
    this.#before.set(kind, known);
    return known;
  }

  /** The members a group had in the last good run, packed; what stands in where Okta refuses them now. */
  async membersBefore(group: string): Promise<GroupMembers | undefined> {
    const wroteBy = this.current?.members ?? [];
    const parts = (await readShards(this.#shelf, 'members', wroteBy))
      .flat()
      .map(readMember)
      .filter((part) => part.id === group);
    const [first] = parts;
    if (first === undefined) return undefined;
    const members = packOrdinals(parts.flatMap((part) => unpackOrdinals(part.members)));
    return { id: group, since: first.since, members, whole: true };
  }
}

/** One value of one object, as one text. */
export const clearedName = ({ type, id, attribute }: Place): string => `${type}\n${id}\n${attribute ?? ''}`;
