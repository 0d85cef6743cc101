import { saveConnection } from '../../../src/store/connections';
import { keys } from '../../../src/store/keys';
import { saveMapping } from '../../../src/store/mappings';
import type { PastRun, Phase, TalliedProblem } from '../../../src/store/runs';
import { writeStart } from '../../../src/store/wishes';
import { beginKind } from '../../../src/sync/paged';
import { toldOfTest, viewPlaces, viewRun } from '../../../src/sync/questions/view';
import { aRecord, importId, run, startedAt } from '../../store/aRecord';
import { forgeStorage, type ForgeStorage } from '../../store/forgeStorage';

const token = '00aSecretThatNobodyMaySee';
const wish = { run, execution: aRecord().execution, reason: 'button' as const, at: startedAt };
const problems: TalliedProblem[] = [
  {
    code: 'kind-refused',
    seen: { kind: 'devices', status: 403, code: 'E0000006', needs: 'Helpdesk' },
    count: 1,
  },
  { code: 'not-cleared', seen: {}, count: 12 },
];
const counts = {
  users: { read: 30, rows: 31, skipped: 0, failed: 2 },
  groups: { read: 4, rows: 4, skipped: 0, failed: 0 },
  devices: { read: 0, rows: 0, skipped: 0, failed: 0 },
};

/** A connected import whose run was asked for. */
async function aSite(): Promise<ForgeStorage> {
  const forge = forgeStorage();
  const { shelf } = forge;
  await saveConnection(shelf, importId, { host: 'acme.okta.com', token, savedAt: 1 });
  await saveMapping(shelf, importId, { mapping: aRecord().mapping, savedAt: 1 });
  await writeStart(shelf, importId, wish);
  return forge;
}

async function anOverOne(): Promise<ForgeStorage> {
  const forge = await aSite();
  const { shelf } = forge;
  const past: PastRun = {
    ...{
      run,
      reason: 'clock',
      startedAt,
      counts,
      types: {},
      problems,
      leftOut: ['devices'],
      chunks: 3,
      turns: 2,
    },
    results: {
      'Okta User': { created: 1, updated: 2, same: 20, refused: 5, duplicates: 0, gone: 3 },
    },
    ending: 'done',
    endedAt: startedAt + 60_000,
    placePieces: 1,
    placed: ['not-cleared'],
  };
  await shelf.set(keys.past(importId, run), past);
  await shelf.set(keys.last(importId), { run });
  await shelf.set(keys.pastPlaces(importId, run, 0), [
    { code: 'not-cleared', places: [{ type: 'T', id: '1' }] },
  ]);
  await shelf.delete([keys.start(importId)]);
  return forge;
}

