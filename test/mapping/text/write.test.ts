// The two faces are one mapping: what is written is read back, whatever it is.

import fc from 'fast-check';
import { defaultMapping } from '../../../src/mapping/defaults';
import { lineKey } from '../../../src/mapping/keys';
import { draftForm, parseMapping } from '../../../src/mapping/mapping';
import { lineOf } from '../../../src/mapping/text/places';
import { readText } from '../../../src/mapping/text/read';
import { writeText } from '../../../src/mapping/text/write';
import { anyDraft, anyOldDraft, schemaFor, soundMapping } from './arbitrary';

const runs = { numRuns: 100 };
const seeds = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 });

describe('a mapping written as text and read again', () => {
  it('is the same mapping', () => {
    fc.assert(
      fc.property(soundMapping, (mapping) => {
        const { text, places } = writeText(mapping);
        const read = readText(text);
        expect(read.mapping).toEqual(mapping);
        expect(read.places).toEqual(places);
      }),
      runs,
    );
  });

  it('is the same beside any schema, as long as it is the same schema', () => {
    fc.assert(
      fc.property(soundMapping, seeds, (mapping, given) => {
        const known = schemaFor(mapping, given);
        expect(readText(writeText(mapping, known).text, { known }).mapping).toEqual(mapping);
      }),
      runs,
    );
  });

  it('is the same draft, whatever is wrong with it', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readText(writeText(draft).text, { before: draft }).mapping).toEqual(draft);
      }),
      runs,
    );
  });

  it('keeps the keys that its types and lines had before', () => {
    fc.assert(
      fc.property(anyOldDraft, seeds, (draft, given) => {
        const known = schemaFor(draft, given);
        expect(readText(writeText(draft, known).text, { before: draft, known }).mapping).toEqual(draft);
      }),
      runs,
    );
  });
});

describe('the mappings of these tests', () => {
  it('are sound, and of every sort', () => {
    const made = fc.sample(soundMapping, { numRuns: 300, seed: 1 });
    expect(made.every((mapping) => parseMapping(mapping).is === 'mapping')).toBe(true);
    const lines = made.flatMap(({ types }) => types.flatMap((type) => type.lines));
    for (const is of [
      (line: (typeof lines)[number]) => line.as === 'reference' && 'type' in line.refersTo,
      (line: (typeof lines)[number]) => line.as === 'reference' && 'objectType' in line.refersTo,
      (line: (typeof lines)[number]) => line.off,
      (line: (typeof lines)[number]) => line.changes,
      (line: (typeof lines)[number]) => 'join' in line.from,
      (line: (typeof lines)[number]) => 'template' in line.from,
    ])
      expect(lines.filter(is).length).toBeGreaterThan(20);
    expect(made.filter(({ types }) => types.length > 2).length).toBeGreaterThan(20);
  });
});

describe('the default mapping as text', () => {
  it('is read back as it is, and says no more than it has to', () => {
    const { text, places } = writeText(defaultMapping);
    const read = readText(text);
    expect(read).toEqual({ mapping: defaultMapping, faults: [], places, kept: [] });
    expect(text.split('\n').slice(10, 16)).toEqual([
      'Okta User:',
      'map:profile.displayName, profile.firstName + profile.lastName, profile.login=Name',
      'key:id=Okta ID',
      'map:status=Status',
      'map:profile.login=Login',
      'map:profile.email=Email',
    ]);
  });
});

describe('sixty lines', () => {
  it('take a line of text each, and are read back as they are', () => {
    const [, users] = defaultMapping.types;
    const more = Array.from({ length: 44 }, (_each, at) => ({
      attribute: `Custom attribute ${'abcdefgh'.charAt(at % 8)}${'xyzuvw'.charAt(at / 8)}`,
      from: { path: `profile.custom${at}` },
      as: 'text' as const,
    }));
    const keys = more.map(({ attribute }) => lineKey('users', attribute));
    const lines = [...(users?.lines ?? []), ...more.map((line, at) => ({ ...line, key: keys[at] ?? '' }))];
    const mapping = draftForm.parse({
      ...defaultMapping,
      types: defaultMapping.types.map((type) => (type === users ? { ...type, lines } : type)),
    });
    const { text, places } = writeText(mapping);
    expect(lines).toHaveLength(60);
    expect(places.filter((place) => place.is === 'line' && place.type === 'user')).toHaveLength(60);
    expect(readText(text)).toEqual({ mapping, faults: [], places, kept: [] });
    const place = places.find((each) => each.is === 'line' && each.key === keys[43]);
    expect(place && text.split('\n')[place.line - 1]).toBe('map:profile.custom43=Custom attribute dw');
    expect(lineOf(places, { type: 'user', line: keys[43] ?? '' })).toBe(place?.line);
    expect(lineOf(places, { type: 'user' })).toBe(11);
  });
});

describe('what says nothing', () => {
  it('is left out of the text, and so of what is read', () => {
    const [groups] = defaultMapping.types;
    const lines = (groups?.lines ?? []).map((line) => ({
      ...line,
      many: false,
      volatile: false,
      write: 'every time',
      changes: [],
      above: [],
      ...(line.as !== 'reference' && { label: line.label ?? false, identifier: line.identifier ?? false }),
    }));
    const saying = draftForm.parse({
      version: 1,
      types: [{ ...groups, lines, write: 'create and update', statuses: [], below: [] }],
      tables: [],
      filters: {},
    });
    expect(readText(writeText(saying).text).mapping).toEqual({ version: 1, types: [groups] });
  });
});
