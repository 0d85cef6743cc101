// Mappings as somebody may make them: sound ones, and drafts with all that can still be wrong. For tests of both faces.

import fc from 'fast-check';
import { tests } from '../../../src/mapping/condition';
import { groupTypes, nameTests, type Filters } from '../../../src/mapping/filters';
import { lineKey, typeKey, typeSelector } from '../../../src/mapping/keys';
import type { KnownSchema } from '../../../src/mapping/known';
import {
  draftForm,
  parseMapping,
  plainForms,
  typeModes,
  writeModes,
  type Line,
  type Mapping,
  type Piece,
  type Source,
  type TypeMapping,
} from '../../../src/mapping/mapping';
import { anyChange } from '../anyType';
import { anAttribute, aSchema, aType } from '../schemas';

/** Texts with every sign that means something in the text of a mapping. */
const oddText = (length: { minLength?: number; maxLength: number }) =>
  fc.string({
    ...length,
    unit: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...'"`\\$ ${}=|,+:#\n\t\u0000') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    ),
  });

const oddName = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom(...'aB= |:#,+ ${}`', ' of ', 'other ', 'größe', '部', '🙂', '\u00a0', '\u2028'),
  })
  .filter((name) => name.length <= 255);

const attribute = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['Name', 'Okta ID', 'Email', 'E-mail', 'Status', 'Groups', 'Manager', 'Users', 'Last login', 'User'],
      ...['Cost centre', 'Costcentre', 'Phone 2', 'Vorgesetzte Person', 'Title', 'Link to Okta', 'Created'],
    ),
  },
  { weight: 1, arbitrary: oddName },
);

const typeName = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        'Okta User',
        'People',
        'Okta Group',
        'Groups',
        'Okta Device',
        'Service account',
        'map',
        'key',
        'Device',
      ],
    ),
  },
  { weight: 1, arbitrary: oddName },
);

const path = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'id',
        'status',
        'profile.email',
        'profile.costCenter',
        'lastLogin',
        'created',
        'groups[].id',
        'groups',
      ],
      ...[
        'groups[].name',
        'roles',
        'profile.managerId',
        '_embedded.users[].user.id',
        'and',
        'template',
        'x-y_z.0',
      ],
    ),
  },
  { weight: 1, arbitrary: oddText({ minLength: 1, maxLength: 12 }) },
);

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: path.map((each) => ({ path: each })) },
  {
    weight: 1,
    arbitrary: fc.record({
      join: fc.array(path, { minLength: 1, maxLength: 3 }),
      with: fc.oneof(fc.constant(' '), oddText({ maxLength: 3 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(oddText({ maxLength: 4 }), fc.constantFrom('${profile.email}', '${id}', '\\${id}')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => ({ template: parts.join('') || 'plain' })),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(oddText({ maxLength: 8 }), fc.constant('a ${b}')).map((constant) => ({ constant })),
  },
);

const source: fc.Arbitrary<Source> = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((first) => ({ first })) },
  { weight: 1, arbitrary: fc.constantFrom<Source>({ own: 'presence changed' }, { own: 'last synced' }) },
);

/** What stays in a text and means nothing. */
const kept = fc.array(
  fc.constantFrom(
    '',
    '# a comment',
    '  # another',
    'nonsense',
    'config:page_size=500',
    'map:profile.email',
    '\t',
  ),
  { minLength: 1, maxLength: 3 },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

/** Objects without the members that are not there, or hold nothing. */
const without = (members: object): object =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]: [string, unknown]) => value !== undefined && JSON.stringify(value) !== '{}',
    ),
  );

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
            name: fc.constantFrom('Locked out', ' - ', 'Barred-2'),
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
    name: fc.constantFrom('departments', 'else', 'Sites-2'),
    rows: fc.array(fc.record({ from: oddText({ maxLength: 5 }), to: oddText({ maxLength: 5 }) }), {
      maxLength: 3,
    }),
  }),
  { selector: ({ name }) => name, minLength: 1 },
);

