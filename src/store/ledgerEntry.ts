// One line of the ledger: what was last sent for one record, as short as it goes.

/** What the ledger knows of an object: a hash of its row and which attributes were filled when it was last sent. */
export type LedgerEntry = {
  /** Empty when the row cannot be taken as sent: the next run sends it whatever it finds. */
  hash: string;
  /** One per line of the mapping, in its order. */
  filled: readonly boolean[];
};

/** A kind's ledger: by Okta id. */
export type Ledger = Map<string, LedgerEntry>;

/** `00u1 Zm9vYmFy 7f` : id, hash, filled attributes as a hexadecimal number with a leading 1. */
export const writeEntry = (id: string, { hash, filled }: LedgerEntry): string =>
  `${id} ${hash} ${BigInt('0b1' + filled.map(Number).join('')).toString(16)}`;

/** The reverse of {@link writeEntry}. */
export function readEntry(line: string): { id: string; entry: LedgerEntry } {
  const [id = '', hash = '', bits = '1'] = line.split(' ');
  const filled = [
    ...BigInt('0x' + bits)
      .toString(2)
      .slice(1),
  ].map((bit) => bit === '1');
  return { id, entry: { hash, filled } };
}
