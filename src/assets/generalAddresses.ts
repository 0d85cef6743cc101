// Addresses outside imports: Assets' general API and Jira's accounts. Literals, for Forge's linter compares those with
// the manifest's scopes. Some sites refuse them to apps altogether (seen in other clients), so nothing rests on them.
import type { Addresses } from './way';

export const generalAddresses = {
  'object-schema': ({ requestJira, route }, { workspaceId: w, schemaId: s }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/objectschema/${s}`, { method: 'GET', ...o }),
  'object-types': ({ requestJira, route }, { workspaceId: w, schemaId: s }, o) =>
    requestJira(
      route`/jsm/assets/workspace/${w}/v1/objectschema/${s}/objecttypes/flat?includeObjectCounts=true`,
      {
        method: 'GET',
        ...o,
      },
    ),
  'schema-attributes': ({ requestJira, route }, { workspaceId: w, schemaId: s }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/objectschema/${s}/attributes`, { method: 'GET', ...o }),
  'type-attributes': ({ requestJira, route }, { workspaceId: w, type: t }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/objecttype/${t}/attributes`, { method: 'GET', ...o }),
  'change-attribute': ({ requestJira, route }, { workspaceId: w, type: t, attribute: a }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/objecttypeattribute/${t}/${a}`, { method: 'PUT', ...o }),
  statuses: ({ requestJira, route }, { workspaceId: w, schemaId: s }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/config/statustype?objectSchemaId=${s}`, {
      method: 'GET',
      ...o,
    }),
  'global-statuses': ({ requestJira, route }, { workspaceId: w }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/config/statustype`, { method: 'GET', ...o }),
  usage: ({ requestJira, route }, { workspaceId: w }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/usage`, { method: 'GET', ...o }),
  'find-objects': ({ requestJira, route }, { workspaceId: w, from: f, most: m }, o) =>
    requestJira(
      route`/jsm/assets/workspace/${w}/v1/object/aql?startAt=${f}&maxResults=${m}&includeAttributes=true`,
      { method: 'POST', ...o },
    ),
  'count-objects': ({ requestJira, route }, { workspaceId: w }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/object/aql/totalcount`, { method: 'POST', ...o }),
  'change-object': ({ requestJira, route }, { workspaceId: w, object: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/object/${i}`, { method: 'PUT', ...o }),
  'search-accounts': ({ requestJira, route }, { text: t, most: m }, o) =>
    requestJira(route`/rest/api/3/user/search?query=${t}&maxResults=${m}`, { method: 'GET', ...o }),
  'account-address': ({ requestJira, route }, { account: a }, o) =>
    requestJira(route`/rest/api/3/user/email?accountId=${a}`, { method: 'GET', ...o }),
} as const satisfies Addresses;
