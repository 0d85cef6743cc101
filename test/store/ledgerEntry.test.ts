import fc from 'fast-check';
import { markOf, noMark, readEntry, writeEntry } from '../../src/store/ledgerEntry';

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

  it('of an earlier release says that the record was sent, and nothing else', () => {
    expect(readEntry('00u1 Zm9vYmFy 3c')).toEqual({
      id: '00u1',
      entry: { hash: '', marks: [], again: true, type: 0 },
    });
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
