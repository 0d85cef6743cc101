// How many requests a run has made of Okta, over all its turns.
import type { Calls } from '../store/runs';
import type { Turn } from './turn';

/** The record's count with this turn's requests; `settle` says that it was stored. */
export function countedCalls({ okta, hold, counted }: Turn): { sum: Calls; settle(): void } {
  const made = okta.requests();
  const here: Calls = {
    users: made.users ?? 0,
    groups: made.groups ?? 0,
    members: made.members ?? 0,
    devices: made.devices ?? 0,
  };
  const { calls: before } = hold.record;
  const { calls: stored } = counted;
  return {
    sum: {
      users: before.users + here.users - stored.users,
      groups: before.groups + here.groups - stored.groups,
      members: before.members + here.members - stored.members,
      devices: before.devices + here.devices - stored.devices,
    },
    settle: () => {
      counted.calls = here;
    },
  };
}
