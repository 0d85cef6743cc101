// Whether what references point to is there, and is found by something that tells objects apart.
import { attributeNamed, labelOf, sameName, typeNamed, type KnownType } from '../known';
import { activeLines, type Line, type Mapping, type ReferenceLine, type TypeMapping } from '../mapping';
import { stubOf } from '../missing';
import { isOktaId } from '../oktaId';
import type { Seen } from './faults';
import { listed } from './shortly';
import { makerOf } from './stubs';
import { atEachLine, atEveryLine, mend, placeOf, type AtLine, type Check, type LineCheck } from './subject';

export const references: Check = (subject) => [
  ...atEveryLine(inMapping)(subject),
  ...atEachLine(inSchema, oneOfSeveral)(subject),
];

/** The name of the type that a reference points to; undefined where the mapping no longer has it. */
export function targetName({ refersTo }: ReferenceLine, { types }: Mapping): string | undefined {
  return 'type' in refersTo ? types.find(({ key }) => key === refersTo.type)?.type : refersTo.objectType;
}

const inMapping: LineCheck = ({ subject, filling, line }) => {
  if (line.as !== 'reference' || !('type' in line.refersTo)) return [];
  const { type: key, by } = line.refersTo;
  const target = subject.mapping.types.find((type) => type.key === key);
  const seen = (code: Seen['code'], more: Record<string, string> = {}) => ({
    ...{ code, words: { attribute: line.attribute, target: target?.type ?? '', ...more } },
    ...placeOf(filling, line),
  });
  // A type has at least one line.
  const mayGo = filling.type.lines.length > 1;
  const remove = { ...mend(filling, line), do: 'remove line' } as const;
  if (!target) return [{ ...seen('reference-no-type'), repair: mayGo ? remove : undefined }];
  const repair =
    identifiersOf(target).length > 0
      ? ({ ...mend(filling, line), do: 'find by identifier' } as const)
      : undefined;
  const lines = line.off ? target.lines : activeLines(target);
  const found = by.map((each) => lines.find((its) => its.key === each));
  if (found.some((each) => each === undefined)) return [{ ...seen('reference-no-line'), repair }];
  if (line.off) return [];
  const home = typeNamed(subject.known, target.type);
  if (found.some((each) => each && identifies(each, target, home))) return [];
  const names = listed(found.flatMap((each) => each?.attribute ?? []));
  const isSole = identifiersOf(target).length === 1;
  return [{ ...seen('reference-unclear', { by: names }), repair: isSole ? repair : undefined }];
};

const identifiersOf = (type: TypeMapping) =>
  activeLines(type).filter((line) => line.as !== 'reference' && line.identifier);

/** Whether a value of that line belongs to one object at most; of an identifier of several parts none does by itself. */
function identifies(line: Line, target: TypeMapping, home: KnownType | undefined): boolean {
  if (home !== undefined && attributeNamed(home, line.attribute)?.unique === true) return true;
  if (line.as === 'reference') return false;
  const isSole = line.identifier === true && identifiersOf(target).length === 1;
  return isSole || line.unique === true || isOktaId(line);
}

const inSchema: LineCheck = (at) => {
  const { subject, filling, line } = at;
  if (line.as !== 'reference' || 'type' in line.refersTo) return [];
  const { objectType, by, create } = line.refersTo;
  const target = typeNamed(subject.known, objectType);
  const mapped = subject.mapping.types.find(({ type }) => sameName(type, objectType));
  const words = { attribute: line.attribute, target: objectType };
  const place = placeOf(filling, line);
  // A type that a line only makes has what names its objects, and nothing else.
  const maker = target || mapped ? undefined : makerOf(subject, objectType);
  if (maker === line || (maker && create)) return [];
  if (!target && !mapped && !maker) return [{ code: 'target-missing', words, ...place }];
  const isThere = (name: string) =>
    (target && attributeNamed(target, name)) ??
    (mapped && activeLines(mapped).find(({ attribute }) => sameName(attribute, name))) ??
    (maker && sameName(stubOf(maker)?.by ?? '', name));
  const missing = by.filter((name) => !isThere(name));
  if (missing.length > 0)
    return [{ code: 'target-attribute-missing', words: { ...words, by: listed(missing) }, ...place }];
  return target && !by.some((name) => tellsApart(target, name))
    ? [{ code: 'target-unclear', words: { ...words, by: listed(by) }, ...place }]
    : [];
};

/** The name of an object is what people tell objects apart by, unique or not. */
const tellsApart = (type: KnownType, name: string): boolean =>
  attributeNamed(type, name)?.unique === true || sameName(labelOf(type)?.name ?? 'Name', name);

function oneOfSeveral({ subject, filling, line }: AtLine): Seen[] {
  if (line.as !== 'reference' || !('type' in line.refersTo)) return [];
  const { type: key } = line.refersTo;
  const target = subject.mapping.types.find((type) => type.key === key);
  const others = subject.mapping.types.filter(
    (type) => target !== undefined && type.kind === target.kind && type !== target,
  );
  if (!target || others.length === 0) return [];
  const words = {
    attribute: line.attribute,
    target: target.type,
    others: listed(others.map(({ type }) => type)),
  };
  return [{ code: 'reference-one-of-several', words, ...placeOf(filling, line) }];
}
