// The mapping document that an app sends: its published form (version 2023-10-19) said as a JSON schema of our own.
import Ajv from 'ajv';
import { Refused } from './refusals';
import { ATTRIBUTE_TYPES, type AttributeType, type Status } from './state';

export interface DocumentAttribute {
  externalId?: string;
  name: string;
  description: string;
  type: Exclude<AttributeType, 'user'>;
  typeValues?: string[] | null;
  label?: boolean;
  unique?: boolean;
  minimumCardinality?: number;
  maximumCardinality?: number;
  referenceObjectTypeName?: string;
  referenceObjectTypeExternalId?: string;
}

export interface DocumentType {
  externalId?: string;
  name: string;
  description: string;
  iconKey?: string;
  attributes?: DocumentAttribute[];
  children?: DocumentType[];
}

export interface DocumentAttributeMapping {
  attributeExternalId?: string;
  attributeName: string;
  attributeLocators: string[];
  externalIdPart?: boolean;
  objectMappingIQL?: string;
}

export interface DocumentTypeMapping {
  objectTypeExternalId?: string;
  objectTypeName: string;
  selector: string;
  description: string;
  attributesMapping?: DocumentAttributeMapping[];
}

export interface MappingDocument {
  schema: {
    objectSchema: { name: string; description: string; objectTypes: DocumentType[] };
    iconSchema?: { icons: { key: string; name: string; png48: string }[] };
    statusSchema?: { statuses: { name: string; description: string; category: Status['category'] }[] };
  };
  mapping: { objectTypeMappings: DocumentTypeMapping[] };
}

const text = { type: 'string' };
const flag = { type: 'boolean' };
const whole = { type: 'integer' };
const list = (items: object, minItems = 0): object => ({ type: 'array', items, minItems });
const record = (required: Record<string, object>, optional: Record<string, object> = {}): object => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
// Mapping schema: shown names of icons and statuses.
const shownName = { type: 'string', minLength: 2, maxLength: 30, pattern: '^[a-zA-Z0-9 \\-]*$' };

const attribute = {
  ...record(
    { name: text, description: text, type: { enum: ATTRIBUTE_TYPES.filter((type) => type !== 'user') } },
    {
      externalId: text,
      typeValues: { type: ['array', 'null'], items: text, uniqueItems: true },
      label: flag,
      unique: flag,
      minimumCardinality: whole,
      maximumCardinality: whole,
      referenceObjectTypeName: text,
      referenceObjectTypeExternalId: text,
    },
  ),
  if: { required: ['typeValues'], properties: { typeValues: { type: 'array' } } },
  then: { properties: { type: { const: 'status' } } },
};

const attributeMapping = record(
  { attributeName: text, attributeLocators: list(text, 1) },
  { attributeExternalId: text, externalIdPart: flag, objectMappingIQL: text },
);

const documentSchema = {
  definitions: {
    type: record(
      { name: text, description: text },
      {
        externalId: text,
        iconKey: text,
        attributes: list(attribute),
        children: list({ $ref: '#/definitions/type' }),
      },
    ),
  },
  ...record({
    schema: record(
      {
        objectSchema: record({
          name: text,
          description: text,
          objectTypes: list({ $ref: '#/definitions/type' }, 1),
        }),
      },
      {
        iconSchema: record({
          icons: list(
            record({ key: { type: 'string', minLength: 1, maxLength: 255 }, name: shownName, png48: text }),
            1,
          ),
        }),
        statusSchema: record({
          statuses: list(
            record({
              name: shownName,
              description: text,
              category: { enum: ['active', 'inactive', 'pending'] },
            }),
            1,
          ),
        }),
      },
    ),
    mapping: record({
      objectTypeMappings: list(
        record(
          { objectTypeName: text, selector: text, description: text },
          { objectTypeExternalId: text, attributesMapping: list(attributeMapping) },
        ),
      ),
    }),
  }),
};

const isDocument = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<MappingDocument>(
  documentSchema,
);

/**
 * Takes a body for a mapping document of the published form.
 *
 * @throws Refused naming the member that is wrong
 */
export function readDocument(body: unknown): MappingDocument {
  if (!isDocument(body)) {
    const faults = (isDocument.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message ?? ''}`);
    throw new Refused(
      faults.some((fault) => fault.startsWith('/schema/iconSchema/icons ')) ? 'no-icons' : 'mapping-form',
      faults.slice(0, 5).join('; '),
    );
  }
  for (const icon of body.schema.iconSchema?.icons ?? [])
    if (!isPicture(icon.png48)) throw new Refused('icon-picture', icon.key);
  return body;
}

// A PNG begins with its signature; width and height stand at bytes 16 and 20.
function isPicture(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64');
  const isPng = bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47;
  return isPng && bytes.readUInt32BE(16) === 48 && bytes.readUInt32BE(20) === 48;
}

/** All object types of a document, children after their parents, each with its parent. */
export function typesOf(
  document: MappingDocument,
): { declared: DocumentType; parent: DocumentType | null }[] {
  const walk = (declared: DocumentType, parent: DocumentType | null): ReturnType<typeof typesOf> => [
    { declared, parent },
    ...(declared.children ?? []).flatMap((child) => walk(child, declared)),
  ];
  return document.schema.objectSchema.objectTypes.flatMap((declared) => walk(declared, null));
}