const seed = fc.record({
  types: fc.array(typeSeed, { minLength: 1, maxLength: 4 }),
  more: fc.record({ above: maybe(kept), tables: maybe(tables), filters: maybe(filters) }).map(without),
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;
type TypeSeed = Seed['types'][number];
type LineSeed = TypeSeed['lines'][number];

/** Any draft: names that stand twice, no label or several, no identifier, links to nothing. Keys are those of names. */
export const anyDraft: fc.Arbitrary<Mapping> = seed.map((given) => mappingOf(given));

/** A draft whose keys were made otherwise, as happens when types and lines are renamed and moved. */
export const anyOldDraft: fc.Arbitrary<Mapping> = fc.tuple(anyDraft, fc.nat(9)).map(([draft, number]) => ({
  ...draft,
  types: draft.types.map((type, at) => ({
    ...type,
    key: `type${at}${number}`,
    selector: `rows${number}${at}`,
    lines: type.lines.map((line, place): Line => {
      const key = `line${place}${number}`;
      if (line.as !== 'reference' || !('type' in line.refersTo)) return { ...line, key };
      const { refersTo } = line;
      const target = draft.types.findIndex((each) => each.key === refersTo.type);
      const by = refersTo.by.map((name) => {
        const found = draft.types[target]?.lines.findIndex((each) => each.key === name) ?? -1;
        return found < 0 ? name : `line${found}${number}`;
      });
      return {
        ...line,
        key,
        refersTo: { type: target < 0 ? refersTo.type : `type${target}${number}`, by },
      };
    }),
  })),
}));

/** Any mapping that could be saved. */
export const soundMapping: fc.Arbitrary<Mapping> = seed
  .map((given) =>
    mappingOf({
      ...given,
      types: distinct(given.types, ({ type }) => type).map((type) => ({
        ...type,
        lines: soundLines(type.lines),
      })),
    }),
  )
  .filter((mapping) => parseMapping(mapping).is === 'mapping');

const distinct = <T>(items: T[], of: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [of(item).toLowerCase(), item])).values(),
];

/** One label, an identifier, no attribute twice but where a line is off. */
function soundLines(lines: LineSeed[]): LineSeed[] {
  const isOff = ({ common }: LineSeed) => 'off' in common;
  const on = distinct(
    lines.filter((line) => !isOff(line)),
    (line) => line.attribute,
  );
  const [first = lines[0], ...rest] = on;
  const alone = (line: LineSeed): LineSeed => ({
    ...line,
    as: line.as === 'status' ? 'text' : line.as,
    common: Object.fromEntries(
      Object.entries(line.common).filter(([name]) => name !== 'many' && name !== 'off'),
    ),
  });
  return [
    ...rest.map((line) =>
      line.isIdentifier && !line.link
        ? { ...alone(line), isLabel: false }
        : { ...line, isLabel: false, common: line.as === 'status' ? alone(line).common : line.common },
    ),
    ...(first ? [{ ...alone(first), link: undefined, isLabel: true, isIdentifier: true }] : []),
    ...lines
      .filter(isOff)
      .map((line) => ({ ...line, isLabel: false, isIdentifier: false, as: 'text' as const })),
  ];
}

function mappingOf({ types, more }: Seed): Mapping {
  const [keys, selectors]: [string[], string[]] = [[], []];
  const made = types.map(({ kind, type, lines }) => {
    const key = typeKey(kind, type, keys);
    const selector = typeSelector(kind, type, selectors);
    keys.push(key);
    selectors.push(selector);
    const its: string[] = [];
    for (const line of lines) its.push(lineKey(kind, line.attribute, its));
    return { kind, type, key, selector, keys: its };
  });
  const draft = {
    version: 1,
    ...more,
    types: types.map((type, at) => {
      const { keys: its, ...own } = made[at] ?? { keys: [] };
      return {
        ...own,
        ...type.more,
        lines: type.lines.map((line, place) => lineOf(line, its[place] ?? '', made)),
      };
    }),
  };
  return draftForm.parse(draft);
}

function lineOf(
  { attribute, from, as, link, isLabel, isIdentifier, isUnique, common }: LineSeed,
  key: string,
  types: { key: string; keys: string[] }[],
): object {
  const base = { attribute, key, from, ...common };
  if (!link)
    return {
      ...base,
      as,
      ...(isLabel && { label: true }),
      ...(isIdentifier && { identifier: true }),
      ...(isUnique && { unique: true }),
    };
  const { elsewhere } = link;
  if (elsewhere)
    return {
      ...base,
      as: 'reference',
      refersTo: {
        objectType: elsewhere.objectType,
        by: elsewhere.by,
        ...(elsewhere.create && { create: true }),
      },
    };
  const target = types[link.type];
  return {
    ...base,
    as: 'reference',
    refersTo: {
      type: target?.key ?? 'gone',
      by: link.by.map((at) => target?.keys[at] ?? target?.keys[0] ?? 'gone'),
    },
  };
}

/** A schema that has some of a mapping's types and attributes, each attribute in any form. */
export const schemaFor = (mapping: Mapping, seeds: readonly number[]): KnownSchema => {
  const forms = [...plainForms, 'reference' as const, 'other' as const];
  let at = 0;
  const next = (below: number) => (seeds[at++ % Math.max(seeds.length, 1)] ?? 0) % below;
  return aSchema(
    mapping.types.map((type: TypeMapping) =>
      aType(
        next(4) === 0 ? 'Unrelated' : type.type,
        type.lines.map((line) => {
          const form = forms[next(forms.length)] ?? 'text';
          const target = mapping.types[next(6)]?.type ?? 'Department';
          return anAttribute(line.attribute, {
            form,
            label: next(5) === 0,
            system: next(7) === 0,
            ...(form === 'reference' && next(3) > 0 ? { target } : {}),
          });
        }),
      ),
    ),
  );
};
