// Into which type a reference leads, and by which of its attributes (pure).
import type { Mapping, ReferenceLine, TypeMapping } from '../mapping/mapping';

/** By names; `target` where records of the mapping fill that type. */
export type Way = { name: string; by: string[]; target?: TypeMapping; create: boolean };

/** The way of one line. */
export function wayOf({ refersTo }: ReferenceLine, { types }: Mapping): Way {
  if (!('type' in refersTo))
    return { name: refersTo.objectType, by: refersTo.by, create: refersTo.create === true };
  const target = types.find(({ key }) => key === refersTo.type);
  const by = refersTo.by.flatMap((key) =>
    (target?.lines ?? []).filter((line) => line.key === key).map(({ attribute }) => attribute),
  );
  return { name: target?.type ?? '', by, create: false, ...(target ? { target } : {}) };
}

/** What two lines have in common that go the same way. */
export const keyOf = ({ name, by }: Way): string => JSON.stringify([name.toLowerCase(), by]);
