// How the objects of a type divide, as a bar; the numbers stand beside it, so that nobody needs to see it.
import type { PlanType } from '../../answers';
import type { ReactElement } from 'react';
import { barPieces, barParts } from '../../state/plan/planBars';
import { planWords as words } from '../../words/plan';

/** In the bar's own units; its width on the page is the column's. */
const width = 240;
const height = 8;

export function PlanBar({ type }: { type: PlanType }): ReactElement {
  return (
    <svg
      className="plan-bar"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {barPieces(type, width).map(({ part, from, long }) => (
        <rect key={part} className={`bar-${part}`} x={from} y={0} width={long} height={height} />
      ))}
    </svg>
  );
}

export function Legend(): ReactElement {
  return (
    <ul className="legend small subtle wide-only" aria-hidden="true">
      {barParts.map((part) => (
        <li key={part}>
          <svg width={8} height={8}>
            <rect className={`bar-${part}`} width={8} height={8} rx={2} />
          </svg>
          {words.columns[part]}
        </li>
      ))}
    </ul>
  );
}
