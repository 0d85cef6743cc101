// The mapping as the page has it: draft, live and proposed, and everything it is held against. For any part of a screen.
import { createContext, useContext } from 'react';
import type { MappingView, Field, Sample } from '../../../../../src/contract';
import type { Fault, Repair } from '../../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../../src/mapping/known';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Kind, Problem } from '../../answers';
import type { Unfit } from './unfit';

/** What became of what is typed. */
export type Saving =
  /** Nothing differs from what is live, or proposed. */
  | { is: 'saved' }
  /** Not kept yet: somebody types, or the app is being told. */
  | { is: 'typing' }
  /** A draft is kept. */
  | { is: 'kept' }
  /** A draft could not be kept and stays in this window; it is tried again. With a problem where the app said no. */
  | { is: 'lost'; problem?: Problem }
  /** Another mapping went live since the draft began; its moment. */
  | { is: 'newer'; savedAt: number }
  /** Another window kept a draft that this one had not seen; its moment. */
  | { is: 'other'; savedAt: number };

/** What a button asked for and is under way, or why it came to nothing. */
export type Doing =
  | { is: 'nothing' }
  | { is: 'saving' }
  | { is: 'planning' }
  | { is: 'mending'; repair: Repair }
  | { is: 'lost'; while: 'saving' | 'planning' | 'mending' }
  | { is: 'refused'; while: 'saving' | 'planning' | 'mending'; problem: Problem };

export type Samples = Partial<Record<Kind, { samples: Sample[]; more: boolean }>>;
export type Fields = Partial<Record<Kind, Field[]>>;

export type MappingTools = {
  /** Undefined until the app told it. */
  now: MappingView | undefined;
  /** The draft, else what is live, else what is proposed. */
  mapping: Mapping;
  /** What the draft is compared with: what is live, else proposed. */
  base: Mapping;
  change: (next: Mapping) => void;
  /** The last change of this window taken back; absent where there is none. */
  undo?: () => void;
  /** What was taken back, once more; absent where there is nothing. */
  redo?: () => void;
  saving: Saving;
  /** How many things differ from `base`. */
  changes: number;
  doing: Doing;
  /** Makes it live, and then does something more; where an error is left, `saved` says so and nothing is sent. */
  save: (then?: () => void) => void;
  discard: () => void;
  /** For ten seconds after a discard. */
  undoDiscard?: () => void;
  /** Keeps the draft at once: on leaving a field, and for *Try now*. The page calls it whenever the focus leaves a field. */
  keepNow: () => void;
  /** Of two mappings this one: the draft goes on, from the one that is live now. */
  keepMine: () => void;
  /** Of two drafts that of another window; what is here can be had again as after a discard. */
  useOther: () => void;
  /** Plans what is here, without making it live, and opens Plan. */
  plan: () => void;
  /** What this window planned last. */
  planned?: Mapping;
  schema: KnownSchema | undefined;
  /** Why the schema is not to be had. */
  schemaProblem?: Problem;
  refreshSchema: () => void;
  fields: Fields;
  /** Why a list of fields holds only what every org has. */
  fieldProblems: Partial<Record<Kind, Problem>>;
  samples: Samples;
  /** Errors and warnings about `mapping`; a moment behind what is typed. */
  faults: Fault[];
  mend: (repair: Repair) => void;
  /** Fields of the screen with something that cannot count: saving and planning lead there instead. */
  unfit: Unfit;
  /** After a save that came to nothing. */
  saved?: { is: 'faulty'; faults: Fault[] };
};

const MappingContext = createContext<MappingTools | undefined>(undefined);

export const MappingProvider = MappingContext.Provider;

export function useMapping(): MappingTools {
  const tools = useContext(MappingContext);
  if (!tools) throw new Error('A screen stands outside of the page');
  return tools;
}
