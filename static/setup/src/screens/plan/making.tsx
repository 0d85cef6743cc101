// A plan that is being made: how far it is, kind by kind, and the way to stop it.
import type { ReactElement } from 'react';
import { Bar } from '../../parts/bar';
import { LostMessage, ProblemLines, ProblemMessage } from '../../parts/problems';
import { Screen, type Foot } from '../../parts/screen';
import { progressOf, shareOf, wholeOf } from '../../state/runs/progress';
import type { ScreenProps } from '../../state/screenProps';
import { lostWords } from '../../words/frame';
import { planWords as words } from '../../words/plan';
import { runTitle, runWords } from '../../words/runs';
import { Lanes } from '../lanes';

export function Making({ setup, run, running, minutes }: ScreenProps): ReactElement {
  const value = run.value ?? null;
  const isStopping = running.phase.is === 'stopping';
  const foot: Foot = {
    info: isStopping ? words.cancelling : words.makingFoot,
    plain: isStopping || !setup.mayChange ? undefined : { text: words.cancel, onClick: running.stop },
  };
  const under = value?.is === 'running' ? value : undefined;
  const lanes = under ? progressOf(under) : [];
  const whole = wholeOf(lanes);
  return (
    <Screen title={words.making} sub={words.makingSub} foot={foot}>
      {run.isStale && <p className="line-note">{lostWords.stale}</p>}
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {running.phase.is === 'lost' && <LostMessage />}
      {!under ? (
        <p className="subtle">{runWords.openingText}</p>
      ) : (
        <>
          <section aria-label={words.making}>
            <div className="between">
              <span>{runTitle(under, minutes)}</span>
              <span className="subtle number">{runWords.readOf(whole.read, whole.expected)}</span>
            </div>
            <Bar
              share={under.phase === 'reading' ? shareOf(whole) : undefined}
              isDone={false}
              label={words.making}
            />
          </section>
          <Lanes lanes={lanes} />
          {under.problems.length > 0 && (
            <section aria-labelledby="problems">
              <h2 id="problems">{runWords.problemsSoFar}</h2>
              <ProblemLines problems={under.problems} />
            </section>
          )}
        </>
      )}
    </Screen>
  );
}
