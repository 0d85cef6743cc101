// Map's table face: one object type with its lines, what is wrong with them, and what could be added.
import { useMemo, type ReactElement } from 'react';
import type { Problem } from '../../answers';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { firstKind, faultsOfWhole } from '../../state/map/faultPlaces';
import { rowsOf } from '../../state/map/mapRows';
import { useLineActs } from '../../state/map/useLineActs';
import { isRefusal } from '../../state/mapping/ofOkta';
import { usePage } from '../../state/pageContext';
import { useMapping } from '../../state/mapping/useMapping';
import { mapWords as words } from '../../words/map';
import { AddLine } from './addLine';
import { FaultStrip } from './faultRow';
import { LineTable } from './lineTable';
import { Suggestions } from './suggestions';
import type { TableProps } from '../../state/map/tableProps';
import { TypeBar } from './typeBar';

export function TableFace(props: TableProps): ReactElement {
  const { mayChange, place, type } = props;
  const { fieldProblems, schemaProblem, faults, mapping } = useMapping();
  const ofWhole = type.kind === firstKind(mapping) ? faultsOfWhole(faults, mapping) : [];
  const fieldProblem = fieldProblems[type.kind];
  const rows = useMemo(() => rowsOf(type, place.find), [type, place.find]);
  const acts = useLineActs(type, rows);
  return (
    <div className="map-face" role="tabpanel" id="kind-lines" aria-labelledby={`kind-${type.kind}`}>
      <TypeBar {...props} />
      {ofWhole.map((fault, at) => (
        <FaultStrip key={at} fault={fault} mayChange={mayChange} />
      ))}
      {mayChange && <Suggestions {...props} />}
      {schemaProblem && <Note>{words.noSchema}</Note>}
      {fieldProblem && <FieldNote problem={fieldProblem} />}
      <section>
        <LineTable {...props} rows={rows} acts={acts} />
        <AddLine {...props} />
      </section>
    </div>
  );
}

/** Where the credential itself is refused, nothing at all is taken from Okta. */
function FieldNote({ problem }: { problem: Problem }): ReactElement {
  const { go } = usePage();
  if (!isRefusal(problem)) return <Note>{words.sampleFields}</Note>;
  return (
    <div className="line-fault is-warning" role="status">
      <Icon name="warning" tone="warning" />
      <span className="grow breaks">
        {problem.sentence} <span className="subtle">{problem.remedy}</span>
      </span>
      <TextButton onClick={() => go('connect')}>{words.toConnect}</TextButton>
    </div>
  );
}

const Note = ({ children }: { children: string }): ReactElement => (
  <div className="line-note">
    <Icon name="info" tone="info" />
    <span>{children}</span>
  </div>
);
