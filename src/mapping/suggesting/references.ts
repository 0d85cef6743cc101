// References and accounts that suggest themselves: groups, managers, users of a device, and the account of a person.
import { activeLines, type Line, type Source, type TypeMapping } from '../mapping';
import { sameName, type KnownAttribute } from '../known';
import { identifierKeys } from '../match';
import { defaultMapping } from '../defaults';
import { meaningsOf } from './meanings';
import type { AtHome, Proposal } from './wanting';

/** Lines for an attribute that points to a type of the mapping, or to an account. */
export function referencesFor(attribute: KnownAttribute, at: AtHome): Proposal[] {
  if (attribute.form === 'account') return accountFor(attribute, at);
  if (attribute.form !== 'reference' || attribute.target === undefined) return [];
  const { target } = attribute;
  const to = at.mapping.types.find(({ type }) => sameName(type, target));
  const by = identifierKeys(to);
  return to && by.length > 0 ? toMapped(attribute, at, { to, by }) : [];
}

function toMapped(
  attribute: KnownAttribute,
  { type }: AtHome,
  { to, by }: { to: TypeMapping; by: string[] },
): Proposal[] {
  const isMany = attribute.most !== 1;
  const line = (from: Source, found: string[] = by): Line => ({
    ...{ attribute: attribute.name, key: '', as: 'reference', from, refersTo: { type: to.key, by: found } },
    ...(isMany ? { many: true } : {}),
  });
  const means = meaningsOf(type.kind, attribute.name);
  const way = `${type.kind} to ${to.kind}`;
  if (way === 'users to groups' && isMany)
    return [
      {
        line: line({ path: 'groups[].id' }),
        reason: `The groups that somebody is in are ${to.type}.`,
        confidence: 0.97,
      },
    ];
  if (way === 'devices to users') {
    const from = { path: isMany ? '_embedded.users[].user.id' : '_embedded.users.0.user.id' };
    const whose = isMany ? 'Everybody enrolled on a device' : 'Whoever is enrolled on a device first';
    return [
      { line: line(from), reason: `${whose} is in ${to.type}.`, confidence: means.has('users') ? 0.97 : 0.7 },
    ];
  }
  if (way === 'users to users' && means.has('manager')) {
    // Free text in Okta: an id, a login or a mail address, whichever the org keeps there.
    const texts = activeLines(to).filter(
      ({ from }) => 'path' in from && ['profile.login', 'profile.email'].includes(from.path),
    );
    const found = [...by, ...texts.map(({ key }) => key)].slice(0, 5);
    const names = defaultMapping.types
      .flatMap(({ lines }) => lines)
      .find(({ key }) => key === 'manager')?.from;
    return names
      ? [{ line: line(names, found), reason: `A manager is one of ${to.type} as well.`, confidence: 0.97 }]
      : [];
  }
  return [];
}

/** Only where the app may look accounts up and set them; only one attribute for all that somebody is. */
function accountFor(attribute: KnownAttribute, { type, home, known }: AtHome): Proposal[] {
  const { may } = known;
  if (!may.readAccounts || !may.writeObjects) return [];
  const means = meaningsOf(type.kind, attribute.name);
  const account = (path: string): Line => ({
    ...{ attribute: attribute.name, key: '', as: 'account', from: { path } },
    ...(attribute.most === 1 ? {} : { many: true }),
  });
  if (type.kind === 'users') {
    const isOnly =
      home.attributes.filter(({ form }) => form === 'account').length === 1 && !means.has('manager');
    const isMeant = means.has('account') || means.has('email') || means.has('login');
    if (!isMeant && !isOnly) return [];
    const reason = 'The Atlassian account that belongs to the mail address, where Jira shows it.';
    return [{ line: account('profile.email'), reason, confidence: isMeant ? 0.9 : 0.5 }];
  }
  if (type.kind !== 'devices' || !means.has('users')) return [];
  const path =
    attribute.most === 1 ? '_embedded.users.0.user.profile.email' : '_embedded.users[].user.profile.email';
  return [
    {
      line: account(path),
      reason: 'The Atlassian account of whoever is enrolled on the device.',
      confidence: 0.85,
    },
  ];
}
