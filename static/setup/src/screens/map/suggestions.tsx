// Lines that could be added: one at a time with its reason, the others behind a count.
import type { ReactElement } from 'react';
import type { TableProps } from '../../state/tableProps';

export function Suggestions(_props: TableProps): ReactElement | null {
  return null;
}
