// What every part of Map's table face is given: the type that is shown, and the record beside its lines.
import type { Line, TypeMapping } from '../../../../../src/mapping/mapping';
import type { FaceProps } from './mapPlace';
import type { MapSample } from './useMapSample';

export type TableProps = FaceProps & { type: TypeMapping; sampling: MapSample };

/** What an opened line is given besides. */
export type OpenLineProps = {
  type: TypeMapping;
  line: Line;
  at: number;
  mayChange: boolean;
  sampling: MapSample;
  close: () => void;
};
