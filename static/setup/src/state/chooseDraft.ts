// What is ticked and named on Choose, held against what is saved (pure).
import { kinds, type Choice, type Kind, type Setup } from '../answers';

/** Longest name of an object type that the app takes, in characters. */
const nameMax = 255;

export const ticked = (choice: Choice, kind: Kind, isOn: boolean): Choice => ({
  ...choice,
  [kind]: { ...choice[kind], isOn },
});

export const renamed = (choice: Choice, kind: Kind, type: string): Choice => ({
  ...choice,
  [kind]: { ...choice[kind], type },
});

/** Once a type was saved Assets has it, and renames it, even if its kind is off by now. */
export const mayName = (setup: Setup, kind: Kind): boolean => !setup.named.includes(kind);

/** How many of ticks and names differ from what is saved, or proposed. */
export const changesIn = (setup: Setup, draft: Choice): number =>
  kinds.filter((kind) => draft[kind].isOn !== setup.choice[kind].isOn).length +
  kinds.filter((kind) => draft[kind].isOn && draft[kind].type !== setup.choice[kind].type).length;

export type NameFault = 'empty' | 'long' | 'double';

export type Faults = { nothing: boolean; names: Partial<Record<Kind, NameFault>> };

/** What keeps a choice from being saved. */
export function faultsIn(choice: Choice): Faults {
  const on = kinds.filter((kind) => choice[kind].isOn);
  const nameOf = (kind: Kind) => choice[kind].type.trim().toLowerCase();
  const faultOf = (kind: Kind): NameFault | undefined => {
    if (nameOf(kind) === '') return 'empty';
    if (choice[kind].type.trim().length > nameMax) return 'long';
    return on.some((other) => other !== kind && nameOf(other) === nameOf(kind)) ? 'double' : undefined;
  };
  const found = on.map((kind) => [kind, faultOf(kind)] as const).filter(([, fault]) => fault !== undefined);
  return { nothing: on.length === 0, names: Object.fromEntries(found) };
}

export const isFaulty = ({ nothing, names }: Faults): boolean => nothing || Object.keys(names).length > 0;

/** How many objects a kind leaves behind when it is turned off: Assets keeps them as they are. */
export const leftBehind = (setup: Setup, draft: Choice, kind: Kind): number =>
  setup.choice[kind].isOn && !draft[kind].isOn ? (setup.lastGood?.read[kind] ?? 0) : 0;
