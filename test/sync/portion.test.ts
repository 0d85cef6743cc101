// What a portion says that it cleared or set, on objects of a site that its customer filled.
import type { TypeMapping } from '../../src/mapping/mapping';
import type { KnownSchema } from '../../src/mapping/known';
import { readJournal, type JournalPiece } from '../../src/store/journal';
import { Portion } from '../../src/sync/portion';
import type { Task } from '../../src/sync/tasks';
import { aSchema, somebody, value, type Stage } from '../assets/aSchema';
import { wire } from '../assets/forge';
import { forgeStorage } from '../store/forgeStorage';
import { aTurn } from './aTurn';

/** People who are found by an attribute of the customer's that holds the Okta id. */
const type: TypeMapping = {
  ...{ kind: 'users', type: 'People', key: 'user', selector: 'users' },
  lines: [
    { key: 'id', attribute: 'Name', as: 'text', from: { path: 'id' }, identifier: true, label: true },
    { key: 'email', attribute: 'Email', as: 'email', from: { path: 'profile.email' } },
    { key: 'start', attribute: 'Start date', as: 'date', from: { path: 'profile.start' } },
    { key: 'account', attribute: 'Account', as: 'account', from: { path: 'profile.email' } },
  ],
};
const task = (id: string, more: Partial<Task>): Task => ({
  ...{ type, id, clears: [], accounts: false, isSame: false },
  ...more,
});

/** Storage of its own, and the site of the stage, as one function of the app reaches both. */
const forgeOf = () =>
  forgeStorage({
    answer: async ({ url, method, headers, body }) => {
      const request = new Request(`https://api.atlassian.com${url}`, {
        ...{ method, headers },
        ...(typeof body === 'string' && method !== 'GET' ? { body } : {}),
      });
      const response = await wire.answers({ request, as: 'app', scopes: wire.scopes });
      return { is: 'answer', response };
    },
  });

/** Works one task and gives the journal piece that it left, and the codes of what it met. */
async function worked(
  stage: Stage,
  its: Task,
  seen = (known: KnownSchema): KnownSchema => known,
): Promise<{ piece: JournalPiece | undefined; met: string[] }> {
  const phase = { is: 'amending' as const, place: 0, settled: 0, faults: 0 };
  const forge = forgeOf();
  const turn = { ...(await aTurn({ forge, record: { phase } })), assets: stage.client };
  await forge.inside(async () => {
    const portion = new Portion(turn, [its], seen(await value(stage.client.knownSchema())));
    expect(await portion.work()).toBeUndefined();
    await portion.store();
  });
  const { run, pieces, problems } = turn.hold.record;
  const [piece] = await readJournal(turn.world.shelf, run, pieces);
  return { piece, met: problems.map(({ code }) => code) };
}

const emailsOf = ({ assets }: Stage) => assets.objects('People').map(({ attributes }) => attributes.Email);

describe('a portion', () => {
  it('counts as cleared what it cleared, and what Assets held no more', async () => {
    const stage = aSchema({ people: [somebody('Ada')] });
    const { piece } = await worked(stage, task('Ada', { clears: ['Email', 'Start date'] }));
    expect(piece?.cleared?.map(({ attribute }) => attribute).sort()).toEqual(['Email', 'Start date']);
    expect(emailsOf(stage)).toEqual([undefined]);
  });

  it('counts nothing as cleared that it could not name to Assets', async () => {
    const stage = aSchema({ people: [somebody('Ada')] });
    stage.assets.createObject(stage.ref.schemaId, 'People', { Name: 'Ben', Email: 'ben@example.com' });
    const withoutIt = (known: KnownSchema): KnownSchema => ({
      ...known,
      types: known.types.map((each) => ({
        ...each,
        attributes: each.attributes.filter(({ name }) => name !== 'Department'),
      })),
    });
    const { piece } = await worked(stage, task('Ada', { clears: ['Email', 'Department'] }), withoutIt);
    expect(piece?.cleared?.map(({ attribute }) => attribute)).toEqual(['Email']);
    expect(emailsOf(stage)).toEqual([undefined, 'ben@example.com']);
  });

  it('clears in every object that holds the id, and counts it only then', async () => {
    const stage = aSchema({ people: [somebody('Ada')] });
    stage.assets.createObject(stage.ref.schemaId, 'People', { Name: 'Ada', Email: 'ada@example.org' });
    const { piece } = await worked(stage, task('Ada', { clears: ['Email'] }));
    expect(emailsOf(stage)).toEqual([undefined, undefined]);
    expect(piece?.cleared).toHaveLength(1);
  });

  it('says so where Assets has no such object, and counts nothing as done', async () => {
    const stage = aSchema({ people: [somebody('Ada')] });
    const { piece, met } = await worked(stage, task('Nobody', { clears: ['Email'] }));
    expect(piece).toMatchObject({ cleared: [], unmatched: [] });
    expect(piece?.places).toEqual([{ code: 'object-unfound', places: [{ type: 'People', id: 'Nobody' }] }]);
    expect(met).toEqual(['object-unfound']);
    expect(emailsOf(stage)).toEqual(['ada@example.com']);
  });

  it('says where no attribute tells which object is meant, and takes that for no refusal by Assets', async () => {
    const stage = aSchema({ people: [somebody('Ada')] });
    const [, ...lines] = type.lines;
    const its = { type: { ...type, lines }, clears: ['Email'], accounts: true };
    const { piece, met } = await worked(stage, task('Ada', its));
    expect(met).toEqual(['no-id-attribute']);
    expect(piece).toMatchObject({ cleared: [], unmatched: ['Ada'] });
    expect(piece).not.toHaveProperty('clears');
  });
});
