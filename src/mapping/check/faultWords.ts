// What the table of faults says of each.

/** `sentence`: what is wrong and why. `remedy`: what to do. Both with `{placeholders}`. */
export interface FaultWords {
  /** An error keeps the mapping from being saved; a warning does not. */
  level: 'error' | 'warning';
  sentence: string;
  remedy: string;
}
