// Switches: where nobody knows what the real service does, or it may do either, the sandbox can do each.

/** One switch: what it may be set to, what it is without being set, what it means and where the doubt comes from. */
export interface Switch {
  values: readonly string[];
  default: string;
  says: string;
  source: string;
}

/** All switches of one part of the sandbox, by name. Write it `as const satisfies SwitchTable`. */
export type SwitchTable = Readonly<Record<string, Switch>>;

/** A chosen value for every switch of a table. */
export type Switched<T extends SwitchTable> = { readonly [Name in keyof T]: T[Name]['values'][number] };

/**
 * Fills in the defaults of a table.
 *
 * @param table the switches of one part
 * @param given chosen values by name, as a person typed them; what is absent or undefined stays at its default
 * @throws Error naming the switch and what it may be, when a name or a value is not in the table
 */
export function choose<T extends SwitchTable>(
  table: T,
  given: Readonly<Record<string, string | undefined>> = {},
): Switched<T> {
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!known) throw new Error(`There is no switch "${name}". There are: ${Object.keys(table).join(', ')}`);
    if (value !== undefined && !known.values.includes(value))
      throw new Error(`The switch "${name}" cannot be "${value}". It may be: ${known.values.join(', ')}`);
  }
  const chosen = Object.fromEntries(
    Object.entries(table).map(([name, { default: usual }]) => [name, given[name] ?? usual]),
  );
  return chosen as Switched<T>; // a parser: every name of the table is there, every value was looked up above
}
