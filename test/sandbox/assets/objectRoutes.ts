// The endpoints about objects: finding and counting them by queries, and changing one (Assets REST API).
import { parseAql } from './aql';
import { objectsOf, typeOf, typesIn } from './catalogue';
import { finderOf, knowsNames } from './finder';
import { objectWriter } from './objectAnswers';
import { changeObject } from './objectChange';
import { Refused } from './refusals';
import { type Ask, type Endpoint, numberOf, paged, roleOn, type Route, USUAL_PAGE } from './routing';
import { attributeAnswer } from './schemaAnswers';
import type { AssetsObject } from './state';

/** The object that a path names, by number or by key. */
export function objectIn({ state, params }: Pick<Ask, 'state' | 'params'>): AssetsObject {
  const id = numberOf(params['objectId']?.replace(/^[A-Z][A-Z0-9]*-/, ''));
  const found = Object.values(state.objects)
    .flat()
    .find((object) => object.id === id);
  if (!found) throw new Refused('no-object', params['objectId']);
  return found;
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
  const { startAt, maxResults, page, isLast } = paged(
    ask,
    found,
    ask.switches.searchPage === '25' ? USUAL_PAGE : Infinity,
  );
  const attributes = ask.query.get('includeAttributes') !== 'false';
  const write = objectWriter(ask.state, ask.accounts);
  const types = [...new Set(page.map(({ typeId }) => typeId))].map((id) => typeOf(ask.state, id));
  return {
    startAt,
    maxResults,
    total: found.length,
    isLast,
    values: page.map((object) => write(object, { attributes })),
    objectTypeAttributes: types.flatMap((type) =>
      type.attributes.map((attribute) => attributeAnswer(attribute, type)),
    ),
  };
};

const change: Endpoint = async (ask) => {
  const object = objectIn(ask);
  changeObject(ask, object, await ask.json());
  return objectWriter(ask.state, ask.accounts)(object, { attributes: true });
};

/** The endpoints about objects, with their scopes (Assets: scopes). */
export const OBJECT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/object/:objectId',
    scope: 'read:cmdb-object:jira',
    role: 'viewer',
    part: 'objects',
    answer: (ask) => objectWriter(ask.state, ask.accounts)(objectIn(ask), { attributes: true }),
  },
  {
    method: 'PUT',
    path: '/object/:objectId',
    scope: 'write:cmdb-object:jira',
    role: 'manager',
    part: 'writing',
    answer: change,
  },
  {
    method: 'POST',
    path: '/object/aql',
    scope: 'read:cmdb-object:jira',
    role: 'viewer',
    part: 'objects',
    answer: search,
  },
  {
    method: 'POST',
    path: '/object/aql/totalcount',
    scope: 'read:cmdb-object:jira',
    role: 'viewer',
    part: 'objects',
    answer: async (ask) => ({ totalCount: (await queried(ask)).length }),
  },
];
