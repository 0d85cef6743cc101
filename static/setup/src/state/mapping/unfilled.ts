// The object types that runs fill until now and would not, once the draft is live (pure).
import { sameName, typeNamed, type KnownSchema } from '../../../../../src/mapping/known';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';

export type Unfilled = {
  type: string;
  /** As the last good run read them; absent where nobody knows how many of them are here. */
  objects?: number;
};

/** @param schema one that Assets calls otherwise by now is not left behind: the draft goes by its new name */
export function unfilledBy(
  mapping: Mapping,
  live: Mapping | undefined,
  { schema, lastGood }: { schema: KnownSchema | undefined; lastGood: Setup['lastGood'] },
): Unfilled[] {
  if (!live) return [];
  return live.types
    .filter(({ type }) => !mapping.types.some((each) => sameName(each.type, type)))
    .filter(({ type }) => schema === undefined || typeNamed(schema, type) !== undefined)
    .map(({ type, kind }) => {
      const isAlone = live.types.filter((each) => each.kind === kind).length === 1;
      const objects = isAlone ? lastGood?.read[kind] : undefined;
      return { type, ...(objects === undefined ? {} : { objects }) };
    });
}
