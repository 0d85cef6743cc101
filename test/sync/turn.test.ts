import { inOrder, filtersOf, kindsOf, typeNameOf, typesOf } from '../../src/sync/turn';
import { aRecord } from '../store/aRecord';

describe('work of a turn in order', () => {
  it('begins a piece only when the one before is done, and gives each its own outcome', async () => {
    const oneAtATime = inOrder();
    const said: string[] = [];
    const piece = (name: string, turns: number) => async () => {
      said.push(`${name} begins`);
      for (let left = turns; left > 0; left -= 1) await Promise.resolve();
      said.push(`${name} ends`);
      return name;
    };
    const all = [
      oneAtATime(piece('long', 20)),
      oneAtATime(piece('short', 0)),
      oneAtATime(piece('middle', 5)),
    ];
    expect(await Promise.all(all)).toEqual(['long', 'short', 'middle']);
    const order = ['long begins', 'long ends', 'short begins', 'short ends', 'middle begins', 'middle ends'];
    expect(said).toEqual(order);
  });

  it('goes on after a piece that fails, whose caller alone hears of it', async () => {
    const oneAtATime = inOrder();
    const failing = oneAtATime(() => Promise.reject(new Error('no good')));
    const next = oneAtATime(async () => 'done');
    await expect(failing).rejects.toThrow('no good');
    expect(await next).toBe('done');
  });

  it('takes a piece that is handed in by another piece', async () => {
    const oneAtATime = inOrder();
    let inner: Promise<string> | undefined;
    await oneAtATime(async () => {
      inner = oneAtATime(async () => 'later');
    });
    expect(await inner).toBe('later');
  });
});

describe('the types of a kind', () => {
  it('are those that the mapping names, in its order, and may be none', () => {
    const { mapping } = aRecord();
    const [first] = mapping.types;
    if (!first) throw new Error('The default mapping has types.');
    const more = {
      ...mapping,
      types: [...mapping.types, { ...first, type: 'Others', key: 'others', selector: 'others' }],
    };
    expect(typesOf({ mapping: more }, first.kind).map(({ type }) => type)).toEqual([first.type, 'Others']);
    expect(kindsOf(more)).toEqual(kindsOf(mapping));
    expect(typeNameOf({ mapping }, 'users')).toBe('Okta User');
    expect(typeNameOf({ mapping: { ...mapping, types: [] } }, 'users')).toBe('users');
  });
});

describe('what is filtered', () => {
  it('is another text for another filter or condition, and the same for fields that are left out', () => {
    const { mapping } = aRecord();
    const plain = filtersOf(mapping, []).users;
    const filters = { users: { statuses: ['ACTIVE'] } };
    expect(filtersOf({ ...mapping, filters }, []).users).not.toBe(plain);
    expect(filtersOf({ ...mapping, filters: { users: { leaveOut: ['profile.title'] } } }, []).users).toBe(
      plain,
    );
    expect(filtersOf({ ...mapping, filters }, []).groups).toBe(filtersOf(mapping, []).groups);
    expect(filtersOf(mapping, ['users']).users).toBeUndefined();
  });
});
