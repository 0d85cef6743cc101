// Questions from the setup page. Each says who may ask it, and which room answers.
import Resolver, { type Request } from '@forge/resolver';
import type { Answer, Questions, Tested, TestedKind } from '../contract';
import type { Probe } from '../okta/probe';
import type { StoredProblem } from '../store/runs';
import { countRecords } from '../sync/questions/counting';
import { viewFields } from '../sync/questions/fields';
import { findAccount, findObjects } from '../sync/questions/lookups';
import {
  dropDraft,
  keepDraft,
  readFilters,
  readIfWritten,
  viewMappings,
  viewVersion,
} from '../sync/questions/mappings';
import { startPlan, viewPlan, viewPlanIds } from '../sync/questions/plan';
import { planFor } from '../sync/questions/planFor';
import { problemOf } from '../sync/problems';
import { findRecords, viewSample, viewSamples } from '../sync/questions/samples';
import { saveLive } from '../sync/questions/saving';
import { mend, viewSchema } from '../sync/questions/schema';
import {
  keepConnection,
  keepSettings,
  mayChange,
  mayRead,
  testConnection,
  viewSetup,
  type Asker,
  type Done,
} from '../sync/questions/setup';
import { cancelRun, startRun } from '../sync/start';
import { toldOfTest, viewPlaces, viewRun } from '../sync/questions/view';
import { assetsAsUser, inTime, isLicensed, refOf, shortTimeoutMs, world } from './platform';
import { takes, type Taken } from './takes';

type Name = keyof Questions;
type Given<N extends Name> = Promise<Done<Questions[N]['gives']>>;

type Door<N extends Name> = {
  /** Asked before anything is answered: no question is open to everybody. */
  may: (asker: Asker) => Promise<Done>;
  /** Changes something: whether that came to pass is not said before it is known. */
  changes?: true;
  answer: (asker: Asker, takes: Taken<N>, context: unknown) => Given<N>;
};

const ok = <T>(value: T): Done<T> => ({ is: 'ok', value });
const refused = (problem: StoredProblem): Done<never> => ({ is: 'refused', problem });

/** Goes on with the value of what was good; a refusal is the answer. */
const after = async <T, U>(done: Done<T>, go: (value: T) => Promise<Done<U>>): Promise<Done<U>> =>
  done.is === 'ok' ? go(done.value) : done;

