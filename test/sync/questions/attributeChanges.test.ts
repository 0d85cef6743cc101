import type { FoundObject } from '../../../src/assets/foundObject';
import { defaultMapping } from '../../../src/mapping/defaults';
import type { Line, TypeMapping } from '../../../src/mapping/mapping';
import type { Row } from '../../../src/mapping/apply';
import { attributeChanges } from '../../../src/sync/questions/attributeChanges';

const line = (more: Partial<Line> & { attribute: string }): Line =>
  // Whole in form: every member that a plain line needs is here.
  ({ key: more.attribute.toLowerCase(), as: 'text', from: { path: 'x' }, ...more }) as Line;
const typeWith = (...lines: Line[]): TypeMapping => ({
  kind: 'users',
  type: 'T',
  key: 't',
  selector: 't',
  lines,
});
const object = (values: Record<string, string[]>, links: FoundObject['links'] = {}): FoundObject => ({
  ...{ id: '1', key: 'A-1', label: 'One', typeId: '2', type: 'T', accounts: {}, forms: {} },
  ...{ values, links },
});

/** The one change of one line, by the default without references. */
function change(
  one: Line,
  row: Row[string],
  ...[held, { clears = true, points = {} } = {}]: [
    FoundObject | 'none' | 'unread',
    { clears?: boolean; points?: Record<string, { name: string; id?: string }> }?,
  ]
) {
  const changes = attributeChanges({
    type: typeWith(one),
    row: { [one.key]: row },
    held,
    points: (_line, value) => points[value],
    clears,
  });
  return changes[0];
}

describe('an attribute before and after', () => {
  const title = line({ attribute: 'Title' });

  it('is new, changed, the same or taken away', () => {
    expect(change(title, 'a', 'none')).toEqual({
      attribute: 'Title',
      before: [],
      after: ['a'],
      isChanged: true,
    });
    expect(change(title, null, 'none')).toEqual({
      attribute: 'Title',
      before: [],
      after: [],
      isChanged: false,
    });
    expect(change(title, 'b', object({ Title: ['a'] }))).toMatchObject({
      before: ['a'],
      after: ['b'],
      isChanged: true,
    });
    expect(change(title, 'a', object({ Title: ['a'] }))).toMatchObject({ after: ['a'], isChanged: false });
    expect(change(title, null, object({ Title: ['a'] }))).toMatchObject({ after: [], isChanged: true });
  });

  it('has no before where nobody may read it, and counts as changed where something lands', () => {
    expect(change(title, 'a', 'unread')).toEqual({ attribute: 'Title', after: ['a'], isChanged: true });
    expect(change(title, null, 'unread')).toEqual({ attribute: 'Title', after: [], isChanged: false });
  });

  it('stays where it cannot be cleared', () => {
    expect(change(title, null, object({ Title: ['a'] }), { clears: false })).toMatchObject({
      before: ['a'],
      after: ['a'],
      isChanged: false,
    });
  });

  it.each([
    ['first time', 'b', ['a'], ['a']],
    ['when empty', 'b', ['a'], ['a']],
    ['when empty', 'b', [], ['b']],
    ['every time', 'b', ['a'], ['b']],
  ] as const)('written %s: %j onto %j gives %j', (...[write, value, before, after]) => {
    expect(change(line({ attribute: 'Title', write }), value, object({ Title: [...before] }))).toMatchObject({
      after,
    });
    expect(change(line({ attribute: 'Title', write }), value, 'none')).toMatchObject({ after: [value] });
  });

  it('is kept where Okta has nothing and the line says so', () => {
    const kept = line({ attribute: 'Title', empty: 'keep' });
    expect(change(kept, null, object({ Title: ['a'] }))).toMatchObject({ after: ['a'], isChanged: false });
    expect(change(kept, 'b', object({ Title: ['a'] }))).toMatchObject({ after: ['b'], isChanged: true });
  });

  it('that the app dates by itself stays as it is', () => {
    const presence = line({ attribute: 'Presence changed', as: 'moment', from: { own: 'presence changed' } });
    expect(change(presence, null, object({ 'Presence changed': ['2026-01-01T00:00:00Z'] }))).toMatchObject({
      after: ['2026-01-01T00:00:00Z'],
      isChanged: false,
    });
  });

  it('is found by its name in any letter case, and is another one under another name', () => {
    expect(change(title, 'a', object({ TITLE: ['a'] }))).toMatchObject({ isChanged: false });
    expect(change(title, 'a', object({ Titles: ['a'] }))).toMatchObject({ before: [], isChanged: true });
  });
});

