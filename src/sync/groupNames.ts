// The names of all groups, for lines that link or show groups by name: read again each turn, since no name is kept.
import { groupNames } from '../okta/groupNames';
import type { OktaClient } from '../okta/request';
import type { Mapping } from '../mapping/mapping';
import { unanswered } from './existing';
import { needsNames } from './groupPaths';
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
      known = new Map(reply.value.map(({ id, name }) => [id, name]));
      return { is: 'known' as const, of: known };
    }
    // The list of groups was read a moment ago: a refusal now is a gap.
    if (reply.is === 'refused')
      return { is: 'end' as const, ending: 'stopped' as const, problem: reply.problem };
    return unanswered(reply);
  };
}
