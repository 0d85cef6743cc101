// What a row brings for one line (pure).
import { isEmptyValue } from '../mapping/apply';
import type { Line } from '../mapping/mapping';
import type { Json } from '../records/record';

/** The values of a row's member; none where it is empty. */
export const valuesIn = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === undefined || isEmptyValue(value) ? [] : [value];

/** Going and coming back is dated later, by the app itself: until then such a line says nothing of its attribute. */
export const isOfLater = ({ from }: Line): boolean => 'own' in from && from.own === 'presence changed';
