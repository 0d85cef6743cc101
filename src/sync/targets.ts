// Which objects the values of references find: looked up together, and remembered for the turn by their ids.
import { valuesOf } from '../assets/foundObject';
import { mayBeAsked } from '../assets/objectQuery';
import { textOf } from '../mapping/explain';
import type { ReferenceLine } from '../mapping/mapping';
import type { Json } from '../records/record';
import { unanswered } from './existing';
import { patiently } from './patience';
import type { Turn, Unanswered } from './turn';
import { keyOf, wayOf, type Way } from './ways';

/** The ids of the objects that values of a line find; undefined where that cannot be known. */
export type Targets = (line: ReferenceLine, values: readonly Json[]) => ReadonlySet<string> | undefined;

/** Looks up what these values of references find, as far as this turn does not know it yet. */
export async function targetsOf(
  turn: Turn,
  wanted: readonly { line: ReferenceLine; values: readonly Json[] }[],
): Promise<{ is: 'known'; targets: Targets } | Unanswered> {
  const known = turn.memory.targets;
  const ways = new Map<string, { way: Way; values: Set<string> }>();
  for (const { line, values } of wanted) {
    const way = wayOf(line, turn.mapping);
    const { values: all } = ways.get(keyOf(way)) ?? { values: new Set<string>() };
    for (const value of values) all.add(textOf(value).toLowerCase());
    ways.set(keyOf(way), { way, values: all });
  }
  for (const [key, { way, values }] of ways) {
    const its = known.get(key) ?? new Map<string, Set<string>>();
    known.set(key, its);
    if (its === 'refused') continue;
    const news = [...values].filter((value) => !its.has(value) && mayBeAsked(value));
    if (news.length === 0) continue;
    const found = await patiently(turn.world, () =>
      turn.assets.findObjects({ type: way.name, attributes: way.by, values: news }),
    );
    if (found.is === 'refused') known.set(key, 'refused');
    else if (found.is !== 'ok') return unanswered(found);
    else {
      for (const value of news) its.set(value, new Set());
      for (const object of found.value)
        for (const text of way.by.flatMap((attribute) => valuesOf(object, attribute)))
          its.get(text.toLowerCase())?.add(object.id);
    }
  }
  return {
    is: 'known',
    targets: (line, values) => idsOf(known.get(keyOf(wayOf(line, turn.mapping))), values),
  };
}

function idsOf(
  known: ReadonlyMap<string, ReadonlySet<string>> | 'refused' | undefined,
  values: readonly Json[],
): ReadonlySet<string> | undefined {
  if (known === undefined || known === 'refused') return undefined;
  const ids = new Set<string>();
  for (const value of values) {
    const its = known.get(textOf(value).toLowerCase());
    if (its === undefined) return undefined;
    for (const id of its) ids.add(id);
  }
  return ids;
}
