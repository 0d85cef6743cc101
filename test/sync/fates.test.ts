import type { Line } from '../../src/mapping/mapping';
import type { LedgerEntry } from '../../src/store/ledgerEntry';
import { fateOf, goneOf, type Told } from '../../src/sync/fates';
import type { Seen } from '../../src/sync/seen';

const line = (key: string, more: Partial<Line> = {}): Line =>
  ({ attribute: key, key, as: 'text', from: { path: key }, ...more }) as Line;
const lines = [line('title'), line('lastLogin', { volatile: true }), line('groups')];

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ type: 0, hash: 'h', marks: ['aaa', 'bbb', 'ccc'], again: false },
  ...change,
});
const seen = (change: Partial<Seen> = {}): Seen => ({ ...entry(), updated: 1, exists: true, ...change });

const told = (before: LedgerEntry | undefined, change: Partial<Told> = {}): Told => ({
  seen: new Map(),
  before: new Map(before ? [['1', before]] : []),
  rowless: new Map(),
  lines: [lines, lines],
  mayClear: [],
  isSameMapping: true,
  ...change,
});

describe('the fate of an object', () => {
  it.each<[string, { now: Seen; before?: LedgerEntry; fate: string; isQuiet?: true }]>([
    ['is to be created where nothing is', { now: seen({ exists: false }), fate: 'create' }],
    [
      'is to be created where it was deleted by hand',
      { now: seen({ exists: false }), before: entry(), fate: 'create' },
    ],
    ['is to change where somebody else made it', { now: seen(), fate: 'change' }],
    [
      'is to change where it was sent to another type',
      { now: seen({ type: 1 }), before: entry(), fate: 'change' },
    ],
    ['is the same where nothing changed', { now: seen(), before: entry(), fate: 'same' }],
    [
      'is to change with one value, loudly beside a quiet one',
      { now: seen({ marks: ['xxx', 'yyy', 'ccc'] }), before: entry(), fate: 'change' },
    ],
    [
      'is to change quietly',
      { now: seen({ marks: ['aaa', 'yyy', 'ccc'] }), before: entry(), fate: 'change', isQuiet: true },
    ],
    [
      'is to change where a value is gone',
      { now: seen({ marks: ['---', 'bbb', 'ccc'] }), before: entry(), fate: 'change' },
    ],
    [
      'is to change where only its hash tells',
      { now: seen({ hash: 'other' }), before: entry(), fate: 'change' },
    ],
    [
      'is the same where Assets keeps what Okta has no more',
      { now: seen({ hash: 'other', again: true }), before: entry(), fate: 'same' },
    ],
  ])('%s', (_what, { now, before, fate, isQuiet = false }) => {
    expect(fateOf('1', now, told(before))).toEqual({ fate, isQuiet });
  });

  it('is to change where the app clears afterwards what Assets keeps', () => {
    expect(fateOf('1', seen({ again: true }), told(entry(), { mayClear: [true] })).fate).toBe('change');
  });

  it('is told by marks alone under another mapping: a new line that is filled is a change, an empty one is none', () => {
    const other = { isSameMapping: false };
    expect(fateOf('1', seen({ hash: 'other' }), told(entry(), other)).fate).toBe('same');
    const shorter = entry({ marks: ['aaa', 'bbb'] });
    expect(fateOf('1', seen({ hash: 'other' }), told(shorter, other)).fate).toBe('change');
    expect(
      fateOf('1', seen({ hash: 'other', marks: ['aaa', 'bbb', '---'] }), told(shorter, other)).fate,
    ).toBe('same');
  });
});

describe('the fate of an object that nobody could look at', () => {
  it('is unsure where nothing differs but what no mark tells', () => {
    const unknown = entry({ marks: ['???', 'bbb', 'ccc'] });
    expect(fateOf('1', seen(), told(unknown))).toMatchObject({ fate: 'change', isUnsure: true });
    const differing = seen({ marks: ['aaa', 'bbb', 'xxx'] });
    expect(fateOf('1', differing, told(unknown))).toMatchObject({ fate: 'change' });
    expect(fateOf('1', differing, told(unknown))).not.toHaveProperty('isUnsure');
  });
});

describe('the fate of an object that was looked at', () => {
  const held = ['aaa', 'bbb', 'ccc'];

  it('is told by what Assets holds, whatever the ledger says', () => {
    expect(
      fateOf('1', seen({ held, hash: 'other' }), told(entry({ marks: ['???', '???', '???'] }))).fate,
    ).toBe('same');
    expect(fateOf('1', seen({ held: ['xxx', 'bbb', 'ccc'] }), told(entry())).fate).toBe('change');
    expect(fateOf('1', seen({ held, exists: false }), told(entry())).fate).toBe('create');
  });

  it('is told for one that this app never sent', () => {
    expect(fateOf('1', seen({ held }), told(undefined)).fate).toBe('same');
    expect(fateOf('1', seen({ held: ['aaa', 'bbb', '---'] }), told(undefined)).fate).toBe('change');
  });
});

describe('what is gone from a type', () => {
  it('is what the last good run sent there and this one did not meet, however it was met', () => {
    const before = new Map(
      ['here', 'moved', 'failed', 'passed', 'away', 'elsewhere'].map((id) => [
        id,
        entry({ type: id === 'elsewhere' ? 1 : 0 }),
      ]),
    );
    const now = new Map([
      ['here', seen()],
      ['moved', seen({ type: 1 })],
    ]);
    const rowless = new Map([
      ['failed', 'failed' as const],
      ['passed', 'passed over' as const],
    ]);
    expect(goneOf(0, told(undefined, { before, seen: now, rowless }))).toEqual(['moved', 'away']);
    expect(goneOf(1, told(undefined, { before, seen: now, rowless }))).toEqual(['elsewhere']);
  });

  it('is what stayed behind when its record moved, whatever became of the record, until it comes back', () => {
    const before = new Map([['1', entry({ type: 1, left: [entry()] })]]);
    const gone = (change: Partial<Told>) => goneOf(0, told(undefined, { before, ...change }));
    expect(gone({ seen: new Map([['1', seen({ type: 1 })]]) })).toEqual(['1']);
    expect(gone({})).toEqual(['1']);
    expect(gone({ rowless: new Map([['1', 'failed']]) })).toEqual(['1']);
    expect(gone({ seen: new Map([['1', seen()]]) })).toEqual([]);
    expect(goneOf(1, told(undefined, { before, seen: new Map([['1', seen()]]) }))).toEqual(['1']);
    expect(fateOf('1', seen(), told(undefined, { before })).fate).toBe('same');
  });
});
