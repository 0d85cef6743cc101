// Whom a fault is about: the records whose values a line refuses, or for which it finds nothing (pure).
import type { Fault } from '../../../../../src/mapping/fault';
import type { KnownAttribute } from '../../../../../src/mapping/known';
import { heldLine } from '../../../../../src/mapping/check/sampled';
import type { Line, LookupTable, TypeMapping } from '../../../../../src/mapping/mapping';
import type { OktaRecord } from '../../../../../src/records/record';
import { called } from '../../../../../src/records/called';
import { explained, type Landing } from './sampleValue';

export type Concerned = { id: string; name: string; found: string };

/** What a fault says of the values that it was found by; other faults are about no record. */
const about: Readonly<Record<string, (landing: Landing, count: number) => boolean>> = {
  'not-fitting': (landing) => landing.is === 'refused',
  'seldom-fitting': (landing) => landing.is === 'refused',
  'several-values': (_landing, count) => count > 1,
  'too-many-values': (_landing, count) => count > 1,
  'seldom-named': (_landing, count) => count === 0,
  'seldom-required': (_landing, count) => count === 0,
};

export function concernedBy(
  { code }: Fault,
  line: Line,
  at: {
    type: TypeMapping;
    attribute: KnownAttribute | undefined;
    tables: readonly LookupTable[];
    records: readonly OktaRecord[];
  },
): Concerned[] {
  const isAbout = about[code];
  if (!isAbout) return [];
  const held = heldLine({ line, ...(at.attribute ? { attribute: at.attribute } : {}) });
  return at.records.flatMap((record) => {
    const { found, steps, landing } = explained(held, record.raw, at);
    const last = steps.at(-1)?.values ?? found;
    if (!isAbout(landing, last.length)) return [];
    return [{ id: record.id, name: called(record.kind, record).name, found: found.join(', ') }];
  });
}
