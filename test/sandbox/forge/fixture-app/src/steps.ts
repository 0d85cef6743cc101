// What a test can tell the fixture's functions to do; every step goes through the real @forge packages.
import api, { assumeTrustedRoute, getAppContext } from '@forge/api';
import { Queue, type PushEvent } from '@forge/events';
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';

export type Step = { readonly [Name in keyof Steps]: { do: Name; with: Steps[Name] } }[keyof Steps];

/** A condition as `[attribute, its name in FilterConditions, its values]`. */
type When = [string, keyof typeof FilterConditions, ...(string | number | boolean)[]];
interface Entity {
  entityName: string;
  when?: When[];
  whenAny?: When[];
}

interface Steps {
  /** A method of kvs with its arguments. */
  kvs: [string, ...unknown[]];
  /** A method of kvs.entity(name) with its arguments. */
  entity: { name: string; call: [string, ...unknown[]] };
  query: { prefix?: string; limit?: number; cursor?: string; metadataFields?: string[] };
  entityQuery: {
    name: string;
    index: string;
    partition?: unknown[];
    from?: number;
    limit?: number;
    cursor?: string;
    sort?: string;
    when?: When[];
  };
  transact: {
    set?: { key: string; value: unknown; entity?: Entity; options?: object }[];
    delete?: { key: string; entity?: Entity }[];
    check?: { key: string; entity: Entity }[];
  };
  push: { queue: string; events: PushEvent<Record<string, unknown>>[] };
  job: { queue: string; call: 'getStats' | 'cancel'; jobId: string };
  fetch: { url: string; init?: object; abortAfterMs?: number };
  jira: { as: 'app' | 'user'; account?: string; path: string; init?: object };
  context: null;
  sleep: number;
  spin: null;
  throw: string;
  eatMemory: number;
  /** Leaves a call behind, which is made when the function has long returned. */
  forget: { url: string };
  print: string;
  /** Prints the event that a consumer was given. */
  event: null;
  /** Pushes an event that does the same, a few seconds later. */
  chain: null;
  /** Counts in a variable of the module. */
  count: null;
  /** What the clock shows. */
  now: null;
  /** Reads a page and writes a chunk, that many times, as an import does. */
  pages: number;
  /** Gives that many bytes back. */
  give: number;
}

let counted = 0;

/** @returns what the step gives, as JSON */
export async function perform(step: Step, event?: unknown): Promise<unknown> {
  switch (step.do) {
    case 'kvs':
      return callOf(kvs, spelledOut(step.with));
    case 'entity':
      return callOf(kvs.entity(step.with.name), step.with.call);
    case 'query':
      return query(step.with);
    case 'entityQuery':
      return entityQuery(step.with);
    case 'transact':
      return transact(step.with);
    case 'push':
      return new Queue({ key: step.with.queue }).push(step.with.events);
    case 'job':
      return new Queue({ key: step.with.queue })[step.with.call](step.with.jobId);
    case 'fetch':
      return fetched(step.with);
    case 'jira':
      return jira(step.with);
    case 'context': {
      const context = getAppContext();
      return { ...context, remainingMs: context.invocationRemainingTimeInMillis() };
    }
    case 'sleep':
      return new Promise((wake) => setTimeout(wake, step.with));
    case 'spin':
      for (;;);
    case 'throw':
      throw new RangeError(step.with);
    case 'eatMemory':
      return Array.from({ length: step.with }, (_, i) => Array.from({ length: 131_072 }, () => ({ i })))
        .length;
    case 'forget':
      setTimeout(() => void api.fetch(step.with.url), 100);
      return null;
    case 'print':
      globalThis.console.log(step.with);
      return null;
    case 'event':
      globalThis.console.log(JSON.stringify(event));
      return null;
    case 'chain':
      return new Queue({ key: 'long' }).push({ body: { tell: [step] }, delayInSeconds: 2 });
    case 'count':
      return (counted += 1);
    case 'now':
      return { now: Date.now(), date: new Date().toISOString(), isDate: new Date() instanceof Date };
    case 'pages':
      return pages(step.with);
    case 'give':
      return 'x'.repeat(step.with);
  }
}

/** An error as a test can compare it. */
export function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, ...fields } = { ...error, name: error.name, message: error.message };
  return { error: name, kind: error.constructor.name, message, ...fields };
}

