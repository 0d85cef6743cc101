// Groups rows into chunks that Assets can be expected to take, and halves one that it did not take.

/** One member of a request's data. `records` holds the rows of each record, which stay together. */
export interface Chunk<Row> {
  selector: string;
  records: readonly (readonly Row[])[];
}

/** Rows, and bytes of their JSON in UTF-8. */
export interface Size {
  rows: number;
  bytes: number;
}

/** Assets publishes no limit. Other importers send up to 999 rows; 1 MB is far below what Forge passes on. */
export const CHUNK_LIMIT: Size = { rows: 500, bytes: 1_000_000 };

const NOTHING: Size = { rows: 0, bytes: 0 };

/**
 * Fills chunks in the order given; whole pages stay whole where they fit.
 *
 * @param pages of each page, the rows of each record
 * @param limit a single row beyond it becomes a chunk of its own
 */
export function chunks<Row>(
  selector: string,
  pages: readonly (readonly (readonly Row[])[])[],
  limit: Size = CHUNK_LIMIT,
): Chunk<Row>[] {
  const made: Chunk<Row>[] = [];
  let records: (readonly Row[])[] = [];
  let size = NOTHING;
  const close = () => {
    if (records.length > 0) made.push({ selector, records });
    records = [];
    size = NOTHING;
  };
  for (const page of pages) {
    const pieces = page.flatMap((rows) => piecesOf(rows, limit));
    const whole = pieces.map((piece) => piece.size).reduce(plus, NOTHING);
    if (!within(plus(size, whole), limit)) close();
    for (const piece of pieces) {
      if (!within(plus(size, piece.size), limit)) close();
      records.push(piece.rows);
      size = plus(size, piece.size);
    }
  }
  close();
  return made;
}

/** Two chunks in place of one that was too large; undefined where a single row is too large. */
export function halves<Row>({ selector, records }: Chunk<Row>): [Chunk<Row>, Chunk<Row>] | undefined {
  const parts = records.length > 1 ? records : (records[0] ?? []).map((row) => [row]);
  const middle = Math.ceil(parts.length / 2);
  if (parts.length < 2) return undefined;
  return [
    { selector, records: parts.slice(0, middle) },
    { selector, records: parts.slice(middle) },
  ];
}

/** A chunk as the `data` of a request. */
export function dataOf<Row>({ selector, records }: Chunk<Row>): Record<string, Row[]> {
  return { [selector]: records.flat() };
}

const within = (size: Size, limit: Size) => size.rows <= limit.rows && size.bytes <= limit.bytes;
const plus = (a: Size, b: Size): Size => ({ rows: a.rows + b.rows, bytes: a.bytes + b.bytes });

/** A record's rows as one piece, or each alone when together they fit into no chunk. */
function piecesOf<Row>(rows: readonly Row[], limit: Size): { rows: readonly Row[]; size: Size }[] {
  const each = rows.map((row) => ({ rows: [row], size: sizeOf(row) }));
  const size = each.map((piece) => piece.size).reduce(plus, NOTHING);
  if (rows.length === 0) return [];
  return within(size, limit) ? [{ rows, size }] : each;
}

/** With the comma behind it. */
const sizeOf = (row: unknown): Size => ({ rows: 1, bytes: Buffer.byteLength(JSON.stringify(row)) + 1 });
