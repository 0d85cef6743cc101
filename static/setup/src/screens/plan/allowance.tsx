// The site's allowance of objects: what a run adds to it, and how large it is.
import { useRef, useState, type ReactElement } from 'react';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { allowanceOf } from '../../state/plan/allowance';
import { number } from '../../state/counts';
import type { ScreenProps } from '../../state/screenProps';
import { planWords as words } from '../../words/plan';
import type { PlanView } from '../../answers';
import { AllowanceField } from './allowanceField';

const width = 240;

type Props = { made: PlanView } & Pick<ScreenProps, 'setup' | 'plan' | 'refreshSetup'>;

export function Allowance({ made, setup, plan, refreshSetup }: Props): ReactElement {
  const { holds, adds, allowed, rest, after, level } = allowanceOf(made);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLParagraphElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  const scale = (objects: number) => (allowed === 0 ? width : Math.min(width, (objects / allowed) * width));
  return (
    <section aria-labelledby="allowance">
      <div className="between">
        <h2 id="allowance">{words.allowance}</h2>
        {rest !== undefined && (
          <span className="small subtle number">{words.allowanceOf(after, allowed)}</span>
        )}
      </div>
      {rest !== undefined && (
        <svg
          className="plan-bar"
          viewBox={`0 0 ${width} 8`}
          height={8}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className="bar-free" width={width} height={8} />
          <rect className="bar-import" width={scale(after)} height={8} />
          <rect className="bar-rest" width={scale(after - adds)} height={8} />
        </svg>
      )}
      <p className="small subtle">
        {rest === undefined
          ? words.allowanceUnread({ holds, adds, allowed })
          : words.allowanceText({ holds, adds, rest })}
      </p>
      {level !== 'free' && (
        <p className="small with-icon top-aligned">
          <Icon name="warning" tone="warning" />
          {level === 'over' ? words.allowanceOver(after - allowed) : words.allowanceNear}
        </p>
      )}
      {setup.mayChange && (
        <p className="small" ref={opener}>
          <TextButton onClick={() => setIsOpen(!isOpen)} isOpen={isOpen}>
            {words.allowanceChange(number(allowed))}
          </TextButton>
        </p>
      )}
      {isOpen && (
        <AllowanceField
          allowed={allowed}
          after={() => Promise.all([plan.refresh(), refreshSetup()])}
          close={close}
        />
      )}
    </section>
  );
}