const doors: { [N in Name]: Door<N> } = {
  getSetup: { may: mayRead, answer: async (asker) => ok(await viewSetup(asker)) },
  testConnection: {
    may: mayChange,
    answer: async (asker, typed) =>
      after(await testConnection(asker, typed), async (tested) => ok(inWords(tested))),
  },
  saveConnection: { may: mayChange, changes: true, answer: keepConnection },
  saveSettings: {
    may: mayChange,
    changes: true,
    answer: async (asker, settings) => after(await keepSettings(asker, settings), async () => ok(null)),
  },
  getMapping: { may: mayRead, answer: async (asker) => ok(await viewMappings(asker)) },
  getVersion: { may: mayRead, answer: viewVersion },
  keepDraft: { may: mayChange, changes: true, answer: keepDraft },
  dropDraft: {
    may: mayChange,
    changes: true,
    answer: async (asker) => {
      await dropDraft(asker);
      return ok(null);
    },
  },
  saveMapping: { may: mayChange, changes: true, answer: saveLive },
  getSchema: { may: mayRead, answer: viewSchema },
  mend: { may: mayChange, changes: true, answer: mend },
  getFields: {
    may: mayRead,
    answer: async (asker, kind) =>
      after(await viewFields(asker, kind), async ({ fields, problem }) =>
        ok({ fields, ...(problem ? { problem: toldOfTest(problem) } : {}) }),
      ),
  },
  // What shows people's records takes the right to change: else whoever sees the import could read the directory.
  getSamples: {
    may: mayChange,
    answer: async (asker, { kind, filters }) =>
      after(filters === undefined ? ok(undefined) : readFilters(filters), (read) =>
        viewSamples(asker, { kind, filters: read }),
      ),
  },
  findRecords: { may: mayChange, answer: findRecords },
  getSample: { may: mayChange, answer: viewSample },
  // A count answers whatever a search asks about somebody.
  countRecords: {
    may: mayChange,
    answer: async (asker, { kind, filters }) =>
      after(readFilters(filters), (read) => countRecords(asker, { kind, filters: read })),
  },
  findAccount: { may: mayChange, answer: findAccount },
  findObjects: { may: mayChange, answer: findObjects },
  planFor: {
    may: mayChange,
    answer: async (asker, { records, mapping }) =>
      after(readIfWritten(mapping), (read) => planFor(asker, { records, mapping: read })),
  },
  startRun: {
    may: mayChange,
    changes: true,
    answer: async ({ world, ref }, _nothing, context) => {
      if (!isLicensed(context)) return refused(problemOf('not-licensed'));
      const started = await startRun(world, ref, 'page');
      return started.is === 'started' ? ok({ run: started.run }) : started;
    },
  },
  startPlan: {
    may: mayChange,
    changes: true,
    answer: async (asker, { mapping }, context) =>
      isLicensed(context)
        ? after(readIfWritten(mapping), (read) => startPlan(asker, { mapping: read }))
        : refused(problemOf('not-licensed')),
  },
  getPlan: { may: mayRead, answer: async (asker) => ok((await viewPlan(asker)) ?? null) },
  getPlanIds: { may: mayRead, answer: async (asker, taken) => ok(await viewPlanIds(asker, taken)) },
  cancelRun: {
    may: mayChange,
    changes: true,
    answer: async ({ world, ref }) => ok({ is: await cancelRun(world, ref.importId) }),
  },
  getRun: {
    may: mayRead,
    answer: async ({ world, ref }) => ok((await viewRun(world.shelf, ref.importId)) ?? null),
  },
  getPlaces: {
    may: mayRead,
    answer: async ({ world, ref }, { run, piece }) =>
      ok(await viewPlaces(world.shelf, { importId: ref.importId, run, piece })),
  },
};

/** What the page sees of a test: problems in words, and of the owner the name alone. */
function inWords({ host, org, owner, kinds, problems }: Probe & { host: string }): Tested {
  const told = Object.entries(kinds).map(([kind, seen]): [string, TestedKind] => [
    kind,
    seen.is === 'readable' ? seen : { is: 'unreadable', problem: toldOfTest(seen.problem) },
  ]);
  return {
    host,
    engine: org.engine,
    ...(owner === undefined ? {} : { owner: owner.name }),
    kinds: Object.fromEntries(told),
    problems: problems.map(toldOfTest),
  };
}

/** One question, from the wire to the wire. What the payload says of the import is ignored: the context names it. */
async function answer<N extends Name>(name: N, request: Request): Promise<Answer<Questions[N]['gives']>> {
  const door: Door<N> = doors[name];
  const ref = refOf(request.context.extension);
  const taken = takes[name].safeParse(request.payload ?? {});
  if (ref === undefined || !taken.success) return told(refused(problemOf('bad-question')));
  const asker: Asker = { world: world({ timeoutMs: shortTimeoutMs }), ref, user: assetsAsUser(ref) };
  const given = (async () =>
    after(await door.may(asker), () => door.answer(asker, taken.data, request.context)))();
  const late = refused(problemOf('took-too-long'));
  return told(await (door.changes ? given : inTime(asker.world, given, late)));
}

/** Whoever asks is no run: what a remedy says of runs is not for them. */
const told = <T>(done: Done<T>): Answer<T> =>
  done.is === 'ok' ? done : { is: 'refused', problem: toldOfTest(done.problem) };

const resolverOf = (names: readonly Name[]) =>
  names
    .reduce((all, name) => all.define(name, (request) => answer(name, request)), new Resolver())
    .getDefinitions();

export const resolver = resolverOf(Object.keys(doors) as Name[]);
