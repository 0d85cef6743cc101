// Trouble on the way: the switches under which an answer is a failure, whatever was asked.

import type { Org } from './changes';
import { isEveryone } from './directory';
import { gatewayPage, refuse, type Reply } from './errors';
import type { Route } from './routes';
import type { OktaSwitched } from './switches';

/** A request as far as trouble looks at it. */
export interface Troubled {
  /** Requests are numbered from 1. */
  call: number;
  route: Route;
  ids: readonly string[];
  org: Org;
  /** The group that `oneGroup` is about. */
  bad: string | undefined;
  switches: OktaSwitched;
  /** Okta's clock, and when this server began to serve (ms). */
  now: number;
  began: number;
}

/** An answer instead of the one asked for, or a broken connection. */
export type Trouble = Reply | 'reset';

/** Every seventh request, so that the one after it goes through. */
const sometimes = (call: number): boolean => call % 7 === 5;

const FAULTS: Readonly<Record<'500' | '503' | '504' | 'reset', () => Trouble>> = {
  '500': () => refuse('internal'),
  '503': () => refuse('readOnly'),
  '504': () => gatewayPage(504),
  reset: () => 'reset',
};

const IN_TURN = ['500', 'reset', '503', '504'] as const;

const TWO_MINUTES_MS = 120_000;

/** What happens before Okta looks at who is asking: networks, gateways, maintenance. */
export function troubleOnTheWay({
  call,
  switches,
  now,
  began,
}: Pick<Troubled, 'call' | 'switches' | 'now' | 'began'>): Trouble | undefined {
  if (switches.gateway === 'always') return gatewayPage(502);
  if (switches.gateway === 'sometimes' && sometimes(call + 3)) return gatewayPage(502);
  if (switches.maintenance === 'always') return refuse('readOnly');
  if (switches.maintenance === 'two-minutes' && now - began < TWO_MINUTES_MS) return refuse('readOnly');
  if (switches.faults === 'mixed' && sometimes(call + 1)) return FAULTS[IN_TURN[call % 4] ?? '500']();
  if (switches.faults !== 'no' && switches.faults !== 'mixed' && sometimes(call + 1))
    return FAULTS[switches.faults]();
  if (switches.tooMany !== 'no' && sometimes(call)) return tooMany(switches.tooMany, now);
  return undefined;
}

function tooMany(how: 'with-reset' | 'without-reset' | 'concurrency', now: number): Reply {
  const reset = String(Math.floor(now / 1_000) + 1);
  const headers = {
    'with-reset': { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset },
    'without-reset': {
      'x-rate-limit-limit': null,
      'x-rate-limit-remaining': null,
      'x-rate-limit-reset': null,
    },
    concurrency: { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset },
  }[how];
  return { ...refuse('tooMany'), headers };
}

/** What happens to somebody with a good token: missing rights, an engine without devices, one bad group. */
export function troubleWithRights(troubled: Omit<Troubled, 'call' | 'now' | 'began'>): Trouble | undefined {
  const { route, ids, org, bad, switches } = troubled;
  if (route.needs === 'none') return undefined;
  if (switches.network === 'outside-zone') return refuse('outsideZone');
  if (route.needs === 'devices') {
    if (switches.engine === 'classic-401') return refuse('noSuchFeature');
    if (switches.engine === 'classic-404') return refuse('noSuchPath');
    if (switches.deviceRight === 'refused' || switches.role === 'none') return refuse('roleTooSmall');
  }
  if (route.needs === 'schemas' && (switches.schemaRight === 'refused' || switches.role === 'none'))
    return refuse('roleTooSmall');
  if (switches.role === 'none' && (route.kind === 'users' || route.kind === 'groups'))
    return { status: 200, body: '[]' };
  if (route.kind === 'members' && switches.oneGroup !== 'readable' && bad !== undefined && ids[0] === bad) {
    if (switches.oneGroup === 'forbidden') return refuse('roleTooSmall');
    if (switches.oneGroup === 'broken') return refuse('internal');
    if (org.groups.get(bad)) org.deleteGroup(bad); // gone between the list and this request, so the answer below is a true 404
  }
  return undefined;
}

/** The group that `oneGroup` is about: the first that is not built in and holds somebody. */
export function badGroup(org: Org): string | undefined {
  for (const group of org.groups)
    if (!isEveryone(group) && group.type !== 'BUILT_IN' && org.members(group.id).length > 0) return group.id;
  return undefined;
}
