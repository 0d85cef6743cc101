// Every fault that there is: how bad it is, what it says, and what to do.
import type { Fault, Repair } from '../fault';
import type { KnownSchema } from '../known';
import { faultsOfDrift } from './faultsOfDrift';
import { faultsOfMapping } from './faultsOfMapping';
import { faultsOfSamples } from './faultsOfSamples';
import { faultsOfSchema } from './faultsOfSchema';
import type { FaultWords } from './faultWords';
import { buttonOf, clicksOf } from './repairWords';

/** By code, in the order of the README. */
export const faults = { ...faultsOfMapping, ...faultsOfSchema, ...faultsOfSamples, ...faultsOfDrift };

export type FaultCode = keyof typeof faults;

/** What a check saw: what its words need, where it was, and what would mend it. */
export interface Seen {
  code: FaultCode;
  /** Fills the placeholders. */
  words?: Record<string, string | number>;
  /** Keys. */
  type?: string;
  line?: string;
  repair?: Repair | undefined;
  /** Where the button's own words do not name what it changes. */
  button?: string;
  /** In Assets' screens, where there is no button for it. */
  clicks?: string;
}

/**
 * A fault in words. A repair in Assets has its clicks beside it, and stands alone as clicks where the app may not
 * change attributes.
 */
export function faultOf(seen: Seen, may: KnownSchema['may']): Fault {
  const { code, words = {}, repair, button, ...where } = seen;
  const { level, sentence, remedy }: FaultWords = faults[code];
  const told = {
    code,
    level,
    ...where,
    sentence: filledIn(sentence, words),
    remedy: filledIn(remedy, words),
  };
  if (repair === undefined) return told;
  const clicks = repair.in === 'assets' ? { clicks: clicksOf(repair) } : {};
  if (repair.in === 'assets' && !may.changeAttributes) return { ...told, ...clicks };
  return { ...told, repair, button: button ?? buttonOf(repair), ...clicks };
}

/** A sentence with what was seen in the place of its placeholders. */
const filledIn = (sentence: string, words: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? String(words[name]) : whole,
  );
