import { readJournal, type JournalPiece } from '../../src/store/journal';
import { keys, runId } from '../../src/store/keys';
import { UnreadableValue } from '../../src/store/shelf';
import { forgeStorage } from './forgeStorage';

const run = runId('import-1', 1_000, 'a');
const piece = (number: number): JournalPiece => ({
  people: [`00u${number}`],
  groups: [{ id: `00g${number}`, since: null, members: '', whole: number % 2 === 0 }],
  seen: { users: [`00u${number}  1 0`] },
  places: [{ code: 'not-cleared', places: [{ type: 'Okta User', id: '00u1', attribute: 'Title' }] }],
});

describe('the journal of a run', () => {
  it('comes back piece by piece in the order it was written, also when one request does not take it', async () => {
    const { shelf } = forgeStorage();
    const pieces = Array.from({ length: 30 }, (_, number) => piece(number));
    for (const [number, each] of [...pieces.entries()].reverse())
      await shelf.set(keys.journal(run, number), each);
    expect(await readJournal(shelf, run, 30)).toEqual(pieces);
    expect(await readJournal(shelf, run, 0)).toEqual([]);
  });

  it('is never read with a hole in it', async () => {
    const { shelf } = forgeStorage();
    await shelf.set(keys.journal(run, 1), piece(1));
    await expect(readJournal(shelf, run, 2)).rejects.toThrow(UnreadableValue);
  });

  it('is not mixed up with that of another run', async () => {
    const { shelf } = forgeStorage();
    await shelf.set(keys.journal(runId('import-1', 2_000, 'a'), 0), piece(7));
    await shelf.set(keys.journal(run, 0), piece(0));
    expect(await readJournal(shelf, run, 1)).toEqual([piece(0)]);
  });
});
