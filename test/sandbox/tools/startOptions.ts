// The options of `npm start`, read strictly: what is not understood is wrong usage.
import { parseArgs } from 'node:util';
import type { StartOptions } from '../site/startSite';
import { count, limitsOf, PLANS, schemaOf, switchesOf, WrongUsage } from './options';

const known = {
  people: { type: 'string' },
  groups: { type: 'string' },
  devices: { type: 'string' },
  seed: { type: 'string' },
  limits: { type: 'string' },
  port: { type: 'string' },
  schema: { type: 'string' },
  switch: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

const HIGHEST_PORT = 65_535;

export const startUsage = `npm start -- [options]    the sandbox with its screens, on this machine alone

  --people N --groups N --devices N   an invented org of that size (300, 40, 250); Everyone is one of the groups
  --seed N                            which org is invented (1)
  --limits ${PLANS.join('|')}   Okta's limits, at real speed (none)
  --port N                            where to serve (a free port)
  --schema own|empty                  whether the object schema has types and objects of the customer (own)
  --switch NAME=VALUE,…               how the services and the screens behave where that is open; --switch list shows all`;

/** @throws {WrongUsage} */
export function readStartOptions(args: string[]): StartOptions | 'help' | 'list switches' {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.switch?.includes('list')) return 'list switches';
  const port = count('port', values.port, 0);
  if (port > HIGHEST_PORT) throw new WrongUsage(`--port ${port} is no port.`);
  return {
    org: {
      people: count('people', values.people, 300),
      groups: count('groups', values.groups, 40),
      devices: count('devices', values.devices, 250),
      seed: count('seed', values.seed, 1),
    },
    limits: limitsOf(values.limits ?? 'none'),
    port,
    schema: schemaOf(values.schema ?? 'own'),
    switches: switchesOf(values.switch ?? [], ['assets', 'okta', 'jira', 'forge', 'site']),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: known, strict: true }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
