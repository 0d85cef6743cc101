// A generation: ledger, membership and dictionary of the last good run, in shards of 16 to 32 KB under that run's name.
// `current` says which run wrote each shard; it changes as a whole, so the parts always fit together (invariant 4).
import { z } from 'zod';
import { keys } from './keys';
import { fnv1a } from '../records/fnv1a';
import { kinds } from '../records/record';
import type { Shelf } from './shelf';

const whole = z.number().int().nonnegative();

/** For each shard, the id of the run that wrote it. */
const writers = z.array(z.string());

const current = z.object({
  run: z.string(),
  endedAt: z.number(),
  /** What the daily start counts from: a later start by the clock keeps it, so that days do not drift. */
  dayFrom: z.number(),
  /** By kind the object types that the ledger's entries name by their place, and the lines that marks stand for. */
  types: z
    .partialRecord(z.enum(kinds), z.array(z.object({ type: z.string(), lines: z.array(z.string()) })))
    .default({}),
  /** All that decided how rows landed; another one, and hashes cannot be compared. */
  fingerprint: z.string().default(''),
  /** By kind what was filtered: under another filter nothing that is missing counts as gone. */
  filters: z.partialRecord(z.enum(kinds), z.string()).default({}),
  people: writers,
  members: writers,
  ledger: z.partialRecord(z.enum(kinds), writers),
  /** Whether Assets let values be cleared object by object, when that was tried last. */
  clears: z.enum(['allowed', 'refused']).exactOptional(),
  /** People whose account was not found; the next run looks again. */
  unmatched: z.array(z.string()).default([]),
  /** Kinds in one of whose types Assets counted errors, duplicates or empty labels: their hashes count as empty. */
  distrusted: z.array(z.enum(kinds)),
  /** How many of each kind the last good run read; what the guards compare with. */
  read: z.object({
    users: whole.exactOptional(),
    groups: whole.exactOptional(),
    devices: whole.exactOptional(),
  }),
});
export type Current = z.infer<typeof current>;

export const readCurrent = (shelf: Shelf, importId: string) => shelf.get(keys.current(importId), current);

/** The parts of a generation, as names of shards. */
export type Part = 'people' | 'members' | `ledger-${(typeof kinds)[number]}`;

const lines = z.array(z.string());

/** The lines of each shard of a part, in the order of `current`. */
export async function readShards(shelf: Shelf, part: Part, wroteBy: readonly string[]): Promise<string[][]> {
  const found = await shelf.getMany(
    wroteBy.map((run, number) => keys.shard(run, part, number)),
    lines,
  );
  return found.map((each, number) => {
    if (each === undefined) throw new Error(`Shard ${number} of ${part} is missing`);
    return each;
  });
}

/** Which shard a line belongs to: the same id always goes to the same one, as long as their number stays. */
export function shardOf(id: string, shards: number): number {
  // It spreads Okta's ids evenly.
  return fnv1a(id) % shards;
}

/** Aim of one shard in characters: the middle of 16 and 32 KB. */
const shardAim = 24_000;

/** How many shards for so many characters: a power of two, so that the number seldom changes. */
export function shardsFor(characters: number): number {
  let shards = 1;
  while (characters / shards > shardAim * 1.33) shards *= 2;
  return shards;
}
