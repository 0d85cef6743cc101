// The reading phase of a turn: both lanes side by side, since Okta meters them apart.
import { laneNames } from '../store/runs';
import { drifted } from './drifted';
import { readGroups } from './groupsPage';
import { guard } from './guard';
import { runLane } from './lane';
import { readDevices, readPeople } from './recordRows';
import { Traffic } from './traffic';
import { kindsOf, type Next, type Turn } from './turn';

const readers = { users: readPeople, groups: readGroups, devices: readDevices };

/**
 * Reads as far as this turn goes. `on` when every lane was read to its end and no guard speaks.
 * @throws {Lost} when the run is held elsewhere
 */
export async function read(turn: Turn): Promise<Next> {
  const { hold, memory, world } = turn;
  const unread = laneNames.filter((name) => hold.record.lanes[name].is === 'reading');
  // Said before anything is read; a run of several turns looks once more before it hands over (`finish.ts`).
  const drift = hold.record.turn === 0 ? await drifted(turn) : undefined;
  if (drift) return drift;
  const traffic = new Traffic(turn, unread);
  await Promise.all(unread.map((name) => runLane(turn, traffic, { name, readers })));
  if (traffic.ending) return traffic.ending;

  const resting = laneNames.flatMap((name) => {
    const lane = hold.record.lanes[name];
    return lane.is === 'reading' ? [lane.until ?? 0] : [];
  });
  if (resting.length > 0) return { is: 'again', at: Math.max(Math.min(...resting), world.clock.now()) };
  const reason = guard({ ...hold.record, chosen: kindsOf(hold.record.mapping) }, memory.current);
  return reason ? { is: 'end', ending: 'stopped', problem: reason } : { is: 'on' };
}
