// Atlassian accounts: whether their attributes are there, and whether the app may look them up and set them.
import type { Seen } from './faults';
import { atEachLine, mend, placeOf, type AtLine, type Check } from './subject';

export const accounts: Check = (subject) => atEachLine(account)(subject);

function account({ subject, filling, line, attribute }: AtLine): Seen[] {
  if (line.as !== 'account' || (attribute && attribute.form !== 'account')) return [];
  const { may } = subject.known;
  const seen = (code: Seen['code']): Seen => ({
    ...{ code, words: { attribute: line.attribute, type: filling.type.type }, ...placeOf(filling, line) },
    repair: { ...mend(filling, line), do: 'turn off' },
  });
  // Without the general API no attribute of this kind can be seen: there may be one or not.
  if (!may.readTypes) return [seen('account-hidden')];
  if (!attribute) {
    const way = `Object schema → ${filling.type.type} → Attributes → add “${line.attribute}” of the type User`;
    return [{ ...seen('new-account'), clicks: way }];
  }
  return [
    ...(may.readAccounts ? [] : [seen('account-refused')]),
    ...(may.writeObjects ? [] : [seen('account-unset')]),
  ];
}
