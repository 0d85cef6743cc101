// Questions from the setup page. Each says what it takes, who may ask it, and which room answers.
import Resolver, { type Request } from '@forge/resolver';
import { z } from 'zod';
import type { Answer, Questions, Tested, TestedKind } from '../contract';
import { draftForm } from '../mapping/mapping';
import type { Probe } from '../okta/probe';
import type { StoredProblem } from '../store/runs';
import { plannedFates } from '../store/plans';
import { startPlan, viewPlan, viewPlanIds } from '../sync/plan';
import { problemOf } from '../sync/problems';
import {
  keepConnection,
  keepChoice,
  keepSettings,
  mayChange,
  mayRead,
  testConnection,
  viewSetup,
  type Asker,
  type Done,
} from '../sync/setup';
import { cancelRun, startRun } from '../sync/start';
import { toldOfTest, toldOnce, viewPlaces, viewRun } from '../sync/view';
import { assetsAsUser, isLicensed, refOf, shortTimeoutMs, world } from './platform';

type Name = keyof Questions;

/** `may` is asked before anything is answered; questions that ask it themselves leave it out. */
type Door<N extends Name> = {
  takes: z.ZodType<Questions[N]['takes']>;
  may?: (asker: Asker) => Promise<Done>;
  answer: (
    asker: Asker,
    takes: Questions[N]['takes'],
    context: unknown,
  ) => Promise<Done<Questions[N]['gives']>>;
};

const nothing = z.object({}).catch({}) as z.ZodType<Record<string, never>>;
const connection = z.object({
  address: z.string().max(500),
  token: z.string().min(1).max(500).exactOptional(),
});
const kindChoice = z.object({ isOn: z.boolean(), type: z.string().max(255) });
const choice = z.object({ users: kindChoice, groups: kindChoice, devices: kindChoice });
const ok = <T>(value: T): Done<T> => ({ is: 'ok', value });
const refused = (problem: StoredProblem): Done<never> => ({ is: 'refused', problem });

const doors: { [N in Name]?: Door<N> } = {
  getSetup: { takes: nothing, may: mayRead, answer: async (asker) => ok(await viewSetup(asker)) },
  testConnection: {
    takes: connection,
    answer: async (asker, typed) => {
      const tested = await testConnection(asker, typed);
      return tested.is === 'ok' ? ok(inWords(tested.value)) : tested;
    },
  },
  saveConnection: { takes: connection, answer: keepConnection },
  saveChoice: { takes: choice, answer: keepChoice },
  saveSettings: {
    takes: z.object({ manyValues: z.enum(['list', 'rows']) }),
    answer: async (asker, settings) => {
      const kept = await keepSettings(asker, settings);
      return kept.is === 'ok' ? ok(null) : kept;
    },
  },
  startRun: {
    takes: nothing,
    may: mayChange,
    answer: async ({ world, ref }, _nothing, context) => {
      if (!isLicensed(context)) return refused(problemOf('not-licensed'));
      const started = await startRun(world, ref, 'page');
      return started.is === 'started' ? ok({ run: started.run }) : started;
    },
  },
  startPlan: {
    takes: z.object({ mapping: draftForm.exactOptional() }),
    may: mayChange,
    answer: (asker, wanted, context) =>
      isLicensed(context) ? startPlan(asker, wanted) : Promise.resolve(refused(problemOf('not-licensed'))),
  },
  getPlan: {
    takes: nothing,
    may: mayRead,
    answer: async (asker) => ok((await viewPlan(asker)) ?? null),
  },
  getPlanIds: {
    takes: z.object({
      type: z.string().max(255),
      fate: z.enum(plannedFates),
      piece: z.number().int().nonnegative(),
    }),
    may: mayRead,
    answer: async (asker, takes) => ok(await viewPlanIds(asker, takes)),
  },
  cancelRun: {
    takes: nothing,
    may: mayChange,
    answer: async ({ world, ref }) => ok({ is: await cancelRun(world, ref.importId) }),
  },
  getRun: {
    takes: nothing,
    may: mayRead,
    answer: async ({ world, ref }) => ok((await viewRun(world.shelf, ref.importId)) ?? null),
  },
  getPlaces: {
    takes: z.object({ run: z.string().max(200), piece: z.number().int().nonnegative() }),
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
  const door: Door<N> | undefined = doors[name];
  if (door === undefined) return told(refused(problemOf('bad-question')));
  const ref = refOf(request.context.extension);
  const takes = door.takes.safeParse(request.payload ?? {});
  if (ref === undefined || !takes.success) return told(refused(problemOf('bad-question')));
  const asker: Asker = { world: world({ timeoutMs: shortTimeoutMs }), ref, user: assetsAsUser(ref) };
  const may = door.may ? await door.may(asker) : ok(undefined);
  if (may.is !== 'ok') return told(may);
  return told(await door.answer(asker, takes.data, request.context));
}

const told = <T>(done: Done<T>): Answer<T> =>
  done.is === 'ok' ? done : { is: 'refused', problem: toldOnce(done.problem) };

const resolverOf = (names: readonly Name[]) =>
  names
    .reduce((all, name) => all.define(name, (request) => answer(name, request)), new Resolver())
    .getDefinitions();

export const resolver = resolverOf(Object.keys(doors) as Name[]);
