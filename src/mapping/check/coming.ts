// Which records come in and where they go: conditions of types, and filters.
import { kindWords } from '../kindWords';
import type { Kind } from '../../records/record';
import { pathsOf } from '../sourceWords';
import type { Seen } from './faults';
import { shortly } from './shortly';
import { atEachLine, placeOf, type AtLine, type Check, type Subject } from './subject';

export const coming: Check = (subject) => [
  ...kinds.flatMap((kind) => conditions(subject, kind)),
  ...atEachLine(leftOut)(subject),
];

const kinds: readonly Kind[] = ['users', 'groups', 'devices'];

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

function leftOut({ subject, filling, line }: AtLine): Seen[] {
  const left = subject.mapping.filters?.[filling.type.kind]?.leaveOut ?? [];
  const paths = pathsOf(line.from);
  for (const path of paths) {
    const cover = left.find((each) => covers(each, path));
    if (cover === undefined) continue;
    const words = { attribute: line.attribute, path: shortly(path), left: shortly(cover) };
    return [{ code: 'left-out', words, ...placeOf(filling, line) }];
  }
  return [];
}

/** Whether taking out one path takes the other with it: `profile` does with `profile.email`, `groups` with `groups[].id`. */
function covers(left: string, path: string): boolean {
  const plain = (text: string) => text.replace(/\[\]|\.\d+(?=\.|$)/g, '');
  return plain(path) === plain(left) || plain(path).startsWith(`${plain(left)}.`);
}
