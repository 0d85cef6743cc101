// The records at hand whose value a line refuses, with what Okta has there: who a fault is about.
import { useMemo } from 'react';
import type { Line, TypeMapping } from '../../../../src/mapping/mapping';
import { explained } from './sampleValue';
import { nameOf } from './sampleChoice';
import { useMapping } from './useMapping';

export type Concerned = { id: string; name: string; found: string };

/** More than that nobody reads, and a page of records has no more. */
const mostShown = 200;

export function useConcerned(type: TypeMapping | undefined, line: Line | undefined): Concerned[] {
  const { samples, mapping } = useMapping();
  const { tables } = mapping;
  const atHand = type && samples[type.kind]?.samples;
  return useMemo(() => {
    if (!type || !line || !atHand) return [];
    return atHand
      .flatMap((sample) => {
        const { found, landing } = explained(line, sample.raw, { type, tables: tables ?? [] });
        if (landing.is !== 'refused') return [];
        return [{ id: sample.id, name: nameOf(type.kind, sample).name, found: found.join(', ') }];
      })
      .slice(0, mostShown);
  }, [type, line, atHand, tables]);
}
