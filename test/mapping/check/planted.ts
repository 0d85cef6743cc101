// One fault of each kind, and all of them together.
import type { FaultCode } from '../../../src/mapping/check/faults';
import type { KnownSchema } from '../../../src/mapping/known';
import type { Mapping, TypeMapping } from '../../../src/mapping/mapping';
import { aSchema, everything } from '../schemas';
import { grown, placeOf } from './grown';
import type { Ground, Plant } from './plant';
import { plantedInMapping } from './plantedInMapping';
import { plantedInSamples } from './plantedInSamples';
import { plantedInSchema } from './plantedInSchema';

export const plants: Plant[] = [...plantedInMapping, ...plantedInSchema, ...plantedInSamples];

/** Faults of a type's own name and identifier, or of a name or key that has to be that one. */
const OWN_TYPE: readonly FaultCode[] = [
  'system-attribute',
  'unique-name',
  'composite-identifier',
  'bad-form',
];

/** Plants of nothing but lines, and of attributes for them: they can stand in one type. */
const isOfLines = (plant: Plant) =>
  plant.line !== undefined &&
  [plant.lines, plant.type, plant.others, plant.homeAs, plant.profiles].every((each) => each === undefined) &&
  !OWN_TYPE.includes(plant.code);

/** The plant with names and keys that no other has. */
function apart(plant: Plant, as: string): Plant {
  const { line: at = '', more = [], home } = plant;
  return {
    ...plant,
    line: `${as}${at}`,
    more: more.map((line) => ({ ...line, attribute: `${line.attribute} ${as}`, key: `${as}${line.key}` })),
    ...(home ? { home: home.map((each) => ({ ...each, name: `${each.name} ${as}` })) } : {}),
  };
}

/** Plants put together into one, if there are any. */
function together(code: FaultCode, several: Plant[]): Plant {
  const home = several.flatMap((plant) => plant.home ?? []);
  return {
    ...{ code, more: several.flatMap(({ more = [] }) => more) },
    ...(home.length > 0 ? { home } : {}),
    types: (as) => several.flatMap(({ types = () => [] }) => types(as)),
    mapping: several.reduce<Partial<Mapping>>((all, { mapping }) => ({ ...all, ...mapping }), {}),
    may: several.reduce<Partial<KnownSchema['may']>>((all, { may }) => ({ ...all, ...may }), {}),
    statuses: several.flatMap(({ statuses = [] }) => statuses),
  };
}

/** All plants that bear one another, in one mapping and one schema; people go to the type that their plant made. */
export function allGrown(): { ground: Ground; places: { code: FaultCode; type: string; line?: string }[] } {
  const willing = plants.filter(({ isAlone }) => !isAlone);
  const single = willing.filter((plant) => !isOfLines(plant)).map((plant, at) => ({ plant, key: `p${at}` }));
  const merged = willing.filter(isOfLines).map((plant, at) => apart(plant, `m${at}`));
  const there = merged.filter(({ home }) => home !== undefined);
  const fresh = merged.filter(({ home }) => home === undefined);
  const all = [
    ...single,
    { plant: together('required', there), key: 'there' },
    { plant: together('required', fresh), key: 'fresh' },
  ];
  const grounds = all.map(({ plant, key }) => grown(plant, `Planted ${key}`, key));
  const types = grounds.flatMap(({ mapping }, at) =>
    mapping.types.map((type): TypeMapping => {
      const own = { path: 'for', test: 'is' as const, values: [`Planted ${all[at]?.key ?? ''}`] };
      return type.kind === 'users' ? { ...type, when: [...(type.when ?? []), own] } : type;
    }),
  );
  const filters = grounds.map(({ mapping }) => mapping.filters?.users);
  const ground: Ground = {
    mapping: {
      version: 1,
      types,
      filters: { users: filters.reduce((all, some) => ({ ...all, ...some }), {}) ?? {} },
    },
    known: aSchema(
      grounds.flatMap(({ known }) => known.types),
      {
        may: all.reduce((may, { plant }) => ({ ...may, ...plant.may }), everything),
        statuses: grounds.flatMap(({ known }) => known.statuses),
      },
    ),
    samples: { users: grounds.flatMap(({ samples }) => samples.users ?? []) },
  };
  const placed = [
    ...single,
    ...there.map((plant) => ({ plant, key: 'there' })),
    ...fresh.map((plant) => ({ plant, key: 'fresh' })),
  ];
  return { ground, places: placed.map(({ plant, key }) => ({ code: plant.code, ...placeOf(plant, key) })) };
}
