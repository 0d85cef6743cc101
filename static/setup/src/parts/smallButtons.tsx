// Small things to do beside a field: add one more, take this one away, move it up or down.
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons';

export const AddButton = ({ text, act }: { text: string; act: () => void }): ReactElement => (
  <button type="button" className="quiet-button" onClick={act}>
    <Icon name="add" />
    {text}
  </button>
);

/** An icon alone: its name is said, and shown to whoever points at it. */
export const IconButton = (props: { icon: IconName; label: string; act: () => void }): ReactElement => (
  <button
    type="button"
    className="icon-button"
    aria-label={props.label}
    title={props.label}
    onClick={props.act}
  >
    <Icon name={props.icon} />
  </button>
);

export const RemoveButton = ({ label, act }: { label: string; act: () => void }): ReactElement => (
  <IconButton icon="cross" label={label} act={act} />
);
