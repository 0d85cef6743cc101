// The next generation: what was sent, who is in which group, and everybody's ordinal, in shards (invariant 4).
// Unchanged shards keep their name and are not written again; nothing counts until `current` names them.
import { readShards, shardOf, shardsFor, type Current, type Part } from '../store/generation';
import { keys } from '../store/keys';
import { writeEntry, type LedgerEntry } from '../store/ledgerEntry';
import { kinds, type Kind } from '../store/runs';
import { writesAtOnce, type Write } from '../store/shelf';
import { writeMembers } from './membership';
import { kindsOf, typeOf, type Turn } from './turn';

/** The parts of `current` that this run has made. */
export type Generation = Pick<Current, 'people' | 'members' | 'ledger' | 'lines'>;

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
    if (phase.is !== 'processing') return undefined;
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
    lines: {},
  };
  for (const kind of kinds) {
    const before = memory.current?.ledger[kind];
    generation.ledger[kind] = isRead(turn, kind)
      ? await settled(`ledger-${kind}`, await ledgerShards(turn, kind))
      : (before ?? []);
    generation.lines[kind] = isRead(turn, kind) ? lineKeys(turn, kind) : (memory.current?.lines[kind] ?? []);
  }
  return { writes, generation };
}

const isRead = (turn: Turn, kind: Kind) =>
  kindsOf(turn.mapping).includes(kind) && !turn.hold.record.leftOut.includes(kind);

const lineKeys = (turn: Turn, kind: Kind) => typeOf(turn, kind).lines.map(({ key }) => key);

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
  const entries = new Map<string, LedgerEntry>(await turn.memory.before(kind, lineKeys(turn, kind)));
  for (const [id, entry] of turn.memory.seen[kind]) entries.set(id, entry);
  return spread([...entries].map(([id, entry]) => ({ home: id, line: writeEntry(id, entry) })));
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
