import { noMark, unknownMark, type LedgerEntry } from '../../src/store/ledgerEntry';
import { withRows } from '../../src/sync/rowsUnderWay';
import type { Seen } from '../../src/sync/seen';

const types = [
  { type: 'People', lines: ['title', 'email', 'account'], filled: new Set(['title', 'email']) },
  { type: 'Staff', lines: ['title'], filled: new Set(['title']) },
];
const entry = (marks: string[], type = 0): LedgerEntry => ({ type, hash: 'h', marks, again: false });
const seen = (marks: string[], type = 0): Seen => ({ ...entry(marks, type), updated: 1, exists: true });

describe('what rows may change of what the ledger says', () => {
  it.each<[string, { then?: LedgerEntry; now: Seen; noted: object }]>([
    [
      'is nothing where they bring the same',
      { then: entry(['aaa', 'bbb']), now: seen(['aaa', 'bbb']), noted: {} },
    ],
    [
      'is a value where none was',
      {
        then: entry([noMark, 'bbb']),
        now: seen(['aaa', 'bbb']),
        noted: { users: { People: { filled: ['title'], changed: [] } } },
      },
    ],
    [
      'is another value, or none, where one was',
      {
        then: entry(['aaa', 'bbb']),
        now: seen(['xxx', noMark]),
        noted: { users: { People: { filled: [], changed: ['title', 'email'] } } },
      },
    ],
    [
      'is nothing that is unknown already',
      { then: entry([unknownMark, 'bbb']), now: seen(['aaa', 'bbb']), noted: {} },
    ],
    [
      'is no account, which no row sets',
      { then: entry(['aaa', 'bbb', 'ccc']), now: seen(['aaa', 'bbb', 'ddd']), noted: {} },
    ],
    ['is nothing of an object that the ledger does not know', { now: seen(['aaa', 'bbb']), noted: {} }],
    [
      'is nothing of the object of another type',
      { then: entry([noMark], 1), now: seen(['aaa', 'bbb']), noted: {} },
    ],
  ])('%s', (_what, { then, now, noted }) => {
    const ledger = new Map(then ? [['00u1', then]] : []);
    const parcel = { kind: 'users' as const, entries: new Map([['00u1', now]]) };
    expect(withRows({}, parcel, { ledger, types })).toEqual(noted);
  });
});
