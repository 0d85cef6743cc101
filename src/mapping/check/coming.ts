// Which records come in and where they go: conditions of types, and filters.
import { kindWords } from '../kindWords';
import { kinds, type Kind } from '../../records/record';
import type { Mapping, Piece } from '../mapping';
import { pathsIn, pathsOf, piecesOf } from '../sourcePaths';
import type { Seen } from './faults';
import { roleOf } from './identifiers';
import { shortly } from './shortly';
import {
  atEachLine,
  atEachType,
  placeOf,
  type AtLine,
  type Check,
  type Filling,
  type Subject,
} from './subject';

export const coming: Check = (subject) => [
  ...kinds.flatMap((kind) => conditions(subject, kind)),
  ...atEachType(leftOutChoices, blankConditions)(subject),
  ...atEachLine(leftOut)(subject),
];

function conditions({ fillings }: Subject, kind: Kind): Seen[] {
  const ofKind = fillings.filter(({ type }) => type.kind === kind);
  const taker = ofKind.findIndex(({ type }) => (type.when ?? []).length === 0);
  const last = ofKind.at(-1);
  if (last === undefined) return [];
  const words = { kind: kindWords[kind].several, records: kindWords[kind].several };
  if (taker < 0) return [{ code: 'all-conditional', words, ...placeOf(last) }];
  const earlier = ofKind[taker]?.type.type ?? '';
  return ofKind.slice(taker + 1).map((filling) => ({
    ...{ code: 'unreachable', words: { ...words, type: filling.type.type, earlier } },
    ...placeOf(filling),
  }));
}

/** A field that is left out is neither stored nor logged: what would be decided by it would tell it all the same. */
function leftOutChoices(filling: Filling, { mapping }: Subject): Seen[] {
  const { type } = filling;
  const paths = [...(type.when ?? []).map(({ path }) => path), ...pathsOfFilter(type.kind, mapping.filters)];
  const found = firstCovered(mapping, type.kind, paths);
  if (!found) return [];
  const words = { type: type.type, records: kindWords[type.kind].several, ...found };
  return [{ code: 'left-out-choice', words, ...placeOf(filling) }];
}

/** Nothing is like no text: such a test is never met, or always. */
function blankConditions(filling: Filling): Seen[] {
  const { type, kind, when = [] } = filling.type;
  const blank = when.find(
    ({ test, values = [] }) =>
      // Only within a text may there be a blank: those around it are taken away.
      !['filled', 'empty'].includes(test) &&
      values.every((value) => (test === 'contains' ? value : value.trim()) === ''),
  );
  if (!blank) return [];
  const words = { type, records: kindWords[kind].several, path: shortly(blank.path) };
  return [{ code: 'blank-condition', words, ...placeOf(filling) }];
}

/** The paths by which the app itself chooses records; what Okta chooses by is no matter. */
function pathsOfFilter(kind: Kind, filters: Mapping['filters']): string[] {
  const groups = kind === 'groups' ? filters?.groups : undefined;
  return [
    ...(groups?.types ? ['type'] : []),
    ...(groups?.names ? ['profile.name'] : []),
    ...(groups?.skipEmpty ? ['_embedded.stats.usersCount'] : []),
  ];
}

function leftOut({ subject, filling, line }: AtLine): Seen[] {
  const { kind } = filling.type;
  const found = firstCovered(subject.mapping, kind, pathsOf(line.from));
  if (!found) return [];
  const words = { attribute: line.attribute, ...found };
  const place = placeOf(filling, line);
  const role = roleOf(line);
  const isNeeded = role !== undefined && !(line.changes ?? []).some((change) => change.do === 'default');
  const left = subject.mapping.filters?.[kind]?.leaveOut ?? [];
  if (!isNeeded || !piecesOf(line.from).every((piece) => isLost(piece, left)))
    return [{ code: 'left-out', words, ...place }];
  return [{ code: 'left-out-needed', words: { ...words, role, record: kindWords[kind].one }, ...place }];
}

/** Whether nothing is left to fill a piece from. */
function isLost(piece: Piece, left: readonly string[]): boolean {
  const isGone = (path: string) => left.some((each) => covers(each, path));
  if ('constant' in piece) return false;
  return 'template' in piece ? pathsIn(piece).some(isGone) : pathsIn(piece).every(isGone);
}

/** The first of the paths that is left out, and what takes it out. */
function firstCovered(
  { filters }: Mapping,
  kind: Kind,
  paths: readonly string[],
): { path: string; left: string } | undefined {
  for (const path of paths) {
    const left = filters?.[kind]?.leaveOut?.find((each) => covers(each, path));
    if (left !== undefined) return { path: shortly(path), left: shortly(left) };
  }
  return undefined;
}

/** Whether taking out one path takes the other with it: `profile` does with `profile.email`, `groups` with `groups[].id`. */
function covers(left: string, path: string): boolean {
  const plain = (text: string) => text.replace(/\[\]|\.\d+(?=\.|$)/g, '');
  return plain(path) === plain(left) || plain(path).startsWith(`${plain(left)}.`);
}
