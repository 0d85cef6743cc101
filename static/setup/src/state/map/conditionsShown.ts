// Which records a type takes, in a few words (pure).
import type { Condition } from '../../../../../src/mapping/condition';
import { listed } from '../counts';
import { testNames } from '../../words/mapType';

/** "userType is robot and department is filled". */
export const conditionsShown = (when: readonly Condition[]): string => when.map(conditionShown).join(' and ');

function conditionShown({ path, test, values }: Condition): string {
  const name = path.split('.').at(-1) ?? path;
  const texts = (values ?? []).filter((value) => value !== '').map((value) => `“${value}”`);
  return [name, testNames[test], listed(texts).replace(/ and /g, ' or ')].filter(Boolean).join(' ');
}
