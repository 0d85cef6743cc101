import { defaultMapping } from '../../../src/mapping/defaults';
import type { KnownAttribute, KnownSchema } from '../../../src/mapping/known';
import type { Line, TypeMapping } from '../../../src/mapping/mapping';
import { mended, type MappingRepair } from '../../../static/setup/src/state/mended';

const attribute = (name: string, more: Partial<KnownAttribute> = {}): KnownAttribute => ({
  ...{ name, form: 'text', most: 1, least: 0, label: false, unique: false, system: false },
  ...more,
});
const schema: KnownSchema = {
  name: 'IT',
  description: '',
  types: [
    {
      name: 'okta user',
      isOurs: false,
      attributes: [
        attribute('title', { form: 'select' }),
        attribute('Department', { form: 'reference', target: 'Department', most: -1 }),
      ],
    },
    { name: 'Department', isOurs: false, attributes: [attribute('Called', { label: true })] },
  ],
  statuses: [],
  may: {
    ...{ readTypes: true, readStatuses: true, changeAttributes: true },
    ...{ readObjects: true, writeObjects: true, readAccounts: true },
  },
};
const users = (repair: MappingRepair): TypeMapping | undefined =>
  mended(defaultMapping, repair, schema).types.find(({ kind }) => kind === 'users');
const line = (key: string, repair: MappingRepair): Line | undefined =>
  users(repair)?.lines.find((each) => each.key === key);
const at = (key: string) => ({ in: 'mapping', type: 'user', line: key }) as const;

describe('a repair of the mapping', () => {
  it('adds a change after those there are', () => {
    expect(line('title', { ...at('title'), do: 'add change', change: { do: 'trim' } })?.changes).toEqual([
      { do: 'trim' },
    ]);
  });

  it('names another attribute or type, and keeps the keys', () => {
    expect(line('title', { ...at('title'), do: 'use attribute', attribute: 'Job' })?.attribute).toBe('Job');
    expect(users({ in: 'mapping', do: 'use type', type: 'user', name: 'Staff' })).toMatchObject({
      key: 'user',
      type: 'Staff',
    });
  });

  it('removes a line, but not the last', () => {
    expect(line('title', { ...at('title'), do: 'remove line' })).toBeUndefined();
    const [type] = defaultMapping.types.map((each) => ({ ...each, lines: each.lines.slice(0, 1) }));
    const one = { ...defaultMapping, types: type ? [type] : [] };
    const key = type?.lines[0]?.key ?? '';
    expect(mended(one, { in: 'mapping', type: 'group', line: key, do: 'remove line' })).toEqual(one);
  });

  it.each([
    ['title', 'department'],
    ['department', 'title'],
  ])('makes the later of two lines the fallback of the earlier: %s, %s', (one, other) => {
    const repair: MappingRepair = { ...at(one), do: 'first filled', other };
    expect(line('title', repair)?.from).toEqual({
      first: [{ path: 'profile.title' }, { path: 'profile.department' }],
    });
    expect(line('department', repair)).toBeUndefined();
  });

  it('holds what the attribute in Assets holds, letter case aside', () => {
    expect(line('title', { ...at('title'), do: 'match type' })?.as).toBe('select');
    expect(line('department', { ...at('department'), do: 'match type' })).toMatchObject({
      as: 'reference',
      many: true,
      refersTo: { objectType: 'Department', by: ['Called'] },
    });
    expect(line('email', { ...at('email'), do: 'match type' })?.as).toBe('email');
  });

  it('changes nothing where the line is gone meanwhile', () => {
    expect(mended(defaultMapping, { ...at('nothing'), do: 'match type' }, schema)).toEqual(defaultMapping);
  });
});
