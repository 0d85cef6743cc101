// Objects as Assets may write them, in the forms of its description and in those that clients met.
import { accountsOf, formIn, linksOf, readFoundPage, valuesOf } from '../../src/assets/foundObject';

const object = (attributes: unknown, more: object = {}) => ({
  id: 7,
  objectKey: 'A-7',
  label: 'Seven',
  objectType: { id: '3', name: 'Things' },
  attributes,
  ...more,
});
const values = (objectTypeAttributeId: string, ...objectAttributeValues: unknown[]) => ({
  objectTypeAttributeId,
  objectAttributeValues,
});
const page = (objects: unknown[], more: object = {}) =>
  readFoundPage(
    {
      values: objects,
      isLast: true,
      objectTypeAttributes: [
        { id: '1', name: 'A' },
        { id: 2, name: 'B' },
      ],
      ...more,
    },
    0,
  );
const only = (...attributes: unknown[]) => page([object(attributes)])?.objects[0];

it('a value is a text, whatever it was, and empty ones are none', () => {
  expect(only(values('1', { value: 'x' }, { value: 7 }, { value: true }, { value: '' }, {}))?.values).toEqual(
    {
      A: ['x', '7', 'true'],
    },
  );
  expect(only(values('1'))?.values).toEqual({});
  expect(only(values('1', { displayValue: 'shown' }))?.values).toEqual({ A: ['shown'] });
});

it('a status has its name, a link its object, a person a name and an account', () => {
  const target = { id: '9', objectKey: 'B-9', label: 'Nine', objectType: { id: '4', name: 'Others' } };
  expect(only(values('1', { value: '3', status: { id: '3', name: 'Active' } }))?.values).toEqual({
    A: ['Active'],
  });
  expect(only(values('2', { value: 'B-9', referencedObject: target }))).toMatchObject({
    values: { B: ['Nine'] },
    links: { B: [{ id: '9', key: 'B-9', label: 'Nine', type: 'Others' }] },
  });
  expect(only(values('1', { value: 'acc', user: { displayName: 'Ada' } }))).toMatchObject({
    values: { A: ['Ada'] },
    accounts: { A: ['acc'] },
  });
  expect(only(values('1', { user: { key: 'acc' } }))).toMatchObject({ accounts: { A: ['acc'] } });
});

it('an attribute is known by the name beside it, or by its id in the list of the page; else it is left out', () => {
  const named = { ...values('99', { value: 'x' }), objectTypeAttribute: { name: 'C' } };
  expect(only(named, values('98', { value: 'y' }))?.values).toEqual({ C: ['x'] });
});

it.each(['__proto__', 'constructor', 'toString'])('an attribute may be called %s', (name) => {
  const named = { ...values('1', { value: 'x' }, { value: 'y' }), objectTypeAttribute: { name } };
  const found = only(named)?.values ?? {};
  expect(Object.entries(found)).toEqual([[name, ['x', 'y']]]);
});

it('what an attribute holds is told by its numbers, where they are given', () => {
  const objectTypeAttributes = [
    { id: '1', name: 'A', type: 0, defaultType: { id: 6 } },
    { id: '2', name: 'B', type: 7 },
    { id: '3', name: 'C' },
  ];
  const filled = ['1', '2', '3'].map((id) => values(id, { value: 'x' }));
  const found = page([object(filled)], { objectTypeAttributes })?.objects[0] ?? { forms: {} };
  expect(found.forms).toEqual({ A: 'moment', B: 'status' });
  expect([formIn(found, 'a'), formIn(found, 'C'), formIn(found, 'constructor')]).toEqual([
    'moment',
    undefined,
    undefined,
  ]);
});

it('a page says where the next begins, unless it is the last', () => {
  const some = [object([]), object([])];
  expect(page(some)).not.toHaveProperty('next');
  expect(readFoundPage({ values: some, isLast: false }, 50)?.next).toBe(52);
  expect(readFoundPage({ values: some }, 0)?.next).toBe(2);
  expect(readFoundPage({ values: [] }, 2)).toEqual({ objects: [] });
});

it.each<[string, unknown]>([
  ['no page', {}],
  ['text', ''],
  ['an object without a key', { values: [{ id: '1' }], isLast: true }],
  ['a page with nothing on it that is not the last', { values: [], isLast: false }],
])('%s is no answer', (_what, body) => {
  expect(readFoundPage(body, 0)).toBeUndefined();
});

it('an attribute that somebody made comes before one of Assets’ own by that name, filled or not', () => {
  const objectTypeAttributes = [
    { id: '1', name: 'Created', system: true },
    { id: '2', name: 'Created', system: false },
    { id: '3', name: 'Updated', system: true },
  ];
  const own = [values('1', { value: '2026' }), values('3', { value: '2027' })];
  const of = (...attributes: unknown[]) =>
    page([object(attributes)], { objectTypeAttributes })?.objects[0]?.values;
  expect(of(...own, values('2', { value: '2020' }))).toEqual({ Created: ['2020'], Updated: ['2027'] });
  expect(of(...own)).toEqual({ Updated: ['2027'] });
});

it('an attribute in another letter case than that of Assets’ own still comes before it', () => {
  const objectTypeAttributes = [
    { id: '1', name: 'Created', system: true },
    { id: '2', name: 'created', system: false },
  ];
  const both = [values('1', { value: '2026' }), values('2', { value: '2020' })];
  expect(page([object(both)], { objectTypeAttributes })?.objects[0]?.values).toEqual({ created: ['2020'] });
});

it('values, links and accounts are found by the name of their attribute, letter case aside', () => {
  const link = { id: '9', key: 'B-9', label: 'Nine', type: 'Others' };
  const found = { values: { Owner: ['Ada'] }, links: { Owner: [link] }, accounts: { Owner: ['acc'] } };
  expect([valuesOf(found, 'OWNER'), linksOf(found, 'owner'), accountsOf(found, 'oWNER')]).toEqual([
    ['Ada'],
    [link],
    ['acc'],
  ]);
  expect([valuesOf(found, 'Own'), linksOf(found, 'constructor'), accountsOf(found, '')]).toEqual([
    [],
    [],
    [],
  ]);
});
