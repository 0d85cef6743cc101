// The form of the document that tells Assets which object types and attributes there are and what fills them (version 2023-10-19).
import type { Form } from '../mapping/mapping';
import type { Status } from '../mapping/statuses';

/** What PUT and PATCH of an import's mapping take. */
export interface MappingDocument {
  schema: {
    objectSchema: { name: string; description: string; objectTypes: DocumentType[] };
    statusSchema?: { statuses: Status[] };
  };
  mapping: { objectTypeMappings: DocumentTypeMapping[] };
}

export interface DocumentType {
  externalId: string;
  name: string;
  description: string;
  attributes: DocumentAttribute[];
  /** A type below another one stands below it here too, from the root down. */
  children?: DocumentType[];
}

export interface DocumentAttribute {
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

export interface DocumentTypeMapping {
  objectTypeExternalId: string;
  objectTypeName: string;
  selector: string;
  description: string;
  attributesMapping: AttributeMapping[];
}

export interface AttributeMapping {
  attributeExternalId: string;
  attributeName: string;
  attributeLocators: [string];
  externalIdPart?: true;
  objectMappingIQL?: string;
}

/** The words of the document for what an attribute may hold; it has none for accounts. */
export const attributeTypes: Record<Exclude<Form, 'account'>, string> = {
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
  status: 'status',
  reference: 'referenced_object',
};
