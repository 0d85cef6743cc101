// Okta's search as a list of conditions that a person can choose, and back (pure).

/** What Okta offers for every attribute. It has no "not equal": below or above says the same, of those that have a value. */
export const searchTests = ['is', 'is not', 'starts with', 'is filled'] as const;
export type SearchTest = (typeof searchTests)[number];

/** `bare` values are written without quotes: numbers, true and false. */
export type SearchCondition = { field: string; test: SearchTest; value: string; bare?: boolean };

/** The text of Okta's search; conditions that are not finished yet are left out. */
export const searchText = (conditions: readonly SearchCondition[]): string =>
  conditions.filter(isFinished).map(textOf).join(' and ');

const isFinished = ({ field, test, value }: SearchCondition): boolean =>
  field !== '' && (test === 'is filled' || value.trim() !== '');

function textOf({ field, test, value, bare }: SearchCondition): string {
  const literal = bare ? value.trim() : `"${value.trim().replace(/["\\]/g, '\\$&')}"`;
  switch (test) {
    case 'is':
      return `${field} eq ${literal}`;
    case 'is not':
      return `(${field} lt ${literal} or ${field} gt ${literal})`;
    case 'starts with':
      return `${field} sw ${literal}`;
    case 'is filled':
      return `${field} pr`;
  }
}

const field = String.raw`([A-Za-z_][\w.-]*)`;
const literal = String.raw`("(?:[^"\\]|\\.)*"|true|false|-?\d+(?:\.\d+)?)`;
const forms: readonly [test: SearchTest, form: RegExp][] = [
  ['is not', new RegExp(String.raw`^\(${field} lt ${literal} or \1 gt \2\)`)],
  ['is', new RegExp(`^${field} eq ${literal}`)],
  ['starts with', new RegExp(`^${field} sw ${literal}`)],
  ['is filled', new RegExp(`^${field} pr`)],
];

/** The conditions of a text, where it consists of nothing else; undefined where only its text can be shown. */
export function searchConditions(text: string): SearchCondition[] | undefined {
  const found: SearchCondition[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const next = firstIn(rest);
    if (next === undefined) return undefined;
    found.push(next.condition);
    if (next.rest !== '' && !next.rest.startsWith(' and ')) return undefined;
    rest = next.rest.slice(' and '.length);
    if (next.rest !== '' && rest.trim() === '') return undefined;
  }
  return found;
}

function firstIn(text: string): { condition: SearchCondition; rest: string } | undefined {
  for (const [test, form] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const [whole, name = '', written = ''] = found;
    const isQuoted = written.startsWith('"');
    const value = isQuoted ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written;
    const bare = isQuoted || test === 'is filled' ? {} : { bare: true };
    return { condition: { field: name, test, value, ...bare }, rest: text.slice(whole.length) };
  }
  return undefined;
}
