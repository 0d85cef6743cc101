// The names of the objects that a reference finds, as far as records at hand tell them (pure).
import { textOf } from '../../../../../src/mapping/explain';
import type { Mapping, ReferenceLine } from '../../../../../src/mapping/mapping';
import { filled, sourceReader } from '../../../../../src/mapping/value';
import { readPath } from '../../../../../src/records/path';
import type { JsonObject } from '../../../../../src/records/record';
import { called } from '../../../../../src/records/called';
import type { Samples } from '../mapping/useMapping';

/** `by` is the attribute it was found by, where there are several to find it by. */
export type ReferenceName = { name: string; by?: string };

/** For each value the name of what it refers to; undefined where no record at hand has it. */
export function namesAtHand(
  line: ReferenceLine,
  values: readonly string[],
  at: { raw: JsonObject; mapping: Mapping; samples: Samples },
): (ReferenceName | undefined)[] {
  const beside = namesBeside(at.raw);
  return values.map((value) => {
    const name = beside.get(value);
    return name === undefined ? nameAmong(line, value, at) : { name };
  });
}

/** What stands beside a record: the groups of a person, the people of a device. */
function namesBeside(raw: JsonObject): Map<string, string> {
  const named = [
    { ids: readPath(raw, 'groups[].id'), names: readPath(raw, 'groups[].name') },
    {
      ids: readPath(raw, '_embedded.users[].user.id'),
      names: readPath(raw, '_embedded.users[].user.profile.login'),
    },
  ];
  const found = new Map<string, string>();
  for (const { ids, names } of named)
    // A list of another length says nothing of which name belongs to which id.
    if (ids.length === names.length)
      ids.forEach((id, nth) => found.set(textOf(id), textOf(names[nth] ?? '')));
  return found;
}

function nameAmong(
  { refersTo }: ReferenceLine,
  value: string,
  { mapping, samples }: { mapping: Mapping; samples: Samples },
): ReferenceName | undefined {
  if (!('type' in refersTo)) return undefined;
  const type = mapping.types.find(({ key }) => key === refersTo.type);
  if (!type) return undefined;
  const wanted = value.toLowerCase();
  for (const key of refersTo.by) {
    const line = type.lines.find((each) => each.key === key);
    const read = line && sourceReader(line.from);
    const found = samples[type.kind]?.samples.find(({ raw }) =>
      filled(read?.(raw)).some((each) => textOf(each).toLowerCase() === wanted),
    );
    if (found && line)
      return {
        name: called(type.kind, found).name,
        ...(refersTo.by.length > 1 ? { by: line.attribute } : {}),
      };
  }
  return undefined;
}
