// The options of `npm run sync`, read strictly: what is not understood is wrong usage.
import { parseArgs } from 'node:util';
import type { Plan } from '../okta/limits';

/** The rate limit plans an org may have. */
export const PLANS: readonly Plan[] = ['none', 'workforce', 'workforce100', 'ciam', 'free'];

/** Wrong usage: said in one line, exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

export interface Options {
  people: number;
  groups: number;
  devices: number;
  seed: number;
  /** Another server instead of the invented org. */
  okta?: { url: string; token: string };
  /** A mapping as text, in place of the proposed or the kept one. */
  mapping?: string;
  /** A plan: nothing is written. */
  preview: boolean;
  from?: string;
  save?: string;
  dump?: string;
  limits: Plan;
  chaos?: number;
  now?: string;
  /** What the object schema of a new site has in it. */
  schema: 'own' | 'empty';
  switches: Record<'assets' | 'okta' | 'jira' | 'forge', Record<string, string>>;
  json: boolean;
}

/** Options of later steps, and the step that brings them. */
const notYet: Readonly<Record<string, number>> = {
  quick: 4,
  settings: 4,
  approve: 4,
};

const known = {
  people: { type: 'string' },
  groups: { type: 'string' },
  devices: { type: 'string' },
  seed: { type: 'string' },
  okta: { type: 'string' },
  token: { type: 'string' },
  from: { type: 'string' },
  save: { type: 'string' },
  dump: { type: 'string' },
  limits: { type: 'string' },
  chaos: { type: 'string' },
  now: { type: 'string' },
  schema: { type: 'string' },
  switch: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  mapping: { type: 'string' },
  preview: { type: 'boolean' },
  quick: { type: 'boolean' },
  settings: { type: 'string' },
  approve: { type: 'boolean' },
} as const;

export const usage = `npm run sync -- [options]    one sync of an Okta org into the sandbox's Assets

  --people N --groups N --devices N   an invented org of that size (300, 20, 200); Everyone is one of the groups
  --seed N                            which org is invented (1)
  --okta URL --token T                any Okta-compatible server instead; the token may stand in OKTA_TOKEN
  --mapping FILE                      a mapping as text
  --preview                           a plan: what a run would change, nothing written
  --from FILE --save FILE             start from a kept site; keep the site at the end
  --dump FILE                         write the objects, with references as Okta ids
  --limits ${PLANS.join('|')}   Okta's limits, on a virtual clock (none)
  --chaos SEED                        functions killed, events doubled and late, storage and Assets failing
  --now ISO                           the site's time at the start
  --schema own|empty                  whether the object schema has types and objects of the customer (empty)
  --switch NAME=VALUE,…               how the services behave where that is open; --switch list shows all
  --json                              one JSON object on standard output`;

/**
 * @param env may hold OKTA_TOKEN, so that a token need not stand in a command line
 * @throws {WrongUsage}
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options | 'help' | 'list switches' {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.switch?.includes('list')) return 'list switches';
  for (const [name, step] of Object.entries(notYet))
    if (name in values) throw new WrongUsage(`--${name} comes with step ${step}.`);

  const limits = limitsOf(values.limits ?? 'none');
  const okta = oktaOf(values.okta, values.token ?? env.OKTA_TOKEN);
  if (okta && (limits !== 'none' || values.now !== undefined))
    throw new WrongUsage('--okta asks a real server: neither --limits nor --now can be given with it.');
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
    throw new WrongUsage(`--now ${values.now} is no moment; write it as 2026-11-20T08:00:00Z.`);
  return {
    people: count('people', values.people, 300),
    groups: count('groups', values.groups, 20),
    devices: count('devices', values.devices, 200),
    seed: count('seed', values.seed, 1),
    ...(okta ? { okta } : {}),
    ...(values.mapping === undefined ? {} : { mapping: values.mapping }),
    preview: values.preview ?? false,
    ...(values.from === undefined ? {} : { from: values.from }),
    ...(values.save === undefined ? {} : { save: values.save }),
    ...(values.dump === undefined ? {} : { dump: values.dump }),
    limits,
    ...(values.chaos === undefined ? {} : { chaos: count('chaos', values.chaos, 0) }),
    ...(values.now === undefined ? {} : { now: values.now }),
    schema: schemaOf(values.schema ?? 'empty'),
    switches: switchesOf(values.switch ?? [], ['assets', 'okta', 'jira', 'forge']),
    json: values.json ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: known, strict: true }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number. @throws {WrongUsage} */
export function count(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new WrongUsage(`--${name} ${value} is no whole number.`);
  return Number(value);
}

/** @throws {WrongUsage} */
export function limitsOf(value: string): Plan {
  const plan = PLANS.find((each) => each === value);
  if (plan === undefined) throw new WrongUsage(`--limits ${value}: there are ${PLANS.join(', ')}.`);
  return plan;
}

/** @throws {WrongUsage} */
export function schemaOf(value: string): 'own' | 'empty' {
  if (value === 'own' || value === 'empty') return value;
  throw new WrongUsage(`--schema ${value}: there are own, empty.`);
}

function oktaOf(url: string | undefined, token: string | undefined): Options['okta'] {
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new WrongUsage(`--okta ${url} is no address.`);
  if (token === undefined || token === '')
    throw new WrongUsage('--okta needs a token: --token T, or OKTA_TOKEN.');
  return { url, token };
}

/**
 * `part.name=value` by part; whether the name is known is not looked at.
 *
 * @throws {WrongUsage} where a part is none of these
 */
export function switchesOf<P extends string>(
  given: readonly string[],
  parts: readonly P[],
): Record<P, Record<string, string>> {
  const switches = Object.fromEntries(parts.map((part): [string, Record<string, string>] => [part, {}]));
  for (const each of given.flatMap((list) => list.split(',')).filter((text) => text !== '')) {
    const [, part = '', name = '', value = ''] = /^(\w+)\.([^=]+)=(.+)$/.exec(each) ?? [];
    const chosen = Object.hasOwn(switches, part) ? switches[part] : undefined;
    if (!chosen) throw new WrongUsage(`--switch ${each}: write part.name=value; --switch list shows all.`);
    chosen[name] = value;
  }
  return switches as Record<P, Record<string, string>>; // a parser: made from the parts above
}
