// A bar that fills: black while it goes on, green when it is full. The numbers stand beside it.
import ProgressBar from '@atlaskit/progress-bar';
import type { ReactElement } from 'react';

/** @param share between 0 and 1; undefined where nobody knows how much there will be */
export function Bar({
  share,
  isDone,
  label,
}: {
  share: number | undefined;
  isDone: boolean;
  label: string;
}): ReactElement {
  return (
    <ProgressBar
      ariaLabel={label}
      appearance={isDone ? 'success' : 'default'}
      isIndeterminate={share === undefined && !isDone}
      value={isDone ? 1 : (share ?? 0)}
    />
  );
}
