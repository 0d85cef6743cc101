import type { MappingView, Questions } from '../../../src/contract';
import { defaultMapping } from '../../../src/mapping/defaults';
import { readBinding } from '../../../src/mapping/drift';
import type { Line, Mapping, TypeMapping } from '../../../src/mapping/mapping';
import { pressImport, toTheEnd } from '../../sandbox/drive';
import { codeOf, host, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

type Saved = Questions['saveMapping']['gives'];
const change = (kind: TypeMapping['kind'], by: (type: TypeMapping) => TypeMapping): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) => (type.kind === kind ? by(type) : type)),
});
const save = async (as: Doors['as'], mapping: Mapping) => {
  const { live } = valueOf<MappingView>(await as('manager', 'getMapping'));
  return as('manager', 'saveMapping', { mapping, ...(live ? { basedOn: live.savedAt } : {}) });
};
const faultsOf = (saved: Saved) => (saved.is === 'faulty' ? saved.faults.map(({ code }) => code) : []);
const kept = (site: Doors['site'], name: string) =>
  site.forge.storage.everything().find(({ key }) => key.endsWith(`:${name}`))?.value;

describe('saving a mapping', () => {
  it('sends it to Assets, keeps it with how the schema is then, drops the draft, and a run goes by it', () =>
    withDoors({}, async ({ site, as }) => {
      await site.connect(token);
      const mapping = change('users', (type) => ({
        ...type,
        lines: type.lines.map((line) => (line.key === 'title' ? { ...line, attribute: 'Job' } : line)),
      }));
      await as('manager', 'keepDraft', { mapping });
      const count = site.forge.calls.length;
      const saved = valueOf<Saved>(await save(as, mapping));
      expect(saved).toEqual({ is: 'saved', savedAt: expect.any(Number) as number });
      expect(site.forge.calls.slice(count).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
      expect(kept(site, 'draft')).toBeUndefined();
      const live = kept(site, 'mapping') as { value: { binding: unknown } };
      const binding = readBinding(live.value.binding);
      expect(binding?.types.map(({ name }) => name).sort()).toEqual([
        'Okta Device',
        'Okta Group',
        'Okta User',
      ]);
      expect(JSON.stringify(binding)).toContain('"Job"');
      await pressImport(site);
      expect(await toTheEnd(site)).toMatchObject({ is: 'over', view: { ending: 'done' } });
      expect(site.assets.objects('Okta User').some(({ attributes }) => attributes.Job !== undefined)).toBe(
        true,
      );
    }));

  it('tells every fault at once and its line, and neither sends nor keeps anything', () =>
    withDoors({}, async ({ site, as }) => {
      await site.connect(token);
      const before = JSON.stringify(site.forge.storage.everything());
      const faulty = change('users', (type) => ({
        ...type,
        lines: [...type.lines.filter(({ key }) => key !== 'id'), ...type.lines.slice(-1)],
      }));
      const count = site.forge.calls.length;
      const saved = valueOf<Saved>(await save(as, faulty));
      expect(faultsOf(saved).length).toBeGreaterThan(1);
      expect(
        saved.is === 'faulty' && saved.faults.some(({ type, line }) => type === 'user' && line === 'link'),
      ).toBe(true);
      expect(site.forge.calls.slice(count).filter(({ method }) => method === 'PATCH')).toEqual([]);
      expect(JSON.stringify(site.forge.storage.everything())).toBe(before);
    }));

  it('looks at a page of records: an identifier that many share is not saved, where Okta answers', () =>
    withDoors({ size: { people: 40 } }, async ({ site, as, okta }) => {
      await site.connect(token);
      const shared = change('users', (type) => ({
        ...type,
        lines: type.lines.map((line): Line =>
          line.as === 'reference' ? line : { ...line, identifier: line.key === 'department' },
        ),
      }));
      expect(faultsOf(valueOf<Saved>(await save(as, shared)))).toContain('not-identifying');
      okta.failures(() => Response.json({}, { status: 500 }));
      expect(valueOf<Saved>(await save(as, shared))).toMatchObject({ is: 'saved' });
    }));

  it('has Okta look at a search that is new, and says which field was meant', () =>
    withDoors({}, async ({ site, as, okta }) => {
      await site.connect(token);
      const filtered = (search: string): Mapping => ({ ...defaultMapping, filters: { users: { search } } });
      const wrong = valueOf<Saved>(await save(as, filtered('profile.departement eq "Sales"')));
      expect(wrong).toMatchObject({
        is: 'faulty',
        faults: [
          {
            code: 'bad-search',
            level: 'error',
            remedy: expect.stringContaining('profile.department') as string,
          },
        ],
      });
      expect(valueOf<Saved>(await save(as, filtered('profile.department eq "Sales"'))).is).toBe('saved');
      const asked = okta.requests.all;
      expect(valueOf<Saved>(await save(as, filtered('profile.department eq "Sales"'))).is).toBe('saved');
      expect(okta.requests.all).toBe(asked);
    }));

  it('does not wait for an Okta that is not connected, and does not guess where it does not answer', () =>
    withDoors({}, async ({ as, okta }) => {
      const filtered: Mapping = { ...defaultMapping, filters: { devices: { search: 'status eq "ACTIVE"' } } };
      expect(valueOf<Saved>(await save(as, filtered)).is).toBe('saved');
      await as('manager', 'saveConnection', { address: host, token });
      okta.failures(() => new Response('', { status: 503 }));
      const other: Mapping = { ...defaultMapping, filters: { devices: { search: 'status eq "SUSPENDED"' } } };
      expect(codeOf(await save(as, other))).toBe('okta-failed');
      expect(valueOf<Saved>(await save(as, filtered)).is).toBe('saved');
    }));

  it('keeps nothing that Assets refuses', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      const before = JSON.stringify(site.forge.storage.everything());
      site.assets.failures(({ request }) =>
        /mapping$/.test(request.url) && request.method !== 'GET'
          ? Response.json({ errors: ['no'] }, { status: 400 })
          : undefined,
      );
      expect(
        codeOf(
          await save(
            as,
            change('users', (type) => ({ ...type, description: 'other' })),
          ),
        ),
      ).toBe('mapping-refused');
      expect(JSON.stringify(site.forge.storage.everything())).toBe(before);
    }));

  it('keeps a mapping whose schema is too large to be compared with later', () =>
    withDoors({}, async ({ site, as }) => {
      await site.connect(token);
      const more = (count: number): Mapping => ({
        ...defaultMapping,
        types: defaultMapping.types.map((type) => ({
          ...type,
          lines: [
            ...type.lines,
            ...Array.from({ length: count }, (_, number): Line => ({
              attribute: `${number} ${'x'.repeat(200)}`,
              key: `f${number}`,
              as: 'text',
              from: { path: `profile.f${number}` },
            })),
          ],
        })),
      });
      expect(valueOf<Saved>(await save(as, more(20))).is).toBe('saved');
      expect(kept(site, 'mapping')).toMatchObject({ value: { binding: { version: 1 } } });
      expect(valueOf<Saved>(await save(as, more(110))).is).toBe('saved');
      expect(kept(site, 'mapping')).not.toHaveProperty('value.binding');
    }));

  it('works where Assets tells the app nothing beside the import', () =>
    withDoors({ assets: { general: 'closed' } }, async ({ site, as }) => {
      await site.connect(token);
      expect(valueOf<Saved>(await save(as, defaultMapping)).is).toBe('saved');
      expect(kept(site, 'mapping')).toMatchObject({ value: { binding: { readTypes: false } } });
    }));
});
