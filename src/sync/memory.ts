// What a worker knows of its run: what this run has seen so far, and what the last good one left.
import { Dictionary, packOrdinals, unpackOrdinals } from '../store/ordinals';
import { readCurrent, readShards, type Current } from '../store/generation';
import { readJournal, type GroupMembers, type JournalPiece } from '../store/journal';
import { readEntry, writeEntry, type Ledger, type LedgerEntry } from '../store/ledgerEntry';
import type { Kind, RunRecord } from '../store/runs';
import type { Shelf } from '../store/shelf';
import { readMember } from './membership';

/** A record seen in this run: its ledger entry, and when Okta last changed it (seconds; 0 where Okta does not say). */
export type Seen = LedgerEntry & { updated: number };

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
  /** Records of this turn that became no row, so that one seen twice counts once. */
  readonly failed: Record<Kind, Set<string>> = { users: new Set(), groups: new Set(), devices: new Set() };
  /** How many places of each problem are kept already. */
  readonly placed = new Map<string, number>();
  /** How many people Okta's group of everybody counts, once that group was seen in this turn. */
  expectedPeople: number | undefined;
  readonly #shelf: Shelf;
  readonly #before = new Map<Kind, Promise<Ledger>>();
  #groupsByPerson: string[][] | undefined;

  private constructor(shelf: Shelf, current: Current | undefined, people: Iterable<string>) {
    this.#shelf = shelf;
    this.current = current;
    this.people = new Dictionary(people);
  }

  /** Everything a worker needs to go on where the last one stopped. */
  static async load(shelf: Shelf, importId: string, record: RunRecord): Promise<Memory> {
    const current = await readCurrent(shelf, importId);
    const people = current ? await readShards(shelf, 'people', current.people) : [];
    const memory = new Memory(shelf, current, people.flat());
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
    for (const { code, places } of piece.places)
      this.placed.set(code, (this.placed.get(code) ?? 0) + places.length);
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

  /** What the last good run sent of that kind, its filled marks in the order of these lines. */
  before(kind: Kind, lines: readonly string[]): Promise<Ledger> {
    const known = this.#before.get(kind) ?? this.#loadBefore(kind, lines);
    this.#before.set(kind, known);
    return known;
  }

  async #loadBefore(kind: Kind, lines: readonly string[]): Promise<Ledger> {
    const wroteBy = this.current?.ledger[kind] ?? [];
    const then = this.current?.lines[kind] ?? [];
    const isDistrusted = this.current?.distrusted.includes(kind) ?? false;
    const ledger: Ledger = new Map();
    for (const line of (await readShards(this.#shelf, `ledger-${kind}`, wroteBy)).flat()) {
      const { id, entry } = readEntry(line);
      const filled = lines.map((key) => entry.filled[then.indexOf(key)] === true);
      ledger.set(id, { hash: isDistrusted ? '' : entry.hash, filled });
    }
    return ledger;
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

/** A journal line of a record: its ledger entry and when it last changed. */
export const writeSeen = (id: string, seen: Seen): string =>
  `${writeEntry(id, seen)} ${seen.updated.toString(36)}`;

function readSeen(line: string): { id: string; seen: Seen } {
  const end = line.lastIndexOf(' ');
  const { id, entry } = readEntry(line.slice(0, end));
  return { id, seen: { ...entry, updated: Number.parseInt(line.slice(end + 1), 36) } };
}
