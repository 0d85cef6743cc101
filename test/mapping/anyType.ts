// Types of a mapping as nobody would write them, but somebody may: any source, any changes, any form.

import fc from 'fast-check';
import { dateForms, type Change } from '../../src/mapping/change';
import { tests } from '../../src/mapping/condition';
import { plainForms, type Line, type Piece, type Source, type TypeMapping } from '../../src/mapping/mapping';
import { oddPath } from './hostile';

const word = fc.string({ minLength: 1, maxLength: 6 });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  oddPath.map((path) => ({ path })),
  fc.record({ join: fc.array(oddPath, { minLength: 1, maxLength: 3 }), with: fc.string({ maxLength: 2 }) }),
  fc
    .array(
      fc.oneof(
        word,
        oddPath.map((path) => `\${${path}}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => ({ template: parts.join('').slice(0, 1_000) })),
  fc.string({ maxLength: 8 }).map((constant) => ({ constant })),
);

const source: fc.Arbitrary<Source> = fc.oneof(
  { weight: 5, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((first) => ({ first })) },
  { weight: 1, arbitrary: fc.constantFrom<Source>({ own: 'presence changed' }, { own: 'last synced' }) },
);

/** Any of the changes, with whatever its form lets it be given. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>(
    { do: 'trim' },
    { do: 'lower' },
    { do: 'upper' },
    { do: 'capitals' },
    { do: 'digits' },
  ),
  word.map((at): Change => ({ do: 'split', at })),
  fc.string({ maxLength: 3 }).map((mark): Change => ({ do: 'join', with: mark })),
  fc.integer({ min: -1, max: 5 }).map((number): Change => ({ do: 'item', number })),
  fc
    .tuple(word, fc.string({ maxLength: 3 }))
    .map(([what, by]): Change => ({ do: 'replace', what, with: by })),
  word.map((mark): Change => ({ do: 'before', mark })),
  word.map((mark): Change => ({ do: 'after', mark })),
  fc.integer({ min: 1, max: 9 }).map((from): Change => ({ do: 'part', from })),
  fc.constantFrom(...dateForms).map((form): Change => ({ do: 'date', form })),
  fc.constantFrom<Change>({ do: 'number', decimal: '.' }, { do: 'number', decimal: ',' }),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((yes): Change => ({ do: 'yesno', yes })),
  fc.constantFrom<Change>(
    { do: 'lookup', table: 'known', otherwise: 'keep' },
    { do: 'lookup', table: 'none', otherwise: 'empty' },
  ),
  word.map((value): Change => ({ do: 'default', value })),
);

const line = (key: string): fc.Arbitrary<Line> =>
  fc
    .record({
      from: source,
      changes: fc.option(fc.array(anyChange, { maxLength: 4 }), { nil: undefined }),
      as: fc.constantFrom(...plainForms, 'reference' as const),
      isMany: fc.boolean(),
      isOff: fc.boolean(),
    })
    .map(({ from, changes, as, isMany, isOff }): Line => {
      const common = {
        attribute: `The ${key}`,
        key,
        from,
        ...(changes ? { changes } : {}),
        ...(isOff ? { off: true as const } : {}),
      };
      const many = isMany && as !== 'status' ? { many: true } : {};
      return as === 'reference'
        ? { ...common, ...many, as, refersTo: { objectType: 'Place', by: ['Code'] } }
        : { ...common, ...many, as };
    });

const keys = ['a', 'b', 'constructor', 'valueOf', 'e'];

/** A type with a label, an identifier and a few lines of any sort. */
export const anyType: fc.Arbitrary<TypeMapping> = fc
  .record({
    lines: fc.tuple(...keys.map(line)),
    path: oddPath,
    test: fc.constantFrom(...tests),
    values: fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  })
  .map(({ lines, path, test, values }) => ({
    kind: 'users',
    type: 'Thing',
    key: 'thing',
    selector: 'things',
    when: [{ path, test, values }],
    lines: [
      {
        attribute: 'Name',
        key: 'name',
        as: 'text',
        from: { first: [{ path: 'name' }, { path: 'id' }] },
        label: true,
      },
      { attribute: 'Id', key: 'id', as: 'text', from: { path: 'id' }, identifier: true },
      ...lines,
    ],
  }));
