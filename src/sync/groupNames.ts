// The names of all groups, for lines that link or show groups by name: read again each turn, since no name is kept.
import { groupNames } from '../okta/groupNames';
import type { OktaClient } from '../okta/request';
import type { Mapping, Piece, Source } from '../mapping/mapping';
import { unanswered } from './existing';
import { patiently } from './patience';
import type { Turn } from './turn';
import type { World } from './world';

/** Makes the `groupNames` of a turn: asks Okta at most once, and not at all where no line needs names. */
export function namesOfGroups(world: World, okta: OktaClient, mapping: Mapping): Turn['groupNames'] {
  const nobody: Awaited<ReturnType<Turn['groupNames']>> = { is: 'known', of: new Map() };
  if (!needsNames(mapping)) return () => Promise.resolve(nobody);
  let known: ReadonlyMap<string, string> | undefined;
  return async () => {
    if (known) return { is: 'known' as const, of: known };
    const reply = await groupNames(okta, (ask) => patiently(world, ask));
    if (reply.is === 'ok') {
      known = new Map(reply.value.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
      return { is: 'known' as const, of: known };
    }
    // The list of groups was read a moment ago: a refusal now is a gap.
    if (reply.is === 'refused')
      return { is: 'end' as const, ending: 'stopped' as const, problem: reply.problem };
    return unanswered(reply);
  };
}

/** Whether any line or condition of people reads more of a group than its id. */
function needsNames({ types }: Mapping): boolean {
  const people = types.filter(({ kind }) => kind === 'users');
  const paths = people.flatMap(({ lines, when }) => [
    ...lines.flatMap(({ from }) => pathsOf(from)),
    ...(when ?? []).map(({ path }) => path),
  ]);
  return paths.some((path) => /^groups(\[\]|\.\d+)\.(?!id$)/.test(path));
}

function pathsOf(source: Source): string[] {
  if ('own' in source) return [];
  return 'first' in source ? source.first.flatMap(pathsIn) : pathsIn(source);
}

function pathsIn(piece: Piece): string[] {
  if ('path' in piece) return [piece.path];
  if ('join' in piece) return piece.join;
  return 'template' in piece
    ? [...piece.template.matchAll(/\$\{([^{}]*)\}/g)].map(([, path]) => path ?? '')
    : [];
}
