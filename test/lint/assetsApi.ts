// The calls an import may make and the scope of each, as Atlassian's OpenAPI of Assets Cloud and of Jira write them.
// Forge's permission linter reads it in place of the public Jira document, which leaves those to Assets out.

type Scope =
  | 'import:import-configuration:cmdb'
  | `${'read' | 'write' | 'delete'}:cmdb-${string}:jira`
  | 'read:jira-user'
  | 'read:email-address:jira';
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Calls = Readonly<Record<string, Partial<Record<Method, Scope>>>>;

const importing = 'import:import-configuration:cmdb';

/** Paths below `/jsm/assets/workspace/{workspaceId}/v1`, with the scope that each method needs. */
const assetsApi = {
  '/importsource/{id}': { get: importing },
  '/importsource/{id}/configstatus': { get: importing },
  '/importsource/{id}/schema-and-mapping': { get: importing },
  '/importsource/{id}/mapping': { put: importing, patch: importing },
  '/importsource/{id}/mapping/progress/{resourceId}': { get: importing },
  '/importsource/{id}/executions': { post: importing },
  '/importsource/{id}/executions/status': { get: importing },
  '/importsource/{id}/executions/{executionId}': { delete: importing },
  '/importsource/{id}/executions/{executionId}/data': { post: importing },
  '/importsource/{id}/executions/{executionId}/progress': { put: importing },
  '/importsource/{id}/executions/{executionId}/status': { get: importing },
  '/importsource/{id}/executions/{executionId}/history/failed': { post: importing },
  '/objectschema/{id}': { get: 'read:cmdb-schema:jira' },
  '/objectschema/{id}/objecttypes/flat': { get: 'read:cmdb-type:jira' },
  '/objectschema/{id}/attributes': { get: 'read:cmdb-attribute:jira' },
  '/objecttype/{id}/attributes': { get: 'read:cmdb-attribute:jira' },
  '/objecttypeattribute/{objectTypeId}/{id}': { put: 'write:cmdb-attribute:jira' },
  // Before those that they would fit too: Forge's linter takes the first that does.
  '/object/aql': { post: 'read:cmdb-object:jira' },
  '/object/aql/totalcount': { post: 'read:cmdb-object:jira' },
  '/object/create': { post: 'write:cmdb-object:jira' },
  '/object/{id}': {
    get: 'read:cmdb-object:jira',
    put: 'write:cmdb-object:jira',
    delete: 'delete:cmdb-object:jira',
  },
  '/config/statustype': { get: 'read:cmdb-config:jira', post: 'write:cmdb-config:jira' },
  '/usage': { get: 'read:cmdb-config:jira' },
} as const satisfies Calls;

/** Jira's own paths; of its two kinds of scopes those that Atlassian prefers for Forge. */
const jiraApi = {
  '/rest/api/3/user/search': { get: 'read:jira-user' },
  '/rest/api/3/user/email': { get: 'read:email-address:jira' },
} as const satisfies Calls;

/** Every path that `requestJira` may lead to, whole. */
export const productApi: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    Object.entries(assetsApi).map(([path, methods]) => [
      `/jsm/assets/workspace/{workspaceId}/v1${path}`,
      methods,
    ]),
  ),
  ...jiraApi,
};
