// A line is dragged by its handle to the place of another one of its group.
import { useState, type DragEvent } from 'react';
import type { LineRow as Row } from '../../state/map/mapRows';
import type { LineActs } from '../../state/map/useLineActs';

/** What is dragged is a line by its number; the group is part of its name, so that no other group takes it. */
const dragged = 'application/x-map-line';

export function useDrag(row: Row, acts: LineActs, mayChange: boolean) {
  const [isOver, setIsOver] = useState(false);
  if (!mayChange) return { handle: {}, target: {} };
  const mark = `${dragged}-${row.group.replace(' ', '-')}`;
  const bears = (event: DragEvent) => event.dataTransfer.types.includes(mark);
  return {
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(mark, String(row.at));
        event.dataTransfer.effectAllowed = 'move';
      },
    },
    target: {
      className: isOver ? 'is-target' : '',
      onDragOver: (event: DragEvent) => {
        if (!bears(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        if (!bears(event)) return;
        event.preventDefault();
        setIsOver(false);
        const from = Number(event.dataTransfer.getData(mark));
        if (from !== row.at) acts.drop(from, row.at);
      },
    },
  };
}
