// Choose: which kinds come in, and what their object types are called.
import type { ReactElement } from 'react';
import { kinds } from '../answers';
import { LostMessage, ProblemMessage } from '../parts/problems';
import { Screen, type Foot } from '../parts/screen';
import { clockNow } from '../state/now';
import { faultsIn, mayName } from '../state/chooseDraft';
import { testedOf } from '../state/connectDraft';
import { moment } from '../state/moments';
import { usePage } from '../state/pageContext';
import type { ScreenProps } from '../state/screenProps';
import type { Choosing } from '../state/useChoose';
import { chooseWords as words } from '../words/choose';
import { lookOnlyWords } from '../words/frame';
import { TextButton } from '../parts/links';
import { Icon } from '../parts/icons';
import { KindChoice } from './kindChoice';

export function Choose({ setup, choosing, connect }: ScreenProps): ReactElement {
  const { go, standpoint } = usePage();
  const { choice, phase } = choosing;
  const { columns } = words;
  const faults = phase.is === 'faulty' ? faultsIn(choice) : undefined;
  const here = { now: clockNow(), zone: standpoint.zone };
  const savedAt = setup.choiceSavedAt === undefined ? undefined : moment(setup.choiceSavedAt, here);
  const foot = setup.mayChange
    ? footOf(choosing, { savedAt, onward: () => go('overview') })
    : { info: lookOnlyWords.text };
  const isNew = setup.choiceSavedAt === undefined;
  const isNaming =
    setup.mayChange && (isNew || kinds.some((kind) => choice[kind].isOn && mayName(setup, kind)));
  return (
    <Screen title={words.title} sub={words.sub(kinds.filter((kind) => choice[kind].isOn).length)} foot={foot}>
      {phase.is === 'refused' && <ProblemMessage problem={phase.problem} />}
      {phase.is === 'lost' && <LostMessage />}
      {!setup.connection && setup.mayChange && (
        <div className="line-note">
          <Icon name="info" tone="info" />
          <span>
            {words.noConnection} <TextButton onClick={() => go('connect')}>{words.connectFirst}</TextButton>
          </span>
        </div>
      )}
      <section>
        <div className="table-wrap">
          <table className="table choice-table">
            <thead>
              <tr>
                <th>{columns.kind}</th>
                <th className="number">{columns.objects}</th>
                <th className="wide-only">{columns.note}</th>
                <th>{columns.type}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindChoice
                  key={kind}
                  kind={kind}
                  setup={setup}
                  choosing={choosing}
                  tested={testedOf(connect.draft)}
                  fault={faults?.names[kind]}
                  here={here}
                />
              ))}
            </tbody>
          </table>
        </div>
        {faults?.nothing && (
          <p className="help wrong" role="alert">
            <Icon name="failed" tone="danger" />
            {words.nothing}
          </p>
        )}
        <p className="small subtle">{isNaming ? words.namesNew : words.namesKept}</p>
      </section>
    </Screen>
  );
}

function footOf(
  { phase, changes, save, discard }: Choosing,
  { savedAt, onward }: { savedAt: string | undefined; onward: () => void },
): Foot {
  const isNew = savedAt === undefined;
  const primary = { text: words.save, onClick: save };
  const quiet = changes > 0 ? { text: words.discard, onClick: discard } : undefined;
  switch (phase.is) {
    case 'saving':
      return { info: words.foot.saving, primary: { ...primary, isBusy: true } };
    case 'faulty':
      return { info: words.foot.faulty, quiet, primary };
    case 'lost':
    case 'refused':
      return { info: words.foot.refused, quiet, primary };
    case 'idle':
      if (changes > 0) return { info: <b>{words.foot.changes(changes)}</b>, quiet, primary };
      return isNew
        ? { info: words.foot.proposed, primary }
        : { info: words.foot.saved(savedAt), primary: { text: words.onward, onClick: onward } };
  }
}
