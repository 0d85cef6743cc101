// Checks of whatever mapping, schema and records there may be.
import fc from 'fast-check';
import { check } from '../../../src/mapping/check/check';
import type { Fault, RepairInAssets } from '../../../src/mapping/fault';
import { sameName, type KnownAttribute, type KnownSchema } from '../../../src/mapping/known';
import { parseMapping, type Mapping } from '../../../src/mapping/mapping';
import { repaired } from '../../../src/mapping/repairs';
import type { Json, Kind } from '../../../src/records/record';
import { anyDraft, anyOldDraft, schemaFor } from '../text/arbitrary';
import { grown } from './grown';
import type { Ground } from './plant';
import { allGrown, plants } from './planted';

const draft = fc.oneof(anyDraft, anyOldDraft);
const seeds = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 });
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const record = fc.record({
  kind: fc.constantFrom('users' as const, 'groups' as const, 'devices' as const),
  id: fc.string(),
  raw: fc.dictionary(fc.constantFrom('id', 'status', 'profile', 'groups', '__proto__', 'x'), json),
});
const may = fc.record({
  ...{ readTypes: fc.boolean(), readStatuses: fc.boolean(), changeAttributes: fc.boolean() },
  ...{ readObjects: fc.boolean(), writeObjects: fc.boolean(), readAccounts: fc.boolean() },
});
const ground = fc
  .tuple(draft, seeds, may, fc.array(record, { maxLength: 6 }))
  .map(([mapping, numbers, allowed, records]): Ground => {
    const of = (kind: Kind) => records.filter((each) => each.kind === kind);
    return {
      mapping,
      known: { ...schemaFor(mapping, numbers), may: allowed },
      samples: { users: of('users'), groups: of('groups'), devices: of('devices') },
    };
  });

const found = ({ mapping, known, ...more }: Ground): Fault[] => check(mapping, known, more);
const same = (one: Fault, other: Fault) =>
  one.code === other.code && one.type === other.type && one.line === other.line;
const times = (fault: Fault, faults: Fault[]) => faults.filter((each) => same(each, fault)).length;
const isError = ({ level }: Fault) => level === 'error';

/** What Assets has when the button was pressed. */
function mended(known: KnownSchema, repair: RepairInAssets): KnownSchema {
  const change = (attribute: KnownAttribute): KnownAttribute => {
    if (!sameName(attribute.name, repair.attribute)) return attribute;
    if (repair.do === 'hold many') return { ...attribute, most: -1 };
    if (repair.do === 'add options')
      return { ...attribute, options: [...(attribute.options ?? []), ...repair.options] };
    const names = repair.statuses.map(({ name }) => name);
    return { ...attribute, statuses: [...(attribute.statuses ?? []), ...names] };
  };
  const types = known.types.map((type) =>
    sameName(type.name, repair.type) ? { ...type, attributes: type.attributes.map(change) } : type,
  );
  return { ...known, types };
}

function after(given: Ground, { repair }: Fault): Ground {
  const { mapping, known } = given;
  if (repair?.in === 'assets') return { ...given, known: mended(known, repair) };
  return { ...given, mapping: repair ? repaired(mapping, repair, known) : mapping };
}

describe('a check of any draft', () => {
  it('never throws, and points at types and lines that are there, in whole sentences', () => {
    fc.assert(
      fc.property(ground, (given) => {
        for (const fault of found(given)) {
          const type = given.mapping.types.find(({ key }) => key === fault.type);
          expect(fault.type === undefined || type !== undefined).toBe(true);
          expect(fault.line === undefined || type?.lines.some(({ key }) => key === fault.line)).toBe(true);
          expect(fault.sentence).toMatch(/\.$/);
          expect(fault.remedy).toMatch(/\.$/);
          expect(fault.button === undefined).toBe(fault.repair === undefined);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds an error in every type and line that the form refuses, and what it finds no error in is a mapping', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const errors = found(given).filter(isError);
        const refusedAt = placesOf(given.mapping);
        if (errors.length === 0) expect(refusedAt).toEqual([]);
        for (const { type, line } of refusedAt)
          expect(
            errors.some((each) => each.type === type && (line === undefined || each.line === line)),
          ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('offers repairs that make their fault go away', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const faults = found(given);
        for (const fault of faults.filter(({ repair }) => repair !== undefined).slice(0, 6)) {
          const rest = found(after(given, fault));
          if (times(fault, rest) >= times(fault, faults))
            throw new Error(JSON.stringify({ fault, mapping: given.mapping }));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Where the form of a mapping refuses a draft, by keys. */
function placesOf(mapping: Mapping): { type: string | undefined; line: string | undefined }[] {
  const read = parseMapping(mapping);
  if (read.is === 'mapping') return [];
  return read.problems.flatMap(({ seen }) => {
    const [, type, line] = /^types\.(\d+)(?:\.lines\.(\d+))?/.exec(String(seen.path)) ?? [];
    if (type === undefined) return [];
    const at = mapping.types[Number(type)];
    return [{ type: at?.key, line: line === undefined ? undefined : at?.lines[Number(line)]?.key }];
  });
}

describe('a repair of a planted fault', () => {
  const repairable = plants.filter((plant) => found(grown(plant)).some(({ repair }) => repair));
  it.each(repairable.map((plant) => [plant.code, plant] as const))(
    'of %s makes it go away, and makes no other',
    (code, plant) => {
      const given = grown(plant);
      const before = found(given);
      const fault = before.find((each) => each.code === code && each.repair);
      if (!fault) return;
      const rest = found(after(given, fault));
      expect(times(fault, rest)).toBe(0);
      expect(rest.filter((each) => !times(each, before)).map((each) => each.code)).toEqual([]);
    },
  );

  it('leads to a mapping without errors, pressed one after the other', () => {
    let given: Ground = allGrown().ground;
    // One repair may show what another fault has hidden.
    for (let round = 0; round < 6; round += 1) for (const fault of found(given)) given = after(given, fault);
    expect(found(given).filter(({ repair }) => repair)).toEqual([]);
  });
});
