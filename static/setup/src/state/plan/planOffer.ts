// What a plan offers to do next: to run it while it still says what a run would do, else to make a new one (pure).
import type { PlanView, Run, Setup } from '../../answers';
import type { MappingTools } from '../mapping/useMapping';
import { canRun, isUnderWay } from '../place';
import { hoursSince, planOf } from './planAge';

/** How things stand when somebody looks at a plan. */
export type PlanStanding = {
  setup: Setup;
  /** The run that is on, or was last. */
  run: Run | null | undefined;
  tools: Pick<MappingTools, 'now' | 'changes' | 'mapping' | 'planned' | 'saving'>;
  /** Milliseconds since 1970. */
  now: number;
};

export type PlanButton = 'run' | 'save and run' | 'plan again';

export type PlanOffer = {
  /** Whole hours since it was made; 0 for a plan that counts as fresh. */
  hours: number;
  /** When a good run ended that came after it, in milliseconds since 1970: the plan says how things stood before. */
  ranAt?: number;
  /** Whether one of the buttons runs it. */
  isRunnable: boolean;
  /** What somebody has to know of the mapping it was made of. */
  about: 'live' | 'another' | 'draft' | 'proposal';
  plain?: PlanButton;
  primary: PlanButton;
  /** A draft that is not live yet is said first; with a plan of that very draft the plan's own buttons do. */
  isDraftSaidFirst: boolean;
};

type Buttons = Pick<PlanOffer, 'plain' | 'primary'>;
const buttons: Readonly<Record<'fresh' | 'old' | 'not to be run', (run: PlanButton) => Buttons>> = {
  fresh: (run) => ({ plain: 'plan again', primary: run }),
  old: (run) => ({ plain: run, primary: 'plan again' }),
  'not to be run': () => ({ primary: 'plan again' }),
};

/** Weighs a plan against the set-up, the run that is on and the mapping as this window has it. */
export function planOffer(made: PlanView, standing: PlanStanding): PlanOffer {
  const { setup, run, tools, now } = standing;
  const of = planMadeOf(made, tools);
  const hours = hoursSince(made, now);
  const ended = setup.lastGood?.endedAt;
  // Runs and plans wait for each other: one that ended later began later.
  const ranAt = made.ending === 'planned' && ended !== undefined && ended > made.madeAt ? ended : undefined;
  const isCurrent = made.ending === 'planned' && of !== 'another' && ranAt === undefined;
  const isRunnable = isCurrent && (of === 'draft' || canRun(setup)) && !isUnderWay(run);
  const age = !isRunnable ? 'not to be run' : hours > 0 ? 'old' : 'fresh';
  return {
    hours,
    ...(ranAt === undefined ? {} : { ranAt }),
    isRunnable,
    about: of === 'draft' && !tools.now?.live ? 'proposal' : of,
    ...buttons[age](of === 'draft' ? 'save and run' : 'run'),
    isDraftSaidFirst: of !== 'draft' || ['newer', 'other', 'lost'].includes(tools.saving.is),
  };
}

function planMadeOf(made: PlanView, { now, changes, mapping, planned }: PlanStanding['tools']) {
  const { live, draft } = now ?? {};
  return planOf(made, {
    ...(live ? { live } : {}),
    ...(draft ? { draft } : {}),
    changes,
    mapping,
    ...(planned ? { planned } : {}),
  });
}
