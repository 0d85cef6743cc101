// The problems beneath the text: each with a link to its line, its remedy, and the button that repairs it.
import type { ReactElement } from 'react';
import type { Repair } from '../../../../../../src/mapping/fault';
import { Icon } from '../../../parts/icons';
import { TextButton } from '../../../parts/links';
import { ActionButton } from '../../../parts/screen';
import type { LineProblem } from '../../../state/map/textDraft';
import { textWords as words } from '../../../words/text';

export function TextProblems(props: {
  problems: readonly LineProblem[];
  /** How many of these are lines that are not understood; all others are counted everywhere on the page. */
  misread: number;
  goTo: (problem: LineProblem) => void;
  /** Absent while somebody may only look. */
  repair?: (problem: LineProblem, repair: Repair) => void;
}): ReactElement {
  const { problems, misread, goTo, repair } = props;
  const title = words.problems(problems.length - misread, misread);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="lines text-problems">
        {problems.map((problem, at) => (
          <li key={`${at} ${problem.sentence}`}>
            <Icon
              name={problem.level === 'error' ? 'failed' : 'warning'}
              tone={problem.level === 'error' ? 'danger' : 'warning'}
              label={words.levels[problem.level]}
            />
            <div className="grow breaks">
              {problem.line > 0 && (
                <TextButton onClick={() => goTo(problem)}>{words.line(problem.line)}</TextButton>
              )}{' '}
              {problem.sentence}
              <div className="subtle">{problem.clicks ?? problem.remedy}</div>
            </div>
            <RepairButton problem={problem} repair={repair} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RepairButton({
  problem,
  repair,
}: {
  problem: LineProblem;
  repair: ((problem: LineProblem, repair: Repair) => void) | undefined;
}): ReactElement | null {
  const { repair: deed, button } = problem;
  if (!deed || button === undefined || !repair) return null;
  return <ActionButton text={button} appearance="default" onClick={() => repair(problem, deed)} />;
}
