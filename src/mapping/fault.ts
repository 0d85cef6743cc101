// What is wrong with a mapping before anything runs: found in one pass, each with its place, its words and its mend. Types only.
import type { Change } from './change';
import type { Line } from './mapping';

/** What a button beside a fault does. */
export type Repair = RepairInAssets | RepairInMapping;

/** Done in Assets, as the person who presses the button. `type` and `attribute` are names. */
export type RepairInAssets = { in: 'assets'; type: string; attribute: string } & (
  | { do: 'hold many' }
  | { do: 'add options'; options: string[] }
  | { do: 'allow statuses'; statuses: { name: string; category: 'active' | 'inactive' | 'pending' }[] }
);

/** Done in the mapping. `type`, `line` and `other` are keys; where two share one, the last of them is meant. */
export type RepairInMapping = { in: 'mapping'; type: string } & (
  | { do: 'add change'; line: string; change: Change }
  | { do: 'use attribute'; line: string; attribute: string }
  /** Of the paths that the line reads, `path` becomes `field`. */
  | { do: 'use field'; line: string; path: string; field: string }
  | { do: 'use type'; name: string }
  | { do: 'remove line'; line: string }
  | { do: 'turn off'; line: string }
  | { do: 'add line'; add: Line }
  /** Of two lines for one attribute: `other`, the second, becomes the fallback of `line`. */
  | { do: 'first filled'; line: string; other: string }
  /** The line takes the form that its attribute has, or, where there is none yet, one that an import can make. */
  | { do: 'match type'; line: string }
  /** In the mapping and, where it is a new attribute, in Assets. */
  | { do: 'hold many' | 'hold one'; line: string }
  /** This line alone is the label, or the identifier. */
  | { do: 'only label' | 'only identifier'; line: string }
  /** The line, or without one the type, is written every time, and cleared where Okta has nothing. */
  | { do: 'write always'; line?: string }
  | { do: 'name status'; state: string; name: string }
  | { do: 'refer to'; line: string; objectType: string; by: string[] }
  /** What a reference points to is found by its identifier. */
  | { do: 'find by identifier'; line: string }
  /** Objects that are not there are left unmade. */
  | { do: 'make none'; line: string }
);

export interface Fault {
  code: string;
  /** An error keeps the mapping from being saved; a warning does not. */
  level: 'error' | 'warning';
  /** Keys of the type and line it is about; `line` is absent for what concerns the whole type. */
  type?: string;
  line?: string;
  sentence: string;
  remedy: string;
  repair?: Repair;
  /** What the repair's button says: exactly what it changes. */
  button?: string;
  /** In Assets' screens, where the button is not to be had. */
  clicks?: string;
}
