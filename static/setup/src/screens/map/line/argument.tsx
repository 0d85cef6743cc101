// One thing that a change needs to know: words with a field behind them.
import type { ReactElement, ReactNode } from 'react';
import { TypedText } from '../../../parts/typedText';
import { someUpTo } from '../../../state/map/checkedText';

export const With = ({ words_, children }: { words_: string; children: ReactNode }): ReactElement => (
  <span className="argument">
    <span>{words_}</span>
    {children}
  </span>
);

/** Words with a short field behind them. */
export function Text(props: {
  label: string;
  value: string;
  put: (value: string) => void;
  check?: (text: string) => string | undefined;
}): ReactElement {
  const { label, value, put, check = someUpTo(20) } = props;
  return (
    <With words_={label}>
      <TypedText label={label} width="short" isCode value={value} faultOf={check} onChange={put} />
    </With>
  );
}
