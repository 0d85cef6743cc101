// Links of a text, followed: which objects a line refers to, and by which of their attributes.
import { impliedTarget, implied, keyFilling, targetNamed, type Ground, type Target } from '../implied';
import type { ReferenceLine, Source } from '../mapping';
import { isOktaId } from '../oktaId';
import type { Spot } from './faults';
import type { LineSaid } from './line';
import type { LinkSaid, Named } from './link';

/** A line with its link followed; without `refersTo` it is no link. */
export interface Followed {
  from: Source;
  refersTo?: ReferenceLine['refersTo'];
  notes: Spot[];
}

type Follow = { is: 'followed'; value: Followed } | { is: 'faulty'; spot: Spot };

/** As many attributes are named where one is not found. */
const MOST_NAMED = 10;

const followed = (value: Followed): Follow => ({ is: 'followed', value });

/** Beside a person stand the groups, each with its id and name; OnLink knows them by name alone. */
const GROUP_IDS: Source = { path: 'groups[].id' };
const GROUP_NAMES: Source = { path: 'groups[].name' };

/** Whether a line of people means their groups as OnLink lists them. */
export const meansGroups = ({ bare, link }: LineSaid): boolean =>
  (link?.is === 'onlink' ? link.path : bare) === 'groups';

/** Follows the link of a line; of one without a link, only what it means by `groups`. */
export function follow(ground: Ground, said: LineSaid): Follow {
  const { attribute, link, at } = said;
  if (ground.own.kind === 'users' && meansGroups(said)) return followGroups(ground, said);
  if (!link) return followed({ from: said.from, notes: [] });
  if (link.is === 'names') return followNames(ground, { ...said, link });
  const from = { path: link.path };
  const target = impliedTarget(ground, { attribute, from });
  if (!target) return noTarget(said, link.name);
  if ('objectType' in target)
    return followed({
      from,
      refersTo: { ...target, by: [link.name], create: true },
      notes: [makesMissing(said, { type: target.objectType, by: link.name })],
    });
  const by = keyFilling(linesOf(ground, target.type), link.name);
  if (by === undefined) return noSuchLine(ground, target.type, { ...at.attribute, name: link.name });
  return followed({ from, refersTo: { type: target.type, by: [by] }, notes: [] });
}

function followGroups(ground: Ground, said: LineSaid): Follow {
  const { attribute, link, at } = said;
  if (!link) {
    const isLink = implied(ground, { attribute, from: GROUP_IDS }).as === 'reference';
    return isLink
      ? followed({ from: GROUP_IDS, notes: [{ code: 'by-id', ...at.value }] })
      : followed({ from: GROUP_NAMES, notes: [{ code: 'by-name', ...at.value, seen: { attribute } }] });
  }
  if (link.is === 'names') {
    const named = followNames(ground, { ...said, link, from: GROUP_IDS });
    if (named.is === 'faulty' || byId(ground, named.value.refersTo)) return named;
    return followed({ ...named.value, from: GROUP_NAMES });
  }
  const target = impliedTarget(ground, { attribute, from: GROUP_IDS });
  if (!target) return noTarget(said, link.name);
  if ('objectType' in target)
    return followed({
      from: GROUP_NAMES,
      refersTo: { ...target, by: [link.name], create: true },
      notes: [makesMissing(said, { type: target.objectType, by: link.name })],
    });
  const lines = linesOf(ground, target.type);
  const id = lines.find((each) => !each.off && isOktaId(each))?.key;
  const name = keyFilling(lines, link.name);
  if (id !== undefined)
    return followed({
      from: GROUP_IDS,
      refersTo: { type: target.type, by: [id] },
      notes: [{ code: 'by-id', ...at.value }],
    });
  if (name === undefined) return noSuchLine(ground, target.type, { ...at.attribute, name: link.name });
  return followed({ from: GROUP_NAMES, refersTo: { type: target.type, by: [name] }, notes: [] });
}

function followNames(ground: Ground, said: LineSaid & { link: Extract<LinkSaid, { is: 'names' }> }): Follow {
  const { link, attribute, from } = said;
  const target = targetOf(ground, link) ?? impliedTarget(ground, { attribute, from });
  const [first] = link.by;
  if (!target) return noTarget(said, first && 'name' in first ? first.name : 'Name');
  const by: string[] = [];
  for (const one of link.by) {
    const found = 'key' in one ? one.key : byIn(ground, target, one.name);
    // A key names a line of this mapping; of other types only names are known.
    if ('key' in one && 'objectType' in target)
      return { is: 'faulty', spot: { code: 'bad-link', from: one.from, to: one.to, seen: { attribute } } };
    if (found === undefined) return noSuchLine(ground, 'type' in target ? target.type : '', one);
    by.push(found);
  }
  return followed({ from, refersTo: { ...target, by }, notes: [] });
}

function targetOf(
  ground: Ground,
  { of, isElsewhere }: Extract<LinkSaid, { is: 'names' }>,
): Target | undefined {
  if (!of) return undefined;
  if ('key' in of) return { type: of.key };
  return isElsewhere ? { objectType: of.name } : targetNamed(ground, of.name);
}

const byIn = (ground: Ground, target: Target, name: string): string | undefined =>
  'objectType' in target ? name : keyFilling(linesOf(ground, target.type), name);

const linesOf = ({ types }: Ground, type: string) => types.find(({ key }) => key === type)?.lines ?? [];

function byId({ types }: Ground, refersTo: ReferenceLine['refersTo'] | undefined): boolean {
  if (!refersTo || !('type' in refersTo)) return false;
  const lines = types.find(({ key }) => key === refersTo.type)?.lines ?? [];
  return lines.some((each) => refersTo.by.includes(each.key) && isOktaId(each));
}

const noTarget = ({ attribute, at }: LineSaid, by: string): Follow => ({
  is: 'faulty',
  spot: { code: 'no-target', ...at.attribute, seen: { attribute, by } },
});

function noSuchLine(
  { types }: Ground,
  target: string,
  { from, to, ...named }: Named | { from: number; to: number; name: string },
): Follow {
  const type = types.find(({ key }) => key === target);
  const seen = {
    type: type?.type ?? `#${target}`,
    by: 'name' in named ? named.name : `#${named.key}`,
    words: (type?.lines ?? [])
      .slice(0, MOST_NAMED)
      .map(({ attribute }) => attribute)
      .join(', '),
  };
  return { is: 'faulty', spot: { code: 'no-such-line', from, to, seen } };
}

const makesMissing = ({ attribute, at }: LineSaid, seen: { type: string; by: string }): Spot => ({
  code: 'makes-missing',
  ...at.attribute,
  seen: { attribute, ...seen },
});
