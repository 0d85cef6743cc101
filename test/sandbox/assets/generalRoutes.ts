// The endpoints of the general Assets API that an import app may ask, but for objects: schemas, types, attributes, use.
import { changeAttribute } from './attributeChange';
import { objectsOf, schemaOf, typeOf, typesIn } from './catalogue';
import { type Ask, type Endpoint, numberOf, paged, roleOn, type Route } from './routing';
import { attributeAnswer, schemaAnswer, typeAnswer } from './schemaAnswers';
import type { ObjectType, Schema } from './state';

const schemaIn = ({ state, params }: Ask): Schema => schemaOf(state, numberOf(params['schemaId']));
const typeIn = ({ state, params }: Ask): ObjectType => typeOf(state, numberOf(params['typeId']));

const oneSchema: Endpoint = (ask) => {
  const schema = schemaIn(ask);
  return schemaAnswer(ask.state, schema, roleOn(schema, ask.as) === 'manager');
};

const manySchemas: Endpoint = (ask) => {
  const seen = ask.state.schemas.filter((schema) => roleOn(schema, ask.as));
  const { startAt, maxResults, page, isLast } = paged(ask, seen);
  const values = page.map((schema) => schemaAnswer(ask.state, schema, roleOn(schema, ask.as) === 'manager'));
  return { startAt, maxResults, total: seen.length, isLast, last: isLast, values };
};

const usage: Endpoint = ({ state }) => {
  const perSchemaUsageInfo = state.schemas.map((schema) => ({
    schemaId: String(schema.id),
    schemaName: schema.name,
    schemaCreatedAt: new Date(schema.created).toISOString(),
    objectCount: typesIn(state, schema.id).reduce((sum, type) => sum + objectsOf(state, type.id).length, 0),
  }));
  return {
    totalObjectsCount: perSchemaUsageInfo.reduce((sum, one) => sum + one.objectCount, 0),
    perSchemaUsageInfo,
  };
};

// Words in the mapping document, numbers here (Assets REST API).
const CATEGORY_NUMBERS = { inactive: 0, active: 1, pending: 2 };

const statuses: Endpoint = ({ state, query }) => {
  const schemaId = query.has('objectSchemaId') ? numberOf(query.get('objectSchemaId')) : null;
  return state.statuses
    .filter((status) => status.schemaId === schemaId)
    .map(({ id, name, description, category }) => ({
      id: String(id),
      name,
      description,
      category: CATEGORY_NUMBERS[category],
      ...(schemaId !== null && { objectSchemaId: String(schemaId) }),
    }));
};

/** Of every type in the schema; an attribute stands there once. */
const schemaAttributes: Endpoint = (ask) =>
  typesIn(ask.state, schemaIn(ask).id).flatMap((type) =>
    type.attributes.map((attribute) =>
      attributeAnswer(attribute, ask.switches.schemaAttributes === 'typed' ? type : undefined),
    ),
  );

const attributePut: Endpoint = async (ask) => {
  const [type, id] = [typeIn(ask), numberOf(ask.params['attributeId'])];
  return attributeAnswer(changeAttribute(ask, { type, id }, await ask.json()), type);
};

/** The general endpoints that this site has, with their scopes (Assets: scopes). */
export const GENERAL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/objectschema/list',
    scope: 'read:cmdb-schema:jira',
    role: 'viewer',
    answer: manySchemas,
  },
  {
    method: 'GET',
    path: '/objectschema/:schemaId',
    scope: 'read:cmdb-schema:jira',
    role: 'viewer',
    answer: oneSchema,
  },
  {
    method: 'GET',
    path: '/objectschema/:schemaId/objecttypes/flat',
    scope: 'read:cmdb-type:jira',
    role: 'viewer',
    part: 'types',
    answer: (ask) => typesIn(ask.state, schemaIn(ask).id).map((type) => typeAnswer(ask.state, type)),
  },
  {
    method: 'GET',
    path: '/objecttype/:typeId',
    scope: 'read:cmdb-type:jira',
    role: 'viewer',
    part: 'types',
    answer: (ask) => typeAnswer(ask.state, typeIn(ask)),
  },
  {
    method: 'GET',
    path: '/objecttype/:typeId/attributes',
    scope: 'read:cmdb-attribute:jira',
    role: 'viewer',
    part: 'types',
    answer: (ask) => typeIn(ask).attributes.map((attribute) => attributeAnswer(attribute, typeIn(ask))),
  },
  {
    method: 'GET',
    path: '/objectschema/:schemaId/attributes',
    scope: 'read:cmdb-attribute:jira',
    role: 'viewer',
    part: 'types',
    answer: schemaAttributes,
  },
  {
    method: 'PUT',
    path: '/objecttypeattribute/:typeId/:attributeId',
    scope: 'write:cmdb-attribute:jira',
    role: 'manager',
    part: 'attributeWriting',
    answer: attributePut,
  },
  {
    method: 'GET',
    path: '/config/statustype',
    scope: 'read:cmdb-config:jira',
    role: 'viewer',
    part: 'statuses',
    answer: statuses,
  },
  {
    method: 'GET',
    path: '/usage',
    scope: 'read:cmdb-config:jira',
    role: 'viewer',
    part: 'usage',
    answer: usage,
  },
];
