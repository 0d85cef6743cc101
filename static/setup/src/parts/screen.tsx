// The form of every screen: a title that says how things stand, the content, and the foot bar with its buttons.
import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { usePage } from '../state/pageContext';

export type Action = {
  text: string;
  onClick: () => void;
  isBusy?: boolean;
  /** Takes the focus when it appears: for a question that this bar asks. */
  takesFocus?: boolean;
};

/** At most three buttons: `quiet` and `plain` before the one primary at the right end. */
export type Foot = {
  info: ReactNode;
  quiet?: Action | undefined;
  plain?: Action | undefined;
  primary?: Action | undefined;
};

export function Screen(props: {
  title: string;
  sub?: ReactNode;
  /** Stands before the title. */
  sign?: ReactElement;
  /** Stands at the right end of the title's line. */
  beside?: ReactElement | undefined;
  foot?: Foot;
  children: ReactNode;
}): ReactElement {
  const { title, sub, sign, beside, foot, children } = props;
  return (
    <>
      <main id="content">
        <div className="head">
          {sign}
          <div className="head-words">
            <Title>{title}</Title>
            {sub !== undefined && <p className="subtle">{sub}</p>}
          </div>
          {beside}
        </div>
        {children}
      </main>
      {foot && <FootBar {...foot} />}
    </>
  );
}

/** Takes the focus after a change of place; the foot bar's sentence is its description, so both are heard first. */
function Title({ children }: { children: string }): ReactElement {
  const { takeFocus } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus()) title.current?.focus();
  }, [takeFocus]);
  return (
    <h1 ref={title} tabIndex={-1} aria-describedby="foot-info">
      {children}
    </h1>
  );
}

/** A button that becomes another one is drawn anew: a press that began on the first must not end on the second. */
function FootBar({ info, quiet, plain, primary }: Foot): ReactElement {
  const wasInside = useRef(false);
  const buttons = [quiet, plain, primary].map((action) => action?.text).join('\n');
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });
  }, [buttons]);
  return (
    <footer
      className="foot"
      onFocus={() => (wasInside.current = true)}
      onBlur={({ relatedTarget }) => (wasInside.current = relatedTarget === null)}
    >
      <div className="foot-info" id="foot-info">
        {info}
      </div>
      <div className="foot-actions">
        {quiet && <ActionButton key={`quiet ${quiet.text}`} {...quiet} appearance="subtle" />}
        {plain && <ActionButton key={`plain ${plain.text}`} {...plain} appearance="default" />}
        {primary && <ActionButton key={`primary ${primary.text}`} {...primary} appearance="primary" />}
      </div>
    </footer>
  );
}

export function ActionButton({
  text,
  onClick,
  isBusy = false,
  takesFocus = false,
  appearance,
}: Action & { appearance: 'subtle' | 'default' | 'primary' }): ReactElement {
  return (
    <Button
      appearance={appearance}
      isLoading={isBusy}
      autoFocus={takesFocus}
      onClick={() => !isBusy && onClick()}
    >
      {text}
    </Button>
  );
}
