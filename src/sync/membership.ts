// Groups and their members as lines of shards. A long group comes in several lines, so that it may span shards.
import { packOrdinals } from '../store/ordinals';
import type { GroupMembers } from '../store/journal';

/** Members in one line: about 6 KB, a quarter of a shard. */
const membersPerLine = 2_500;

/** The lines of one group: `id|since|members`; every group has at least one. */
export function* writeMembers(
  id: string,
  since: string | null,
  members: readonly number[],
): Generator<string> {
  const sorted = [...new Set(members)].sort((a, b) => a - b);
  for (let from = 0; from === 0 || from < sorted.length; from += membersPerLine)
    yield `${id}|${since ?? ''}|${packOrdinals(sorted.slice(from, from + membersPerLine))}`;
}

/** The reverse of one line of {@link writeMembers}. */
export function readMember(line: string): GroupMembers {
  // Neither an id nor ordinals hold the sign; what Okta wrote between them might.
  const first = line.indexOf('|');
  const last = line.lastIndexOf('|');
  const since = line.slice(first + 1, last);
  return {
    id: line.slice(0, first),
    since: since === '' ? null : since,
    members: line.slice(last + 1),
    whole: true,
  };
}
