import type { Cursor } from '../../src/okta/cursor';
import { readRun, type Phase, type ReadingLane } from '../../src/store/runs';
import { aRecord, run } from './aRecord';
import { forgeStorage } from './forgeStorage';

/** Every member that a cursor may have: the compiler asks for those that are added. */
const wholeCursor: Required<Cursor> = {
  listing: 'members',
  id: '00g1',
  path: '/api/v1/groups/00g1/users?limit=500&after=abc',
  page: 17,
  size: 500,
  mark: 'a mark',
  idsMark: 'a mark of ids',
  markUntil: 32,
  doubted: true,
  search: 'status eq "ACTIVE"',
};

const wholeLane: Required<ReadingLane> = {
  is: 'reading',
  kind: 'groups',
  cursor: wholeCursor,
  inside: { group: '00g1', cursor: wholeCursor },
  faults: 2,
  restarts: 1,
  until: 1_795_000_000_000,
  isTrying: true,
};

describe('a run record', () => {
  it('comes back as it was stored, with every place where reading stands', async () => {
    const { shelf } = forgeStorage();
    const record = aRecord({
      lanes: { people: wholeLane, devices: { is: 'read' } },
      problems: [{ code: 'not-cleared', seen: { type: 'Okta User', count: 3 }, count: 3 }],
      results: {
        'Okta User': { created: 1, updated: 2, same: 3, refused: 4, duplicates: 5, gone: 7 },
      },
    });
    await shelf.fence(run, record);
    expect(await readRun(shelf, run)).toEqual({ attempt: 1, value: record });
  });

  it.each<Phase>([
    { is: 'reading' },
    { is: 'submitting', faults: 1 },
    { is: 'processing', since: 1, looks: 2, settled: 3, faults: 0 },
    { is: 'closing', ending: 'stopped', faults: 2 },
    { is: 'over', ending: 'done', at: 4 },
  ])('comes back in the phase $is', async (phase) => {
    const { shelf } = forgeStorage();
    await shelf.fence(run, aRecord({ phase }));
    expect((await readRun(shelf, run))?.value.phase).toEqual(phase);
  });

  it('is none where the run never began', async () => {
    expect(await readRun(forgeStorage().shelf, run)).toBeUndefined();
  });

  it.each<[string, object]>([
    ['a negative turn', { turn: -1 }],
    ['half a page', { pieces: 0.5 }],
    ['an unknown phase', { phase: { is: 'dreaming' } }],
    ['a closing run that is done', { phase: { is: 'closing', ending: 'done', faults: 0 } }],
    ['no mapping', { mapping: undefined }],
  ])('that no release can have written is refused: %s', async (_what, change) => {
    const { shelf } = forgeStorage();
    await shelf.fence(run, { ...aRecord(), ...change });
    await expect(readRun(shelf, run)).rejects.toThrow('cannot be read by this version');
  });
});
