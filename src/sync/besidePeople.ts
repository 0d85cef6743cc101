// What stands beside a person in a run: their groups, as far as those come in, by id and, where a line needs it, name.
import type { JsonObject } from '../records/record';
import { typesOf, type Turn, type Unanswered } from './turn';

/** Asked when every group was read: the groups of a person by their Okta id. */
export async function besidePeople(
  turn: Turn,
): Promise<{ is: 'known'; of: (person: string) => JsonObject } | Unanswered> {
  const names = await turn.groupNames();
  if (names.is !== 'known') return names;
  const { memory } = turn;
  // A group that a filter leaves out is nobody's; where no group comes in itself, all are asked for people's sake.
  const areObjects = typesOf(turn, 'groups').length > 0;
  const isOut = (group: string) => areObjects && memory.rowless.groups.get(group) === 'passed over';
  const groupBeside = (id: string): JsonObject => {
    const name = names.of.get(id);
    return name === undefined ? { id } : { id, name };
  };
  return {
    is: 'known',
    of: (person) => ({
      groups: memory
        .groupsOf(person)
        .filter((group) => !isOut(group))
        .map(groupBeside),
    }),
  };
}
