// The journal of a run: what was seen, in pieces, each written together with the cursor that follows it.
// A worker that takes a run over reads the pieces and knows what its predecessor knew (invariant 5).
import { z } from 'zod';
import { keys } from './keys';
import { kinds } from '../records/record';
import { problemPlacesForm } from './runs';
import { UnreadableValue, type Shelf } from './shelf';

const groupMembers = z.object({
  id: z.string(),
  /** `lastMembershipUpdated` as it was listed before the members were read. */
  since: z.string().nullable(),
  /** Packed ordinals. A long group comes in several pieces, which add up. */
  members: z.string(),
  /** False while more members of this group are still to be read. */
  whole: z.boolean(),
});
export type GroupMembers = z.infer<typeof groupMembers>;

const piece = z.object({
  /** Ids that joined the dictionary, in its order. */
  people: z.array(z.string()),
  groups: z.array(groupMembers),
  /**
   * Ledger entries of the records seen, each followed by a space and its `lastUpdated` in seconds (base 36); then `+`
   * where its object was there before, and `=` with a short hash of the identifier where that is not the Okta id.
   */
  seen: z.partialRecord(z.enum(kinds), z.array(z.string())),
  /** Ids of records that became no row; one followed by a blank and a hyphen was passed over on purpose. */
  rowless: z.partialRecord(z.enum(kinds), z.array(z.string())).exactOptional(),
  /** Values that were cleared object by object after the import. */
  cleared: z.array(z.object({ type: z.string(), id: z.string(), attribute: z.string() })).exactOptional(),
  /** Whether Assets let the app do so. */
  clears: z.enum(['allowed', 'refused']).exactOptional(),
  /** By the type's name, objects that the import left as they were and that were changed afterwards. */
  amended: z.record(z.string(), z.number()).exactOptional(),
  /** Ids of people whose account was not found: looked up again by the next run. */
  unmatched: z.array(z.string()).exactOptional(),
  places: problemPlacesForm,
});
export type JournalPiece = z.infer<typeof piece>;

/** Every piece of a run, in order. */
export async function readJournal(shelf: Shelf, run: string, pieces: number): Promise<JournalPiece[]> {
  const names = Array.from({ length: pieces }, (_, number) => keys.journal(run, number));
  const found = await shelf.getMany(names, piece);
  return found.map((each, number) => {
    // The piece was written in one transaction with the record that counts it, so a hole is a fault of storage.
    if (each === undefined) throw new UnreadableValue(keys.journal(run, number));
    return each;
  });
}
