// The next generation: what was sent, who is in which group, and everybody's ordinal, in shards (invariant 4).
// Unchanged shards keep their name and are not written again; nothing counts until `current` names them.
import { rowLines } from '../mapping/apply';
import { readShards, shardOf, shardsFor, type Current, type Part } from '../store/generation';
import { keys } from '../store/keys';
import { inPlaceOf, noMark, writeEntries, type LedgerEntry } from '../store/ledgerEntry';
import { kinds, type Kind } from '../records/record';
import { writesAtOnce, type Write } from '../store/shelf';
import { mayCountGone } from './gone';
import { clearedName } from './memory';
import { writeMembers } from './membership';
import { kindsRead, type Turn } from './turn';

/** The parts of `current` that this run has made. */
export type Generation = Pick<Current, 'people' | 'members' | 'ledger' | 'types'>;

/** Ids in one shard of the dictionary: 21 to 23 KB. Full ones never change. */
const idsPerShard = 1_000;

/**
 * Writes the shards that changed; `undefined` where the run is not being processed.
 * Every worker of this run plans the same writes in the same order, so that a count of them is place enough.
 */
export async function settle(turn: Turn): Promise<Generation | undefined> {
  const { writes, generation } = await plan(turn);
  for (;;) {
    const { phase } = turn.hold.record;
    if (phase.is !== 'processing' && phase.is !== 'amending') return undefined;
    const some = writes.slice(phase.settled, phase.settled + writesAtOnce);
    if (some.length === 0) return generation;
    await turn.hold.store({ phase: { ...phase, settled: phase.settled + some.length } }, some);
  }
}

async function plan(turn: Turn): Promise<{ writes: Write[]; generation: Generation }> {
  const { memory } = turn;
  const writes: Write[] = [];
  const settled = async (name: Part, shards: string[][]) => {
    const made = await settlePart(turn, name, shards);
    writes.push(...made.writes);
    return made.writers;
  };
  const generation: Generation = {
    people: await settled('people', dictionaryShards(memory.people.from(0))),
    // A run that did not read groups leaves their membership as it was.
    members: isRead(turn, 'groups')
      ? await settled('members', membershipShards(turn))
      : (memory.current?.members ?? []),
    ledger: {},
    types: {},
  };
  for (const kind of kinds) {
    const before = memory.current?.ledger[kind];
    generation.ledger[kind] = isRead(turn, kind)
      ? await settled(`ledger-${kind}`, await ledgerShards(turn, kind))
      : (before ?? []);
    generation.types[kind] = isRead(turn, kind)
      ? memory.types[kind].map(({ type, lines }) => ({ type, lines: [...lines] }))
      : (memory.current?.types[kind] ?? []);
  }
  return { writes, generation };
}

const isRead = (turn: Turn, kind: Kind) =>
  kindsRead(turn.mapping).includes(kind) && !turn.hold.record.leftOut.includes(kind);

function dictionaryShards(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / idsPerShard) }, (_, number) =>
    ids.slice(number * idsPerShard, (number + 1) * idsPerShard),
  );
}

function membershipShards({ memory }: Turn): string[][] {
  const lines = [...memory.groups].flatMap(([id, { since, members }]) =>
    [...writeMembers(id, since, members)].map((line, number) => ({ home: `${id}/${number}`, line })),
  );
  return spread(lines);
}

/** What was sent before and now; what is gone from Okta keeps its line (tombstones need it). */
async function ledgerShards(turn: Turn, kind: Kind): Promise<string[][]> {
  const entries = new Map<string, LedgerEntry>(await turn.memory.before(kind));
  // Under another filter nobody can tell what is gone: what is missing now is not looked for until it is met again.
  if (turn.memory.current && !mayCountGone(turn, kind))
    for (const [id, entry] of entries) entries.set(id, leftOut(entry));
  const cleared = clearedOf(turn, kind);
  for (const [id, entry] of turn.memory.seen[kind])
    entries.set(id, inPlaceOf(entries.get(id), withoutCleared(entry, cleared.get(id))));
  return spread(
    [...entries].flatMap(([id, entry]) => writeEntries(id, entry).map((line) => ({ home: id, line }))),
  );
}

const leftOut = ({ left, ...entry }: LedgerEntry): LedgerEntry => ({
  ...entry,
  out: true,
  ...(left ? { left: left.map(leftOut) } : {}),
});

/** By Okta id, the places of those lines whose value was cleared after the import. */
function clearedOf({ memory, mapping }: Turn, kind: Kind): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const place of memory.notCleared) {
    if (place.attribute === undefined || !memory.cleared.has(clearedName(place))) continue;
    const type = mapping.types.find((each) => each.kind === kind && each.type === place.type);
    const line = type ? rowLines(type).findIndex((each) => each.attribute === place.attribute) : -1;
    if (line >= 0) places.set(place.id, (places.get(place.id) ?? new Set()).add(line));
  }
  return places;
}

/** An entry as it is once Assets holds nothing there any more; sent whole then, unless another value is kept still. */
function withoutCleared(entry: LedgerEntry, cleared: ReadonlySet<number> | undefined): LedgerEntry {
  if (cleared === undefined) return entry;
  return {
    ...entry,
    marks: entry.marks.map((mark, line) => (cleared.has(line) ? noMark : mark)),
    again: false,
  };
}

/** Lines in their shards, sorted: the same content is the same shard, whatever order Okta listed it in. */
function spread(lines: readonly { home: string; line: string }[]): string[][] {
  const characters = lines.reduce((sum, { line }) => sum + line.length + 3, 0);
  const shards: string[][] = Array.from({ length: shardsFor(characters) }, () => []);
  for (const { home, line } of lines) shards[shardOf(home, shards.length)]?.push(line);
  return shards.map((shard) => shard.sort());
}

/** For each shard the run that wrote it: this one where it changed, an earlier one where it did not. */
async function settlePart(
  turn: Turn,
  name: Part,
  shards: string[][],
): Promise<{ writers: string[]; writes: Write[] }> {
  const { run } = turn.hold.record;
  const before = writersOf(turn.memory.current, name);
  const stood = await readShards(turn.world.shelf, name, before);
  const writes: Write[] = [];
  const writers = shards.map((shard, number) => {
    const writer = before[number];
    if (writer !== undefined && isSame(stood[number], shard)) return writer;
    writes.push({ key: keys.shard(run, name, number), value: shard });
    return run;
  });
  return { writers, writes };
}

function writersOf(current: Current | undefined, name: Part): readonly string[] {
  if (current === undefined) return [];
  if (name === 'people' || name === 'members') return current[name];
  const kind = kinds.find((each) => name === `ledger-${each}`);
  return (kind && current.ledger[kind]) ?? [];
}

const isSame = (a: readonly string[] | undefined, b: readonly string[]) =>
  a?.length === b.length && b.every((line, at) => line === a[at]);
