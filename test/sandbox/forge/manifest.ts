// The manifest as the Forge host needs it: which function does what, how long it may take, what the app may use.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const LIFECYCLE_NAMES = ['startImport', 'stopImport', 'importStatus', 'onDeleteImport'] as const;
export type LifecycleName = (typeof LIFECYCLE_NAMES)[number];

/** A function of the manifest, as one module of it uses it. */
export interface ModuleFunction {
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  /** File of the bundle, without its ending, and the exported name. */
  file: string;
  method: string;
  /** How long an invocation may take. */
  limitSeconds: number;
}

/** A type of stored entity: its attributes, and its indexes. */
export interface EntityType {
  attributes: Readonly<Record<string, AttributeType>>;
  indexes: Readonly<Record<string, { partition: readonly string[]; range: readonly string[] }>>;
}
export type AttributeType = 'string' | 'boolean' | 'float' | 'integer' | 'any';

export interface Manifest {
  appId: string;
  memoryMb: number;
  importKey: string;
  resolver: ModuleFunction;
  lifecycle: Readonly<Partial<Record<LifecycleName, ModuleFunction>>>;
  tick: ModuleFunction | undefined;
  preUninstall: ModuleFunction | undefined;
  /** Consumers by the name of their queue. */
  consumers: ReadonlyMap<string, ModuleFunction>;
  entities: ReadonlyMap<string, EntityType>;
  scopes: readonly string[];
  /** Addresses that `fetch` may call, as `@forge/egress` understands them. */
  addresses: readonly string[];
}

// Forge: limits. 25 s for what a person waits for; 55 s, up to 900, for consumers and the trigger; 55 s before uninstall.
const PERSON_WAITS_SECONDS = 25;
const BACKGROUND_SECONDS = 55;
const LONGEST_SECONDS = 900;
const MEMORY_MB = 512;

const used = z.object({ function: z.string() });
const shape = z.object({
  app: z.object({
    id: z.string(),
    runtime: z.object({ memoryMB: z.number().int().optional() }),
    storage: z
      .object({
        entities: z.array(
          z.object({
            name: z.string(),
            attributes: z.record(
              z.string(),
              z.object({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) }),
            ),
            indexes: z
              .array(
                z.union([
                  z.string(),
                  z.object({
                    name: z.string(),
                    partition: z.array(z.string()).default([]),
                    range: z.array(z.string()),
                  }),
                ]),
              )
              .default([]),
          }),
        ),
      })
      .optional(),
  }),
  modules: z.object({
    'jiraServiceManagement:assetsImportType': z.tuple([
      z.object({
        key: z.string(),
        resolver: used,
        startImport: used.optional(),
        stopImport: used.optional(),
        importStatus: used.optional(),
        onDeleteImport: used.optional(),
      }),
    ]),
    scheduledTrigger: z
      .array(used.extend({ key: z.string() }))
      .max(1)
      .default([]),
    consumer: z.array(used.extend({ key: z.string(), queue: z.string().max(36) })).default([]),
    preUninstall: z
      .array(used.extend({ key: z.string() }))
      .max(1)
      .default([]),
    function: z.array(
      z.object({
        key: z.string().max(23),
        handler: z.string().regex(/^[^.]+\.[^.]+$/),
        timeoutSeconds: z.number().int().min(1).max(LONGEST_SECONDS).optional(),
      }),
    ),
  }),
  permissions: z.object({
    scopes: z.array(z.string()).default([]),
    external: z
      .object({
        fetch: z.object({ backend: z.array(z.object({ address: z.string() })).default([]) }).optional(),
      })
      .optional(),
  }),
});

/**
 * @param path of `manifest.yml`
 * @throws ZodError where it is not a manifest the sandbox can run, Error where it names a function it does not declare
 */
export function readManifest(path: string): Manifest {
  const { app, modules, permissions } = shape.parse(parse(readFileSync(path, 'utf8')));
  const [importType] = modules['jiraServiceManagement:assetsImportType'];
  const functions = new Map(modules.function.map((declared) => [declared.key, declared]));

  const use = (
    functionKey: string,
    module: { key: string; type: string },
    limits: 'person' | 'background' | 'fixed',
  ) => {
    const declared = functions.get(functionKey);
    if (!declared)
      throw new Error(`${path}: ${module.key} uses the function "${functionKey}", which is not declared.`);
    const [file = '', method = ''] = declared.handler.split('.');
    const limitSeconds = {
      person: PERSON_WAITS_SECONDS, // `timeoutSeconds` has no effect there
      fixed: BACKGROUND_SECONDS,
      background: declared.timeoutSeconds ?? BACKGROUND_SECONDS,
    }[limits];
    return { functionKey, moduleKey: module.key, moduleType: module.type, file, method, limitSeconds };
  };
  const ofImport = (functionKey: string) =>
    use(functionKey, { key: importType.key, type: 'jiraServiceManagement:assetsImportType' }, 'person');
  const [tick] = modules.scheduledTrigger;
  const [before] = modules.preUninstall;

  return {
    appId: app.id.split('/').at(-1) ?? app.id,
    memoryMb: app.runtime.memoryMB ?? MEMORY_MB,
    importKey: importType.key,
    resolver: ofImport(importType.resolver.function),
    lifecycle: Object.fromEntries(
      LIFECYCLE_NAMES.flatMap((name) => {
        const declared = importType[name];
        return declared ? [[name, ofImport(declared.function)]] : [];
      }),
    ),
    tick: tick && use(tick.function, { key: tick.key, type: 'core:scheduledTrigger' }, 'background'),
    preUninstall: before && use(before.function, { key: before.key, type: 'core:preUninstall' }, 'fixed'),
    consumers: new Map(
      modules.consumer.map(({ function: key, queue, key: module }) => [
        queue,
        use(key, { key: module, type: 'core:consumer' }, 'background'),
      ]),
    ),
    entities: new Map((app.storage?.entities ?? []).map((entity) => [entity.name, entityType(entity)])),
    scopes: permissions.scopes,
    addresses: (permissions.external?.fetch?.backend ?? []).map(({ address }) => address),
  };
}

type DeclaredEntity = NonNullable<z.infer<typeof shape>['app']['storage']>['entities'][number];

function entityType({ attributes, indexes }: DeclaredEntity): EntityType {
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type])),
    indexes: Object.fromEntries(
      indexes.map((index) =>
        typeof index === 'string'
          ? [index, { partition: [], range: [index] }]
          : [index.name, { partition: index.partition, range: index.range }],
      ),
    ),
  };
}
