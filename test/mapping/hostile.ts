// JSON that nobody writes by accident: names that reach for prototypes, and whatever else JSON can say.

import fc from 'fast-check';
import type { Json } from '../../src/records/record';

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  'id',
  'profile',
  'a',
  '0',
  '',
  'a.b',
  '[]',
];

/** Any JSON, with names among its members that reach for prototypes. */
export const oddJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(
      null,
      '',
      ' ',
      true,
      false,
      0,
      -0,
      1e308,
      'ACTIVE',
      '2023-02-14T08:15:30Z',
      '\ud83d',
      '"\\',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 6 })), tie('json')), {
        maxLength: 5,
      })
      // As the parser of JSON does: a member of any name, also that of the prototype, is the object's own.
      .map(
        (members) =>
          JSON.parse(
            `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
          ) as Json,
      ),
  ),
})).json;

/** Paths that reach for what is not there, beside some that are. */
export const oddPath: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...names, 'a[]', '999999999', '-1'), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((steps) => steps.join('.') || 'a'),
  fc.constantFrom(
    '__proto__.polluted',
    'constructor.prototype',
    '.'.repeat(499),
    'a[].b[].c[]',
    'groups.999999999',
    'groups[].id',
    'profile.email',
    'status',
  ),
);
