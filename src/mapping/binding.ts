// What a mapping met in Assets when it was saved: by this a run sees whether somebody has changed it since.
import { z } from 'zod';
import { attributeNamed, typeNamed, type KnownAttribute, type KnownSchema, type KnownType } from './known';
import { activeLines, plainForms, type Line, type Mapping, type TypeMapping } from './mapping';

const identity = {
  name: z.string(),
  externalId: z.string().exactOptional(),
  id: z.string().exactOptional(),
};

const boundAttribute = z.strictObject({
  ...identity,
  /** The key of its line. */
  line: z.string(),
  form: z.enum([...plainForms, 'reference', 'other']),
  most: z.number(),
  /** The name of the type that it refers to. */
  target: z.string().exactOptional(),
});
export type BoundAttribute = z.infer<typeof boundAttribute>;

const boundType = z.strictObject({
  ...identity,
  key: z.string(),
  attributes: z.array(boundAttribute),
  /** Names of the attributes without a line that were required. */
  required: z.array(z.string()),
});
export type BoundType = z.infer<typeof boundType>;

/** A type that somebody else fills, and the attributes by which a line finds its objects. */
const boundTarget = z.strictObject({
  ...identity,
  type: z.string(),
  line: z.string(),
  by: z.array(z.strictObject(identity)),
});
export type BoundTarget = z.infer<typeof boundTarget>;

/** The form in which it is stored beside the live mapping. Names of types and attributes, no values. */
export const bindingForm = z.strictObject({
  version: z.literal(1),
  /** Whether the general API told of types: what the mapping document says of cardinality differs at times. */
  readTypes: z.boolean(),
  types: z.array(boundType),
  targets: z.array(boundTarget),
});
export type Binding = z.infer<typeof bindingForm>;

/** A binding as it was stored; undefined where there is none, or one that is not understood. */
export function readBinding(from: unknown): Binding | undefined {
  const read = bindingForm.safeParse(from);
  return read.success ? read.data : undefined;
}

/** What a mapping fills and refers to, as the schema has it. What is not there is left out. */
export function bindingOf(mapping: Mapping, known: KnownSchema): Binding {
  return {
    version: 1,
    readTypes: known.may.readTypes,
    types: mapping.types.flatMap((type) => {
      const home = typeNamed(known, type.type);
      return home ? [typeBound(type, home)] : [];
    }),
    targets: mapping.types.flatMap((type) =>
      activeLines(type).flatMap((line) => targetBound(type, line, known)),
    ),
  };
}

function typeBound(type: TypeMapping, home: KnownType): BoundType {
  const lines = activeLines(type);
  return {
    ...identityOf(home),
    key: type.key,
    attributes: lines.flatMap((line) => {
      const attribute = attributeNamed(home, line.attribute);
      return attribute ? [attributeBound(line, attribute)] : [];
    }),
    required: requiredIn(home, lines).map(({ name }) => name),
  };
}

const attributeBound = (line: Line, attribute: KnownAttribute): BoundAttribute => ({
  ...identityOf(attribute),
  ...{ line: line.key, form: attribute.form, most: attribute.most },
  ...(attribute.target === undefined ? {} : { target: attribute.target }),
});

/** Attributes that Assets wants filled, and no line fills. */
export const requiredIn = (home: KnownType, lines: readonly Line[]): KnownAttribute[] =>
  home.attributes.filter(
    (attribute) =>
      attribute.least > 0 &&
      !attribute.system &&
      !lines.some((line) => attributeNamed(home, line.attribute) === attribute),
  );

function targetBound(type: TypeMapping, line: Line, known: KnownSchema): BoundTarget[] {
  if (line.as !== 'reference' || 'type' in line.refersTo) return [];
  const target = typeNamed(known, line.refersTo.objectType);
  if (!target) return [];
  const by = line.refersTo.by.flatMap((name) => attributeNamed(target, name) ?? []).map(identityOf);
  return [{ ...identityOf(target), type: type.key, line: line.key, by }];
}

const identityOf = ({ name, externalId, id }: KnownType | KnownAttribute) => ({
  name,
  ...(externalId === undefined ? {} : { externalId }),
  ...(id === undefined ? {} : { id }),
});