describe('a run as it is shown', () => {
  it('is none before the first', async () => {
    expect(await viewRun(forgeStorage().shelf, importId)).toBeUndefined();
  });

  it('is opening until its worker has begun', async () => {
    const { shelf } = await aSite();
    expect(await viewRun(shelf, importId)).toEqual({
      is: 'opening',
      run,
      reason: 'button',
      startedAt,
      isPlan: false,
    });
  });

  it('is running with its lanes, what was read and what went wrong in words', async () => {
    const { shelf } = await aSite();
    const devices = { ...beginKind('devices', {}), until: 6_000, isTrying: true as const };
    const lanes = { people: { ...beginKind('users', {}), until: 5_000 }, devices };
    await shelf.fence(run, aRecord({ lanes, counts, problems, leftOut: ['devices'], turn: 4, chunks: 3 }));
    const view = await viewRun(shelf, importId);
    expect(view).toMatchObject({
      is: 'running',
      phase: 'reading',
      turns: 5,
      lanes: [
        { lane: 'people', kind: 'users', until: 5_000 },
        { lane: 'devices', kind: 'devices', until: 6_000, isTrying: true },
      ],
      problems: [
        {
          code: 'kind-refused',
          count: 1,
          sentence: 'This token may not read devices (403, E0000006).',
          remedy: 'In Okta, give the token’s owner the role Helpdesk. The other kinds go on.',
        },
        { code: 'not-cleared', count: 12 },
      ],
    });
    const kinds = view && 'kinds' in view ? view.kinds : [];
    expect(kinds.map(({ kind, type, read, isLeftOut }) => [kind, type, read, isLeftOut]).sort()).toEqual([
      ['devices', 'Okta Device', 0, true],
      ['groups', 'Okta Group', 4, false],
      ['users', 'Okta User', 30, false],
    ]);
  });

  it.each<[Phase, string]>([
    [{ is: 'submitting', faults: 0 }, 'submitting'],
    [{ is: 'processing', since: 0, looks: 0, settled: 0, faults: 0 }, 'processing'],
    [{ is: 'closing', ending: 'stopped', faults: 0 }, 'closing'],
  ])('is in its phase: %j', async (phase, shown) => {
    const { shelf } = await aSite();
    await shelf.fence(run, aRecord({ phase }));
    expect(await viewRun(shelf, importId)).toMatchObject({ is: 'running', phase: shown });
  });

  it('is over with Assets’ counters, those refused among the failed', async () => {
    const { shelf } = await anOverOne();
    const view = await viewRun(shelf, importId);
    expect(view).toMatchObject({ is: 'over', ending: 'done', reason: 'clock', turns: 2, placePieces: 1 });
    expect(view).toMatchObject({ placed: ['not-cleared'] });
    const users = view && 'kinds' in view ? view.kinds.find(({ kind }) => kind === 'users') : undefined;
    expect(users).toMatchObject({
      read: 30,
      created: 1,
      updated: 2,
      same: 20,
      gone: 3,
      skipped: 0,
      failed: 7,
    });
  });

  it('is over when it ended between the two reads of one look', async () => {
    const { shelf } = await anOverOne();
    await writeStart(shelf, importId, wish);
    await shelf.fence(run, aRecord({ phase: { is: 'over', ending: 'done', at: startedAt + 60_000 } }));
    expect(await viewRun(shelf, importId)).toMatchObject({ is: 'over', run, ending: 'done' });
  });

  it('gives way to the next one as soon as that is asked for', async () => {
    const { shelf } = await anOverOne();
    await writeStart(shelf, importId, { ...wish, run: `${run}2` });
    expect(await viewRun(shelf, importId)).toMatchObject({ is: 'opening', run: `${run}2` });
  });

  it('never shows a secret, an execution, or what was seen beside the words', async () => {
    const over = await anOverOne();
    const going = await aSite();
    await going.shelf.fence(run, aRecord({ counts, problems }));
    for (const { shelf } of [over, going]) {
      const text = JSON.stringify([
        await viewRun(shelf, importId),
        await viewPlaces(shelf, { importId, run, piece: 0 }),
      ]);
      for (const hidden of [token, aRecord().execution, '"seen"', 'cursor', 'worker'])
        expect(text).not.toContain(hidden);
    }
  });
});

describe('the places of a run', () => {
  it('are there piece by piece, and none beyond the last', async () => {
    const { shelf } = await anOverOne();
    expect(await viewPlaces(shelf, { importId, run, piece: 0 })).toEqual([
      { code: 'not-cleared', places: [{ type: 'T', id: '1' }] },
    ]);
    expect(await viewPlaces(shelf, { importId, run, piece: 1 })).toEqual([]);
    expect(await viewPlaces(shelf, { importId, run: 'nonsense', piece: 0 })).toEqual([]);
  });

  it('of another import are not to be had by naming its run', async () => {
    const { shelf } = await anOverOne();
    expect(await viewPlaces(shelf, { importId: 'other', run, piece: 0 })).toEqual([]);
  });
});

describe('one problem in words', () => {
  it('counts once', () => {
    expect(toldOfTest({ code: 'bad-question', seen: {} })).toMatchObject({ code: 'bad-question', count: 1 });
  });
});
