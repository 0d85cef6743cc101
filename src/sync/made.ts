// What of Assets the app made itself, by what it met when the live mapping was saved: nobody else's values are in it.
import { isOurs } from '../assets/externalIds';
import { readBinding } from '../mapping/drift';
import { sameName } from '../mapping/known';

/** Whether the app made a type, or an attribute of it, by their names. What nobody can tell it did not. */
export type Made = (type: string, attribute?: string) => boolean;

/** @param stored the binding beside the live mapping, as it was stored */
export function madeOf(stored: unknown, importId: string): Made {
  const types = readBinding(stored)?.types ?? [];
  return (name, attribute) => {
    const type = types.find((each) => sameName(each.name, name));
    const meant =
      attribute === undefined ? type : type?.attributes.find((each) => sameName(each.name, attribute));
    return isOurs(meant?.externalId, importId);
  };
}
