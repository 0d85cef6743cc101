import fc from 'fast-check';
import {
  entryOf,
  inPlaceOf,
  markOf,
  noMark,
  readEntry,
  writeEntries,
  writeEntry,
} from '../../src/store/ledgerEntry';

// What the Okta room takes for an id, and what a hash looks like.
const id = fc.stringMatching(/^[A-Za-z0-9][\w.~-]{0,99}$/);
const hash = fc.stringMatching(/^[\w-]{8}$/);
const marks = fc.array(fc.stringMatching(/^[\w-]{3}$/), { maxLength: 200 });

describe('a line of the ledger', () => {
  it('comes back as it was written, whatever the id, for any number of lines', () => {
    const entry = fc
      .record({
        hash,
        marks,
        again: fc.boolean(),
        type: fc.nat(60),
        out: fc.constantFrom(true as const, undefined),
      })
      .map(({ out, ...others }) => ({ ...others, ...(out ? { out } : {}) }));
    fc.assert(
      fc.property(id, entry, (id, entry) => {
        expect(readEntry(writeEntry(id, entry))).toEqual({ id, entry });
      }),
    );
  });

  it('is as short as this', () => {
    const entry = { hash: 'Zm9vYmFy', marks: ['AbC', noMark], again: false, type: 0 };
    expect(writeEntry('00u1', entry)).toBe('00u1 Zm9vYmFy AbC--- 0');
    expect(writeEntry('00u1', { ...entry, again: true, marks: [] })).toBe('00u1 !Zm9vYmFy  0');
  });

  it('stands beside those of the objects that the record left behind', () => {
    const entry = { hash: 'Zm9vYmFy', marks: ['AbC'], again: false, type: 1 };
    const left = { ...entry, hash: 'b2xkb25l', type: 0, out: true as const };
    const lines = writeEntries('00u1', { ...entry, left: [left] });
    expect(lines).toEqual(['00u1 Zm9vYmFy AbC 1', '00u1 ^~b2xkb25l AbC 0']);
    expect(lines.map(readEntry)).toEqual([
      { id: '00u1', entry },
      { id: '00u1', entry: left, isLeft: true },
    ]);
  });

  it('of an earlier release says that the record was sent, and nothing else', () => {
    expect(readEntry('00u1 Zm9vYmFy 3c')).toEqual({
      id: '00u1',
      entry: { hash: '', marks: [], again: true, type: 0 },
    });
  });
});

describe('a record that moves from type to type', () => {
  const at = (type: number) => ({ hash: `hash${type}`, marks: [], again: false, type });

  it('leaves one object in each behind, and takes up the one that is where it comes to', () => {
    const moved = inPlaceOf(inPlaceOf(at(0), at(1)), at(2));
    expect(moved).toEqual({ ...at(2), left: [at(1), at(0)] });
    const ledger = new Map([['00u1', moved]]);
    expect([0, 1, 2, 3].map((type) => entryOf(ledger, '00u1', type)?.hash)).toEqual([
      'hash0',
      'hash1',
      'hash2',
      undefined,
    ]);
    expect(inPlaceOf(moved, at(0))).toEqual({ ...at(0), left: [at(2), at(1)] });
    expect(inPlaceOf(at(0), at(0))).toEqual(at(0));
    expect(inPlaceOf(undefined, at(0))).toEqual(at(0));
  });
});

describe('the mark of a value', () => {
  it('has three signs and is never that of nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(markOf(text)).toMatch(/^[\w-]{3}$/);
        expect(markOf(text)).not.toBe(noMark);
      }),
    );
  });

  it('differs for values that differ a little', () => {
    const texts = Array.from({ length: 500 }, (_, number) => `person${number}@example.com`);
    expect(new Set(texts.map(markOf)).size).toBeGreaterThan(495);
  });
});
