// Every setting of the sandbox's switches that a story has to bear, and what Assets must hold under it.
import { withKept, keptValues, type Kept } from '../compare';
import { ASSETS_SWITCHES } from '../sandbox/assets/switches';
import type { DumpedObject } from '../sandbox/assets/dump';
import { forgeSwitches } from '../sandbox/forge/switches';
import { OKTA_SWITCHES } from '../sandbox/okta/switches';
import type { SwitchTable } from '../sandbox/switches';
import { idOf, truth, type AnOrg, type Around } from '../truth';

export const parts = ['assets', 'okta', 'forge'] as const;
export type Part = (typeof parts)[number];

/** One switch at one of its values. */
export interface OneSetting {
  part: Part;
  name: string;
  value: string;
}

export const tables: Record<Part, SwitchTable> = {
  assets: ASSETS_SWITCHES,
  okta: OKTA_SWITCHES,
  forge: forgeSwitches,
};

/** As a person writes it: `okta.token=refused`. */
export const written = ({ part, name, value }: OneSetting): string => `${part}.${name}=${value}`;

/** Every switch at every value but its usual one. */
export const unusual: OneSetting[] = parts.flatMap((part) =>
  Object.entries(tables[part]).flatMap(([name, { values, default: usual }]) =>
    values.filter((value) => value !== usual).map((value) => ({ part, name, value })),
  ),
);

/** Where reading or writing is impossible: how a run ends, and the problem that says so. */
export const lethal: Readonly<Record<string, { state: 'stopped' | 'failed'; code: string }>> = {
  'okta.nextLoop=same-link': { state: 'stopped', code: 'lane-unfinished' },
  'okta.nextLoop=new-links': { state: 'stopped', code: 'lane-unfinished' },
  'okta.linkHeader=absent': { state: 'stopped', code: 'link-missing' },
  'okta.gateway=always': { state: 'failed', code: 'okta-failed' },
  'okta.role=none': { state: 'stopped', code: 'never-any' },
  'okta.token=refused': { state: 'failed', code: 'token-refused' },
  'okta.token=refused-after-ten': { state: 'failed', code: 'token-refused' },
  'okta.network=outside-zone': { state: 'failed', code: 'zone-refused' },
  'okta.oneGroup=broken': { state: 'failed', code: 'page-too-heavy' },
  'okta.maintenance=always': { state: 'failed', code: 'maintenance' },
};

/** Settings that a story of their own tells, since they do not end in the truth at once. */
export const toldElsewhere: readonly string[] = [
  'assets.app=refused',
  'assets.outcome=failed',
  'assets.outcome=errors',
  'okta.maintenance=two-minutes',
];

/** Problems that a setting brings along while the run is as good as any. */
export const named: Readonly<Record<string, string>> = {
  'okta.engine=classic-401': 'devices-not-available',
  'okta.engine=classic-404': 'devices-not-available',
  'okta.deviceRight=refused': 'kind-refused',
  'okta.oneGroup=forbidden': 'item-refused',
  'okta.oneGroup=gone': 'item-gone',
  'okta.values=unknown': 'unknown-status',
  'assets.missing=removed': 'objects-removed',
};

/** Settings as a scene takes them. */
export function asSetting(settings: readonly OneSetting[]): Record<Part, Record<string, string>> {
  const chosen: Record<Part, Record<string, string>> = { assets: {}, okta: {}, forge: {} };
  for (const { part, name, value } of settings) chosen[part][name] = value;
  return chosen;
}

/** What stood before a run, and which group Okta does not show. */
export interface Before {
  held: readonly DumpedObject[];
  /** The group of `okta.oneGroup`, with the members that Assets knows of it. */
  hidden?: { group: string; members: readonly string[] };
}

/** What Assets must hold after a run under these settings, and which values it keeps against Okta's word. */
export function wantedUnder(
  settings: readonly OneSetting[],
  org: AnOrg,
  { held, hidden }: Before,
): { objects: DumpedObject[]; kept: Kept[] } {
  const is = new Set(settings.map(written));
  const around: Around = {
    before: held,
    ...(is.has('assets.equals=exact') ? { equals: 'exact' } : {}),
    ...(is.has('okta.stats=absent') ? { stats: 'absent' } : {}),
    ...([...is].some((one) => /engine|deviceRight/.test(one)) ? { without: ['devices'] } : {}),
    ...(is.has('okta.oneGroup=forbidden') && hidden ? { refused: { [hidden.group]: hidden.members } } : {}),
  };
  const now = truth(org, around);
  // Where Assets ignores empty values, the app clears object by object; kept is what it may not touch.
  const isCleared = is.has('assets.empties=cleared') || !objectsAreClosed(is);
  const kept = isCleared ? [] : keptValues(held, now);
  const objects = isCleared ? now : withKept(held, now);
  const { before: _held, ...alone } = around;
  return {
    objects: is.has('assets.missing=removed') ? onlyThose(truth(org, alone), objects) : objects,
    kept,
  };
}

/** Whether Assets lets the app not look at or change single objects, or passes over what should clear. */
const objectsAreClosed = (is: ReadonlySet<string>) =>
  is.has('assets.emptyList=passed-over') ||
  ['general', 'types', 'objects', 'writing'].some((name) => is.has(`assets.${name}=closed`));

/** Objects that are still there, without links to those that are not. */
function onlyThose(present: readonly DumpedObject[], objects: readonly DumpedObject[]): DumpedObject[] {
  const ids = new Set(present.map(idOf));
  return objects
    .filter((object) => ids.has(idOf(object)))
    .map(({ type, attributes }) => ({
      type,
      attributes: Object.fromEntries(
        Object.entries(attributes).flatMap(([name, value]) => {
          if (!['Groups', 'Manager', 'Users'].includes(name)) return [[name, value] as const];
          const left = [value].flat().filter((id) => ids.has(String(id)));
          const [first] = left;
          if (first === undefined) return [];
          return [[name, Array.isArray(value) ? left : first] as const];
        }),
      ),
    }));
}
