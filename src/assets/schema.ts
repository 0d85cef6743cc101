// The document that tells Assets which object types and attributes there are and what fills them (version 2023-10-19).
import type { Carry } from '../mapping/carry';
import type { Form, Line, Mapping, TypeMapping } from '../mapping/mapping';
import type { Status } from '../mapping/statuses';

interface Attribute {
  externalId: string;
  name: string;
  description: string;
  type: string;
  label?: true;
  unique?: true;
  minimumCardinality: number;
  /** -1 means any number. */
  maximumCardinality: number;
  typeValues?: string[];
  referenceObjectTypeName?: string;
  referenceObjectTypeExternalId?: string;
}

interface AttributeMapping {
  attributeExternalId: string;
  attributeName: string;
  attributeLocators: [string];
  externalIdPart?: true;
  objectMappingIQL?: string;
}

/** What PUT and PATCH of an import's mapping take. */
export interface MappingDocument {
  schema: {
    objectSchema: {
      name: string;
      description: string;
      objectTypes: { externalId: string; name: string; description: string; attributes: Attribute[] }[];
    };
    statusSchema?: { statuses: Status[] };
  };
  mapping: {
    objectTypeMappings: {
      objectTypeExternalId: string;
      objectTypeName: string;
      selector: string;
      description: string;
      attributesMapping: AttributeMapping[];
    }[];
  };
}

/** The words of the document for what an attribute may hold. */
const attributeTypes: Record<Form, string> = {
  text: 'text',
  textarea: 'textarea',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  moment: 'date_time',
  email: 'email',
  url: 'url',
  ip: 'ipaddress',
  select: 'select',
  // Never declared: the mapping document has no such type.
  account: 'user',
  status: 'status',
  reference: 'referenced_object',
};

/** What a mapping becomes a document with. */
export interface Drawing {
  mapping: Mapping;
  /** Part of every external id: those have to be unique across all object schemas of a workspace. */
  importId: string;
  carry: Carry;
  /** The statuses that objects of a type may have. */
  statuses: (type: TypeMapping) => Status[];
}

/** The whole document: always every type and attribute, since a type sent again may be replaced as a whole. */
export function mappingDocument(drawing: Drawing): MappingDocument {
  const types = targetsFirst(drawing.mapping.types);
  const withStatus = types.filter((type) => type.lines.some((line) => line.as === 'status'));
  const statuses = new Map(
    withStatus.flatMap((type) => drawing.statuses(type)).map((status) => [status.name, status] as const),
  );
  return {
    schema: {
      objectSchema: {
        // Open: seems not to rename the customer's schema; the document demands a name.
        name: 'Okta',
        description: 'People, groups and devices read from Okta.',
        objectTypes: types.map((type) => ({
          externalId: typeId(drawing.importId, type),
          name: type.type,
          description: type.description ?? '',
          attributes: type.lines.map((line) => attribute(drawing, type, line)),
        })),
      },
      ...(statuses.size > 0 ? { statusSchema: { statuses: [...statuses.values()] } } : {}),
    },
    mapping: {
      objectTypeMappings: types.map((type) => ({
        objectTypeExternalId: typeId(drawing.importId, type),
        objectTypeName: type.type,
        selector: type.selector,
        description: type.description ?? '',
        attributesMapping: type.lines.map((line) => attributeMapping(drawing, type, line)),
      })),
    },
  };
}

/** External ids are the identity of a type or attribute for ever: they are made of keys, never of names. */
const typeId = (importId: string, type: TypeMapping) => `okta-${importId}:${type.key}`;
const lineId = (importId: string, type: TypeMapping, line: Line) => `${typeId(importId, type)}/${line.key}`;

function attribute({ mapping, importId, statuses }: Drawing, type: TypeMapping, line: Line): Attribute {
  const plain = line.as === 'reference' ? undefined : line;
  const target = targetOf(mapping, line);
  return {
    externalId: lineId(importId, type, line),
    name: line.attribute,
    description: line.description ?? '',
    type: attributeTypes[line.as],
    ...(plain?.label ? { label: true } : {}),
    ...(plain?.unique ? { unique: true } : {}),
    minimumCardinality: plain?.label || plain?.identifier ? 1 : 0,
    maximumCardinality: line.many ? -1 : 1,
    ...(line.as === 'status' ? { typeValues: statuses(type).map((status) => status.name) } : {}),
    ...(target
      ? { referenceObjectTypeName: target.type, referenceObjectTypeExternalId: typeId(importId, target) }
      : {}),
  };
}

function attributeMapping(
  { mapping, importId, carry }: Drawing,
  type: TypeMapping,
  line: Line,
): AttributeMapping {
  const target = targetOf(mapping, line);
  return {
    attributeExternalId: lineId(importId, type, line),
    attributeName: line.attribute,
    attributeLocators: [line.key],
    ...(line.as !== 'reference' && line.identifier ? { externalIdPart: true } : {}),
    ...(line.as === 'reference' && target ? { objectMappingIQL: carry.query(line, target) } : {}),
  };
}

function targetOf({ types }: Pick<Mapping, 'types'>, line: Line): TypeMapping | undefined {
  if (line.as !== 'reference' || !('type' in line.refersTo)) return undefined;
  const { type: key } = line.refersTo;
  return types.find((type) => type.key === key);
}

/** A type stands behind those it refers to, as far as they do not refer to each other in a ring. */
function targetsFirst(types: TypeMapping[]): TypeMapping[] {
  const placed: TypeMapping[] = [];
  const begun = new Set<string>();
  const place = (type: TypeMapping): void => {
    if (begun.has(type.key)) return;
    begun.add(type.key);
    for (const line of type.lines) {
      const target = targetOf({ types }, line);
      if (target) place(target);
    }
    placed.push(type);
  };
  types.forEach(place);
  return placed;
}
