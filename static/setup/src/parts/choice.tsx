// One of a few: the browser's own list, which every hand and every reader knows, in the host's colours.
import type { ReactElement } from 'react';

export type ChoiceOption<T extends string> = { value: T; text: string };

export function Choice<T extends string>(props: {
  value: T;
  options: readonly ChoiceOption<T>[];
  onChange: (value: T) => void;
  /** The id of the field, for its label; or its name where no label can be seen. */
  id?: string;
  label?: string;
  describedBy?: string;
  isDisabled?: boolean;
}): ReactElement {
  const { value, options, onChange, id, label, describedBy, isDisabled = false } = props;
  const isKnown = options.some((option) => option.value === value);
  return (
    <span className="choice">
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        disabled={isDisabled}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
