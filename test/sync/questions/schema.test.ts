import type { KnownSchema } from '../../../src/mapping/known';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

const schema = async (as: Doors['as']) => valueOf<KnownSchema>(await as('viewer', 'getSchema'));
const attribute = (known: KnownSchema, type: string, name: string) =>
  known.types
    .find((each) => each.name === type)
    ?.attributes.find((each) => each.name === name && !each.system);
const mend = (as: Doors['as'], repair: object) =>
  as('manager', 'mend', { repair: { in: 'assets', ...repair } });

/** A site with types of its own: a laptop that links to one owner, has a colour and a state. */
const withOwn = (play: (doors: Doors) => Promise<void>, assets: Record<string, string> = {}) =>
  withDoors({ assets }, async (doors) => {
    const { schemaId } = doors.site.ref;
    doors.site.assets.createType(schemaId, {
      name: 'Laptop',
      attributes: [
        { name: 'Owner', refersTo: 'Laptop' },
        { name: 'Colour', type: 'select', options: ['Black'] },
        { name: 'State', allows: ['In use'] },
      ],
    });
    doors.site.assets.createStatus(schemaId, { name: 'Gone', category: 'inactive' });
    await play(doors);
  });

describe('the object schema', () => {
  it('is told as far as the app may read it', () =>
    withDoors({}, async ({ site, as }) => {
      expect((await schema(as)).types).toEqual([]);
      await site.setUp(token);
      const known = await schema(as);
      expect(known.types.map(({ name, isOurs }) => [name, isOurs])).toEqual([
        ['Okta Group', true],
        ['Okta User', true],
        ['Okta Device', true],
      ]);
      expect(known.may).toMatchObject({ readTypes: true, readStatuses: true, readObjects: true });
    }));

  it('is told by the mapping document alone where the rest is closed', () =>
    withDoors({ assets: { general: 'closed' } }, async ({ site, as }) => {
      await site.setUp(token);
      const known = await schema(as);
      expect(known.types).toHaveLength(3);
      expect(known.may).toMatchObject({ readTypes: false, readStatuses: false, readObjects: false });
    }));

  it.each([
    ['open', true],
    ['refused', false],
  ])('says whether accounts may be looked up, once an attribute is there for one: %s', (search, may) =>
    withDoors({ jira: { search } }, async ({ site, as }) => {
      site.assets.createType(site.ref.schemaId, {
        name: 'Person',
        attributes: [{ name: 'Account', type: 'user' }],
      });
      expect((await schema(as)).may.readAccounts).toBe(may);
    }),
  );

  it('is refused in words where the app has no role on it', () =>
    withDoors({ assets: { app: 'refused' } }, async ({ as }) => {
      expect(codeOf(await as('viewer', 'getSchema'))).toBe('no-access');
    }));
});

describe('a mend', () => {
  it('does what its button says, as the person who presses it, and nothing else', () =>
    withOwn(async ({ as }) => {
      const before = await schema(as);
      expect(attribute(before, 'Laptop', 'Owner')?.most).toBe(1);
      const after = valueOf<KnownSchema>(
        await mend(as, { do: 'hold many', type: 'laptop', attribute: 'OWNER' }),
      );
      expect(attribute(after, 'Laptop', 'Owner')?.most).toBe(-1);
      const { most: _most, ...rest } = attribute(after, 'Laptop', 'Owner') ?? {};
      const { most: _before, ...restBefore } = attribute(before, 'Laptop', 'Owner') ?? {};
      expect(rest).toEqual(restBefore);
      expect(await schema(as)).toEqual(after);
    }));

  it('adds options and allows statuses, and takes none away', () =>
    withOwn(async ({ as }) => {
      const options = valueOf<KnownSchema>(
        await mend(as, {
          do: 'add options',
          type: 'Laptop',
          attribute: 'Colour',
          options: ['Blue', 'Black'],
        }),
      );
      expect(attribute(options, 'Laptop', 'Colour')?.options).toEqual(['Black', 'Blue']);
      const statuses = [{ name: 'Gone', category: 'inactive' }];
      const allowed = valueOf<KnownSchema>(
        await mend(as, { do: 'allow statuses', type: 'Laptop', attribute: 'State', statuses }),
      );
      expect(attribute(allowed, 'Laptop', 'State')?.statuses?.sort()).toEqual(['Gone', 'In use']);
    }));

  it('of a status that Assets does not have is refused, for the mapping makes it', () =>
    withOwn(async ({ as }) => {
      const statuses = [{ name: 'Unknown', category: 'pending' }];
      const answer = await mend(as, { do: 'allow statuses', type: 'Laptop', attribute: 'State', statuses });
      expect(answer).toMatchObject({
        problem: { code: 'no-such-status', sentence: 'Assets has no status Unknown yet.' },
      });
    }));

  it.each([
    { do: 'hold many', type: 'Laptop', attribute: 'Weight' },
    { do: 'hold many', type: 'Desk', attribute: 'Owner' },
  ])('of what is not there is refused: $type $attribute', (repair) =>
    withOwn(async ({ as }) => {
      expect(codeOf(await mend(as, repair))).toBe('nothing-to-mend');
    }),
  );

  it('is refused where Assets does not let attributes be changed, or passes it over in silence', async () => {
    const hold = { do: 'hold many', type: 'Laptop', attribute: 'Owner' };
    const codeUnder = async (assets: Record<string, string>) => {
      let code = '';
      await withOwn(async ({ as }) => void (code = codeOf(await mend(as, hold))), assets);
      return code;
    };
    expect(await codeUnder({ attributeWriting: 'closed' })).toMatch(/^(no-access|not-signed-in|refused)$/);
    expect(await codeUnder({ attributeChange: 'passed-over' })).toBe('attribute-unchanged');
    expect(await codeUnder({ types: 'closed' })).toBe('nothing-to-mend');
  });
});
