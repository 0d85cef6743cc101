// What is wrong with a mapping before anything runs: found in one pass, each with its place, its words and its mend. Types only.
import type { Change } from './change';

/** What a button beside a fault does. */
export type Repair =
  /** In Assets, as the person who presses it. */
  | { in: 'assets'; do: 'hold many'; type: string; attribute: string }
  | { in: 'assets'; do: 'add options'; type: string; attribute: string; options: string[] }
  | {
      in: 'assets';
      do: 'allow statuses';
      type: string;
      attribute: string;
      statuses: { name: string; category: 'active' | 'inactive' | 'pending' }[];
    }
  /** In the mapping. `type` and `line` are keys. */
  | { in: 'mapping'; do: 'add change'; type: string; line: string; change: Change }
  | { in: 'mapping'; do: 'use attribute'; type: string; line: string; attribute: string }
  | { in: 'mapping'; do: 'use type'; type: string; name: string }
  | { in: 'mapping'; do: 'remove line'; type: string; line: string }
  /** Of two lines for one attribute: the second becomes the fallback of the first. */
  | { in: 'mapping'; do: 'first filled'; type: string; line: string; other: string }
  | { in: 'mapping'; do: 'match type'; type: string; line: string };

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
