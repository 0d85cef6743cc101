// How a line is told in the few words of its row: where it comes from, and the chips for what is changed (pure).
import { changes as changeTable } from '../../../../../src/mapping/changes';
import type { KnownAttribute } from '../../../../../src/mapping/known';
import type { Line, Mapping, Piece, ReferenceLine } from '../../../../../src/mapping/mapping';
import { piecesOf } from '../../../../../src/mapping/sourcePaths';
import { formNames, mapWords as words } from '../../words/map';
import { tableNamed } from './lookupTables';

/** `path` stands in the letters of code; `beneath` is said under it. */
export type FieldShown = { path: string; isCode: boolean; beneath: string[] };

/** @param titleOf the title of a path, where Okta gives one */
export function fieldShown(
  line: Line,
  mapping: Mapping,
  titleOf: (path: string) => string | undefined,
): FieldShown {
  const found =
    line.as === 'reference' ? [foundByWords(line, mapping)] : line.as === 'account' ? [words.account] : [];
  if ('own' in line.from) {
    const path = line.from.own === 'last synced' ? words.lastSynced : words.gone;
    return { path, isCode: false, beneath: [words.byApp] };
  }
  const [first, ...others] = piecesOf(line.from);
  if (!first) return { path: '', isCode: true, beneath: found };
  const inWords = (piece: Piece) => pieceShown(piece, (path) => titleOf(path) ?? path);
  return {
    path: pieceShown(first, (path) => path),
    isCode: true,
    beneath: [
      ...('constant' in first ? [words.always] : []),
      ...(others.length > 0 ? [words.elseFrom(others.map(inWords).join(', '))] : []),
      ...found,
    ],
  };
}

function pieceShown(piece: Piece, nameOf: (path: string) => string): string {
  if ('path' in piece) return nameOf(piece.path);
  if ('join' in piece) return piece.join.map(nameOf).join(' + ');
  return 'template' in piece ? piece.template : `“${piece.constant}”`;
}

/** "Okta User by Okta ID, Login or Email". */
function foundByWords({ refersTo }: ReferenceLine, mapping: Mapping): string {
  const { type, by } = targetNames(refersTo, mapping);
  const last = by.at(-1) ?? '';
  const found = words.foundBy(type, by.length < 2 ? last : `${by.slice(0, -1).join(', ')} or ${last}`);
  return 'create' in refersTo ? `${found}, ${words.makesMissing}` : found;
}

/** A target by the names of its type and attributes. */
export function targetNames(
  refersTo: ReferenceLine['refersTo'],
  mapping: Mapping,
): { type: string; by: string[] } {
  if ('objectType' in refersTo) return { type: refersTo.objectType, by: refersTo.by };
  const type = mapping.types.find(({ key }) => key === refersTo.type);
  const nameOf = (key: string) => type?.lines.find((line) => line.key === key)?.attribute ?? key;
  return { type: type?.type ?? refersTo.type, by: refersTo.by.map(nameOf) };
}

/** `isQuiet` for what is no change of the value. */
export type Chip = { text: string; isQuiet: boolean };

/** @param states how many states have a status, for a line that fills one */
export function chipsOf(line: Line, mapping: Mapping, states: number): Chip[] {
  const isMatch = line.as === 'reference' && line.refersTo.by.length > 1;
  const texts = [
    ...('first' in line.from ? [words.firstFilled] : []),
    ...(isMatch ? [words.firstMatch] : []),
    ...(line.changes ?? []).map((change) =>
      change.do === 'lookup'
        ? words.lookup(tableNamed(mapping, change.table)?.rows.length ?? 0)
        : changeTable[change.do].title,
    ),
    ...(line.as === 'status' ? [words.statusTable(states)] : []),
  ];
  const quiet = [
    ...(line.write && line.write !== 'every time' ? [words.writes[line.write]] : []),
    ...(line.empty === 'keep' ? [words.keeps] : []),
  ];
  return [
    ...texts.map((text) => ({ text, isQuiet: false })),
    ...quiet.map((text) => ({ text, isQuiet: true })),
  ];
}

/** Said beside a value that an object which is there may not get; undefined where every run writes it. */
export const writeNote = ({ off, write = 'every time' }: Line): string | undefined =>
  off || write === 'every time' ? undefined : words.lands[write];

/** The form of an attribute in a few words: as Assets has it, else as the line would make it. */
export function formShown(line: Line, known: KnownAttribute | undefined, hasSchema: boolean): string {
  const holds = line.as === 'reference' ? (known ? known.most !== 1 : line.many === true) : undefined;
  const isUnique = known?.unique === true || (line.as !== 'reference' && line.unique === true);
  return [
    formNames[known && known.form !== 'other' ? known.form : line.as],
    ...(holds === undefined ? [] : [holds ? words.holdsMany : words.holdsOne]),
    ...(line.as !== 'reference' && line.many ? [words.several] : []),
    ...(isUnique ? [words.unique] : []),
    ...(hasSchema && !known ? [words.isNew] : []),
  ].join(', ');
}
