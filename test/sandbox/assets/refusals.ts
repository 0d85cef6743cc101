// Every way this Assets site refuses a call: the status, the form of the body, and the document that says so.

type Form = 'messages' | 'code' | 'execution' | 'validation' | 'html';

/** Status; form of the body; the document that says so, as the README names it. */
type RefusalKind = readonly [status: number, form: Form, source: string, says: string];

/** The table of refusals: status, form of the body, source, what it says. `switch:` names the switch it depends on. */
export const REFUSALS = {
  'not-a-product-path': [
    404,
    'html',
    'seen in other clients',
    'only /jsm/assets/ paths exist; /gateway/api does not',
  ],
  'old-path': [404, 'html', 'seen in other clients', 'the /jsm/insight/ path is retired'],
  'other-workspace': [404, 'messages', 'Assets REST API', 'the workspace is another one'],
  'unknown-path': [404, 'messages', 'Assets REST API', 'there is no such path'],
  'wrong-verb': [405, 'messages', 'Assets REST API', 'the path exists, not with this method'],
  'no-scope': [401, 'code', 'Assets: scopes', 'the app lacks the scope of this call'],
  'general-closed': [401, 'code', 'seen in other clients, switch: general', 'general endpoints refuse apps'],
  'part-closed': [
    403,
    'messages',
    'seen in other clients, switches: types to usage',
    'this part of the API refuses apps',
  ],
  'app-refused': [
    403,
    'messages',
    'imports guide: authorization, switch: app',
    'the app has no role on the schema',
  ],
  'no-role': [403, 'messages', 'imports guide: authorization', 'this account has no role on the schema'],
  'not-manager': [403, 'messages', 'imports guide: authorization', 'this account may not manage the schema'],
  'not-json': [400, 'messages', 'Assets REST API', 'the body is no JSON'],
  'wrong-media': [415, 'messages', 'Assets REST API', 'a body must come as application/json'],
  'no-import': [404, 'messages', 'Assets REST API', 'there is no such import source'],
  'no-execution': [404, 'messages', 'Assets REST API', 'there is no such execution of this import'],
  'no-task': [404, 'messages', 'Assets REST API', 'there is no such mapping request'],
  'no-schema': [404, 'messages', 'Assets REST API', 'there is no such object schema'],
  'no-type': [404, 'messages', 'Assets REST API', 'there is no such object type'],
  'no-object': [404, 'messages', 'Assets REST API', 'there is no such object'],
  'mapping-form': [400, 'messages', 'mapping schema', 'the document breaks the published schema'],
  'icon-picture': [400, 'messages', 'mapping schema', 'png48 is a PNG of 48 by 48, in base64'],
  'no-icons': [400, 'messages', 'seen in other clients', 'iconSchema.icons may not be empty'],
  'ids-mixed': [400, 'messages', 'mapping schema', 'external ids stand everywhere or nowhere'],
  'ids-not-unique': [
    400,
    'messages',
    'imports guide: mapping',
    'an external id is used once in the workspace',
  ],
  'unknown-id': [400, 'validation', 'seen in other clients', 'the mapping names an unknown external id'],
  'unknown-name': [
    400,
    'messages',
    'imports guide: mapping',
    'the mapping names an unknown type or attribute',
  ],
  'names-differ': [400, 'messages', 'imports guide: mapping', 'name and external id of the mapping disagree'],
  'second-put': [409, 'messages', 'Assets REST API', 'a mapping already exists for this import'],
  'patch-first': [
    400,
    'messages',
    'imports guide: mapping, switch: firstMapping',
    'a fresh source wants PUT',
  ],
  renamed: [400, 'messages', 'imports guide: mapping', 'a type or attribute cannot be renamed'],
  retyped: [400, 'messages', 'imports guide: mapping', "an attribute's type or target cannot change"],
  'name-taken': [400, 'messages', 'imports guide: mapping', 'a type or attribute of this name exists'],
  'other-parent': [
    400,
    'messages',
    'Assets: settings of an import',
    'a child type is named below its parent, and stays there',
  ],
  'child-shared': [400, 'messages', 'imports guide: mapping', 'another import fills this child type'],
  'two-labels': [400, 'messages', 'imports guide: mapping', 'a type has exactly one label'],
  'no-target': [400, 'messages', 'imports guide: mapping', 'a reference needs an existing target'],
  'no-icon': [400, 'messages', 'imports guide: mapping', 'iconKey is not defined'],
  'no-status': [400, 'messages', 'imports guide: mapping', 'typeValues names a status that does not exist'],
  'old-version': [400, 'messages', 'mapping schema', 'without external ids there are no statuses'],
  selector: [400, 'messages', 'imports guide: mapping', 'a selector is a key, or keys joined by dots'],
  'mapped-twice': [400, 'messages', 'imports guide: mapping', 'a type is mapped once in a source'],
  'system-attribute': [400, 'messages', 'Assets REST API', 'Key, Created and Updated are not editable'],
  'missing-mapping': [409, 'execution', 'Assets REST API', 'MISSING_MAPPING'],
  disabled: [409, 'execution', 'Assets REST API', 'DISABLED'],
  'in-progress': [409, 'execution', 'Assets REST API', 'IN_PROGRESS'],
  'execution-body': [
    400,
    'messages',
    'Assets REST API, Forge: async imports',
    'the body is empty or {"scheduled":true}',
  ],
  'chunk-form': [400, 'messages', 'Assets REST API', 'a chunk is {data, clientGeneratedId, completed}'],
  'chunk-too-large': [413, 'html', 'open, switch: chunks', 'the chunk is too large'],
  'late-data': [400, 'messages', 'open, switch: lateData', 'the execution takes no more data'],
  'progress-form': [400, 'messages', 'Assets REST API', 'progress is {steps, objects}'],
  'not-running': [400, 'messages', 'Assets REST API', 'the execution is over'],
  'not-ingesting': [400, 'messages', 'Forge: async imports', 'a failure is told only while INGESTING'],
  'reason-length': [400, 'messages', 'Forge: async imports', 'failureReason has 1 to 1024 characters'],
  'never-ran': [404, 'messages', 'open, switch: latest', 'the import never ran'],
  'never-ran-400': [400, 'messages', 'open, switch: latest', 'the import never ran'],
  'not-an-import': [400, 'messages', 'seen in other clients', 'an execution id is no import id'],
  'bad-query': [400, 'messages', 'Assets REST API', 'the AQL query cannot be read'],
  'no-attribute': [404, 'messages', 'Assets REST API', 'there is no such attribute of this object type'],
  'attribute-form': [400, 'messages', 'Assets REST API', 'an attribute is written with these members'],
  'attribute-locked': [400, 'messages', 'open', 'this of an attribute cannot change'],
  'attribute-held': [400, 'messages', 'open', 'objects hold values that the attribute would not allow'],
  'object-type': [400, 'messages', 'Assets REST API', 'the object is of another type'],
  'object-form': [400, 'messages', 'Assets REST API', 'attributes must be those of the type, with values'],
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown anywhere below the door; the door answers it. `detail` is for the reader of the body. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: string = '',
  ) {
    super(detail ? `${REFUSALS[code][3]}: ${detail}` : REFUSALS[code][3]);
    this.name = 'Refused';
  }
}

const BODIES: Record<Form, (refused: Refused) => unknown> = {
  messages: (refused) => ({ errorMessages: [refused.message], errors: {} }),
  code: (refused) => ({
    code: REFUSALS[refused.code][0],
    message: refused.code === 'no-scope' ? 'Unauthorized; scope does not match' : 'Unauthorized',
  }),
  execution: (refused) => ({ result: 'error', errorCode: REFUSALS[refused.code][3] }),
  validation: (refused) => ({
    dataValidationErrors: [{ code: 'UNKNOWN_EXTERNAL_ID_MAPPING', message: refused.message }],
  }),
  html: (refused) => `<!DOCTYPE html><html><body><h1>${refused.message}</h1></body></html>`,
};

/** The answer that a refusal becomes on the wire. */
export function answerOf(refused: Refused): Response {
  const [status, form] = REFUSALS[refused.code];
  const body = BODIES[form](refused);
  if (typeof body === 'string')
    return new Response(body, { status, headers: { 'content-type': 'text/html' } });
  return Response.json(body, { status });
}
