// Plans: the mapping one was asked for with, what came of the last one, and the ids in it. No values, and nobody's name.
import { z } from 'zod';
import { mappingForm } from '../mapping/mapping';
import { keys } from './keys';
import { kinds } from '../records/record';
import { endings, noCalls, problemForm } from './runs';
import type { Shelf } from './shelf';

const whole = z.number().int().nonnegative();

/** What makes a plan a plan: whether of a draft, and which live mapping there was. */
export const planOrigin = z.object({ basedOn: z.number().exactOptional(), isDraft: z.boolean() });
export type PlanOrigin = z.infer<typeof planOrigin>;

const planned = z.object({ mapping: mappingForm, plan: planOrigin });

/** What a plan is to be made of, until its worker has opened its record. */
export const readPlanned = (shelf: Shelf, run: string) => shelf.get(keys.planned(run), planned);
export const writePlanned = (shelf: Shelf, run: string, value: z.infer<typeof planned>) =>
  shelf.set(keys.planned(run), value);

export const plannedFates = ['create', 'change', 'gone', 'skip'] as const;
export type PlannedFate = (typeof plannedFates)[number];

/** Ids in one stored piece: about 115 KB of the 240 KiB that a value holds. */
export const idsPerPiece = 5_000;

const plannedType = z.object({
  kind: z.enum(kinds),
  type: z.string(),
  isLeftOut: z.boolean(),
  ...{ read: whole, created: whole, updated: whole, quietly: whole, same: whole },
  ...{ gone: whole, skipped: whole, failed: whole },
  mayExist: z.boolean(),
});

const plan = z.object({
  run: z.string(),
  madeAt: z.number(),
  startedAt: z.number(),
  ending: z.enum(endings),
  types: z.array(plannedType),
  problems: z.array(problemForm),
  placePieces: whole,
  placed: z.array(z.string()).exactOptional(),
  calls: z.object({ users: whole, groups: whole, members: whole, devices: whole }).default(noCalls),
  origin: planOrigin,
  /** Objects of the whole site, where Assets told. */
  used: whole.exactOptional(),
  /** Object types of which references make what they miss: uncounted. */
  makes: z.array(z.string()).exactOptional(),
});
export type StoredPlan = z.infer<typeof plan>;

export const readPlan = (shelf: Shelf, importId: string) => shelf.get(keys.plan(importId), plan);

/** A piece of the ids of one type and fate. */
export const readPlanIds = (
  shelf: Shelf,
  of: { importId: string; run: string; type: number; fate: PlannedFate; piece: number },
) => shelf.get(keys.planIds(of), z.array(z.string()));
