// What every screen is given: what is known of the import, and what is typed and wished for, which outlive the screen.
import type { Run, Setup } from '../answers';
import type { Choosing } from './useChoose';
import type { Connect } from './useConnect';
import type { Running } from './useRunning';

export type ScreenProps = {
  setup: Setup;
  /** `value` is undefined while it is not known whether there is a run; `isStale`, when the last look failed. */
  run: { value: Run | null | undefined; isStale: boolean; again: () => Promise<void> };
  minutes: number | undefined;
  connect: Connect;
  choosing: Choosing;
  running: Running;
};
