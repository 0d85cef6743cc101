// Every address of an import and its method, as literals: Forge's linter compares those with the manifest's scopes.
import type { Addresses } from './way';

export const importAddresses = {
  'config-status': ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/configstatus`, {
      method: 'GET',
      ...o,
    }),
  source: ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}`, { method: 'GET', ...o }),
  'schema-and-mapping': ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/schema-and-mapping`, {
      method: 'GET',
      ...o,
    }),
  'change-mapping': ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping`, {
      method: 'PATCH',
      ...o,
    }),
  'first-mapping': ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping`, { method: 'PUT', ...o }),
  'mapping-progress': ({ requestJira, route }, { workspaceId: w, importId: i, task: t }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping/progress/${t}`, {
      method: 'GET',
      ...o,
    }),
  open: ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions`, {
      method: 'POST',
      ...o,
    }),
  latest: ({ requestJira, route }, { workspaceId: w, importId: i }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/status`, {
      method: 'GET',
      ...o,
    }),
  data: ({ requestJira, route }, { workspaceId: w, importId: i, execution: e }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/data`, {
      method: 'POST',
      ...o,
    }),
  progress: ({ requestJira, route }, { workspaceId: w, importId: i, execution: e }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/progress`, {
      method: 'PUT',
      ...o,
    }),
  status: ({ requestJira, route }, { workspaceId: w, importId: i, execution: e }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/status`, {
      method: 'GET',
      ...o,
    }),
  cancel: ({ requestJira, route }, { workspaceId: w, importId: i, execution: e }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}`, {
      method: 'DELETE',
      ...o,
    }),
  fail: ({ requestJira, route }, { workspaceId: w, importId: i, execution: e }, o) =>
    requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/history/failed`, {
      method: 'POST',
      ...o,
    }),
} as const satisfies Addresses;
