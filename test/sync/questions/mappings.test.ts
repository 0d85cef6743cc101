import type { MappingView } from '../../../src/contract';
import { defaultMapping } from '../../../src/mapping/defaults';
import type { Mapping } from '../../../src/mapping/mapping';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

/** The proposed mapping with another description, so that it can be told from others. */
const named = (description: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) => ({ ...type, description })),
});
const view = async (as: Doors['as']) => valueOf<MappingView>(await as('manager', 'getMapping'));
const save = async (as: Doors['as'], mapping: Mapping) =>
  as('manager', 'saveMapping', { mapping, ...basedOn(await view(as)) });
const basedOn = ({ live }: MappingView) => (live ? { basedOn: live.savedAt } : {});

describe('the mappings of an import', () => {
  it('are the proposed one alone before anything was saved', () =>
    withDoors({}, async ({ as }) => {
      expect(await view(as)).toEqual({ proposed: defaultMapping, versions: [] });
    }));

  it('are the live one, the draft and the versions, newest first', () =>
    withDoors({}, async ({ as, clock }) => {
      await save(as, named('one'));
      await clock.sleep(1_000);
      await save(as, named('two'));
      const { live, versions } = await view(as);
      await as('manager', 'keepDraft', { mapping: named('three'), basedOn: live?.savedAt });
      const now = await view(as);
      expect(now).toMatchObject({
        live: { mapping: named('two') },
        draft: { mapping: named('three'), basedOn: live?.savedAt },
        proposed: defaultMapping,
      });
      expect(versions.map(({ savedAt }) => savedAt)).toEqual([live?.savedAt, expect.any(Number)]);
      expect(versions[1]?.savedAt).toBeLessThan(live?.savedAt ?? 0);
    }));

  it('keep the last ten that were live, each whole, also when several are saved in one moment', () =>
    withDoors({}, async ({ as }) => {
      for (let at = 1; at <= 12; at += 1) expect(codeOf(await save(as, named(`number ${at}`)))).toBe('ok');
      const { versions } = await view(as);
      const found: string[] = [];
      for (const { savedAt } of versions) {
        const { mapping } = valueOf<{ mapping: Mapping }>(await as('viewer', 'getVersion', { savedAt }));
        found.push(mapping.types[0]?.description ?? '');
      }
      expect(found).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((at) => `number ${at}`));
      expect(codeOf(await as('viewer', 'getVersion', { savedAt: 7 }))).toBe('no-such-version');
    }));
});

describe('a draft', () => {
  it('may be as wrong as work under way is, and is gone once it is dropped', () =>
    withDoors({}, async ({ site, as }) => {
      const [first] = defaultMapping.types;
      const unfinished: Mapping = { version: 1, types: first ? [first, first] : [] };
      const kept = await as('manager', 'keepDraft', { mapping: unfinished });
      expect(kept).toEqual({ is: 'ok', value: { savedAt: site.clock.now() } });
      expect((await view(as)).draft).toEqual({ mapping: unfinished, savedAt: site.clock.now() });
      expect(await as('manager', 'dropDraft')).toEqual({ is: 'ok', value: null });
      expect(await view(as)).not.toHaveProperty('draft');
      expect(codeOf(await as('manager', 'dropDraft'))).toBe('ok');
    }));

  it('is refused once another mapping went live, and the one that was kept stays', () =>
    withDoors({}, async ({ as, clock }) => {
      await save(as, named('one'));
      const { live } = await view(as);
      const mine = { mapping: named('mine'), basedOn: live?.savedAt };
      expect(codeOf(await as('manager', 'keepDraft', mine))).toBe('ok');
      await clock.sleep(60_000);
      expect(codeOf(await save(as, named('somebody else’s')))).toBe('ok');
      // Saving drops the draft; whoever still types is told.
      expect(await view(as)).not.toHaveProperty('draft');
      expect(codeOf(await as('manager', 'keepDraft', mine))).toBe('newer-mapping');
      expect(codeOf(await as('manager', 'saveMapping', mine))).toBe('newer-mapping');
      expect(await view(as)).toMatchObject({ live: { mapping: named('somebody else’s') } });
    }));

  it('of somebody who began before anything was live is refused likewise', () =>
    withDoors({}, async ({ as }) => {
      await save(as, named('one'));
      expect(codeOf(await as('manager', 'keepDraft', { mapping: named('two') }))).toBe('newer-mapping');
      expect(codeOf(await as('manager', 'keepDraft', { mapping: named('two'), basedOn: 1 }))).toBe(
        'newer-mapping',
      );
    }));

  it('is refused over another one that this window has not seen, which stays', () =>
    withDoors({}, async ({ as, clock }) => {
      const keep = (mapping: Mapping, over?: number) =>
        as('manager', 'keepDraft', { mapping, ...(over === undefined ? {} : { over }) });
      const first = valueOf<{ savedAt: number }>(await keep(named('mine')));
      await clock.sleep(1_000);
      expect(codeOf(await keep(named('of another window')))).toBe('newer-draft');
      const second = valueOf<{ savedAt: number }>(await keep(named('of another window'), first.savedAt));
      expect(codeOf(await keep(named('mine, further'), first.savedAt))).toBe('newer-draft');
      expect(await view(as)).toMatchObject({ draft: { mapping: named('of another window') } });
      expect(codeOf(await keep(named('mine, further'), second.savedAt))).toBe('ok');
    }));

  it('may be kept twice: the second time it finds itself', () =>
    withDoors({}, async ({ as }) => {
      const draft = { mapping: named('mine') };
      expect(codeOf(await as('manager', 'keepDraft', draft))).toBe('ok');
      const again = valueOf<{ savedAt: number }>(await as('manager', 'keepDraft', draft));
      expect((await view(as)).draft?.savedAt).toBe(again.savedAt);
    }));

  it('has another moment each time, also within one', () =>
    withDoors({}, async ({ as }) => {
      const first = valueOf<{ savedAt: number }>(await as('manager', 'keepDraft', { mapping: named('one') }));
      const over = first.savedAt;
      const next = await as('manager', 'keepDraft', { mapping: named('two'), over });
      expect(valueOf<{ savedAt: number }>(next).savedAt).toBeGreaterThan(over);
    }));

  it('can be kept while a run is going on, which goes by what was live', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      await as('manager', 'startRun');
      const draft = { mapping: named('later'), ...basedOn(await view(as)) };
      expect(codeOf(await as('manager', 'keepDraft', draft))).toBe('ok');
      expect(codeOf(await as('manager', 'saveMapping', draft))).toBe('run-going-on');
      await as('manager', 'cancelRun');
    }));
});
