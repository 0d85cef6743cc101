import { fnv1a } from '../../src/records/fnv1a';

describe('the quick hash', () => {
  // RFC 9923, appendix C.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of %j is as its document says', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});
