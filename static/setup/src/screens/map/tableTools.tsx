// What helps to find one's way in the table: words to find a line by, and whose values are shown.
import type { ReactElement } from 'react';
import { linesIn, rowsOf } from '../../state/map/mapRows';
import type { TableProps } from '../../state/map/tableProps';
import { FindField } from './findField';
import { focusTable } from './lineTable';
import { SamplePicker } from './samplePicker';

export function TableTools({ type, sampling, place, moveTo, mayChange }: TableProps): ReactElement {
  return (
    <>
      <FindField
        value={place.find}
        onChange={(find) => moveTo({ find })}
        count={linesIn(rowsOf(type, place.find)).length}
        toTable={focusTable}
      />
      {mayChange && <SamplePicker kind={type.kind} sampling={sampling} />}
    </>
  );
}
