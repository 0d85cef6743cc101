import { inOrder, typeOf } from '../../src/sync/turn';
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

describe('the type of a kind', () => {
  it('is the one that the mapping names, and must be there', () => {
    const { mapping } = aRecord();
    expect(typeOf({ mapping }, 'users').type).toBe('Okta User');
    expect(() => typeOf({ mapping: { ...mapping, types: [] } }, 'users')).toThrow('no type for users');
  });
});
