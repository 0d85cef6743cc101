import { noMark } from '../../src/store/ledgerEntry';
import { tasksOf } from '../../src/sync/tasks';
import { aTurn } from './aTurn';

/** A person whose title was empty on one page of this run; `again` says whether the last version left it so. */
async function clearsOf(again: boolean): Promise<string[][]> {
  const turn = await aTurn();
  turn.memory.notCleared.push({ type: 'Okta User', id: '00u1', attribute: 'Title' });
  const seen = { type: 0, hash: 'h', marks: [noMark], again, updated: 1, exists: true };
  turn.memory.seen.users.set('00u1', seen);
  return (await tasksOf(turn)).map(({ clears }) => clears);
}

describe('a value that Okta no longer has', () => {
  it('is cleared after the import, object by object', async () => {
    expect(await clearsOf(true)).toEqual([['Title']]);
  });

  it('is not cleared where it came back while the run was reading', async () => {
    expect(await clearsOf(false)).toEqual([]);
  });
});
