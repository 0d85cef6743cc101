// A small mapping document: groups and people, with one attribute of most types and both ways of referring.
import type {
  DocumentAttribute,
  DocumentAttributeMapping,
  DocumentType,
  DocumentTypeMapping,
  MappingDocument,
} from './document';

const attribute = (id: string, more: Partial<DocumentAttribute> = {}): DocumentAttribute => ({
  externalId: id,
  name: NAMES[id] ?? id,
  description: '',
  type: 'text',
  ...more,
});
const line = (
  id: string,
  locator: string,
  more: Partial<DocumentAttributeMapping> = {},
): DocumentAttributeMapping => ({
  attributeExternalId: id,
  attributeName: NAMES[id] ?? id,
  attributeLocators: [locator],
  ...more,
});

const NAMES: Record<string, string> = {
  'g/id': 'Okta ID',
  'g/name': 'Name',
  'u/id': 'Okta ID',
  'u/name': 'Name',
  'u/title': 'Title',
  'u/tags': 'Tags',
  'u/age': 'Age',
  'u/login': 'Login',
  'u/seen': 'Last login',
  'u/on': 'Enrolled',
  'u/status': 'Status',
  'u/manager': 'Manager',
  'u/groups': 'Groups',
};

type FullType = DocumentType & { attributes: DocumentAttribute[] };
type FullMapping = DocumentTypeMapping & { attributesMapping: DocumentAttributeMapping[] };

/** A new small document and its parts, which a test may change before it sends the document. */
export function smallDocument(): {
  document: MappingDocument;
  group: FullType;
  user: FullType;
  groups: FullMapping;
  users: FullMapping;
} {
  const group: FullType = {
    externalId: 'g',
    name: 'Okta Group',
    description: '',
    attributes: [
      attribute('g/name', { label: true, minimumCardinality: 1 }),
      attribute('g/id', { unique: true, minimumCardinality: 1 }),
    ],
  };
  const user: FullType = {
    externalId: 'u',
    name: 'Okta User',
    description: 'People',
    attributes: [
      attribute('u/name', { label: true, minimumCardinality: 1 }),
      attribute('u/id', { unique: true, minimumCardinality: 1 }),
      attribute('u/title'),
      attribute('u/tags', { maximumCardinality: -1 }),
      attribute('u/age', { type: 'integer' }),
      attribute('u/login', { type: 'email' }),
      attribute('u/seen', { type: 'date_time' }),
      attribute('u/on', { type: 'boolean' }),
      attribute('u/status', { type: 'status', typeValues: ['Active', 'Locked out'] }),
      attribute('u/manager', {
        type: 'referenced_object',
        referenceObjectTypeExternalId: 'u',
        referenceObjectTypeName: 'Okta User',
      }),
      attribute('u/groups', {
        type: 'referenced_object',
        maximumCardinality: -1,
        referenceObjectTypeExternalId: 'g',
        referenceObjectTypeName: 'Okta Group',
      }),
    ],
  };
  const groups: FullMapping = {
    objectTypeExternalId: 'g',
    objectTypeName: 'Okta Group',
    selector: 'groups',
    description: '',
    attributesMapping: [line('g/id', 'id', { externalIdPart: true }), line('g/name', 'name')],
  };
  const users: FullMapping = {
    objectTypeExternalId: 'u',
    objectTypeName: 'Okta User',
    selector: 'users',
    description: '',
    attributesMapping: [
      line('u/id', 'id', { externalIdPart: true }),
      line('u/name', 'name'),
      line('u/title', 'title'),
      line('u/tags', 'tags'),
      line('u/age', 'age'),
      line('u/login', 'login'),
      line('u/seen', 'seen'),
      line('u/on', 'on'),
      line('u/status', 'status'),
      line('u/manager', 'manager', {
        objectMappingIQL: '"Okta ID" = ${manager} OR Login = ${manager}',
      }),
      line('u/groups', 'groups', { objectMappingIQL: '"Okta ID" IN (${groups${0}})' }),
    ],
  };
  const document: MappingDocument = {
    schema: {
      objectSchema: { name: 'Okta', description: '', objectTypes: [group, user] },
      statusSchema: { statuses: [{ name: 'Locked out', description: '', category: 'pending' }] },
    },
    mapping: { objectTypeMappings: [groups, users] },
  };
  return { document, group, user, groups, users };
}
