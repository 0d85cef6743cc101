// What mappings are made of: lines, types, settings, filters and tables, each with whatever its form allows.

import fc from 'fast-check';
import { tests } from '../../../src/mapping/condition';
import { groupTypes, nameTests, type Filters } from '../../../src/mapping/filters';
import { plainForms, typeModes, writeModes } from '../../../src/mapping/mapping';
import { anyChange } from '../anyType';
import { attribute, kept, maybe, oddName, oddText, path, source, typeName, without } from './odd';

const lineSeed = fc.record({
  attribute,
  from: source,
  as: fc.constantFrom(...plainForms),
  link: maybe(
    fc.record({
      type: fc.nat(3),
      by: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      elsewhere: maybe(
        fc.record({
          objectType: typeName,
          by: fc.array(oddName, { minLength: 1, maxLength: 3 }),
          create: fc.boolean(),
        }),
      ),
    }),
  ),
  isLabel: fc.boolean(),
  isIdentifier: fc.boolean(),
  isUnique: fc.boolean(),
  common: fc
    .record({
      description: maybe(fc.oneof(fc.constant('The given name.'), oddText({ minLength: 1, maxLength: 8 }))),
      changes: maybe(fc.array(anyChange, { minLength: 1, maxLength: 3 })),
      many: maybe(fc.constant(true)),
      volatile: maybe(fc.constant(true)),
      write: maybe(fc.constantFrom(...writeModes.filter((mode) => mode !== 'every time'))),
      empty: maybe(fc.constant('keep')),
      off: maybe(fc.constant(true)),
      above: maybe(kept),
    })
    .map(without),
});

const condition = fc
  .record({
    path,
    test: fc.constantFrom(...tests),
    values: maybe(fc.array(oddText({ maxLength: 6 }), { minLength: 1, maxLength: 3 })),
  })
  .map(without);

const typeSeed = fc.record({
  kind: fc.constantFrom('users' as const, 'groups' as const, 'devices' as const),
  type: typeName,
  lines: fc.array(lineSeed, { minLength: 1, maxLength: 6 }),
  more: fc
    .record({
      description: maybe(
        fc.oneof(fc.constant('People of the Okta org.'), oddText({ minLength: 1, maxLength: 9 })),
      ),
      when: maybe(fc.array(condition, { minLength: 1, maxLength: 3 })),
      write: maybe(fc.constantFrom(...typeModes.filter((mode) => mode !== 'create and update'))),
      statuses: maybe(
        fc.array(
          fc.record({
            state: fc.oneof(fc.constantFrom('*', 'LOCKED_OUT'), oddText({ minLength: 1, maxLength: 5 })),
            name: fc.oneof(
              fc.constantFrom('Locked out', ' - ', 'of'),
              fc.stringMatching(/^[a-zA-Z0-9 -]{2,30}$/),
            ),
            category: fc.constantFrom('active', 'inactive', 'pending'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      ),
      below: maybe(kept),
    })
    .map(without),
});

const words = fc.array(fc.oneof(fc.constantFrom('ACTIVE', 'A B'), oddText({ minLength: 1, maxLength: 5 })), {
  minLength: 1,
  maxLength: 3,
});
const search = fc.oneof(
  fc.constantFrom('status eq "STAGED"', '"x"'),
  oddText({ minLength: 1, maxLength: 9 }),
);
const filters: fc.Arbitrary<Filters> = fc
  .record({
    users: maybe(
      fc
        .record({
          statuses: maybe(words),
          search: maybe(search),
          inGroups: maybe(fc.array(fc.constantFrom('00g1', '00g~2'), { minLength: 1, maxLength: 2 })),
          leaveOut: maybe(fc.array(path, { minLength: 1, maxLength: 2 })),
        })
        .map(without),
    ),
    groups: maybe(
      fc
        .record({
          types: maybe(fc.array(fc.constantFrom(...groupTypes), { minLength: 1, maxLength: 2 })),
          names: maybe(
            fc.array(
              fc.record({
                test: fc.constantFrom(...nameTests),
                text: oddText({ minLength: 1, maxLength: 5 }),
              }),
              {
                minLength: 1,
                maxLength: 2,
              },
            ),
          ),
          skipEmpty: maybe(fc.constant(true)),
        })
        .map(without),
    ),
    devices: maybe(fc.record({ statuses: maybe(words), search: maybe(search) }).map(without)),
  })
  .map(without);

const tables = fc.uniqueArray(
  fc.record({
    name: fc.oneof(fc.constantFrom('departments', 'else', 'of'), fc.stringMatching(/^[A-Za-z][\w-]{0,39}$/)),
    rows: fc.array(fc.record({ from: oddText({ maxLength: 5 }), to: oddText({ maxLength: 5 }) }), {
      maxLength: 3,
    }),
  }),
  { selector: ({ name }) => name, minLength: 1 },
);

/** What a mapping is made of, before names become keys. */
export const seed = fc.record({
  types: fc.array(typeSeed, { minLength: 1, maxLength: 4 }),
  more: fc.record({ above: maybe(kept), tables: maybe(tables), filters: maybe(filters) }).map(without),
});
export type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;
export type TypeSeed = Seed['types'][number];
export type LineSeed = TypeSeed['lines'][number];
