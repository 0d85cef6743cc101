// What lines and conditions of people read of their groups: nothing, their ids, or more than a run keeps.
import type { Mapping } from '../mapping/mapping';
import { pathsOf } from '../mapping/sourcePaths';

/** Whether people's rows, or who comes in, hang on groups. */
export const needsGroups = (mapping: Mapping): boolean =>
  mapping.types.some(({ kind }) => kind === 'users') &&
  (mapping.filters?.users?.inGroups !== undefined || pathsOfPeople(mapping).some(isOfGroups));

/** Whether any line or condition of people reads more of a group than its id. */
export const needsNames = (mapping: Mapping): boolean =>
  pathsOfPeople(mapping).some((path) => /^groups(\[\]|\.\d+)\.(?!id$)/.test(path));

const isOfGroups = (path: string) => /^groups(\[\]|\.|$)/.test(path);

function pathsOfPeople({ types }: Mapping): string[] {
  const people = types.filter(({ kind }) => kind === 'users');
  return people.flatMap(({ lines, when }) => [
    ...lines.flatMap(({ from }) => pathsOf(from)),
    ...(when ?? []).map(({ path }) => path),
  ]);
}
