// What a line makes of all records at hand: the values that would land, with how often, and those that Okta has.
import { useMemo } from 'react';
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { sampleLine } from '../../../../../src/mapping/sampling';
import { useMapping } from '../mapping/useMapping';
import { useTypeRecords } from './useTypeRecords';

export type ValuesSeen = {
  records: number;
  empty: number;
  /** As they would land, the most frequent first. */
  landing: { text: string; count: number }[];
  /** As Okta has them, different ones, the most frequent first. */
  inOkta: string[];
};

/** A page of records has no more different ones. */
const most = 200;

/** Undefined before any record of the kind was looked at. */
export function useValuesSeen(line: Line, type: TypeMapping): ValuesSeen | undefined {
  const { tables } = useMapping().mapping;
  const records = useTypeRecords(type);
  return useMemo(() => {
    if (!records) return undefined;
    const about = { type, tables: tables ?? [], most };
    const { seen, filled } = sampleLine(records, line, about);
    const plain: Line = { attribute: 'As it is', key: 'plain', as: 'text', many: true, from: line.from };
    const okta = sampleLine(records, plain, about);
    return {
      records: records.length,
      empty: records.length - filled,
      landing: seen,
      inOkta: okta.seen.map(({ text }) => text),
    };
  }, [line, type, records, tables]);
}
