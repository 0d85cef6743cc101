import fc from 'fast-check';
import { CHUNK_LIMIT, chunks, dataOf, halves } from '../../src/assets/chunks';

const page = (records: number, from = 0) =>
  Array.from({ length: records }, (_each, at) => [{ id: from + at }]);
const counts = (made: ReturnType<typeof chunks>) => made.map((chunk) => chunk.records.flat().length);

describe('chunks', () => {
  it('hold whole pages where they fit', () => {
    expect(counts(chunks('users', [page(200), page(200), page(200)]))).toEqual([400, 200]);
  });

  it('cut a page that is larger than they are', () => {
    expect(counts(chunks('users', [page(10), page(1200)]))).toEqual([10, 500, 500, 200]);
  });

  it('count bytes, not letters', () => {
    const rows = [[{ name: '山'.repeat(10) }], [{ name: '山'.repeat(10) }]];
    expect(counts(chunks('users', [rows], { rows: 500, bytes: 60 }))).toEqual([1, 1]);
    expect(counts(chunks('users', [rows], { rows: 500, bytes: 120 }))).toEqual([2]);
  });

  it('keep the rows of one record together unless no chunk can hold them', () => {
    const limit = { rows: 4, bytes: 1000 };
    const three = [{ id: 1 }, { id: 1 }, { id: 1 }];
    expect(counts(chunks('users', [[three, three]], limit))).toEqual([3, 3]);
    expect(counts(chunks('users', [[[...three, ...three]]], limit))).toEqual([4, 2]);
  });

  it('are none for nothing', () => {
    expect(chunks('users', [])).toEqual([]);
    expect(chunks('users', [[], [[]]])).toEqual([]);
  });

  it('lose and repeat no row, keep their order and their limits', () => {
    const record = fc.array(fc.record({ text: fc.string() }), { maxLength: 6 });
    const limit = { rows: 5, bytes: 100 };
    fc.assert(
      fc.property(fc.array(fc.array(record, { maxLength: 8 }), { maxLength: 5 }), (pages) => {
        const made = chunks('users', pages, limit);
        expect(made.flatMap((chunk) => dataOf(chunk).users)).toEqual(pages.flat(2));
        for (const chunk of made) {
          const rows = chunk.records.flat();
          expect(rows.length).toBeGreaterThan(0);
          expect(rows.length).toBeLessThanOrEqual(limit.rows);
          const bytes = Buffer.byteLength(JSON.stringify(rows)) - 1;
          expect(rows.length === 1 || bytes <= limit.bytes).toBe(true);
        }
      }),
    );
  });
});

describe('a chunk that is too large', () => {
  it('becomes two, down to single rows and no further', () => {
    const smallest = (chunk: Parameters<typeof halves>[0]): unknown[] => {
      const parts = halves(chunk);
      return parts ? parts.flatMap(smallest) : [dataOf(chunk)];
    };
    const records = [[{ id: 1 }, { id: 1 }], [{ id: 2 }], [{ id: 3 }]];
    expect(smallest({ selector: 'users', records })).toEqual([1, 1, 2, 3].map((id) => ({ users: [{ id }] })));
  });

  it('stays within what is usual by default', () => {
    expect(CHUNK_LIMIT).toEqual({ rows: 500, bytes: 1_000_000 });
  });
});
