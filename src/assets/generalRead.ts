// Reads what the general API of Assets says of types, attributes, statuses and use: loosely, for its clients met more and
// other members than its description names.
import { z } from 'zod';
import type { KnownForm } from '../mapping/known';
import { id, listOf, maybe } from './loosely';

export interface GeneralType {
  id: string;
  name: string;
  parent?: string;
  /** Its attributes are, in part, its parent's. */
  inherits: boolean;
  objects?: number;
}

export interface GeneralAttribute {
  id: string;
  name: string;
  /** The id of the object type it belongs to, where the answer says so. */
  type?: string;
  form: KnownForm;
  /** Values it takes; -1 is any number. */
  most: number;
  least: number;
  label: boolean;
  unique: boolean;
  system: boolean;
  /** The id of the object type that a reference points to, and its name where the answer has it. */
  target?: { id: string; name?: string };
  options: string[];
  /** Ids of the statuses it may have; none: every one. */
  statuses: string[];
  /** As it came. */
  raw: Record<string, unknown>;
}

export interface GeneralStatus {
  id: string;
  name: string;
  category: 'active' | 'inactive' | 'pending';
}

const count = maybe(z.number().int().nonnegative());
const flag = maybe(z.boolean());

const objectType = z.looseObject({
  id,
  name: z.string(),
  parentObjectTypeId: maybe(id),
  parentObjectTypeInherited: flag,
  objectCount: count,
});

const attribute = z.looseObject({
  id,
  name: z.string(),
  objectType: maybe(z.looseObject({ id })),
  type: maybe(z.number()),
  defaultType: maybe(z.looseObject({ id: z.number() })),
  minimumCardinality: maybe(z.number()),
  maximumCardinality: maybe(z.number()),
  label: flag,
  uniqueAttribute: flag,
  system: flag,
  editable: flag,
  referenceObjectTypeId: maybe(id),
  referenceObjectType: maybe(z.looseObject({ name: z.string() })),
  options: maybe(z.string()),
  typeValueMulti: maybe(z.array(id)),
});

const status = z.looseObject({ id, name: z.string(), category: z.number() });

/** The numbers of what an attribute holds (Assets REST API); 4 is a group, and others belong to other products. */
const formsByType: Readonly<Record<number, KnownForm>> = { 1: 'reference', 2: 'account', 7: 'status' };
/** The same of type 0, by its default type. */
const formsByDefault: Readonly<Record<number, KnownForm>> = {
  0: 'text',
  1: 'integer',
  2: 'boolean',
  3: 'number',
  4: 'date',
  5: 'time',
  6: 'moment',
  7: 'url',
  8: 'email',
  9: 'textarea',
  10: 'select',
  11: 'ip',
};
/** Numbers here, words in the mapping document (Assets REST API). */
const categories: Readonly<Record<number, GeneralStatus['category']>> = {
  0: 'inactive',
  1: 'active',
  2: 'pending',
};

export function readObjectTypes(body: unknown): GeneralType[] | undefined {
  return listOf(objectType, body)?.map((each) => ({
    id: each.id,
    name: each.name,
    inherits: each.parentObjectTypeInherited ?? false,
    ...(each.parentObjectTypeId === undefined ? {} : { parent: each.parentObjectTypeId }),
    ...(each.objectCount === undefined ? {} : { objects: each.objectCount }),
  }));
}

export function readAttributes(body: unknown): GeneralAttribute[] | undefined {
  return listOf(attribute, body)?.map((each) => {
    const most = each.maximumCardinality ?? 1;
    return {
      id: each.id,
      name: each.name,
      ...(each.objectType === undefined ? {} : { type: each.objectType.id }),
      form: formOf(each.type ?? (each.defaultType === undefined ? -1 : 0), each.defaultType?.id),
      most: most < 0 ? -1 : most,
      least: each.minimumCardinality ?? 0,
      label: each.label ?? false,
      unique: each.uniqueAttribute ?? false,
      system: each.system ?? each.editable === false,
      ...(each.referenceObjectTypeId === undefined
        ? {}
        : { target: targetOf(each.referenceObjectTypeId, each) }),
      options: optionsOf(each.options),
      statuses: each.typeValueMulti ?? [],
      raw: each,
    };
  });
}

const targetOf = (targetId: string, each: z.infer<typeof attribute>) => ({
  id: targetId,
  ...(each.referenceObjectType === undefined ? {} : { name: each.referenceObjectType.name }),
});

/** What an attribute holds, by the two numbers that Assets has for it (Assets REST API). */
export const formOf = (type: number, defaultType: number | undefined): KnownForm =>
  (type === 0 ? formsByDefault[defaultType ?? 0] : formsByType[type]) ?? 'other';

/** One text with commas between them. */
const optionsOf = (options: string | undefined): string[] =>
  (options ?? '')
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option !== '');

export function readStatuses(body: unknown): GeneralStatus[] | undefined {
  return listOf(status, body)?.flatMap(({ id: its, name, category: number }) => {
    const category = categories[number];
    return category === undefined ? [] : [{ id: its, name, category }];
  });
}

/** Objects of the whole site. */
export const readUsage = (body: unknown): number | undefined =>
  z.looseObject({ totalObjectsCount: z.number().nonnegative() }).safeParse(body).data?.totalObjectsCount;
