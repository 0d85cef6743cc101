import { readAttributes, readObjectTypes, readStatuses, readUsage } from '../../src/assets/generalRead';

const attribute = (more: object) => readAttributes([{ id: '7', name: 'A', ...more }])?.[0];

describe('what an attribute holds', () => {
  it.each<[number, number, string]>([
    [0, 0, 'text'],
    [0, 1, 'integer'],
    [0, 2, 'boolean'],
    [0, 3, 'number'],
    [0, 4, 'date'],
    [0, 5, 'time'],
    [0, 6, 'moment'],
    [0, 7, 'url'],
    [0, 8, 'email'],
    [0, 9, 'textarea'],
    [0, 10, 'select'],
    [0, 11, 'ip'],
    [0, -1, 'other'],
    [0, 99, 'other'],
    [1, 0, 'reference'],
    [2, 0, 'account'],
    [4, 0, 'other'],
    [7, 0, 'status'],
    [99, 0, 'other'],
  ])('of type %i and default type %i is %s', (type, defaultType, form) => {
    expect(attribute({ type, defaultType: { id: defaultType } })?.form).toBe(form);
  });

  it('is nothing to map to where nobody says', () => {
    expect(attribute({})?.form).toBe('other');
    expect(attribute({ defaultType: { id: 10 } })?.form).toBe('select');
  });

  it('has cardinality, flags and options as they are said, and the usual where they are not', () => {
    expect(attribute({})).toMatchObject({ most: 1, least: 0, label: false, unique: false, options: [] });
    expect(attribute({ maximumCardinality: -5, options: ' a ,,b' })).toMatchObject({
      most: -1,
      options: ['a', 'b'],
    });
    expect(attribute({ editable: false })?.system).toBe(true);
    expect(attribute({ editable: false, system: false })?.system).toBe(false);
    expect(attribute({ typeValueMulti: [3, '4'] })?.statuses).toEqual(['3', '4']);
    expect(attribute({ referenceObjectTypeId: 12, referenceObjectType: { name: 'B' } })?.target).toEqual({
      id: '12',
      name: 'B',
    });
  });
});

it('object types have ids as texts, and a parent where there is one', () => {
  expect(
    readObjectTypes([
      { id: 1, name: 'A', parentObjectTypeId: null, objectCount: 3 },
      { id: '2', name: 'B', parentObjectTypeId: 1, parentObjectTypeInherited: true, objectCount: -1 },
      { name: 'without an id' },
    ]),
  ).toEqual([
    { id: '1', name: 'A', inherits: false, objects: 3 },
    { id: '2', name: 'B', inherits: true, parent: '1' },
  ]);
});

it('statuses have their category as a word; of an unknown number nothing is told', () => {
  const status = (id: string, category: number) => ({ id, name: id, category });
  expect(readStatuses([status('a', 0), status('b', 1), status('c', 2), status('d', 9)])).toEqual([
    { id: 'a', name: 'a', category: 'inactive' },
    { id: 'b', name: 'b', category: 'active' },
    { id: 'c', name: 'c', category: 'pending' },
  ]);
});

it.each<[unknown, number | undefined]>([
  [{ totalObjectsCount: 12 }, 12],
  [{ totalObjectsCount: 0, perSchemaUsageInfo: null }, 0],
  [{}, undefined],
  ['', undefined],
])('the use told as %j is %j', (body, used) => {
  expect(readUsage(body)).toBe(used);
});
