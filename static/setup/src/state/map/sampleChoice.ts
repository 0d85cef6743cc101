// The record whose values stand beside the lines: what it is called, and which one is taken (pure).
import type { Sample } from '../../../../../src/contract';
import { readPath } from '../../../../../src/records/path';
import type { Json, JsonObject } from '../../../../../src/records/record';
import type { Kind } from '../../answers';

const namePaths: Readonly<Record<Kind, readonly (readonly string[])[]>> = {
  users: [['profile.displayName'], ['profile.firstName', 'profile.lastName'], ['profile.login']],
  groups: [['profile.name']],
  devices: [['profile.displayName'], ['profile.serialNumber']],
};
const detailPaths: Readonly<Record<Kind, readonly string[]>> = {
  users: ['profile.email', 'profile.login'],
  groups: ['profile.description', 'type'],
  devices: ['profile.platform'],
};

/** Longer names are cut: they stand in a field and at the head of a column. */
const longest = 80;

/** What a record is called, and what tells it from others of that name. */
export function nameOf(kind: Kind, { id, raw }: Sample): { name: string; detail: string } {
  const joined = namePaths[kind].map((paths) =>
    paths
      .map((path) => textAt(raw, path))
      .join(' ')
      .trim(),
  );
  const details = detailPaths[kind].map((path) => textAt(raw, path));
  const name = joined.find((text) => text !== '') ?? id;
  return {
    name: cut(name),
    detail: cut(details.find((text) => text !== '' && text !== name) ?? ''),
  };
}

function textAt(raw: JsonObject, path: string): string {
  const [value] = readPath(raw, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const cut = (text: string): string =>
  text.length > longest ? `${[...text.slice(0, longest * 2)].slice(0, longest).join('')}…` : text;

/** Among so many of the fullest records *Another person* goes round. */
const mostGoneRound = 25;

/** The fullest records come first: beside them most lines have something to show. */
export const fullestFirst = (samples: readonly Sample[]): Sample[] =>
  samples
    .map((sample) => ({ sample, filled: filledIn(sample.raw, 0) }))
    .sort((one, other) => other.filled - one.filled)
    .map(({ sample }) => sample);

/** The next one after that record, and after the last the first; undefined where there is no other. */
export function anotherOf(samples: readonly Sample[], id: string | undefined): Sample | undefined {
  const round = fullestFirst(samples).slice(0, mostGoneRound);
  const next = round[(round.findIndex((sample) => sample.id === id) + 1) % Math.max(1, round.length)];
  return next?.id === id ? undefined : next;
}

/** Deeper values count for nothing. */
const deepest = 4;

function filledIn(value: Json, depth: number): number {
  if (value === null || value === '' || depth > deepest) return 0;
  if (typeof value !== 'object') return 1;
  const members = Array.isArray(value) ? value.slice(0, 20) : Object.values(value);
  return members.reduce<number>((sum, member) => sum + filledIn(member, depth + 1), 0);
}
