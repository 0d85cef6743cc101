// The records at hand that go to a type: those that the filters let in and that no type before it takes.
import { useMemo } from 'react';
import { typeFor } from '../../../../../src/mapping/conditions';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import type { OktaRecord } from '../../../../../src/records/record';
import { heldRecords } from '../mapping/heldRecords';
import { useMapping } from '../mapping/useMapping';

/** Undefined before any record of the kind was looked at, or without a type. */
export function useTypeRecords(type: TypeMapping | undefined): readonly OktaRecord[] | undefined {
  const { mapping, samples } = useMapping();
  const { types, filters } = mapping;
  // What a line says does not decide where a record goes: typing in one looks at no record anew.
  const ways = JSON.stringify([filters, types.map(({ key, when }) => [key, when])]);
  const kind = type?.kind;
  const key = type?.key;
  const atHand = kind && samples[kind];
  return useMemo(() => {
    const records = kind && heldRecords({ [kind]: atHand }, filters)[kind];
    const isAlone = types.filter((each) => each.kind === kind).length < 2;
    return isAlone ? records : records?.filter((record) => typeFor(record, types)?.key === key);
  }, [atHand, kind, key, ways]);
}
