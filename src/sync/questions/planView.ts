// A plan as it is shown: what a run would change, by object type. Types only.
import type { Kind } from '../../records/record';
import type { ToldProblem } from './view';

export type PlanType = {
  kind: Kind;
  /** The object type's name. */
  type: string;
  isLeftOut: boolean;
  read: number;
  created: number;
  /** Of these, `quietly` change in nothing but attributes that change all the time. */
  updated: number;
  quietly: number;
  same: number;
  gone: number;
  skipped: number;
  failed: number;
  /** Objects that the app did not send may be among those to create: Assets did not let it look. */
  mayExist: boolean;
};

export type PlanView = {
  run: string;
  madeAt: number;
  ending: 'planned' | 'stopped' | 'failed' | 'cancelled';
  types: PlanType[];
  problems: ToldProblem[];
  /** Pieces that `getPlaces` has of the problems' places, under this run. */
  placePieces: number;
  /** Of which problem each piece is, by its code. */
  placed?: string[];
  /** Okta calls of the plan, and so of a run, by what was asked; and how long reading took, in milliseconds. */
  calls: { users: number; groups: number; members: number; devices: number };
  tookMs: number;
  /** The live mapping's version when it was made; `isDraft` when a draft was planned. */
  basedOn?: number;
  isDraft: boolean;
  /** Object types of which a run makes objects that references miss: they are not among `types`, and uncounted. */
  makes?: string[];
  /** Objects of the site, where it may be read, and how many are allowed. */
  allowance: { used?: number; ofThisImport: number; allowed: number };
};
