// What somebody changed in Assets since a mapping was saved, and the mend for each: a run stops for it before it writes.
import type { Binding, BoundAttribute, BoundTarget, BoundType } from './binding';
import { requiredIn } from './binding';
import { faultOf, type Seen } from './check/faults';
import { listed } from './check/shortly';
import type { Fault } from './fault';
import { oneWords } from './formWords';
import {
  attributeNamed,
  sameName,
  typeNamed,
  type KnownAttribute,
  type KnownForm,
  type KnownSchema,
  type KnownType,
} from './known';
import { activeLines, type Line, type Mapping, type TypeMapping } from './mapping';
import { takes } from './match';
import { isNear } from './near';

export { bindingOf, readBinding, type Binding } from './binding';

/**
 * What differs from a binding so that a run would go wrong. Only what is sure: an answer that is silent about something
 * does not say that it is gone.
 *
 * @param binding as it was stored with the mapping; without one nothing can be told
 */
export function driftOf(mapping: Mapping, binding: Binding | undefined, known: KnownSchema): Fault[] {
  if (!binding) return [];
  const seen = mapping.types.flatMap((type) => {
    const before = binding.types.find(({ key }) => key === type.key);
    const its = before && sameName(before.name, type.type) ? ofType({ type, before, binding, known }) : [];
    const targets = binding.targets.filter((target) => target.type === type.key);
    return [...its, ...activeLines(type).flatMap((line) => ofTarget({ type, line, known }, targets))];
  });
  return seen.map((each) => faultOf(each, known.may));
}

interface Compared {
  type: TypeMapping;
  before: BoundType;
  binding: Binding;
  known: KnownSchema;
}

interface Identity {
  name: string;
  externalId?: string;
  id?: string;
}

/** Whether an answer without it means that it is gone: some things are shown by the general API alone. */
const isShown = ({ externalId }: Identity, known: KnownSchema) =>
  externalId !== undefined || known.may.readTypes;

/** The same thing under whatever name: by an id that both tell, else by its name. */
function again<T extends Identity>(before: Identity, among: readonly T[]): T | undefined {
  const same = (member: 'externalId' | 'id') =>
    before[member] === undefined ? undefined : among.find((each) => each[member] === before[member]);
  return same('externalId') ?? same('id') ?? among.find(({ name }) => sameName(name, before.name));
}

function ofType(compared: Compared): Seen[] {
  const { type, before, binding, known } = compared;
  const home = again(before, known.types);
  if (!home)
    return isShown(before, known)
      ? [{ code: 'type-gone', words: { before: before.name }, type: type.key }]
      : [];
  const renamed: Seen[] = sameName(home.name, type.type)
    ? []
    : [
        {
          ...{ code: 'type-renamed', words: { before: before.name, now: home.name }, type: type.key },
          repair: { in: 'mapping', type: type.key, do: 'use type', name: home.name },
        },
      ];
  const lines = activeLines(type).flatMap((line) => {
    const bound = before.attributes.find((each) => each.line === line.key);
    return bound && sameName(bound.name, line.attribute) ? ofLine(compared, home, { line, bound }) : [];
  });
  return [...renamed, ...lines, ...(isComparable(binding, known) ? newlyRequired(compared, home) : [])];
}

/** The mapping document was seen to tell a minimum of 0 for 1: what it was silent about may have held all along. */
const isComparable = (binding: Binding, known: KnownSchema) => binding.readTypes || !known.may.readTypes;

function newlyRequired({ type, before }: Compared, home: KnownType): Seen[] {
  return (
    requiredIn(home, activeLines(type))
      .filter(
        (attribute) => !attribute.label && !before.required.some((name) => sameName(name, attribute.name)),
      )
      // One that was filled when the mapping was saved is required because of a line that was renamed away.
      .filter((attribute) => !before.attributes.some((bound) => again(bound, [attribute]) !== undefined))
      .map(({ name }) => ({
        ...{ code: 'newly-required', words: { attribute: name, type: home.name }, type: type.key },
      }))
  );
}