/** A test writes `{ textOf: 1000 }` for a text of that length, since what it may send is limited itself. */
function spelledOut<T>(value: T): T {
  const reviver = (_: string, part: unknown) =>
    typeof part === 'object' && part !== null && 'textOf' in part ? 'v'.repeat(Number(part.textOf)) : part;
  return JSON.parse(JSON.stringify(value), reviver) as T;
}

async function callOf(target: object, [method, ...args]: [string, ...unknown[]]): Promise<unknown> {
  const found: unknown = Reflect.get(target, method);
  if (typeof found !== 'function') throw new Error(`There is no ${method}.`);
  return (await (Reflect.apply(found, target, args) as Promise<unknown>)) ?? null;
}

function query({ prefix, limit, cursor, metadataFields }: Steps['query']) {
  let builder = kvs.query(metadataFields ? { metadataFields: metadataFields as never } : {});
  if (prefix !== undefined) builder = builder.where('key', WhereConditions.beginsWith(prefix));
  if (limit !== undefined) builder = builder.limit(limit);
  if (cursor !== undefined) builder = builder.cursor(cursor);
  return builder.getMany();
}

function entityQuery({ name, index, partition, from, limit, cursor, sort, when }: Steps['entityQuery']) {
  let builder = kvs
    .entity<Record<string, unknown>>(name)
    .query()
    .index(index, partition ? { partition } : {});
  if (from !== undefined) builder = builder.where(WhereConditions.greaterThanEqualTo(from));
  if (when) builder = builder.filters(filterOf({ entityName: name, when }) as never);
  if (sort !== undefined) builder = builder.sort(sort as never);
  if (limit !== undefined) builder = builder.limit(limit);
  if (cursor !== undefined) builder = builder.cursor(cursor);
  return builder.getMany();
}

async function transact(steps: Steps['transact']): Promise<null> {
  const transaction = kvs.transact();
  for (const { key, value, entity, options } of steps.set ?? [])
    transaction.set(key, value, entity && entityOf(entity), options);
  for (const { key, entity } of steps.delete ?? []) transaction.delete(key, entity && entityOf(entity));
  for (const { key, entity } of steps.check ?? []) transaction.check(key, entityOf(entity) as never);
  await transaction.execute();
  return null;
}

function entityOf(entity: Entity) {
  const conditions = filterOf(entity);
  return { entityName: entity.entityName, ...(conditions && { conditions: conditions as never }) };
}

function filterOf({ when, whenAny }: Entity) {
  const conditionOf = ([, name, ...values]: When) =>
    (FilterConditions[name] as (...given: unknown[]) => never)(...values);
  if (when) {
    const [first, ...rest] = when;
    if (!first) return new Filter();
    return rest.reduce(
      (filter, one) => filter.and(one[0] as never, conditionOf(one)),
      new Filter().and(first[0] as never, conditionOf(first)),
    );
  }
  if (!whenAny) return undefined;
  const [first, ...rest] = whenAny;
  if (!first) return new Filter();
  return rest.reduce(
    (filter, one) => filter.or(one[0] as never, conditionOf(one)),
    new Filter().or(first[0] as never, conditionOf(first)),
  );
}

async function fetched({ url, init, abortAfterMs }: Steps['fetch']): Promise<unknown> {
  const signal = abortAfterMs === undefined ? {} : { signal: AbortSignal.timeout(abortAfterMs) };
  return answerOf(await api.fetch(url, { ...init, ...signal }));
}

async function pages(count: number): Promise<null> {
  for (let page = 0; page < count; page++) {
    const response = await api.fetch(`https://acme.okta.com/${page}`);
    const body = JSON.stringify(await response.json());
    await api.asApp().requestJira(assumeTrustedRoute('/chunk'), { method: 'POST', body });
  }
  return null;
}

async function jira({ as, account, path, init }: Steps['jira']): Promise<unknown> {
  const caller = as === 'app' ? api.asApp() : api.asUser(account);
  return answerOf(await caller.requestJira(assumeTrustedRoute(path), init));
}

async function answerOf(response: {
  status: number;
  text(): Promise<string>;
  headers: unknown;
}): Promise<unknown> {
  const headers: Record<string, string> = {};
  (response.headers as Headers).forEach((value, name) => (headers[name] = value));
  return { status: response.status, headers, text: await response.text() };
}
