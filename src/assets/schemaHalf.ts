// Reads the schema half of an import's schema-and-mapping: the whole object schema as the mapping document knows it.
import { z } from 'zod';
import { good, maybe } from './loosely';

/** An attribute as it came, unknown members included: sent back as it is where a type of the customer is mapped. */
export type HalfAttribute = z.infer<typeof attribute>;

/** An object type as it came; children stand below their parents. */
export interface HalfType {
  externalId?: string | undefined;
  name: string;
  description: string;
  attributes: HalfAttribute[];
  children: HalfType[];
}

export interface SchemaHalf {
  /** Of the object schema, as the document has it. */
  name: string;
  description: string;
  types: HalfType[];
  statuses: { name: string; description: string; category: 'active' | 'inactive' | 'pending' }[];
}

const attribute = z.looseObject({
  externalId: maybe(z.string()),
  name: z.string(),
  description: maybe(z.string()),
  type: z.string().catch(''),
  label: maybe(z.boolean()),
  unique: maybe(z.boolean()),
  minimumCardinality: maybe(z.number()),
  maximumCardinality: maybe(z.number()),
  typeValues: maybe(z.array(z.string())),
  referenceObjectTypeExternalId: maybe(z.string()),
  referenceObjectTypeName: maybe(z.string()),
});

const list = maybe(z.array(z.unknown()));

const type = z.looseObject({
  externalId: maybe(z.string()),
  name: z.string(),
  description: z.string().catch(''),
  attributes: list,
  children: list,
});

const status = z.looseObject({
  name: z.string(),
  description: z.string().catch(''),
  category: z.enum(['active', 'inactive', 'pending']),
});

const half = z.looseObject({
  schema: z.looseObject({
    objectSchema: z.looseObject({
      name: z.string(),
      description: z.string().catch(''),
      objectTypes: list,
    }),
    statusSchema: maybe(z.looseObject({ statuses: list })),
  }),
});

/** Members that make no sense are left out; undefined where the schema itself is missing. */
export function readSchemaHalf(body: unknown): SchemaHalf | undefined {
  const read = half.safeParse(body);
  if (!read.success) return undefined;
  const { objectSchema, statusSchema } = read.data.schema;
  return {
    name: objectSchema.name,
    description: objectSchema.description,
    types: (objectSchema.objectTypes ?? []).flatMap((each) => toType(each, DEEPEST)),
    statuses: (statusSchema?.statuses ?? []).flatMap((each) => good(status, each)),
  };
}

/** Far deeper than anybody nests object types; an answer beyond it is no tree of types. */
const DEEPEST = 50;

function toType(from: unknown, depth: number): HalfType[] {
  return good(type, from).map(({ externalId, name, description, attributes, children }) => ({
    externalId,
    name,
    description,
    attributes: (attributes ?? []).flatMap((each) => good(attribute, each)),
    children: depth === 0 ? [] : (children ?? []).flatMap((each) => toType(each, depth - 1)),
  }));
}
