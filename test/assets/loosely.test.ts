// Whatever an answer holds, reading it ends in a value or in undefined, and never in an exception.
import fc from 'fast-check';
import { readFoundPage } from '../../src/assets/foundObject';
import { readAttributes, readObjectTypes, readStatuses, readUsage } from '../../src/assets/generalRead';
import { good, id, listOf, maybe } from '../../src/assets/loosely';
import { readSchemaHalf } from '../../src/assets/schemaHalf';
import { z } from 'zod';

const readers: Record<string, (body: unknown) => unknown> = {
  readAttributes,
  readObjectTypes,
  readStatuses,
  readUsage,
  readSchemaHalf,
  readFoundPage: (body) => readFoundPage(body, 0),
};

/** Answers that look like real ones in places and hold nonsense in others. */
const strange = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(null, true, -1, 7, '', 'x', '__proto__', 'constructor'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...['id', 'name', 'values', 'attributes', 'objectAttributeValues', 'objectTypeAttributeId', 'value'],
        ...['schema', 'objectSchema', 'objectTypes', 'children', 'statusSchema', 'statuses', 'category'],
        ...['objectType', 'objectKey', 'label', 'status', 'user', 'referencedObject', 'isLast', 'type'],
        ...['defaultType', 'typeValueMulti', 'options', 'totalObjectsCount', '__proto__'],
      ),
      tie('any'),
      { maxKeys: 8 },
    ),
  ),
}));

it.each(Object.keys(readers))('%s reads whatever comes', (name) => {
  fc.assert(
    fc.property(strange.any, (body) => {
      expect(() => readers[name]?.(body)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

it('a member that may be missing is undefined also for null and nonsense', () => {
  const form = z.object({ a: maybe(z.number()) });
  for (const from of [{}, { a: null }, { a: 'x' }, { a: undefined }])
    expect(form.parse(from).a).toBeUndefined();
  expect(form.parse({ a: 0 }).a).toBe(0);
});

it('an id is a text, also where a number came', () => {
  expect([id.parse(7), id.parse('7')]).toEqual(['7', '7']);
  expect(id.safeParse('').success).toBe(false);
});

it('a list is plain or below values, and loses what makes no sense', () => {
  const form = z.object({ a: z.number() });
  expect(listOf(form, [{ a: 1 }, null, { a: 'x' }])).toEqual([{ a: 1 }]);
  expect(listOf(form, { values: [{ a: 2 }] })).toEqual([{ a: 2 }]);
  expect(listOf(form, { a: 3 })).toBeUndefined();
  expect(good(form, { a: 4 })).toEqual([{ a: 4 }]);
});
