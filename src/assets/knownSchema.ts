// The customer's object schema from its two tellers: the mapping document, and the general API where that answers.
import { isOurs } from './externalIds';
import {
  sameName,
  type KnownAttribute,
  type KnownForm,
  type KnownSchema,
  type KnownType,
} from '../mapping/known';
import type { GeneralAttribute, GeneralStatus, GeneralType } from './generalRead';
import type { HalfAttribute, HalfType, SchemaHalf } from './schemaHalf';

/** What was read, each part absent where it was refused. */
export interface Told {
  importId: string;
  half: SchemaHalf;
  types?: GeneralType[];
  /** By the id of their object type. */
  attributes?: ReadonlyMap<string, GeneralAttribute[]>;
  statuses?: GeneralStatus[];
  may: KnownSchema['may'];
}

/** The words of the mapping document for what an attribute holds. */
const forms: Readonly<Record<string, KnownForm>> = {
  text: 'text',
  textarea: 'textarea',
  integer: 'integer',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  date_time: 'moment',
  email: 'email',
  url: 'url',
  ipaddress: 'ip',
  select: 'select',
  status: 'status',
  referenced_object: 'reference',
};

export function knownSchema(told: Told): KnownSchema {
  const { half, may } = told;
  const flat = half.types.flatMap((type) => withChildren(type));
  const found = new Set<string>();
  const documented = flat.map(({ type, parent }) => {
    const general = generalFor(told, type.name, parent);
    if (general) found.add(general.id);
    return typeFrom(told, { half: type, parent, general });
  });
  // Types that the document leaves out: nothing can be mapped into them, but references may point to them.
  const others = (told.types ?? [])
    .filter((type) => !found.has(type.id))
    .map((general) => typeFrom(told, { half: undefined, parent: nameOf(told, general.parent), general }));
  return {
    name: half.name,
    description: half.description,
    types: [...documented, ...others],
    statuses: told.statuses ?? half.statuses.map(({ name, category }) => ({ name, category })),
    may,
  };
}

const withChildren = (type: HalfType, parent?: string): { type: HalfType; parent: string | undefined }[] => [
  { type, parent },
  ...type.children.flatMap((child) => withChildren(child, type.name)),
];

/** By its name; where two types share one, by its parent's too. */
function generalFor(told: Told, name: string, parent: string | undefined): GeneralType | undefined {
  const named = (told.types ?? []).filter((type) => sameName(type.name, name));
  return named.length < 2 ? named[0] : named.find((type) => nameOf(told, type.parent) === parent);
}

const nameOf = ({ types }: Told, id: string | undefined) => types?.find((type) => type.id === id)?.name;

interface Parts {
  half: HalfType | undefined;
  parent: string | undefined;
  general: GeneralType | undefined;
}

function typeFrom(told: Told, { half, parent, general }: Parts): KnownType {
  const externalId = half?.externalId;
  const listed = general === undefined ? [] : (told.attributes?.get(general.id) ?? []);
  const documented = (half?.attributes ?? []).map((each) =>
    attributeFrom(told, each, theSame(listed, each.name)),
  );
  const others = listed
    .filter((one) => !half?.attributes.some((each) => sameName(each.name, one.name)))
    .map((one) => attributeFrom(told, undefined, one));
  return {
    name: half?.name ?? general?.name ?? '',
    isOurs: isOurs(externalId, told.importId),
    attributes: [...documented, ...others],
    ...(half?.description ? { description: half.description } : {}),
    ...(parent === undefined ? {} : { parent }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(general === undefined ? {} : { id: general.id }),
    ...(general?.objects === undefined ? {} : { objects: general.objects }),
  };
}

/** A type may have a Created of its own beside that of Assets; of the two the document tells of the first. */
function theSame(listed: readonly GeneralAttribute[], name: string): GeneralAttribute | undefined {
  const named = listed.filter((one) => sameName(one.name, name));
  return named.find(({ system }) => !system) ?? named[0];
}

/** The general API is believed first: the document was seen to tell another cardinality than the one that holds. */
function attributeFrom(
  told: Told,
  half: HalfAttribute | undefined,
  general: GeneralAttribute | undefined,
): KnownAttribute {
  const form = general?.form ?? (half ? forms[half.type] : undefined) ?? 'other';
  const most = general?.most ?? half?.maximumCardinality ?? 1;
  const target = targetOf(told, half, general);
  const statuses = statusesOf(told, half, general);
  return {
    name: half?.name ?? general?.name ?? '',
    form,
    most: most < 0 ? -1 : most,
    least: general?.least ?? half?.minimumCardinality ?? 0,
    label: general?.label ?? half?.label ?? false,
    unique: general?.unique ?? half?.unique ?? false,
    // The document lists Key and neither Created nor Updated; it does not say that it is Assets' own.
    system: general?.system ?? (half ? sameName(half.name, 'Key') && half.label !== true : false),
    ...(half?.description ? { description: half.description } : {}),
    ...(form === 'reference' && target !== undefined ? { target } : {}),
    ...(form === 'select' && general ? { options: general.options } : {}),
    ...(form === 'status' && statuses !== undefined ? { statuses } : {}),
    ...(half?.externalId === undefined ? {} : { externalId: half.externalId }),
    ...(general === undefined ? {} : { id: general.id }),
  };
}

function targetOf(told: Told, half?: HalfAttribute, general?: GeneralAttribute): string | undefined {
  return half?.referenceObjectTypeName ?? nameOf(told, general?.target?.id) ?? general?.target?.name;
}

/** Names of the statuses allowed; undefined where every one is, or nobody says. */
function statusesOf(told: Told, half?: HalfAttribute, general?: GeneralAttribute): string[] | undefined {
  const byDocument = half?.typeValues && half.typeValues.length > 0 ? half.typeValues : undefined;
  if (!general || !told.statuses) return byDocument;
  if (general.statuses.length === 0) return byDocument;
  const names = general.statuses.flatMap(
    (id) => told.statuses?.find((status) => status.id === id)?.name ?? [],
  );
  // An id that no list explains: the document's names, or none at all rather than too few.
  return names.length === general.statuses.length ? names : byDocument;
}
