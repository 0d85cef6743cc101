// The ground of a planted fault: mapping, schema and records that have no other.
import type { Line, TypeMapping } from '../../../src/mapping/mapping';
import type { OktaRecord } from '../../../src/records/record';
import { anAttribute, aSchema, aType, everything, filling } from '../schemas';
import type { Ground, Plant } from './plant';

/** The ground of one plant alone. */
export function grown(plant: Plant, as = 'Planted', key = 'user'): Ground {
  const { home, homeAs = (type) => type, types = () => [], profiles = [] } = plant;
  const there = home ? [homeAs(aType(as, [anAttribute('Okta ID'), ...home]))] : [];
  const records = profiles.map((profile, at): OktaRecord => ({
    ...{ kind: 'users', id: `00u${at}` },
    raw: { id: `00u${at}`, status: 'ACTIVE', for: as, profile: { displayName: `P ${at}`, ...profile } },
  }));
  return {
    mapping: { version: 1, types: typesOf(plant, as, key), ...plant.mapping },
    known: aSchema([...there, ...types(as)], {
      may: { ...everything, ...plant.may },
      statuses: plant.statuses ?? [],
    }),
    samples: { users: records },
    ...(plant.fields ? { fields: { users: plant.fields.map((path) => ({ path })) } } : {}),
    ...(plant.way ? { way: plant.way } : {}),
    ...(plant.live ? { live: { version: 1, types: [{ ...filling(as), lines: plant.live }] } } : {}),
  };
}

/** The types of a plant, under a name and key of its own. */
function typesOf({ lines, more = [], type, others = [] }: Plant, as: string, key: string): TypeMapping[] {
  const base = filling(as);
  const planted = { ...base, ...type, lines: lines ?? [...base.lines, ...more] };
  return [planted, ...others].map((each) => ({
    ...each,
    type: each.type === 'Planted' ? as : each === planted ? as : `${each.type} of ${as}`,
    key: renamed(each.key, key),
    selector: each.key === 'user' ? `${key}s` : `${renamed(each.key, key)}s`,
    lines: each.lines.map((line) => pointed(line, as, key)),
  }));
}

const renamed = (key: string, as: string) => (as === 'user' ? key : key === 'user' ? as : `${as}${key}`);

function pointed(line: Line, as: string, key: string): Line {
  if (line.as !== 'reference') return line;
  const { refersTo } = line;
  if ('type' in refersTo) return { ...line, refersTo: { ...refersTo, type: renamed(refersTo.type, key) } };
  return refersTo.objectType === 'Planted' ? { ...line, refersTo: { ...refersTo, objectType: as } } : line;
}

/** Where a plant's fault is told. */
export const placeOf = ({ at = 'user', line }: Plant, key = 'user') => ({
  type: renamed(at, key),
  ...(line === undefined ? {} : { line }),
});
