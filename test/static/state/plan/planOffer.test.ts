import { defaultMapping } from '../../../../src/mapping/defaults';
import { turnedOff } from '../../../../static/setup/src/state/choose/chosen';
import { planOffer, type PlanStanding } from '../../../../static/setup/src/state/plan/planOffer';
import { at, chosen, connected, hadGoodRun, hourMs, pastRun, planMade, runUnderWay } from '../scenes';

const draft = turnedOff(defaultMapping, 'devices');
const views = { proposed: defaultMapping, versions: [] };
const live = { mapping: defaultMapping, savedAt: at };

const tools: PlanStanding['tools'] = {
  now: { ...views, live },
  changes: 0,
  mapping: defaultMapping,
  saving: { is: 'saved' },
};
const drafting = { ...tools, mapping: draft, planned: draft, changes: 1, saving: { is: 'kept' } } as const;
const proposing = { ...tools, now: views };

const made = planMade();
const ofDraft = planMade({ isDraft: true });
const { basedOn: _none, ...ofProposal } = ofDraft;
const here: PlanStanding = { setup: chosen, run: pastRun(), tools, now: at };

const run = { plain: 'plan again', primary: 'run' };
const saveAndRun = { plain: 'plan again', primary: 'save and run' };
const again = { primary: 'plan again' };

describe('what a plan offers', () => {
  it.each([
    ['of what is live: to run it', made, here, 'live', run],
    ['of the draft: to save and run it', ofDraft, { ...here, tools: drafting }, 'draft', saveAndRun],
    [
      'of the proposal: to save and run it',
      ofProposal,
      { ...here, tools: proposing },
      'proposal',
      saveAndRun,
    ],
    [
      'of the proposal, though no mapping was saved: the same',
      ofProposal,
      { ...here, setup: connected, tools: proposing },
      'proposal',
      saveAndRun,
    ],
    ['of another mapping: a new one alone', ofDraft, here, 'another', again],
    ['that was stopped: a new one alone', planMade({ ending: 'stopped' }), here, 'live', again],
    ['while a run is on: a new one alone', made, { ...here, run: runUnderWay() }, 'live', again],
    ['without a mapping to run: a new one alone', made, { ...here, setup: connected }, 'live', again],
    [
      'that is old: a new one first',
      made,
      { ...here, now: at + 3 * hourMs },
      'live',
      { plain: 'run', primary: 'plan again' },
    ],
    [
      'that is old and of the draft: a new one first',
      ofDraft,
      { ...here, now: at + hourMs, tools: drafting },
      'draft',
      { plain: 'save and run', primary: 'plan again' },
    ],
  ] as const)('%s', (...[, plan, standing, about, buttons]) => {
    const { about: told, plain, primary } = planOffer(plan, standing);
    expect({ about: told, ...(plain ? { plain } : {}), primary }).toEqual({ about, ...buttons });
  });

  it('after a good run: when that was, and a new one alone', () => {
    const ran = planOffer(made, { ...here, setup: hadGoodRun });
    expect(ran).toMatchObject({ ranAt: at + hourMs, primary: 'plan again', isRunnable: false });
    expect(ran.plain).toBeUndefined();
  });

  it('after a good run that was there before it: to run it', () => {
    const later = planMade({ madeAt: at + 2 * hourMs });
    const offer = planOffer(later, { ...here, setup: hadGoodRun, now: later.madeAt });
    expect(offer).toMatchObject({ ...run, isRunnable: true });
    expect(offer.ranAt).toBeUndefined();
  });

  it('says how old it is', () => {
    expect(planOffer(made, { ...here, now: at + 3.5 * hourMs }).hours).toBe(3);
    expect(planOffer(made, here).hours).toBe(0);
  });
});

describe('a draft that is not live', () => {
  const firstWith = (standing: PlanStanding['tools'], plan = ofDraft) =>
    planOffer(plan, { ...here, tools: standing }).isDraftSaidFirst;

  it('is said before a plan of anything else, and before none of its own', () => {
    expect(firstWith(drafting)).toBe(false);
    expect(firstWith({ ...drafting, mapping: turnedOff(draft, 'groups') })).toBe(true);
    expect(firstWith(tools, made)).toBe(true);
  });

  it('is said in any case while it is not kept, or somebody saved another mapping', () => {
    expect(firstWith({ ...drafting, saving: { is: 'lost' } })).toBe(true);
    expect(firstWith({ ...drafting, saving: { is: 'newer', savedAt: at } })).toBe(true);
  });
});
