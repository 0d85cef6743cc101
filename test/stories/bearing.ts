// Two runs under some settings, a day of changes between them, each compared with what Assets must hold then.
import { differences } from '../compare';
import type { DumpedObject } from '../sandbox/assets/dump';
import { badGroup } from '../sandbox/okta/trouble';
import { idOf } from '../truth';
import type { Outcome } from '../sandbox/tools/outcome';
import { aDayGoesBy } from './changes';
import { codesOf, placed, placesOf, story, type Told } from './scene';
import { asSetting, named, wantedUnder, written, type Before, type OneSetting } from './settings';

/** What differs from what must be, line by line: nothing where these settings are borne. */
export function bearing(settings: readonly OneSetting[]): Promise<string[]> {
  return story(asSetting(settings), async ({ org, clock, plan, run, held }) => {
    const group = badGroup(org);
    // Refused on the first run already, so Assets never learns who is in it.
    const hidden = group === undefined ? {} : { hidden: { group, members: [] } };
    const faults: string[] = [];
    const look = (which: 'first' | 'second', told: Told, before: Before) => {
      const { objects, kept } = wantedUnder(settings, org, before);
      const comparable = comparableUnder(settings, told);
      faults.push(
        ...unlike(`${which} run ends`, told.state, 'done'),
        ...differences(comparable(held()), comparable(objects)).map((line) => `${which} run: ${line}`),
        ...unlike(`${which} run: not cleared`, placesOf(told, 'not-cleared'), kept.map(placed).sort()),
        ...unlike(`${which} run: problems`, newsOf(told), codesUnder(settings, which)),
      );
    };
    look('first', await run(), { held: [], ...hidden });
    const before: Before = { held: held(), ...hidden };
    await clock.sleep(86_400_000);
    aDayGoesBy(org);
    const planned = settings.length === 1 && !settings.some(cannotBePlanned) ? await plan() : undefined;
    faults.push(...differences(held(), before.held).map((line) => `a plan wrote: ${line}`));
    const told = await run();
    look('second', told, before);
    if (planned) faults.push(...unlike('the plan counts', countsOf(planned), countsOf(told)));
    return faults;
  });
}

/** The org changes while it is read; or nobody can tell that values stay until it was tried once (see `plan.test.ts`). */
const cannotBePlanned = (setting: OneSetting) =>
  ['okta.hiring=while-reading', 'assets.writing=closed', 'assets.emptyList=passed-over'].includes(
    written(setting),
  );

/** What a plan and a run must count alike. */
const countsOf = ({ state, objects }: Outcome) => [
  ['done', 'planned'].includes(state),
  ...Object.entries(objects).map(([type, { created, updated, same, gone }]) => [
    type,
    { created, updated, same, gone },
  ]),
];

/** Problems that ordinary runs do not have. */
function newsOf(told: Told): string[] {
  const codes = codesOf(told);
  const usual = ['unsafe-reference', 'not-cleared', 'changed-while-read'];
  // Assets counts a record twice that changed while it was read, and was sent twice for that.
  if (codes.includes('changed-while-read')) usual.push('rows-doubled');
  return codes.filter((code) => !usual.includes(code));
}

function codesUnder(settings: readonly OneSetting[], which: 'first' | 'second'): string[] {
  const codes = settings.map(written).flatMap((one) => named[one] ?? []);
  // A group that is gone is gone once; and before the first run there is nothing to remove.
  const other = which === 'first' ? 'objects-removed' : 'item-gone';
  return [...new Set(codes.filter((code) => code !== other))].sort();
}

/** What can be compared: not what nobody can know before the next run, and what the run says so of. */
function comparableUnder(settings: readonly OneSetting[], told: Told) {
  const is = new Set(settings.map(written));
  // Assets takes the first of two rows, and Okta showed the newer one last: the run names these records.
  const isStale = is.has('assets.duplicates=first') && is.has('okta.repeatedRecord=yes');
  const stale = new Set(
    isStale ? placesOf(told, 'changed-while-read').map((place) => place.split(' ').at(-2)) : [],
  );
  return (objects: readonly DumpedObject[]): DumpedObject[] =>
    objects.flatMap((object) => {
      if (stale.has(idOf(object))) return [];
      // People who join while people are read move what was read of Everyone before.
      if (object.attributes.Name !== 'Everyone' || !is.has('okta.hiring=while-reading')) return [object];
      const { Members: _count, 'Membership updated': _moment, ...attributes } = object.attributes;
      return [{ type: object.type, attributes }];
    });
}

const unlike = (what: string, is: unknown, should: unknown): string[] =>
  JSON.stringify(is) === JSON.stringify(should)
    ? []
    : [`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`.slice(0, 400)];
