// Several chosen things in a row, each with a button that takes it away again.
import type { ReactElement } from 'react';
import { frameWords } from '../words/frame';
import { Icon } from './icons';

export function Chips(props: {
  label: string;
  chips: readonly { id: string; name: string }[];
  /** Absent where somebody may only look. */
  remove?: ((id: string) => void) | undefined;
}): ReactElement | null {
  const { label, chips, remove } = props;
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {chips.map(({ id, name }) => (
        <li key={id}>
          <bdi className="breaks">{name}</bdi>
          {remove && (
            <button type="button" aria-label={frameWords.remove(name)} onClick={() => remove(id)}>
              <Icon name="cross" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
