import fc from 'fast-check';
import { holding, mayBeAsked, ofType, portions } from '../../src/assets/objectQuery';
import { parseAql } from '../sandbox/assets/aql';

describe('portions of values', () => {
  it('hold every value that may be asked for once, in its order, and keep to their size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 300 }), { maxLength: 400 }),
        fc.integer({ min: 1, max: 5 }),
        (values, attributes) => {
          const made = portions(values, attributes);
          expect(made.flat()).toEqual([...new Set(values.filter(mayBeAsked))]);
          for (const portion of made) {
            expect(portion.length).toBeLessThanOrEqual(100);
            const query = holding(
              Array.from({ length: attributes }, () => 'A'),
              portion,
            );
            if (portion.length > 1) expect(query.length).toBeLessThan(3_700);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are none for no values', () => {
    expect([portions([]), portions(['', 'a"b'])]).toEqual([[], []]);
  });
});

describe('a query', () => {
  it('is read as it was meant, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const values = texts.filter(mayBeAsked);
        fc.pre(values.length > 0);
        expect(parseAql(`${ofType('12', 'My type')} AND ${holding(['Okta ID', 'or'], values)}`)).toEqual({
          is: 'and',
          parts: [
            { is: 'compare', name: 'objectSchemaId', operator: '=', values: ['12'] },
            { is: 'compare', name: 'objectType', operator: '=', values: ['My type'] },
            {
              is: 'or',
              parts: ['Okta ID', 'or'].map((name) => ({ is: 'compare', name, operator: 'in', values })),
            },
          ],
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['12', { id: '7' }, 'objectTypeId = 7'],
    ['12', { id: 'x' }, undefined],
    ['12', 'a"b', undefined],
    ['one', 'a', undefined],
  ])('of schema %s and type %j is %j', (schema, type, query) => {
    expect(ofType(schema, type)).toBe(query);
  });
});
