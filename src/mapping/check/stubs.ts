// Objects that a reference makes where there are none: whether they can become whole objects.
import { attributeNamed, labelOf, sameName, typeNamed } from '../known';
import type { ReferenceLine } from '../mapping';
import { stubOf } from '../missing';
import { listed } from './shortly';
import { atEachLine, mend, placeOf, type AtLine, type Check, type Subject } from './subject';
import type { Seen } from './faults';

export const stubs: Check = (subject) => atEachLine(stub)(subject);

function stub({ subject, filling, line }: AtLine): Seen[] {
  const made = stubOf(line);
  if (line.as !== 'reference' || made === undefined) return [];
  const repair = { ...mend(filling, line), do: 'make none' } as const;
  const words = { attribute: line.attribute, target: made.type, by: made.by };
  const seen = (code: Seen['code'], more: Record<string, string> = {}): Seen => ({
    ...{ code, words: { ...words, ...more }, ...placeOf(filling, line) },
    ...(code === 'stub-of-many' ? {} : { repair }),
  });
  const many = line.many && subject.way === 'list' ? [seen('stub-of-many')] : [];
  if (subject.mapping.types.some(({ type }) => sameName(type, made.type))) return [seen('stub-filled')];
  const other = makerOf(subject, made.type);
  if (other && other !== line) return [seen('stub-twice', { other: other.attribute })];
  return [...many, ...incomplete(subject, made, seen)];
}

/** The first line that makes objects of a type: an import fills a type once. */
export function makerOf({ fillings }: Pick<Subject, 'fillings'>, type: string): ReferenceLine | undefined {
  for (const { lines } of fillings)
    for (const line of lines)
      if (line.as === 'reference' && sameName(stubOf(line)?.type ?? '', type)) return line;
  return undefined;
}

function incomplete(
  { known }: Subject,
  made: { type: string; by: string },
  seen: (code: Seen['code'], more: Record<string, string>) => Seen,
): Seen[] {
  const home = typeNamed(known, made.type);
  if (!home || !attributeNamed(home, made.by)) return [];
  const label = labelOf(home)?.name ?? 'Name';
  const others = home.attributes.filter(
    ({ name, least, system }) => least > 0 && !system && !sameName(name, made.by) && !sameName(name, label),
  );
  return [
    ...(sameName(label, made.by) ? [] : [seen('stub-nameless', { label })]),
    ...(others.length > 0
      ? [seen('stub-incomplete', { required: listed(others.map(({ name }) => name)) })]
      : []),
  ];
}
