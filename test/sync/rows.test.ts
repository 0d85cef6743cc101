import { carry } from '../../src/mapping/carry';
import type { JsonObject } from '../../src/records/record';
import { markOf, noMark, unknownMark, type LedgerEntry } from '../../src/store/ledgerEntry';
import type { EmptyValues } from '../../src/store/runs';
import type { TypeMapping } from '../../src/mapping/mapping';
import type { Held } from '../../src/sync/held';
import { joinedIdentifier } from '../../src/sync/identity';
import { build, type Built, type Making } from '../../src/sync/rows';
import type { Looked, Seen } from '../../src/sync/seen';
import { aPerson, typeOf } from '../mapping/examples';

const type = typeOf('users');
const lineOf = (attribute: string) => type.lines.findIndex((line) => line.attribute === attribute);
const at = (minute: number) => `2026-08-18T10:${String(minute).padStart(2, '0')}:00.000Z`;

interface Given {
  seen?: Seen | undefined;
  before?: LedgerEntry | undefined;
  emptyValues?: EmptyValues;
  looked?: Looked;
  fingerprint?: string;
  way?: 'list' | 'rows';
  held?: Held | 'unaskable';
  as?: TypeMapping;
  existing?: string[];
}

function built(
  raw: JsonObject,
  {
    seen,
    before,
    emptyValues = 'ignored',
    looked,
    fingerprint = 'f',
    way,
    held,
    as = type,
    ...more
  }: Given = {},
) {
  const making: Making = {
    types: [as],
    tables: [],
    carry: carry(way ?? 'list'),
    seen: new Map(seen ? [['00u1', seen]] : []),
    before: new Map(before ? [['00u1', before]] : []),
    emptyValues: () => emptyValues,
    fingerprint,
    existing: () =>
      more.existing && {
        exact: new Set(more.existing.map((one) => joinedIdentifier([one]))),
        anyCase: new Set(more.existing.map((one) => joinedIdentifier([one]).toLowerCase())),
      },
    held: new Map(held ? [['00u1', held]] : []),
    looked: new Map(looked ? [['00u1', looked]] : []),
  };
  return build({ kind: 'users', id: '00u1', raw }, making);
}

type RowBuilt = Extract<Built, { is: 'row' }>;

/** Of a record that becomes a row. */
function rowOf(raw: JsonObject, given: Given = {}): RowBuilt {
  const made = built(raw, given);
  if (made.is !== 'row') throw new Error(`This record became ${made.is}.`);
  return made;
}

const codes = ({ met }: Pick<RowBuilt, 'met'>) => met.map(({ problem }) => problem.code);

describe('a record that is read once', () => {
  it('becomes its row, a hash, and a mark for every line', () => {
    const { rows, seen, known, met } = rowOf(aPerson({ title: 'Engineer' }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: '00u1', title: 'Engineer', department: null });
    expect(seen.hash).toMatch(/^[\w-]{8}$/);
    expect(seen.marks).toHaveLength(type.lines.length);
    expect([seen.marks[lineOf('Title')], seen.marks[lineOf('Department')]]).toEqual([
      markOf('"Engineer"'),
      noMark,
    ]);
    expect(seen.updated).toBe(Date.parse('2026-08-18T21:04:11Z') / 1_000);
    expect([known, met]).toEqual([false, []]);
  });

  it('becomes several rows where values are carried so', () => {
    expect(rowOf(aPerson(), { way: 'rows' }).rows.map((row) => row['groups'])).toEqual(['00g1', '00g2']);
  });

  it('becomes none without a label, and says where', () => {
    const { login: _login, ...profile } = { login: '', email: 'ada@example.com' };
    const made = built({ id: '00u1', status: 'ACTIVE', profile, groups: [] });
    expect(made).toMatchObject({
      is: 'no row',
      met: [{ problem: { code: 'no-label' }, place: { type: 'Okta User', id: '00u1', attribute: 'Name' } }],
    });
  });

  it.each<[string, JsonObject[string]]>([
    ['nothing', null],
    ['a number', 1_755_000_000_000],
    ['an object', { at: at(0) }],
    ['no moment', 'yesterday'],
    ['a moment before there was an Okta', '1969-01-01T00:00:00Z'],
  ])('does not mind %s in lastUpdated', (_what, lastUpdated) => {
    expect(rowOf(aPerson({}, { lastUpdated })).seen.updated).toBe(0);
  });
});

