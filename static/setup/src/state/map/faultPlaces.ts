// Where faults belong: to a kind, a type, a line; those that belong nowhere to the first kind (pure).
import type { Fault } from '../../../../../src/mapping/fault';
import type { Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import { kinds, type Kind } from '../../answers';
import type { LinePlace } from './mapPlace';

const kindOf = ({ type }: Fault, mapping: Mapping): Kind | undefined =>
  mapping.types.find(({ key }) => key === type)?.kind;

/** The first tab of Map: of people, where they come in. */
export const firstKind = (mapping: Mapping): Kind | undefined =>
  kinds.find((kind) => mapping.types.some((type) => type.kind === kind));

/** The faults of a kind. What concerns the whole mapping counts for its first kind, so that no number is lost. */
export function faultsOf(faults: readonly Fault[], mapping: Mapping, kind: Kind): Fault[] {
  return faults.filter((fault) => (kindOf(fault, mapping) ?? firstKind(mapping)) === kind);
}

/**
 * For each line of a type, by its number, its faults. Where two lines share a key the last is meant, as for repairs.
 * Faults of no line that is there are `ofType`.
 */
export function faultsByLine(
  faults: readonly Fault[],
  type: TypeMapping,
): { ofType: Fault[]; ofLine: ReadonlyMap<number, Fault[]> } {
  const ofType: Fault[] = [];
  const ofLine = new Map<number, Fault[]>();
  for (const fault of faults) {
    if (fault.type !== type.key) continue;
    const at = type.lines.findLastIndex(({ key }) => key === fault.line);
    if (at < 0) ofType.push(fault);
    else ofLine.set(at, [...(ofLine.get(at) ?? []), fault]);
  }
  return { ofType, ofLine };
}

/** What concerns no type that is there. */
export const faultsOfWhole = (faults: readonly Fault[], mapping: Mapping): Fault[] =>
  faults.filter((fault) => kindOf(fault, mapping) === undefined);

/** Where the line stands that a fault or a repair names by its keys; of two with one key the first, which a repair keeps. */
export function placeOfLine(
  { types }: Mapping,
  { type, line }: { type?: string; line?: string | undefined },
): LinePlace | undefined {
  const at = types.find(({ key }) => key === type)?.lines.findIndex(({ key }) => key === line) ?? -1;
  return type === undefined || at < 0 ? undefined : { type, at };
}
