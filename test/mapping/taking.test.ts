// What holds for every mapping and every record: nothing throws, nothing reaches a prototype, quick and plain agree.

import fc from 'fast-check';
import { apply, hashed, markText, rowLines } from '../../src/mapping/apply';
import { typeFor } from '../../src/mapping/conditions';
import { defaultMapping } from '../../src/mapping/defaults';
import { explain } from '../../src/mapping/explain';
import { parseMapping, type Line, type LookupTable } from '../../src/mapping/mapping';
import { mappingProblems } from '../../src/mapping/problems';
import { sampleLine } from '../../src/mapping/sampling';
import { fieldsOf } from '../../src/records/fields';
import type { Json, JsonObject } from '../../src/records/record';
import { anyType } from './anyType';
import { aPerson, typeWith } from './examples';
import { oddJson } from './hostile';
import { plainRow } from './plainly';

const tables: LookupTable[] = [{ name: 'known', rows: [{ from: 'ACTIVE', to: 'yes' }] }];
const runs = { numRuns: 300 };

/** A record's JSON: anything at all, or a person with odd values. */
const anyRaw: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.dictionary(fc.constantFrom('id', 'name', 'a', '__proto__', 'constructor', 'status'), oddJson),
  fc
    .record({ id: fc.string(), a: oddJson, groups: oddJson, org: oddJson, profile: oddJson })
    .map((raw) => ({ ...aPerson(), name: 'Ada', ...raw })),
);
const recordOf = (raw: Json) => ({ kind: 'users' as const, id: 'x', raw: raw as JsonObject });

describe('any mapping on any JSON', () => {
  it('is made of mappings that the rules allow', () => {
    fc.assert(
      fc.property(anyType, (type) => {
        expect(parseMapping({ version: 1, types: [type] })).toMatchObject({ is: 'mapping' });
      }),
      { numRuns: 100 },
    );
  });

  it('becomes a whole row or none: a value for every line, and a word on every problem', () => {
    fc.assert(
      fc.property(anyType, anyRaw, (type, raw) => {
        const result = apply(recordOf(raw), type, { tables });
        for (const { code, seen } of result.problems)
          for (const [, name = ''] of mappingProblems[code].sentence.matchAll(/\{(\w+)\}/g))
            expect(Object.keys(seen)).toContain(name);
        if (result.is === 'no row') {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        const lines = rowLines(type);
        expect(Object.keys(result.row)).toEqual(lines.map(({ key }) => key));
        expect(result.filled).toEqual(lines.map(({ key }) => result.row[key] !== null));
        expect(typeof hashed(result.row, type)).toBe('string');
        for (const line of lines) expect(typeof markText(result.row, line)).toBe('string');
      }),
      runs,
    );
  });

  it('becomes the same row the quick way and the plain way', () => {
    let rows = 0;
    fc.assert(
      fc.property(anyType, anyRaw, (type, raw) => {
        const result = apply(recordOf(raw), type, { tables });
        if (result.is === 'no row') return;
        rows += 1;
        expect(result.row).toEqual(plainRow(raw, type, tables));
      }),
      runs,
    );
    expect(rows).toBeGreaterThan(50);
  });

  it('leaves prototypes and the record as they were', () => {
    const own = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(anyType, anyRaw, (type, raw) => {
        const before = JSON.stringify(raw);
        apply(recordOf(raw), type, { tables });
        typeFor(recordOf(raw), [type]);
        for (const line of type.lines) {
          explain(recordOf(raw), line, { type, tables });
          sampleLine([recordOf(raw)], line, { type, tables });
        }
        fieldsOf([recordOf(raw)]);
        expect(JSON.stringify(raw)).toBe(before);
      }),
      { numRuns: 100 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(own);
  });

  it('says in an explanation what the row says', () => {
    fc.assert(
      fc.property(anyType, anyRaw, (type, raw) => {
        const result = apply(recordOf(raw), type, { tables });
        if (result.is === 'no row') return;
        for (const line of rowLines(type)) {
          const landed = [result.row[line.key] ?? []].flat().map(String);
          expect(explain(recordOf(raw), line, { type, tables }).lands).toEqual(landed);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the default mapping', () => {
  it('becomes the same rows the quick way and the plain way, whatever a person has', () => {
    const type = defaultMapping.types.find(({ kind }) => kind === 'users');
    if (!type) throw new Error('no type for people');
    fc.assert(
      fc.property(oddJson, oddJson, oddJson, (groups, status, title) => {
        const raw = aPerson({ displayName: 'Ada', title }, { groups, status });
        const result = apply(recordOf(raw), type);
        expect(result).toMatchObject({ is: 'row', row: plainRow(raw, type, []) });
      }),
      runs,
    );
  });
});

describe('a record nested deeper than anybody writes', () => {
  it('is no trouble', () => {
    let deep: Json = 'end';
    for (let depth = 0; depth < 20_000; depth += 1) deep = depth % 2 ? [deep] : { a: deep };
    const raw = { ...aPerson({ displayName: deep }), extra: deep };
    const type = defaultMapping.types[1];
    if (!type) throw new Error('no type for people');
    expect(apply(recordOf(raw), type).problems.map(({ code }) => code)).toEqual(['not-text', 'no-label']);
    for (const line of type.lines) expect(explain(recordOf(raw), line, { type }).lands).toBeDefined();
    expect(fieldsOf([recordOf(raw)]).length).toBeGreaterThan(5);
  });
});

describe('a list longer than anybody keeps', () => {
  const line: Line = { attribute: 'A', key: 'a', as: 'text', many: true, from: { path: 'a' } };
  const many = Array.from({ length: 300_000 }, (_each, at): Json => (at % 2 ? { at } : 'x; y'));

  it.each<[string, Line, Json, string]>([
    ['as it is', line, ['x; y'], 'not-text'],
    ['to be changed', { ...line, changes: [{ do: 'split', at: ';' }] }, null, 'too-much-to-change'],
  ])('is no trouble %s, good or bad', (...[, given, a, code]) => {
    const result = apply(recordOf({ id: '1', name: 'n', a: many }), typeWith(given));
    expect(result).toMatchObject({ is: 'row', row: { a } });
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
