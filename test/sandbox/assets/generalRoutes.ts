// The endpoints of the general Assets API that an import app may ask: schemas, types, attributes, objects, AQL, usage.
import { parseAql } from './aql';
import { objectsOf, schemaOf, typeOf, typesIn } from './catalogue';
import { finderOf, knowsNames } from './finder';
import { objectWriter } from './objectAnswers';
import { changeObject } from './objectChange';
import { Refused } from './refusals';
import type { Ask, Endpoint, Route } from './routing';
import { attributeAnswer, schemaAnswer, typeAnswer } from './schemaAnswers';
import type { AssetsObject, ObjectType, Schema } from './state';

const numberOf = (text: string | null | undefined): number =>
  /^\d{1,15}$/.test(text ?? '') ? Number(text) : -1;

/** The role that a caller has on a schema; the app by itself has all. */
export function roleOn(schema: Schema, as: Ask['as']): 'manager' | 'viewer' | undefined {
  return as === 'app' ? 'manager' : schema.roles[as.account];
}

const schemaIn = ({ state, params }: Ask): Schema => schemaOf(state, numberOf(params['schemaId']));
const typeIn = ({ state, params }: Ask): ObjectType => typeOf(state, numberOf(params['typeId']));

/** The object that a path names, by number or by key. */
export function objectIn({ state, params }: Pick<Ask, 'state' | 'params'>): AssetsObject {
  const id = numberOf(params['objectId']?.replace(/^[A-Z][A-Z0-9]*-/, ''));
  const found = Object.values(state.objects)
    .flat()
    .find((object) => object.id === id);
  if (!found) throw new Refused('no-object', params['objectId']);
  return found;
}

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

function paged<T>(
  { query }: Ask,
  all: readonly T[],
): { startAt: number; maxResults: number; page: T[]; isLast: boolean } {
  const startAt = Math.max(0, numberOf(query.get('startAt') ?? '0'));
  const maxResults = Math.max(1, numberOf(query.get('maxResults') ?? '25'));
  return {
    startAt,
    maxResults,
    page: all.slice(startAt, startAt + maxResults),
    isLast: startAt + maxResults >= all.length,
  };
}

async function queried(ask: Ask): Promise<AssetsObject[]> {
  const body = await ask.json();
  const text: unknown =
    typeof body === 'object' && body !== null && 'qlQuery' in body ? body.qlQuery : undefined;
  if (typeof text !== 'string') throw new Refused('bad-query', 'qlQuery is absent');
  const query = parseAql(text);
  const seen = ask.state.schemas.filter((schema) => roleOn(schema, ask.as));
  const types = seen.flatMap((schema) => typesIn(ask.state, schema.id));
  if (!knowsNames(types, query)) throw new Refused('bad-query', 'unknown attribute');
  const finder = finderOf(ask.state, { anyCase: true });
  return types.flatMap((type) => {
    const ids = finder.match(type.id, query);
    return objectsOf(ask.state, type.id).filter((object) => ids.has(object.id));
  });
}

const search: Endpoint = async (ask) => {
  const found = await queried(ask);
  const { startAt, maxResults, page, isLast } = paged(ask, found);
  const attributes = ask.query.get('includeAttributes') !== 'false';
  const write = objectWriter(ask.state);
  const types = [...new Set(page.map(({ typeId }) => typeId))].map((id) => typeOf(ask.state, id));
  return {
    startAt,
    maxResults,
    total: found.length,
    isLast,
    values: page.map((object) => write(object, { attributes })),
    objectTypeAttributes: types.flatMap((type) => type.attributes.map(attributeAnswer)),
  };
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

const change: Endpoint = async (ask) => {
  const object = objectIn(ask);
  changeObject(ask, object, await ask.json());
  return objectWriter(ask.state)(object, { attributes: true });
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
    answer: (ask) => typesIn(ask.state, schemaIn(ask).id).map((type) => typeAnswer(ask.state, type)),
  },
  {
    method: 'GET',
    path: '/objecttype/:typeId',
    scope: 'read:cmdb-type:jira',
    role: 'viewer',
    answer: (ask) => typeAnswer(ask.state, typeIn(ask)),
  },
  {
    method: 'GET',
    path: '/objecttype/:typeId/attributes',
    scope: 'read:cmdb-attribute:jira',
    role: 'viewer',
    answer: (ask) => typeIn(ask).attributes.map(attributeAnswer),
  },
  {
    method: 'GET',
    path: '/object/:objectId',
    scope: 'read:cmdb-object:jira',
    role: 'viewer',
    answer: (ask) => objectWriter(ask.state)(objectIn(ask), { attributes: true }),
  },
  {
    method: 'PUT',
    path: '/object/:objectId',
    scope: 'write:cmdb-object:jira',
    role: 'manager',
    answer: change,
  },
  { method: 'POST', path: '/object/aql', scope: 'read:cmdb-object:jira', role: 'viewer', answer: search },
  {
    method: 'POST',
    path: '/object/aql/totalcount',
    scope: 'read:cmdb-object:jira',
    role: 'viewer',
    answer: async (ask) => ({ totalCount: (await queried(ask)).length }),
  },
  {
    method: 'GET',
    path: '/config/statustype',
    scope: 'read:cmdb-config:jira',
    role: 'viewer',
    answer: statuses,
  },
  { method: 'GET', path: '/usage', scope: 'read:cmdb-config:jira', role: 'viewer', answer: usage },
];