describe('a record that comes again within a run', () => {
  const earlier = aPerson({ title: 'Engineer' }, { lastUpdated: at(10) });
  const { seen } = rowOf(earlier);

  it.each<[string, JsonObject, 'again' | 'row']>([
    ['the same is not sent twice', earlier, 'again'],
    ['an older version is not sent', aPerson({ title: 'Trainee' }, { lastUpdated: at(9) }), 'again'],
    ['an older version with the same values is not sent', { ...earlier, lastUpdated: at(9) }, 'again'],
    ['one without any moment counts as older', { ...earlier, lastUpdated: null }, 'again'],
    ['a newer version is sent', aPerson({ title: 'Lead' }, { lastUpdated: at(11) }), 'row'],
    [
      'another version of the same second is sent',
      aPerson({ title: 'Lead' }, { lastUpdated: at(10) }),
      'row',
    ],
  ])('%s', (_what, raw, is) => expect(built(raw, { seen }).is).toBe(is));

  it('says that it was sent twice', () => {
    const made = rowOf(aPerson({ title: 'Lead' }, { lastUpdated: at(11) }), { seen });
    expect(made.known).toBe(true);
    expect(codes(made)).toEqual(['changed-while-read']);
  });

  it('is not sent twice where it has no moments at all and did not change', () => {
    const timeless = aPerson({}, { lastUpdated: null });
    expect(built(timeless, { seen: rowOf(timeless).seen }).is).toBe('again');
  });
});

describe('a value that Okta no longer has', () => {
  const titled = rowOf(aPerson({ title: 'Engineer' })).seen;
  const bare = aPerson();

  it.each<[EmptyValues, boolean]>([
    ['ignored', true],
    ['unknown', true],
    ['cleared', false],
  ])('is named where Assets would keep it, and stays marked (empty values are %s)', (emptyValues, isKept) => {
    const made = rowOf(bare, { before: titled, emptyValues });
    expect(codes(made)).toEqual(isKept ? ['not-cleared'] : []);
    // What Assets keeps is marked as what it was.
    expect(made.seen.marks[lineOf('Title')]).toBe(isKept ? titled.marks[lineOf('Title')] : noMark);
    // Not stored as sent, so that the next run tries again.
    expect(made.seen.again).toBe(isKept);
    if (isKept) expect(made.met[0]?.place).toEqual({ type: 'Okta User', id: '00u1', attribute: 'Title' });
  });

  it('is named again in the next run, and in the one after', () => {
    const first = rowOf(bare, { before: titled });
    expect(codes(rowOf(bare, { before: first.seen }))).toEqual(['not-cleared']);
  });

  it('is forgotten as soon as Okta has a value again', () => {
    const kept = rowOf(bare, { before: titled }).seen;
    const filled = rowOf(aPerson({ title: 'Lead' }), { before: kept });
    expect([codes(filled), filled.seen.again]).toEqual([[], false]);
  });

  it('is none for a line that was never filled, or for a person never sent', () => {
    expect(codes(rowOf(bare, { before: rowOf(bare).seen }))).toEqual([]);
    expect(codes(rowOf(bare))).toEqual([]);
    expect(codes(rowOf(bare, { before: { hash: 'h', marks: [], again: false, type: 0 } }))).toEqual([]);
  });

  it('is named for the last group of a person too', () => {
    const { groups: _groups, ...lonely } = bare;
    const made = rowOf({ ...lonely, groups: [] }, { before: titled });
    expect(made.met.map(({ place }) => place?.attribute)).toEqual(['Title', 'Groups']);
  });

  it('is sent again, not passed over, when the same version comes twice', () => {
    const first = rowOf(bare, { before: titled }).seen;
    expect(built(bare, { before: titled, seen: first }).is).toBe('again');
  });
});

