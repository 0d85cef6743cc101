// What stands where content will be: loading, nothing yet, or not to be had.
import { Component, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../answers';
import { frameWords, lostWords } from '../words/frame';
import { ActionButton, type Action } from './screen';

/** Loading that is over sooner shows nothing at all. */
const skeletonAfterMs = 300;

/** The shape of what comes, after a moment. */
export function Skeleton(): ReactElement {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), skeletonAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="content" aria-busy="true">
      <h1 className="unseen">{frameWords.loading}</h1>
      {isLong && (
        <div className="skeleton">
          <span className="skeleton-title" />
          <span className="skeleton-sub" />
          {[1, 2, 3, 4].map((line) => (
            <span key={line} className="skeleton-line" />
          ))}
        </div>
      )}
    </main>
  );
}

/** One panel in the middle: what is not there, why, and one way on. */
export function Panel(props: {
  title: string;
  children: ReactNode;
  action?: Action;
  isPrimary?: boolean;
  /** It stands alone, where no screen gives a title. */
  isAlone?: boolean;
}): ReactElement {
  const { title, children, action, isPrimary = false, isAlone = false } = props;
  const Heading = isAlone ? 'h1' : 'h2';
  return (
    <div className="panel">
      <Heading>{title}</Heading>
      <p className="subtle breaks">{children}</p>
      {action && <ActionButton {...action} appearance={isPrimary ? 'primary' : 'default'} />}
    </div>
  );
}

/** The app's functions do not answer at all, or say no to being looked at. */
export function NotToBeHad({ problem, again }: { problem?: Problem; again: () => void }): ReactElement {
  const action = { text: lostWords.again, onClick: again };
  return (
    <main id="content">
      {problem ? (
        <Panel title={problem.sentence} action={action} isAlone>
          {problem.remedy}
        </Panel>
      ) : (
        <Panel title={lostWords.title} action={action} isAlone>
          {lostWords.text}
        </Panel>
      )}
    </main>
  );
}

/** A screen whose file did not load, or that broke: the frame stays, and so does what was typed. */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const action = { text: lostWords.reload, onClick: () => location.reload() };
    return (
      <main id="content">
        <Panel title={lostWords.broken} action={action} isAlone>
          {lostWords.brokenText}
        </Panel>
      </main>
    );
  }
}
