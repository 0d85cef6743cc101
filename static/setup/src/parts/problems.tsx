// Problems with their remedy: one at the head of a page, or several as lines.
import SectionMessage from '@atlaskit/section-message';
import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../answers';
import { headed, toneOf } from '../state/said';
import { lostWords } from '../words/frame';
import { runWords } from '../words/runs';
import { Icon } from './icons';

/** One refusal above what it is about. */
export function ProblemMessage({ problem }: { problem: Problem }): ReactElement {
  const { heading, why } = headed(problem.sentence);
  const words = (
    <p className="breaks">
      {why} {problem.remedy}
    </p>
  );
  const tone = toneOf(problem.code);
  return heading === '' ? (
    <SectionMessage appearance={tone}>{words}</SectionMessage>
  ) : (
    <SectionMessage appearance={tone} title={heading}>
      {words}
    </SectionMessage>
  );
}

/** A call that a button made did not come through. */
export const LostMessage = (): ReactElement => (
  <SectionMessage appearance="warning" title={lostWords.title}>
    <p>{lostWords.action}</p>
  </SectionMessage>
);

/** Every problem on a line of its own; `more` gives what stands beneath one. */
export function ProblemLines({
  problems,
  more,
}: {
  problems: readonly Problem[];
  more?: (problem: Problem) => ReactNode;
}): ReactElement {
  return (
    <ul className="lines">
      {problems.map((problem) => {
        const { heading, why } = headed(problem.sentence);
        return (
          <li key={`${problem.code} ${problem.sentence}`}>
            <Icon name="warning" tone="warning" />
            <div className="grow breaks">
              {heading !== '' && <b>{heading}. </b>}
              <span className="subtle">{why}</span>
              <div className="subtle">{problem.remedy}</div>
              {more?.(problem)}
            </div>
            {problem.count > 1 && (
              <span className="small subtle number">{runWords.times(problem.count)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
