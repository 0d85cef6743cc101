// Other values that the line would give, over the records at hand.
import { useState, type ReactElement } from 'react';
import type { Kind } from '../../../answers';
import { TextButton } from '../../../parts/links';
import { number, startOf } from '../../../state/counts';
import type { ValuesSeen as Seen } from '../../../state/map/useValuesSeen';
import { countedOf } from '../../../words/map';
import { lineWords as words } from '../../../words/mapLine';

const few = 5;
const longest = 60;

export function ValuesSeen({ seen, kind }: { seen: Seen | undefined; kind: Kind }): ReactElement {
  const [isAll, setIsAll] = useState(false);
  if (!seen) return <div className="small subtle">{words.noOthers}</div>;
  const { landing, empty, records } = seen;
  const shown = isAll ? landing : landing.slice(0, few);
  return (
    <div className="field">
      <span className="field-label">{words.others(countedOf(kind, records))}</span>
      <span className="small subtle breaks">
        {shown.map(({ text, count }) => (
          <span key={text}>
            <bdi>{cut(text)}</bdi> {number(count)},{' '}
          </span>
        ))}
        {words.emptyValues(empty)}.{' '}
        {landing.length > few && (
          <TextButton isOpen={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? words.fewer : words.allValues(landing.length)}
          </TextButton>
        )}
      </span>
    </div>
  );
}

function cut(text: string): string {
  const start = startOf(text, longest);
  return start === text ? text : `${start}…`;
}
