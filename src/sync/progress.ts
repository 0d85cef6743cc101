// How far a run is, told to Assets for the bar in its list of imports. Only looked at: nothing depends on it.
import { kindWords } from '../mapping/kindWords';
import { kindsOf, type Turn } from './turn';

/** Often enough for somebody who watches, seldom enough to cost nothing. */
const everyMs = 5_000;

/** Tells Assets, unless it was told a moment ago. Never fails. */
export async function tellProgress(turn: Turn): Promise<void> {
  const { world, hold, assets, told } = turn;
  const now = world.clock.now();
  if (now - told.at < everyMs) return;
  told.at = now;
  const { counts, expected, lanes, execution, mapping } = hold.record;
  const kinds = kindsOf(mapping);
  const reading = Object.values(lanes).flatMap((lane) => (lane.is === 'reading' ? [lane.kind] : []));
  const processed = kinds.reduce((sum, kind) => sum + counts[kind].read, 0);
  const total = kinds.reduce((sum, kind) => sum + Math.max(expected[kind] ?? 0, counts[kind].read), 0);
  await assets.progress(execution, {
    // Read, hand over the last, let Assets make objects: the two later ones are short, or Assets' own to show.
    steps: {
      total: 3,
      current: reading.length > 0 ? 1 : 2,
      description:
        reading.length > 0
          ? `Reading ${reading.map((kind) => kindWords[kind].several).join(' and ')} from Okta`
          : 'Everything is read',
    },
    objects: { total, processed },
  });
}
