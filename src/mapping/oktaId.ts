// Which line holds Okta's own id.
import type { Line } from './mapping';

/** Whether a line holds Okta's id as it is: once changed, it may be that of two records, and nobody finds it again. */
export const isOktaId = ({ from, changes = [] }: Pick<Line, 'from' | 'changes'>): boolean =>
  'path' in from && from.path === 'id' && changes.length === 0;