function ofLine(
  { type, known, binding }: Compared,
  home: KnownType,
  { line, bound }: { line: Line; bound: BoundAttribute },
): Seen[] {
  const now = again(bound, home.attributes);
  const place = { type: type.key, line: line.key };
  const mend = { in: 'mapping', ...place } as const;
  const words = { type: home.name, attribute: line.attribute };
  if (!now) {
    if (!isShown(bound, known)) return [];
    const near = home.attributes.find(
      ({ name, system }) =>
        !system && isNear(name, bound.name) && !type.lines.some((each) => sameName(each.attribute, name)),
    );
    const repair = near
      ? ({ ...mend, do: 'use attribute', attribute: near.name } as const)
      : ({ ...mend, do: 'remove line' } as const);
    return [{ code: 'attribute-gone', words: { ...words, before: bound.name }, ...place, repair }];
  }
  if (!sameName(now.name, line.attribute)) {
    const repair = { ...mend, do: 'use attribute', attribute: now.name } as const;
    return [
      { code: 'attribute-renamed', words: { ...words, before: bound.name, now: now.name }, ...place, repair },
    ];
  }
  return [
    ...retyped({ line, bound, now, known, binding }, { words, place }),
    ...one({ line, bound, now, known, binding }, { home, place }),
  ];
}

interface Pair {
  line: Line;
  bound: BoundAttribute;
  now: KnownAttribute;
  known: KnownSchema;
  binding: Binding;
}
type Place = { type: string; line: string };

function retyped(
  { line, bound, now, known, binding }: Pair,
  o: { words: Record<string, string>; place: Place },
): Seen[] {
  // A form that only the general API can name is no other form where that is silent.
  const isSilent = now.form === 'other' && !known.may.readTypes;
  const isForm = bound.form !== now.form && !isSilent && !takes(now.form, line.as);
  const was = bound.target === undefined ? undefined : again(nameOf(bound.target, binding), known.types);
  const is = now.target === undefined ? undefined : typeNamed(known, now.target);
  const isTarget = was !== undefined && is !== undefined && was !== is;
  if (!isForm && !isTarget) return [];
  const repair = { in: 'mapping', ...o.place, do: now.form === 'other' ? 'turn off' : 'match type' } as const;
  const before = formText(bound.form, isTarget ? bound.target : undefined);
  const words = { ...o.words, before, now: formText(now.form, now.target) };
  return [{ code: 'attribute-retyped', words, ...o.place, repair }];
}

/** A type by its name in the binding, with its ids where the binding has them. */
const nameOf = (name: string, { types, targets }: Binding): Identity =>
  [...types, ...targets].find((each) => sameName(each.name, name)) ?? { name };

const formText = (form: KnownForm, target: string | undefined): string =>
  form === 'reference' && target !== undefined ? `references to ${target}` : oneWords(form);

function one(
  { line, bound, now, known, binding }: Pair,
  { home, place }: { home: KnownType; place: Place },
): Seen[] {
  if (!isComparable(binding, known) || !line.many || bound.most === 1 || now.most !== 1) return [];
  return [
    {
      ...{ code: 'attribute-one', words: { type: home.name, attribute: now.name }, ...place },
      repair: { in: 'assets', do: 'hold many', type: home.name, attribute: now.name },
    },
  ];
}

function ofTarget(
  { type, line, known }: { type: TypeMapping; line: Line; known: KnownSchema },
  targets: BoundTarget[],
): Seen[] {
  const bound = targets.find((target) => target.line === line.key);
  if (line.as !== 'reference' || 'type' in line.refersTo || !bound) return [];
  const { objectType, by } = line.refersTo;
  if (!sameName(bound.name, objectType)) return [];
  const place = { type: type.key, line: line.key };
  const target = again(bound, known.types);
  const words = { attribute: line.attribute, before: objectType };
  if (!target)
    return isShown(bound, known)
      ? [{ code: 'target-gone', words, ...place, repair: { in: 'mapping', ...place, do: 'turn off' } }]
      : [];
  const nowBy = by.map((name) => {
    const was = bound.by.find((each) => sameName(each.name, name));
    return (was && again(was, target.attributes)?.name) ?? name;
  });
  const repair = { in: 'mapping', ...place, do: 'refer to', objectType: target.name, by: nowBy } as const;
  const isBy = nowBy.some((name, at) => !sameName(name, by[at] ?? ''));
  if (!sameName(target.name, objectType))
    return [{ code: 'target-renamed', words: { ...words, now: target.name }, ...place, repair }];
  if (isBy) {
    const both = { type: target.name, before: listed(by), now: listed(nowBy) };
    return [{ code: 'attribute-renamed', words: both, ...place, repair }];
  }
  const missing = by.filter((name) => {
    const was = bound.by.find((each) => sameName(each.name, name));
    return was !== undefined && isShown(was, known) && !attributeNamed(target, name);
  });
  if (missing.length === 0) return [];
  const gone = { type: target.name, before: listed(missing) };
  return [
    { code: 'attribute-gone', words: gone, ...place, repair: { in: 'mapping', ...place, do: 'turn off' } },
  ];
}
