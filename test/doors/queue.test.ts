import { onSyncEvent } from '../../src/doors/queue';
import { run } from '../store/aRecord';
import { forgeStorage } from '../store/forgeStorage';

describe('an event of the queue', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'event'],
    ['no body', {}],
    ['an empty body', { body: {} }],
    ['a list', { body: [1, run, 0] }],
    ['a form of the next release', { body: { version: 2, run, turn: 0 } }],
    ['no turn', { body: { version: 1, run } }],
    ['a turn that is none', { body: { version: 1, run, turn: 'first' } }],
  ])('that is not understood is dropped, since trying again would not help: %s', async (_what, event) => {
    const forge = forgeStorage();
    await forge.inside(() => onSyncEvent(event));
    expect(forge.asked).toEqual([]);
    expect(forge.logs).toEqual(['log: {"what":"event dropped","reason":"unknown form"}']);
  });

  it.each<[string, string]>([
    ['of a run that nobody started', run],
    ['of a run without an import', 'nonsense'],
    ['with an empty name', ''],
  ])('%s does nothing', async (_what, name) => {
    const forge = forgeStorage();
    await forge.inside(() => onSyncEvent({ body: { version: 1, run: name, turn: 0 } }));
    expect(forge.storage.everything()).toEqual([]);
    expect(forge.logs).toEqual([]);
  });

  it('fails where storage does, so that the queue brings it again', async () => {
    const forge = forgeStorage();
    forge.spoil(() => ({ status: 400, body: { code: 'SOMETHING', message: 'no' } }));
    await expect(forge.inside(() => onSyncEvent({ body: { version: 1, run, turn: 0 } }))).rejects.toThrow();
  });
});
