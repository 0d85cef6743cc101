// The statuses that stand for Okta's states: whether Assets can have them, and whether an attribute allows them.
import { statusesOf } from '../statuses';
import type { StateStatus } from '../mapping';
import type { Seen } from './faults';
import { listed, shortly } from './shortly';
import { atEachLine, atEachType, placeOf, type AtLine, type Check, type Filling } from './subject';

export const statusNames: Check = (subject) => [
  ...atEachType(named, twice, twoKinds)(subject),
  ...atEachLine(allowed)(subject),
];

/** Published rules of the mapping document. No underscore: `LOCKED_OUT` never reaches Assets as it is. */
const NAME = /^[a-zA-Z0-9 -]{2,30}$/;

const statusLine = ({ lines }: Filling) => lines.find(({ as }) => as === 'status');
const at = (filling: Filling) => placeOf(filling, statusLine(filling));

function named(filling: Filling): Seen[] {
  return (filling.type.statuses ?? [])
    .filter(({ name }) => !NAME.test(name))
    .map(({ state, name }): Seen => {
      const better = asName(name) ?? asName(state);
      const repair = { in: 'mapping', type: filling.type.key, do: 'name status', state } as const;
      return {
        ...{ code: 'status-name', words: { name: shortly(name), state: shortly(state) }, ...at(filling) },
        repair: better === undefined ? undefined : { ...repair, name: better },
      };
    });
}

/** `LOCKED_OUT` is *Locked out*; undefined where too little is left. */
function asName(from: string): string | undefined {
  const words = from
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9-]+/g, ' ')
    .trim();
  const name = (/[a-z]/.test(words) ? words : words.slice(0, 1) + words.slice(1).toLowerCase())
    .slice(0, 30)
    .trim();
  return NAME.test(name) ? name : undefined;
}

function twice(filling: Filling): Seen[] {
  const statuses = filling.type.statuses ?? [];
  const states = statuses.map(({ state }) => state);
  return [...new Set(states.filter((state, number) => states.indexOf(state) !== number))].map((state) => ({
    ...{ code: 'state-twice', words: { state: shortly(state), type: filling.type.type }, ...at(filling) },
  }));
}

function twoKinds(filling: Filling): Seen[] {
  const first = new Map<string, StateStatus>();
  return (filling.type.statuses ?? []).flatMap((status): Seen[] => {
    const other = first.get(status.name);
    if (!other) first.set(status.name, status);
    if (!other || other.category === status.category) return [];
    const words = { name: shortly(status.name), one: other.category, other: status.category };
    return [{ code: 'status-two-kinds', words, ...at(filling) }];
  });
}

function allowed({ subject, filling, line, attribute }: AtLine): Seen[] {
  if (line.as !== 'status' || attribute?.form !== 'status' || attribute.statuses === undefined) return [];
  const { statuses } = attribute;
  const wanting = statusesOf(filling.type).filter(({ name }) => NAME.test(name) && !statuses.includes(name));
  const isThere = (name: string) => subject.known.statuses.some((status) => status.name === name);
  const [there, toCome] = [
    wanting.filter(({ name }) => isThere(name)),
    wanting.filter(({ name }) => !isThere(name)),
  ];
  const type = filling.home?.name ?? filling.type.type;
  const words = (of: typeof wanting) => ({
    ...{ attribute: line.attribute, type, statuses: listed(of.map(({ name }) => name)) },
  });
  const seen: Seen[] = [];
  if (there.length > 0)
    seen.push({
      ...{ code: 'status-not-allowed', words: words(there), ...placeOf(filling, line) },
      repair: {
        ...{ in: 'assets', do: 'allow statuses', type, attribute: attribute.name },
        statuses: there.map(({ name, category }) => ({ name, category })),
      },
    });
  if (toCome.length > 0)
    seen.push({ code: 'status-to-come', words: words(toCome), ...placeOf(filling, line) });
  return seen;
}
