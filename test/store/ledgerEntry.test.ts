import fc from 'fast-check';
import { readEntry, writeEntry } from '../../src/store/ledgerEntry';

// What the Okta room takes for an id, and what a hash or its absence looks like.
const id = fc.stringMatching(/^[A-Za-z0-9][\w.~-]{0,99}$/);
const hash = fc.stringMatching(/^(|[\w-]{8})$/);
const filled = fc.array(fc.boolean(), { maxLength: 250 });

describe('a line of the ledger', () => {
  it('comes back as it was written, whatever the id, with or without a hash, for any number of lines', () => {
    fc.assert(
      fc.property(id, hash, filled, (id, hash, filled) => {
        expect(readEntry(writeEntry(id, { hash, filled }))).toEqual({ id, entry: { hash, filled } });
      }),
    );
  });

  it.each([0, 1, 4, 5, 35, 36, 64, 200])(
    'keeps %i marks apart, the first one and the last one too',
    (count) => {
      for (const at of [0, count - 1]) {
        const marks = Array.from({ length: count }, (_, line) => line === at);
        expect(readEntry(writeEntry('00u1', { hash: '', filled: marks })).entry.filled).toEqual(marks);
      }
    },
  );

  it('is as short as this', () => {
    const filled = [true, true, true, false, false];
    expect(writeEntry('00u1', { hash: 'Zm9vYmFy', filled })).toBe('00u1 Zm9vYmFy 3c');
    expect(writeEntry('00u1', { hash: '', filled: [] })).toBe('00u1  1');
  });
});
