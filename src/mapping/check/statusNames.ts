// The statuses that stand for Okta's states: whether Assets can have them, and whether an attribute allows them.
import { everyStatus, statusesOf, type Status } from '../statuses';
import type { Seen } from './faults';
import { listed, shortly } from './shortly';
import {
  atEachLine,
  atEachType,
  placeOf,
  type AtLine,
  type Check,
  type Filling,
  type Subject,
} from './subject';

export const statusNames: Check = (subject) => [
  ...atEachType(named, twice)(subject),
  ...twoKinds(subject),
  ...atEachLine(allowed)(subject),
];

/**
 * Published rules of the mapping document, and none of blanks around: nobody would find that again. No underscore:
 * `LOCKED_OUT` never reaches Assets as it is.
 */
const NAME = /^(?! )[a-zA-Z0-9 -]{2,30}(?<! )$/;

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

/** Also beside what is proposed, and beside another type: a status is one of the whole schema. */
function twoKinds({ fillings }: Subject): Seen[] {
  const first = new Map<string, Status>();
  const told = new Set<string>();
  return fillings.flatMap((filling): Seen[] =>
    everyStatus(filling.type).flatMap((status): Seen[] => {
      const { name, category } = status;
      // What no line fills is nowhere.
      if (statusLine(filling) === undefined) return [];
      const other = first.get(name);
      if (!other) first.set(name, status);
      if (!other || other.category === category || told.has(name)) return [];
      told.add(name);
      const words = { name: shortly(name), one: other.category, other: category };
      return [{ code: 'status-two-kinds', words, ...at(filling) }];
    }),
  );
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
