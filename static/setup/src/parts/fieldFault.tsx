// What keeps a text in a field from counting: said beneath the field, which saving and planning lead to meanwhile.
import { useEffect, type ReactElement, type RefObject } from 'react';
import { useMapping } from '../state/mapping/useMapping';
import { Icon } from './icons';

/** @param id for the field's `aria-describedby` */
export const FieldFault = ({ id, text }: { id: string; text: string }): ReactElement => (
  <span className="help wrong" id={id} role="alert">
    <Icon name="failed" tone="danger" />
    {text}
  </span>
);

/** As long as a field holds what cannot count, nothing goes on without it. */
export function useUnfit(field: RefObject<HTMLElement>, isUnfit: boolean): void {
  const { unfit } = useMapping();
  useEffect(() => (isUnfit && field.current ? unfit.hold(field.current) : undefined), [isUnfit, unfit]);
}
