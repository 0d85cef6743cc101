// The cells of a line that say what it does: its field, its changes, its attribute.
import Lozenge from '@atlaskit/lozenge';
import { Fragment, useMemo, type ReactElement } from 'react';
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { statesOf } from '../../../../../src/mapping/statuses';
import type { Kind } from '../../answers';
import { knownAttribute } from '../../state/mapping/knownTypes';
import { chipsOf, fieldShown, formShown } from '../../state/map/lineShown';
import { useMapping } from '../../state/mapping/useMapping';
import { mapWords as words } from '../../words/map';

export function FieldCell({ line, kind }: { line: Line; kind: Kind }): ReactElement {
  const { mapping, fields } = useMapping();
  const titles = useMemo(
    () => new Map(fields[kind]?.map(({ path, title }) => [path, title])),
    [fields, kind],
  );
  const { path, isCode, beneath } = fieldShown(line, mapping, (each) => titles.get(each));
  return (
    <>
      <span className={isCode ? 'mono path' : 'subtle'}>
        <Path>{path}</Path>
      </span>
      {beneath.map((words_) => (
        <span key={words_} className="beneath small subtlest">
          <bdi>{words_}</bdi>
        </span>
      ))}
    </>
  );
}

/** A path may break after its dots. */
export const Path = ({ children }: { children: string }): ReactElement => (
  <>
    {children.split('.').map((step, at) => (
      <Fragment key={at}>
        {at > 0 && (
          <>
            .<wbr />
          </>
        )}
        {step}
      </Fragment>
    ))}
  </>
);

export function ChangesCell({ line, type }: { line: Line; type: TypeMapping }): ReactElement {
  const { mapping } = useMapping();
  return (
    <span className="chips">
      {chipsOf(line, mapping, statesOf(type).length).map(({ text, isQuiet }, at) => (
        <span key={at} className={isQuiet ? 'chip is-quiet' : 'chip'}>
          {text}
        </span>
      ))}
    </span>
  );
}

export function AttributeCell({ line, type }: { line: Line; type: TypeMapping }): ReactElement {
  const { schema } = useMapping();
  const known = knownAttribute(schema, type.type, line.attribute);
  return (
    <span className="attribute">
      <bdi className="breaks">{line.attribute}</bdi>
      <span className="small subtlest">{formShown(line, known, schema !== undefined)}</span>
      {line.as !== 'reference' && line.identifier && <Lozenge>{words.identifier}</Lozenge>}
      {line.as !== 'reference' && line.label && <Lozenge>{words.label}</Lozenge>}
      {line.off && <Lozenge>{words.off}</Lozenge>}
    </span>
  );
}
