// Puts a row's values into a reference query: `${x}`, `${x${0}}` (all, one by one) and `${x${n}}` (the n-th).
import { cellOf } from './values';
import type { AttributeMapping, Row } from './state';
import type { AssetsSwitched } from './switches';

export type Filled =
  | { is: 'query'; text: string }
  /** None of the placeholders has a value. `absent`: the row does not even have the members. */
  | { is: 'empty'; absent: boolean }
  | { is: 'broken'; why: string };

const PLACEHOLDER = /\$\{([^{}$]+)(?:\$\{(\d+)\})?\}/g;

/**
 * Fills the query of one reference for one row. Values go in as quoted strings (Assets imports guide); how a quote or a backslash
 * within one would have to be written is told nowhere, so such a value breaks the query.
 */
export function fillQuery(
  line: Pick<AttributeMapping, 'query' | 'locators'>,
  row: Row,
  switches: Pick<AssetsSwitched, 'arrays'>,
): Filled {
  if (line.query === null) return { is: 'broken', why: 'a reference without a query' };
  const cells = new Map(line.locators.map((locator) => [locator, cellOf(row, [locator], switches)]));
  if ([...cells.values()].every((cell) => cell.is !== 'filled'))
    return { is: 'empty', absent: [...cells.values()].every((cell) => cell.is === 'absent') };
  let why = '';
  const text = line.query.replace(PLACEHOLDER, (_whole, name: string, nth: string | undefined) => {
    const cell = cells.get(name);
    if (!cell) why = `\${${name}} is not among the locators`;
    const values = cell?.is === 'filled' ? cell.values.map(String) : [];
    if (values.some((value) => /["\\]/.test(value))) why = 'a quote or a backslash in a value';
    const chosen =
      nth === undefined
        ? [values.join(',')]
        : nth === '0'
          ? values
          : values.slice(Number(nth) - 1, Number(nth));
    return (chosen.length > 0 ? chosen : ['']).map((value) => `"${value}"`).join(', ');
  });
  return why ? { is: 'broken', why } : { is: 'query', text };
}
