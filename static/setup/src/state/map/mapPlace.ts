// Where somebody is within Map: kind, face, object type, opened line. Kept above the screens while the window is open.
import type { Condition } from '../../../../../src/mapping/condition';
import type { Kind } from '../../answers';

export const faces = ['table', 'text', 'picture'] as const;
export type Face = (typeof faces)[number];

/** An object type that somebody has begun to add to a kind. */
export type NewType = { kind: Kind; name: string; when: Condition[] };

/** A line by its type's key and its number within that type, from 0. */
export type LinePlace = { type: string; at: number };

export type MapPlace = {
  kind: Kind;
  face: Face;
  /** The key of the type that is shown, where a kind goes to several. */
  type?: string | undefined;
  /** The one line that is opened in place. */
  open?: LinePlace | undefined;
  /** The row of the table that the keyboard stands on. */
  row?: LinePlace | undefined;
  /** What is opened between the head of Map and its lines. */
  opened?: 'versions' | 'compare' | undefined;
  newType?: NewType | undefined;
  find: string;
  /** How far the page was scrolled down, in pixels. */
  scrolled: number;
  /** For each kind the record whose values stand beside the lines; absent: one that is chosen for them. */
  sample: Partial<Record<Kind, string>>;
  /** Suggestions that somebody does not want now, by type and attribute. */
  notNow: readonly string[];
};

export const firstPlace: MapPlace = {
  kind: 'users',
  face: 'table',
  find: '',
  scrolled: 0,
  sample: {},
  notNow: [],
};

/** What each face of Map is given, beside the mapping itself (`useMapping`). */
export type FaceProps = {
  /** False while somebody may only look: everything is readable then, nothing editable. */
  mayChange: boolean;
  place: MapPlace;
  /** Goes elsewhere within Map: another face, type or line. */
  moveTo: (next: Partial<MapPlace>) => void;
};
