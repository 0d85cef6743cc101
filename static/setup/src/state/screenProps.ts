// What every screen is given: what is known of the import, and what is typed and wished for, which outlive the screen.
import type { Run, Setup, PlanView } from '../answers';
import type { Made } from './place';
import type { Asked } from './useAsked';
import type { Connect } from './connect/useConnect';
import type { Running } from './runs/useRunning';

export type ScreenProps = {
  setup: Setup;
  /** Asks for the set-up anew. */
  refreshSetup: () => Promise<void>;
  /** `value` is undefined while it is not known whether there is a run; `isStale`, when the last look failed. */
  run: { value: Run | null | undefined; isStale: boolean; again: () => Promise<void> };
  minutes: number | undefined;
  connect: Connect;
  running: Running;
  /** The last plan; asked for once it matters. */
  plan: Asked<PlanView | null>;
  made: Made;
};
