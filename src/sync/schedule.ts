// When the scheduled trigger starts an import by itself (pure). Schedules of the admin's own come with a later step.

const hourMs = 3_600_000;
const dayMs = 24 * 3_600_000;

/**
 * The latest daily moment that is due: whole days after the run that the days are counted from.
 * Counted from the last due time and not from "now", so that ticks that drift or repeat neither skip nor double.
 * @param dayFrom milliseconds; undefined before the first good run, when nothing starts by itself
 */
export function dueSince(dayFrom: number | undefined, now: number): number | undefined {
  if (dayFrom === undefined) return undefined;
  const days = Math.floor((now - dayFrom) / dayMs);
  return days < 1 ? undefined : dayFrom + days * dayMs;
}

/**
 * The try that a due moment is at: whole hours after it. A start that broke off, or was refused for a reason that
 * passes, is made up for within the hour and not on the next day.
 */
export const tryOf = (due: number, now: number): number =>
  due + Math.max(0, Math.floor((now - due) / hourMs)) * hourMs;

/** When the next daily moment comes, seen from now. */
export const nextDue = (dayFrom: number, now: number): number =>
  dayFrom + Math.max(1, Math.floor((now - dayFrom) / dayMs) + 1) * dayMs;