describe('one value in two writings', () => {
  it.each([
    ['moment', '2026-08-20T10:00:00Z', '2026-08-20T10:00:00.000Z'],
    ['moment', '2026-08-20T10:00:00Z', '2026-08-20T12:00:00.123+02:00'],
    ['date', '2026-08-20', '2026-08-20T00:00:00Z'],
    ['time', '10:00', '10:00:00'],
    ['number', '0.5', '0.50'],
    ['integer', '42', '42.0'],
    ['boolean', 'true', 'TRUE'],
    ['status', 'Active', 'ACTIVE'],
    ['email', 'a@example.com', 'A@example.com'],
  ] as const)('is the same as %s: %s and %s', (as, value, held) => {
    expect(change(line({ attribute: 'A', as }), value, object({ A: [held] }))).toMatchObject({
      before: [held],
      after: [held],
      isChanged: false,
    });
  });

  it.each([
    ['moment', '2026-08-20T10:00:00Z', '2026-08-20T10:00:01Z'],
    ['moment', 'once', 'never'],
    ['number', '1', '2'],
    ['number', '1', ''],
    ['text', 'a', 'A'],
    ['text', 'a', ' a'],
    ['select', 'a', 'A'],
  ] as const)('is another one as %s: %s and %s', (as, value, held) => {
    expect(change(line({ attribute: 'A', as }), value, object({ A: [held] }))).toMatchObject({
      after: [value],
      isChanged: true,
    });
  });

  it('in a list is in no order', () => {
    const many = line({ attribute: 'A', many: true });
    expect(change(many, ['a', 'b'], object({ A: ['b', 'a'] }))).toMatchObject({ isChanged: false });
    expect(change(many, ['a'], object({ A: ['b', 'a'] }))).toMatchObject({ after: ['a'], isChanged: true });
  });
});

describe('a reference', () => {
  const group = line({
    attribute: 'Groups',
    as: 'reference',
    refersTo: { objectType: 'G', by: ['Id'] },
    many: true,
  });
  const link = (id: string, label: string) => ({ id, key: `G-${id}`, label, type: 'G' });
  const held = object({ Groups: ['One', 'Two'] }, { Groups: [link('1', 'One'), link('2', 'Two')] });
  const points = { a: { name: 'One', id: '1' }, b: { name: 'Two', id: '2' }, c: { name: 'Two', id: '3' } };

  it('is told by the names of its objects, and compared by which they are', () => {
    expect(change(group, ['b', 'a'], held, { points })).toMatchObject({
      after: ['One', 'Two'],
      isChanged: false,
    });
    expect(change(group, ['a', 'c'], held, { points })).toMatchObject({
      after: ['One', 'Two'],
      isChanged: true,
    });
    expect(change(group, ['a'], held, { points })).toMatchObject({ after: ['One'], isChanged: true });
  });

  it('to what the run makes is new, and one that leads nowhere is left out', () => {
    expect(change(group, ['a', 'n'], held, { points: { ...points, n: { name: 'New' } } })).toMatchObject({
      after: ['One', 'New'],
      isChanged: true,
    });
    expect(change(group, ['a', 'b', 'nowhere'], held, { points })).toMatchObject({ isChanged: false });
  });

  it('that two values lead to is there once', () => {
    const both = { a: { name: 'One', id: '1' }, b: { name: 'One', id: '1' } };
    expect(change(group, ['a', 'b'], 'none', { points: both })).toMatchObject({ after: ['One'] });
  });
});

it('every attribute of a row is told once, in the order of the lines', () => {
  for (const type of defaultMapping.types) {
    const changes = attributeChanges({ type, row: {}, held: 'none', points: () => undefined, clears: true });
    expect(changes.map(({ attribute }) => attribute)).toEqual(type.lines.map(({ attribute }) => attribute));
  }
});
