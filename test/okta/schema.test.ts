// Which fields there are: what Okta's schemas say, and what is known of every org.
import { anOrg } from './anOrg';
import { network, json, no } from './network';
import { commonFields, fieldsBeside } from '../../src/okta/knownFields';
import { kinds } from '../../src/okta/resources';
import { readFields } from '../../src/okta/schema';

describe('the fields of profiles', () => {
  it('of people are those of all their types, each once, with title and type', async () => {
    const { client } = anOrg();
    const read = await readFields(client, 'users');
    const fields = read.is === 'ok' ? read.value : [];
    const field = (name: string) => fields.find(({ path }) => path === `profile.${name}`);
    expect(field('department')).toEqual({
      path: 'profile.department',
      title: 'Department',
      type: 'string',
      isCustom: false,
    });
    expect(field('email')).toMatchObject({ format: 'email', isCustom: false });
    expect(field('badgeNumber')).toMatchObject({ title: 'Číslo průkazu', type: 'integer', isCustom: true });
    expect(field('floorAccess')).toMatchObject({ type: 'array', items: 'integer' });
    expect(field('agency')).toMatchObject({ type: 'string', isHidden: true });
    expect(field('contractEnds')).toMatchObject({ isCustom: true });
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    expect(fields.filter(({ isHidden }) => isHidden).length).toBe(1);
  });

  it('of groups are those of their one schema', async () => {
    const { client } = anOrg();
    expect(await readFields(client, 'groups')).toMatchObject({
      is: 'ok',
      value: expect.arrayContaining([
        expect.objectContaining({ path: 'profile.name', isCustom: false }),
        expect.objectContaining({ path: 'profile.regions', type: 'array', items: 'string', isCustom: true }),
      ]) as unknown,
    });
  });

  it.each(['users', 'groups'] as const)(
    'of %s may be refused without harm to anything else',
    async (kind) => {
      const { client } = anOrg({ schemaRight: 'refused' });
      expect(await readFields(client, kind)).toMatchObject({
        is: 'refused',
        problem: { code: 'schema-refused', seen: { status: 403 } },
      });
    },
  );

  it('are those of the default type where other types may not be read', async () => {
    const { client, server } = anOrg();
    server.failures(({ url }) => (url.endsWith('/types/user') ? no(403, 'E0000006') : undefined));
    const read = await readFields(client, 'users');
    expect(JSON.stringify(read)).toContain('badgeNumber');
    expect(JSON.stringify(read)).not.toContain('contractEnds');
  });

  it.each([null, [], 'text', {}, { definitions: null }])('are no fields in %j', async (body) => {
    const { client } = anOrg();
    network.answer = () => json(body);
    for (const kind of ['users', 'groups'] as const)
      expect(await readFields(client, kind)).toMatchObject({ is: 'fault', problem: { code: 'odd-answer' } });
  });

  it('are read from whatever a schema says, odd attributes left out', async () => {
    const { client } = anOrg();
    const properties = {
      plain: {},
      titled: { title: 'T', type: 7, format: 9, items: 'x', permissions: 'HIDE' },
      'with.dot': { type: 'string' },
      'with[]': { type: 'string' },
      '': { type: 'string' },
      none: null,
      __proto__: { type: 'string' },
    };
    const types = [
      { default: false, _links: { schema: { href: 'https://evil.example/api/v1/meta/schemas/user/osc1' } } },
      { default: false, _links: { schema: { href: 'https://evil.example/elsewhere' } } },
    ];
    network.answer = ({ url }) =>
      json(
        url.endsWith('/types/user')
          ? types
          : { definitions: { base: { properties }, custom: { properties: 7 } } },
      );
    const read = await readFields(client, 'users');
    expect(read.is === 'ok' && read.value.map(({ path, title, type }) => `${path} ${title} ${type}`)).toEqual(
      ['profile.plain plain string', 'profile.titled T string'],
    );
    const asked = network.seen.map(({ url }) => url);
    expect(asked.at(-1)).toMatch(/okta\.com\/api\/v1\/meta\/schemas\/user\/osc1$/);
    expect(asked.join()).not.toContain('evil');
  });
});

describe('the fields that every org has', () => {
  it.each(kinds)('of %s are there each once, beside the profile and in it', (kind) => {
    const all = [...fieldsBeside(kind), ...commonFields(kind)];
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    for (const { path, title, type } of all) {
      expect(title).not.toBe('');
      expect(['string', 'integer', 'boolean', 'array']).toContain(type);
      expect(path).toMatch(/^[\w.[\]]+$/);
    }
    expect(commonFields(kind).every(({ path }) => path.startsWith('profile.'))).toBe(true);
    expect(fieldsBeside(kind).some(({ path }) => path.startsWith('profile.'))).toBe(false);
  });

  it('of people are in Okta’s own schema', async () => {
    const { client } = anOrg();
    const read = await readFields(client, 'users');
    const told = new Set(read.is === 'ok' ? read.value.map(({ path }) => path) : []);
    expect(commonFields('users').filter(({ path }) => !told.has(path))).toEqual([]);
  });
});
