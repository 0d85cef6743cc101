// Names, paths, sources and texts with every sign that means something in the text of a mapping.

import fc from 'fast-check';
import type { Piece, Source } from '../../../src/mapping/mapping';

/** Texts with every sign that means something in the text of a mapping. */
export const oddText = (length: { minLength?: number; maxLength: number }) =>
  fc.string({
    ...length,
    unit: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...'"`\\$ ${}=|,+:#\n\t\u0000') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    ),
  });

/** The words of the grammar, which a name may begin with, end with, hold or be. */
const WORDS = ['of', 'other', 'and', 'is', 'key', 'map', 'off', 'config', 'status', 'table', 'template', '*'];

export const oddName = fc
  .oneof(
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...'aB= |:#,+ ${}`', ' of ', 'other ', 'größe', '部', '🙂', '\u00a0', '\u2028'),
    }),
    fc
      .array(fc.constantFrom(...WORDS, 'Teams', '#key', '${a}', ...'=|:#,`'), { minLength: 1, maxLength: 4 })
      .chain((words) => fc.constantFrom(' ', '', '  ').map((between) => words.join(between))),
  )
  .filter((name) => name.length <= 255);

export const attribute = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['Name', 'Okta ID', 'Email', 'E-mail', 'Status', 'Groups', 'Manager', 'Users', 'Last login', 'User'],
      ...['Cost centre', 'Costcentre', 'Phone 2', 'Vorgesetzte Person', 'Title', 'Link to Okta', 'Created'],
    ),
  },
  { weight: 1, arbitrary: oddName },
);

export const typeName = fc.oneof(
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

export const path = fc.oneof(
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

export const source: fc.Arbitrary<Source> = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((first) => ({ first })) },
  { weight: 1, arbitrary: fc.constantFrom<Source>({ own: 'presence changed' }, { own: 'last synced' }) },
);

/** What stays in a text and means nothing. */
export const kept = fc.array(
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

export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

/** Objects without the members that are not there, or hold nothing. */
export const without = (members: object): object =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]: [string, unknown]) => value !== undefined && JSON.stringify(value) !== '{}',
    ),
  );
