// What became of Save, Plan and Mend, at the head of Choose, Map and Plan: a refusal, or what is wrong, with the way there.
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Fault } from '../../../../src/mapping/fault';
import type { Mapping } from '../../../../src/mapping/mapping';
import { usePage } from '../state/pageContext';
import { unfilledBy } from '../state/mapping/unfilled';
import { useMapping } from '../state/mapping/useMapping';
import type { Setup } from '../answers';
import { draftWords as words } from '../words/draft';
import { Icon } from './icons';
import { TextButton } from './links';
import { LostMessage, ProblemMessage } from './problems';

/** More than that are shown on Map alone. */
const shownMax = 10;

export function DraftMessages(): ReactElement | null {
  const { doing, saving, saved } = useMapping();
  if (saved) return <Faulty faults={saved.faults} />;
  if (doing.is === 'refused') return <ProblemMessage problem={doing.problem} />;
  if (doing.is === 'lost') return <LostMessage />;
  if (saving.is === 'lost' && saving.problem) return <ProblemMessage problem={saving.problem} />;
  return null;
}

function Faulty({ faults }: { faults: readonly Fault[] }): ReactElement {
  const { mapping } = useMapping();
  const { go, moveInMap, say } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const title = words.faulty(faults.length);
  useEffect(() => {
    say(title, true);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [faults, title, say]);
  const show = (fault: Fault) => {
    const place = placeIn(mapping, fault);
    if (place) moveInMap({ face: 'table', ...place });
    go('map');
  };
  return (
    <div ref={box}>
      <SectionMessage appearance="error" title={title}>
        <ul className="faults">
          {faults.slice(0, shownMax).map((fault, at) => (
            <li key={at} className="breaks">
              <b>{fault.sentence}</b> {fault.remedy}{' '}
              {fault.type !== undefined && (
                <TextButton onClick={() => show(fault)}>{nameIn(mapping, fault)}</TextButton>
              )}
            </li>
          ))}
          {faults.length > shownMax && <li>{words.moreFaults(faults.length - shownMax)}</li>}
        </ul>
      </SectionMessage>
    </div>
  );
}

/** "Show People, Department": where a fault is, by the names a person knows. */
function nameIn(mapping: Mapping, { type, line }: Fault): string {
  const found = mapping.types.find(({ key }) => key === type);
  const attribute = found?.lines.find(({ key }) => key === line)?.attribute;
  return words.showIn([found?.type, attribute].filter(Boolean).join(', '));
}

/** Where Map shows what a fault is about; undefined for what concerns the mapping as a whole. */
function placeIn(mapping: Mapping, { type, line }: Fault) {
  const found = mapping.types.find(({ key }) => key === type);
  if (!found) return undefined;
  const at = found.lines.findIndex(({ key }) => key === line);
  const open = at < 0 ? undefined : { type: found.key, at };
  return { kind: found.kind, type: found.key, ...(open ? { open, row: open } : {}), find: '' };
}

/** What saving would leave behind in Assets: said before somebody saves. */
export function UnfilledTypes({ lastGood }: { lastGood: Setup['lastGood'] }): ReactElement | null {
  const { mapping, now, schema } = useMapping();
  const unfilled = unfilledBy(mapping, now?.live?.mapping, { schema, lastGood });
  if (unfilled.length === 0) return null;
  return (
    <div role="status">
      {unfilled.map(({ type, objects }) => (
        <div key={type} className="line-fault is-warning">
          <Icon name="warning" tone="warning" />
          <span className="grow breaks">{words.unfilled(type, objects)}</span>
        </div>
      ))}
    </div>
  );
}