describe('a value that Assets may hold and no mark tells of', () => {
  const bare = aPerson();
  const unknown = rowOf(bare).seen.marks.map((mark, number) =>
    number === lineOf('Title') ? unknownMark : mark,
  );
  const before: LedgerEntry = { hash: 'h', marks: unknown, again: false, type: 0 };
  const title = lineOf('Title');

  it('is named, and stays unknown, where nobody could look', () => {
    const made = rowOf(bare, { before });
    expect(made.met.map(({ place }) => place?.attribute)).toEqual(['Title']);
    expect([made.seen.marks[title], made.seen.again]).toEqual([unknownMark, true]);
    expect(codes(rowOf(bare, { before, emptyValues: 'cleared' }))).toEqual([]);
  });

  it('is none where a look found nothing there', () => {
    const made = rowOf(bare, { before, looked: { isThere: true, marks: type.lines.map(() => noMark) } });
    expect([codes(made), made.seen.marks[title], made.seen.again]).toEqual([[], noMark, false]);
  });

  it('is named where a look found one, also on an object that this app never sent', () => {
    const marks = unknown.map((mark) => (mark === unknownMark ? markOf('typed in') : mark));
    const made = rowOf(bare, { looked: { isThere: true, marks } });
    expect(made.met.map(({ place }) => place?.attribute)).toEqual(['Title']);
    expect(made.seen).toMatchObject({ exists: true, held: marks, again: true });
    expect(made.seen.marks[title]).toBe(markOf('typed in'));
  });

  it('is no matter where Okta has a value', () => {
    const made = rowOf(aPerson({ title: 'Engineer' }), { before });
    expect([codes(made), made.seen.marks[title]]).toEqual([[], markOf('"Engineer"')]);
  });
});

describe('the hash of a row', () => {
  const hash = (raw: JsonObject, given: Given = {}) => rowOf(raw, given).seen.hash;
  const person = aPerson({ title: 'Engineer' });

  it.each<[string, JsonObject]>([
    ['a later sign-in', aPerson({ title: 'Engineer' }, { lastLogin: at(1) })],
    [
      'a later change of what is not mapped',
      aPerson({ title: 'Engineer', costCenter: 'X' }, { lastUpdated: at(1) }),
    ],
    ['groups in another order', aPerson({ title: 'Engineer' }, { groups: [{ id: '00g1' }, { id: '00g2' }] })],
  ])('stays for %s', (_what, raw) => expect(hash(raw)).toBe(hash(person)));

  it.each<[string, JsonObject, Given]>([
    ['another title', aPerson({ title: 'Lead' }), {}],
    ['one group less', aPerson({ title: 'Engineer' }, { groups: [{ id: '00g1' }] }), {}],
    ['another state', aPerson({ title: 'Engineer' }, { status: 'SUSPENDED' }), {}],
    ['another mapping or setting', person, { fingerprint: 'another' }],
  ])('changes with %s', (_what, raw, given) => expect(hash(raw, given)).not.toBe(hash(person)));

  it('does not depend on how values are carried: that is in the fingerprint', () => {
    expect(hash(person, { way: 'rows' })).toBe(hash(person));
  });
});

