// The name somebody most likely meant.

/** Letters that may differ: one in three, at most three. Two that changed places count as two. */
const mayDiffer = (name: string) => Math.min(3, Math.ceil(name.length / 3));

/** Of the known names the one closest to what was written; undefined where none is close. The profile may be left out. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let found: { name: string; apart: number } | undefined;
  const plain = bare(written);
  for (const name of known) {
    const apart = distance(plain, bare(name), mayDiffer(plain));
    if (apart <= mayDiffer(plain) && apart < (found?.apart ?? Infinity)) found = { name, apart };
  }
  return found?.name;
}

const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^profile\./, '')
    .slice(0, 100);

/** Letters to change, add or take away (Levenshtein's distance); more than `most` is told as more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const changed = (before[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(changed, (before[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    before = next;
  }
  return before[other.length] ?? most + 1;
}
