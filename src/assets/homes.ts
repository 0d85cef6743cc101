// Where a mapping's objects go: types that are there, types that saving makes, and types that references only name.
import { rowLines } from '../mapping/apply';
import {
  attributeToFill,
  sameName,
  typeNamed,
  type KnownAttribute,
  type KnownSchema,
  type KnownType,
} from '../mapping/known';
import type { Line, Mapping, ReferenceLine, TypeMapping } from '../mapping/mapping';
import type { ExternalIds } from './externalIds';

/** An object type of the document. */
export interface Home {
  externalId: string;
  /** As Assets writes it. */
  name: string;
  there?: KnownType;
  /** What fills it; absent where it is only named, or made by a reference. */
  type?: TypeMapping;
  /** The reference that makes its objects, and the type whose rows it reads. */
  maker?: { line: ReferenceLine; type: TypeMapping };
}

/** A line with the attribute that it fills, where that is there. */
export interface Filled {
  line: Line;
  there?: KnownAttribute;
}

export interface Homes {
  /** Each once, in no order that matters. */
  all: Home[];
  /** The type that a reference points to; undefined where there is none to point to. */
  targetOf(line: ReferenceLine): Home | undefined;
  /** The type of that name, which is there. */
  named(name: string): Home | undefined;
}

/** Where the objects of a mapping go. Of several references that make objects of one type, the first does. */
export function homesOf(
  { types }: Mapping,
  { ids, known }: { ids: ExternalIds; known: KnownSchema | undefined },
): Homes {
  const there = (name: string) => {
    const found = known && typeNamed(known, name);
    return found?.externalId === undefined ? undefined : found;
  };
  const all: Home[] = types.map((type) => {
    const home = there(type.type);
    return {
      externalId: ids.ofType(type.key, type.type, home),
      name: home?.name ?? type.type,
      type,
      ...(home ? { there: home } : {}),
    };
  });
  const of = (name: string) => all.find((home) => sameName(home.name, name));
  const named = (name: string): Home | undefined => {
    const found = of(name);
    const home = found ? undefined : there(name);
    if (found || !home) return found;
    const made: Home = { externalId: ids.ofMade(name, home), name: home.name, there: home };
    all.push(made);
    return made;
  };
  for (const type of types)
    for (const line of rowLines(type)) {
      if (line.as !== 'reference' || 'type' in line.refersTo) continue;
      const { objectType, create } = line.refersTo;
      const home = named(objectType);
      if (home && (home.type ?? home.maker)) continue;
      if (!create) continue;
      if (home) home.maker = { line, type };
      else all.push({ externalId: ids.ofMade(objectType), name: objectType, maker: { line, type } });
    }
  return {
    all,
    named,
    targetOf: ({ refersTo }) =>
      'type' in refersTo ? all.find(({ type }) => type?.key === refersTo.type) : of(refersTo.objectType),
  };
}

/** The lines of a type whose attributes the document can have, each with what is there. */
export function filledIn({ type, there }: Home): Filled[] {
  if (!type) return [];
  return rowLines(type).flatMap((line): Filled[] => {
    const attribute = there && attributeToFill(there, line.attribute);
    if (!attribute) return [{ line }];
    const isShown = attribute.externalId !== undefined && !attribute.system;
    return isShown && attribute.form !== 'other' && attribute.form !== 'account'
      ? [{ line, there: attribute }]
      : [];
  });
}
