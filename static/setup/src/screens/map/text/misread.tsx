// What the other faces cannot show: lines of the text that are not understood, with the way to them.
import { useMemo, type ReactElement } from 'react';
import { Icon } from '../../../parts/icons';
import { TextButton } from '../../../parts/links';
import type { FaceProps } from '../../../state/map/mapPlace';
import { badLines, lineCount } from '../../../state/map/textDraft';
import { useMapping } from '../../../state/mapping/useMapping';
import { textWords as words } from '../../../words/text';
import { grammarFor } from './textGrammar';
import { draftNow } from './textTyping';

export function Misread({ moveTo }: Pick<FaceProps, 'moveTo'>): ReactElement | null {
  const { mapping, schema } = useMapping();
  const grammar = useMemo(() => grammarFor(schema), [schema]);
  const bad = useMemo(() => {
    const draft = draftNow(mapping, grammar);
    return draft ? badLines(draft.read) : [];
  }, [mapping, grammar]);
  if (bad.length === 0) return null;
  return (
    <div className="line-fault is-error" role="status">
      <Icon name="failed" tone="danger" />
      <span className="grow breaks">{words.notUnderstood(bad, lineCount(mapping))}</span>
      <TextButton onClick={() => moveTo({ face: 'text' })}>{words.show}</TextButton>
    </div>
  );
}