describe('an object that is there, whoever made it', () => {
  const only = (write: 'first time' | 'when empty'): TypeMapping => ({
    ...type,
    lines: type.lines.map((line) => (line.attribute === 'Title' ? { ...line, write } : line)),
  });
  const holding = (...Title: string[]): Held => ({ values: { Title }, forms: {} });
  const titleOf = (given: Given) => rowOf(aPerson({ title: 'Of Okta' }), given).rows[0]?.title;

  it.each<['first time' | 'when empty', Held | undefined, string | null]>([
    ['when empty', holding('Typed in'), 'Typed in'],
    ['when empty', holding(), 'Of Okta'],
    ['when empty', undefined, 'Of Okta'],
    ['first time', holding('Typed in'), 'Typed in'],
    ['first time', holding(), null],
    ['first time', undefined, 'Of Okta'],
  ])('keeps what a line of "%s" must not overwrite, though no run sent it', (write, held, title) => {
    expect(titleOf({ as: only(write), ...(held ? { held } : {}) })).toBe(title);
  });

  it('exists', () => {
    expect(rowOf(aPerson(), { held: holding() }).seen.exists).toBe(true);
    expect(rowOf(aPerson()).seen.exists).toBe(false);
  });

  it('is left as it is where nobody can ask for it, and the record is named', () => {
    expect(built(aPerson(), { held: 'unaskable' })).toMatchObject({
      is: 'no row',
      met: [{ problem: { code: 'object-unaskable' }, place: { type: 'Okta User', id: '00u1' } }],
    });
  });
});

describe('an object that was found by another identifier when it was last sent', () => {
  const by = (attribute: string): TypeMapping => ({
    ...type,
    lines: type.lines.map((line) =>
      line.as === 'reference' ? line : { ...line, identifier: line.attribute === attribute },
    ),
  });
  const as = by('Login');
  const ada = aPerson({ login: 'ada', title: 'Engineer' });
  const before = rowOf(ada, { as }).seen;
  const renamed = aPerson({ login: 'Ada' });

  it('is another one, named, and what it would keep of the former one is nothing', () => {
    const made = rowOf(renamed, { as, before });
    expect(made.seen).toMatchObject({ exists: false, again: false });
    expect(made.met).toEqual([
      { problem: { code: 'identifier-changed', seen: {} }, place: { type: 'Okta User', id: '00u1' } },
    ]);
    expect(made.seen.marks[lineOf('Title')]).toBe(noMark);
  });

  it('is told of once', () => {
    const { seen } = rowOf(renamed, { as, before });
    const next = rowOf(renamed, { as, before: seen });
    expect([next.seen.exists, codes(next)]).toEqual([true, []]);
  });

  it.each([
    [['Ada'], true],
    [['ada'], false],
  ])('is the one that Assets has by that very name (%j)', (existing, exists) => {
    const made = rowOf(renamed, { as, before, existing });
    expect([made.seen.exists, codes(made).includes('identifier-changed')]).toEqual([exists, !exists]);
  });

  it('is found by an attribute that was filled before, and not by one that was empty', () => {
    expect(codes(rowOf(ada, { as: by('Email'), before }))).toEqual([]);
    const bare = {
      ...before,
      marks: before.marks.map((mark, at) => (at === lineOf('Email') ? noMark : mark)),
    };
    expect(codes(rowOf(ada, { as: by('Email'), before: bare }))).toEqual(['identifier-changed']);
  });

  it('is looked for where no mark tells; where nobody could look, the ledger has to do', () => {
    const marks = before.marks.map((mark, number) => (number === lineOf('Login') ? unknownMark : mark));
    const told = (looked?: Looked) =>
      rowOf(ada, { as, before: { ...before, marks }, ...(looked ? { looked } : {}) });
    const found = (isThere: boolean) => told({ isThere, marks: before.marks.map(() => noMark) });
    expect([told(), found(true), found(false)].map((made) => [made.seen.exists, codes(made)])).toEqual([
      [true, []],
      [true, []],
      [false, ['identifier-changed']],
    ]);
  });

  it('is not made a second time by a type that only creates', () => {
    expect(built(renamed, { as: { ...as, write: 'create only' }, before }).is).toBe('passed over');
    expect(built(renamed, { as: { ...as, write: 'update only' }, before }).is).toBe('passed over');
  });
});
