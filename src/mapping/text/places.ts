// Where the parts of a mapping stand in its text.

/** What stands on one line of the text. Lines of the text are counted from 1; types and lines are named by their keys. */
export type Place = { line: number } & (
  | { is: 'heading'; type: string }
  | { is: 'line'; type: string; key: string }
  | { is: 'status'; type: string; state: string }
  /** `type` is absent for a setting that stands below no heading of its kind. */
  | { is: 'setting'; type?: string; name: string }
  | { is: 'table'; table: string }
);

/**
 * The line of the text that a type, or a line of it, stands on.
 *
 * @param of keys; without `line` the type's heading is asked for
 */
export function lineOf(places: readonly Place[], of: { type: string; line?: string }): number | undefined {
  return places.find((place) =>
    of.line === undefined
      ? place.is === 'heading' && place.type === of.type
      : place.is === 'line' && place.type === of.type && place.key === of.line,
  )?.line;
}
