// What is done with the lines of a type, from the keyboard and from their menus: each thing once, with what is said of it.
import { useCallback, useState } from 'react';
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { groupNames, mapWords as words } from '../../words/map';
import { duplicated, moved, turned, withLine, withNewLine, withoutLine } from './mapLines';
import type { LinePlace } from './mapPlace';
import { linesIn, neighbour, rowsOf, type MapRow } from './mapRows';
import { usePage } from '../pageContext';
import { useMapping } from '../mapping/useMapping';
import { useUntilChanged } from '../mapping/useUntilChanged';

/** A line that was removed, for the way back, until something else changes. */
export type Removed = { place: LinePlace; line: Line };

export type LineActs = {
  open: (at: number) => void;
  /** Says whether it was closed: what cannot count in it is led to instead, and so it is by `open`. */
  close: () => boolean;
  /** The row that the keyboard stands on. */
  stand: (at: number) => void;
  move: (at: number, step: -1 | 1) => void;
  /** Takes a line to the place of another one of its group. */
  drop: (at: number, to: number) => void;
  duplicate: (at: number) => void;
  turn: (at: number) => void;
  askRemove: (at: number) => void;
  keep: () => void;
  remove: (at: number) => void;
  undo: () => void;
  /** The line that is asked about before it goes. */
  asking: number | undefined;
  removed: Removed | undefined;
};

export function useLineActs(type: TypeMapping, rows: readonly MapRow[]): LineActs {
  const { mapPlace, moveInMap, say } = usePage();
  const { mapping, change, unfit } = useMapping();
  const [asking, setAsking] = useState<number>();
  const [removed, setRemoved] = useUntilChanged<Removed>();
  const at = (number: number): LinePlace => ({ type: type.key, at: number });
  const isOpen = (number: number) => mapPlace.open?.type === type.key && mapPlace.open.at === number;
  const stand = useCallback(
    (number: number) => moveInMap({ row: { type: type.key, at: number } }),
    [moveInMap, type.key],
  );
  /** What somebody sees typed in the opened line does not go without a word. */
  const mayClose = () => {
    const wrong = unfit.first((field) => field.closest('.open-line') !== null);
    wrong?.focus();
    return wrong === undefined;
  };
  /** The mapping changes, and row and opened line go along with the line. */
  const settle = (next: typeof mapping, place: LinePlace, wasOpen: boolean) => {
    setAsking(undefined);
    moveInMap({ row: place, open: wasOpen ? place : undefined });
    change(next);
  };
  const shift = (from: number, to: number) => {
    const { mapping: next, place } = moved(mapping, at(from), to);
    settle(next, place, isOpen(from));
    const nextType = next.types.find(({ key }) => key === type.key) ?? type;
    const shown = linesIn(rowsOf(nextType, mapPlace.find));
    const number = shown.find((row) => row.at === place.at)?.number ?? 0;
    say(words.moved(type.lines[from]?.attribute ?? '', number, shown.length));
  };
  return {
    asking,
    removed,
    stand,
    open: (number) => {
      if (mayClose()) moveInMap({ row: at(number), open: at(number) });
    },
    close: () => {
      const isClosed = mayClose();
      if (isClosed) moveInMap({ open: undefined });
      return isClosed;
    },
    move: (number, step) => {
      const to = neighbour(rows, number, step);
      const row = linesIn(rows).find((each) => each.at === number);
      if (to !== undefined) shift(number, to);
      else if (row) say(words.atEnd(row.line.attribute, groupNames[row.group]));
    },
    drop: shift,
    duplicate: (number) => {
      const { mapping: next, place } = duplicated(mapping, at(number));
      settle(next, place, true);
      say(words.copied(next.types.find(({ key }) => key === type.key)?.lines[place.at]?.attribute ?? ''));
    },
    turn: (number) => {
      const line = type.lines[number];
      if (!line) return;
      settle(withLine(mapping, at(number), turned(line, !line.off)), at(number), isOpen(number));
      say(line.off ? words.nowOn(line.attribute) : words.nowOff(line.attribute));
    },
    askRemove: (number) => {
      // A type without any line would be none.
      if (type.lines.length < 2) return;
      setAsking(number);
      stand(number);
    },
    keep: () => setAsking(undefined),
    remove: (number) => {
      const line = type.lines[number];
      if (!line) return;
      const without = withoutLine(mapping, at(number));
      settle(without, at(nextStand(rows, number)), false);
      setRemoved({ place: at(number), line }, without);
      say(words.removed(line.attribute));
    },
    undo: () => {
      if (!removed) return;
      settle(withNewLine(mapping, removed.place, removed.line).mapping, removed.place, false);
      say(words.undone(removed.line.attribute));
    },
  };
}

/** Where the keyboard stands once a line is gone: at the next one, or at the last. Numbers behind it are one less. */
function nextStand(rows: readonly MapRow[], gone: number): number {
  const lines = linesIn(rows);
  const here = lines.findIndex((row) => row.at === gone);
  const next = lines[here + 1] ?? lines[here - 1];
  if (!next) return 0;
  return next.at > gone ? next.at - 1 : next.at;
}
