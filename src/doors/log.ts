// The one place that writes to Forge's log. Counts and ids only: no names, no addresses, no secrets.

/** @param facts ids, codes and counts */
export function log(what: string, facts: Record<string, string | number>): void {
  console.log(JSON.stringify({ what, ...facts }));
}
