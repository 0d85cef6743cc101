import { readSchemaHalf } from '../../src/assets/schemaHalf';

const answer = (objectTypes: unknown, more: object = {}) => ({
  schema: { objectSchema: { name: 'S', objectTypes }, iconSchema: { icons: [] }, ...more },
  mapping: { objectTypeMappings: [] },
});

it('attributes come as they are, with members that nobody told us of', () => {
  const attribute = { name: 'A', type: 'text', externalId: 'x', defaultValue: 7, typeValues: null };
  const half = readSchemaHalf(answer([{ name: 'T', inheritance: false, attributes: [attribute] }]));
  expect(half?.types[0]?.attributes[0]).toMatchObject({ name: 'A', externalId: 'x', defaultValue: 7 });
  expect(half?.types[0]?.attributes[0]?.typeValues).toBeUndefined();
});

it('what makes no sense is left out, and the rest is there', () => {
  const half = readSchemaHalf(
    answer(
      [
        null,
        { name: 7 },
        { name: 'T', attributes: [null, { type: 'text' }, { name: 'A' }], children: ['x'] },
      ],
      {
        statusSchema: {
          statuses: [
            { name: 'On', category: 'active' },
            { name: 'Off', category: 'blue' },
          ],
        },
      },
    ),
  );
  expect(half?.types.map(({ name, attributes }) => [name, attributes.length])).toEqual([['T', 1]]);
  expect(half?.statuses).toEqual([{ name: 'On', description: '', category: 'active' }]);
});

it('a schema without types has none', () => {
  expect(readSchemaHalf(answer(undefined))).toEqual({ name: 'S', description: '', types: [], statuses: [] });
});

it('a tree without an end is cut', () => {
  let deep: object = { name: 'T' };
  for (let depth = 0; depth < 200; depth += 1) deep = { name: 'T', children: [deep] };
  let levels = 0;
  for (let at = readSchemaHalf(answer([deep]))?.types[0]; at; at = at.children[0]) levels += 1;
  expect(levels).toBe(51);
});

it.each([undefined, '', {}, { schema: {} }, { schema: { objectSchema: {} } }])('%j is no answer', (body) => {
  expect(readSchemaHalf(body)).toBeUndefined();
});
