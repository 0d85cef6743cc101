import fc from 'fast-check';
import { readPath } from '../../src/records/path';
import type { Json } from '../../src/records/record';

const raw: Json = JSON.parse(`{
  "id": "00u1", "Id": "other", "empty": null, "0": "zero",
  "profile": { "email": "ada@example.com", "скиллы": "да", "__proto__": { "own": "said by JSON" } },
  "groups": ["00g1", "00g2"],
  "rows": [{ "name": "a", "tags": ["x", "y"] }, { "name": null }, "text", { "name": "b", "tags": ["z"] }]
}`) as Json;

describe('a path', () => {
  it.each<[string, Json[]]>([
    ['id', ['00u1']],
    ['Id', ['other']],
    ['profile.email', ['ada@example.com']],
    ['profile.скиллы', ['да']],
    ['groups', ['00g1', '00g2']],
    ['groups[]', ['00g1', '00g2']],
    ['groups.1', ['00g2']],
    ['rows[].name', ['a', 'b']],
    ['rows[].tags', ['x', 'y', 'z']],
    ['rows[].tags[]', ['x', 'y', 'z']],
    ['rows[].tags.0', ['x', 'z']],
    ['rows.0.name', ['a']],
    ['0', ['zero']],
    ['profile.__proto__.own', ['said by JSON']],
  ])('%s finds what stands there', (path, values) => {
    expect(readPath(raw, path)).toEqual(values);
  });

  it.each([
    ['nothing there', 'profile.phone'],
    ['null', 'empty'],
    ['below null', 'empty.deeper'],
    ['a letter of a text', 'id.0'],
    ['the length of a list', 'groups.length'],
    ['a method of a list', 'groups.map'],
    ['the prototype', '__proto__'],
    ['what is inherited', 'profile.constructor.name'],
    ['every item of what is no list', 'profile[]'],
    ['a huge position', 'groups.999999999'],
    ['a position beyond counting', `groups.${'9'.repeat(400)}`],
    ['a negative position', 'groups.-1'],
    ['a position that is almost one', 'groups.0x1'],
    ['the empty path', ''],
    ['a thousand dots', '.'.repeat(1000)],
    ['a thousand names', Array(1000).fill('a').join('.')],
    ['brackets alone', '[]'],
  ])('finds nothing at %s', (_what, path) => {
    expect(readPath(raw, path)).toEqual([]);
  });

  it('goes no deeper than any Okta answer, and has no longer names', () => {
    const nested = (depth: number): Json => (depth === 0 ? 'there' : { a: nested(depth - 1) });
    const deep = (depth: number) => readPath(nested(depth), Array(depth).fill('a').join('.'));
    expect([deep(32), deep(33)]).toEqual([['there'], []]);
    const named = (length: number) => readPath({ ['n'.repeat(length)]: 'there' }, 'n'.repeat(length));
    expect([named(500), named(501)]).toEqual([['there'], []]);
  });

  const step = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'at', '0', '1', '[]', '0[]'),
    fc.string(),
  );

  it('reaches only what JSON said, on any JSON and any path', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(step, { minLength: 1, maxLength: 4 }), (value, steps) => {
        for (const found of readPath(value as Json, steps.join('.'))) {
          expect(typeof found).not.toBe('function');
          expect(JSON.stringify(value)).toContain(JSON.stringify(found));
        }
      }),
    );
  });
});
