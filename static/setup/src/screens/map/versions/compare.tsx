// What differs between two mappings, opened in place: in words, and line by line of their text.
import './compare.css';
import Lozenge from '@atlaskit/lozenge';
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Mapping } from '../../../../../../src/mapping/mapping';
import { writeText } from '../../../../../../src/mapping/text/write';
import { TextButton } from '../../../parts/links';
import { changesIn } from '../../../state/mapping/changesIn';
import { compare } from '../../../state/map/compare';
import { clockNow } from '../../../state/now';
import { moment } from '../../../state/moments';
import { usePage } from '../../../state/pageContext';
import { folded } from '../../../state/map/textLines';
import { useMapping } from '../../../state/mapping/useMapping';
import { compareWords as words, told, versionWords, type Told } from '../../../words/versions';

/** A panel that is opened in place: its heading takes the focus, so that it is found wherever it was asked for. */
export function Opened(props: {
  title: string;
  sub?: ReactNode;
  close: () => void;
  children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="well opened" aria-label={props.title}>
      <div className="between">
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <TextButton onClick={props.close}>{versionWords.close}</TextButton>
      </div>
      {props.sub !== undefined && <p className="subtle">{props.sub}</p>}
      {props.children}
    </section>
  );
}

/** What is typed and not live yet, against what runs use. For the foot's *Compare*. */
export function CompareDraft({ close }: { close: () => void }): ReactElement {
  const { standpoint } = usePage();
  const { now, base, mapping, changes } = useMapping();
  const savedAt = now?.live?.savedAt;
  const when =
    savedAt === undefined ? undefined : moment(savedAt, { now: clockNow(), zone: standpoint.zone });
  return (
    <Opened title={words.draft(changes)} sub={words.draftSub(when)} close={close}>
      <Compared before={base} after={mapping} />
    </Opened>
  );
}

/** What came since a version: against what is here, or against what runs use where that is something else. */
export function CompareVersion({ version, when }: { version: Mapping; when: string }): ReactElement {
  const { now, mapping, changes } = useMapping();
  const [isLive, setIsLive] = useState(false);
  const live = now?.live?.mapping;
  const after = isLive && live ? live : mapping;
  return (
    <div className="compared-version">
      <p>
        <b>{words.since(when, changesIn(version, after))}</b>
        {changes > 0 && live && (
          <>
            {' '}
            <span className="subtle">{words.inWhich(isLive)}</span>{' '}
            <TextButton onClick={() => setIsLive(!isLive)}>{words.inOther(isLive)}</TextButton>
          </>
        )}
      </p>
      <Compared before={version} after={after} />
    </div>
  );
}

function Compared({ before, after }: { before: Mapping; after: Mapping }): ReactElement | null {
  const [isText, setIsText] = useState(false);
  const all = useMemo(() => compare(before, after).map(told), [before, after]);
  if (all.length === 0) return null;
  return (
    <div className="compared">
      {[...new Set(all.map(({ under }) => under))].map((under) => (
        <div key={under}>
          <h3>
            <bdi className="breaks">{under}</bdi>
          </h3>
          <ul className="lines">
            {all
              .filter((each) => each.under === under)
              .map((each, at) => (
                <li key={at}>
                  <OneDifference told={each} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <TextButton isOpen={isText} onClick={() => setIsText(!isText)}>
        {words.asText}
      </TextButton>
      {isText && <ComparedText before={before} after={after} />}
    </div>
  );
}

/** Nothing of it is good or bad: green and red are for what is done, and for what will not work. */
const looks = { added: 'inprogress', removed: 'default', changed: 'inprogress', moved: 'default' } as const;

const OneDifference = ({ told: { fate, what, detail } }: { told: Told }): ReactElement => (
  <>
    <span className="fate">
      <Lozenge appearance={looks[fate]}>{words.fates[fate]}</Lozenge>
    </span>
    <div className="grow breaks">
      <b>
        <bdi>{what}</bdi>
      </b>
      {detail !== '' && <span className="subtle"> {detail}</span>}
    </div>
  </>
);

const marks = { added: '+', removed: '−', same: ' ' };

function ComparedText({ before, after }: { before: Mapping; after: Mapping }): ReactElement {
  const { schema } = useMapping();
  const lines = useMemo(() => {
    const linesOf = (mapping: Mapping) => writeText(mapping, schema).text.trimEnd().split('\n');
    return folded(linesOf(before), linesOf(after));
  }, [before, after, schema]);
  return (
    <ol className="text-lines" aria-label={words.textOf} tabIndex={0}>
      {lines.map((line, at) =>
        line.is === 'folded' ? (
          <li key={at} className="text-folded">
            {words.sameLines(line.count)}
          </li>
        ) : (
          <li key={at} className={`text-${line.is}`}>
            <span aria-hidden="true">{marks[line.is]} </span>
            {line.is !== 'same' && <span className="unseen">{words.signs[line.is]}: </span>}
            {line.text}
          </li>
        ),
      )}
    </ol>
  );
}
