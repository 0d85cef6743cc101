// Some people as a run sees them, read from Okta at this moment: no address was kept.
import { firstPage } from '../okta/cursor';
import { readPage } from '../okta/pages';
import { among } from '../okta/search';
import type { OktaRecord } from '../records/record';
import type { StoredProblem } from '../store/runs';
import { besidePeople } from './besidePeople';
import type { Halt } from './halt';
import { patiently } from './patience';
import { recordOf } from './recordOf';
import type { Turn } from './turn';

/** People by Okta id, those left out whom Okta no longer has; or why Okta does not say. */
export async function peopleNow(
  turn: Turn,
  ids: readonly string[],
): Promise<
  { is: 'read'; people: ReadonlyMap<string, OktaRecord> } | { is: 'refused'; problem: StoredProblem } | Halt
> {
  if (ids.length === 0) return { is: 'read', people: new Map() };
  const { okta, hold, mapping, world } = turn;
  const beside = await besidePeople(turn);
  if (beside.is === 'over') return { is: 'spent' };
  if (beside.is === 'end') return { is: 'refused', problem: beside.problem };
  if (beside.is !== 'known') return beside;
  const page = await patiently(world, () => readPage(okta, firstPage('users', among(ids, undefined))));
  if (page.is !== 'ok') return page;
  const around = { host: okta.host, now: hold.record.startedAt };
  const leaveOut = mapping.filters?.users?.leaveOut;
  const people = page.value.items.map((item) =>
    recordOf('users', item, { ...around, beside: beside.of(item.id), leaveOut }),
  );
  return { is: 'read', people: new Map(people.map((person) => [person.id, person])) };
}
