// What references and accounts would find: asked for samples, at the moment somebody looks.
import { valuesOf, type FoundObject } from '../../assets/foundObject';
import { answered } from './connected';
import { finder } from './finder';
import { patiently } from '../patience';
import { tell } from '../problems';
import type { Asker, Done } from './setup';

/** A person's Atlassian account, as far as Jira tells. */
export type AccountFound =
  { is: 'found'; name: string } | { is: 'none' | 'hidden' | 'several' | 'refused'; sentence: string };

const sentences = {
  none: 'No Atlassian account with this address is found, or the person hides it from apps.',
  hidden: 'One account answers to this address and hides its own, so nobody can say whether it is the one.',
  several: 'More than one account may be meant.',
} as const;

/** Whose account belongs to a mail address. The account's id stays in the app. */
export async function findAccount(
  { world, user }: Asker,
  { text }: { text: string },
): Promise<Done<AccountFound>> {
  const found = answered(await patiently(world, () => user.findAccount(text)));
  if (found.is !== 'ok') return found;
  const { value } = found;
  if (value.is === 'found') return { is: 'ok', value: { is: 'found', name: value.name } };
  const sentence = value.is === 'refused' ? tell(value.problem).sentence : sentences[value.is];
  return { is: 'ok', value: { is: value.is, sentence } };
}

/** Names of objects of which one attribute has the value, for each value; nothing where Assets does not let us look. */
export async function findObjects(
  asker: Asker,
  { type, by, values }: { type: string; by: string[]; values: string[] },
): Promise<Done<{ found: string[][] } | { found?: never }>> {
  const found = await finder(asker)({ type, attributes: by, values });
  if (found.is === 'unread') return { is: 'ok', value: {} };
  const names = values.map((value) =>
    found.objects.filter((object) => holds(object, by, value)).map(({ label }) => label),
  );
  return { is: 'ok', value: { found: names } };
}

/** Whether one of these attributes of an object has that value, letter case aside. */
export function holds(object: FoundObject, attributes: readonly string[], value: string): boolean {
  const wanted = value.toLowerCase();
  return attributes.some((attribute) =>
    valuesOf(object, attribute).some((text) => text.toLowerCase() === wanted),
  );
}
