// Choose: which kinds come in, at which price, and where their objects go.
import { useState, type ReactElement } from 'react';
import { kinds, type Kind } from '../../answers';
import '../../choices.css';
import './choose.css';
import { useDraftFoot, useDraftSentence } from '../../parts/draftFoot';
import { DraftMessages } from '../../parts/draftMessages';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { Screen, type Foot } from '../../parts/screen';
import { useStepKeys } from '../../parts/steps';
import { kindsOn } from '../../state/choose/chosen';
import { counted, number } from '../../state/counts';
import { lengthOf } from '../../state/moments';
import { usePage } from '../../state/pageContext';
import { wholePlan } from '../../state/plan/planTotals';
import type { ScreenProps } from '../../state/screenProps';
import { callsOf } from '../../state/plan/planTotals';
import { useMapping } from '../../state/mapping/useMapping';
import { chooseWords as words } from '../../words/choose';
import { draftWords } from '../../words/draft';
import { lookOnlyWords } from '../../words/frame';
import { KindRow } from './kindRow';
import { SeveralValues } from './severalValues';
import { Targets } from './targets';

export function Choose(props: ScreenProps): ReactElement {
  const { setup, plan, refreshSetup } = props;
  const { go } = usePage();
  const { mapping } = useMapping();
  const planned = plan.now.is === 'here' ? wholePlan(plan.now.value) : null;
  const [objects, setObjects] = useState<Partial<Record<Kind, number>>>({});
  useStepKeys();
  const foot = useChooseFoot(props, sumOf(objects, kindsOn(mapping)));
  return (
    <Screen
      title={words.title}
      sub={words.sub(kindsOn(mapping).length)}
      foot={setup.mayChange ? foot : { info: lookOnlyWords.text }}
    >
      <DraftMessages />
      {!setup.connection && setup.mayChange && (
        <div className="line-note">
          <Icon name="info" tone="info" />
          <span>
            {words.noConnection} <TextButton onClick={() => go('connect')}>{words.connectFirst}</TextButton>
          </span>
        </div>
      )}
      <section>
        <div className="table-wrap is-open">
          <table className="table choice-table">
            <thead>
              <tr>
                <th>{words.columns.kind}</th>
                <th className="number">{words.columns.objects}</th>
                <td className="wide-only" />
                {planned && <th className="number">{words.columns.calls}</th>}
                <td />
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindRow
                  key={kind}
                  kind={kind}
                  props={props}
                  planned={planned}
                  onCount={(count) =>
                    setObjects((before) => (before[kind] === count ? before : { ...before, [kind]: count }))
                  }
                />
              ))}
              <TotalRow objects={sumOf(objects, kindsOn(mapping))} planned={planned} on={kindsOn(mapping)} />
            </tbody>
          </table>
        </div>
      </section>
      <Targets setup={setup} />
      <SeveralValues setup={setup} refreshSetup={refreshSetup} />
    </Screen>
  );
}

/** Objects of all kinds that are on, where each is known exactly. */
function sumOf(objects: Partial<Record<Kind, number>>, on: readonly Kind[]): number | undefined {
  const known = on.map((kind) => objects[kind]);
  return known.every((count) => count !== undefined)
    ? known.reduce((sum, count) => sum + count, 0)
    : undefined;
}

type Planned = Extract<ScreenProps['plan']['now'], { is: 'here' }>['value'];

/** Of the kinds that come in. */
const allCalls = (planned: NonNullable<Planned>, on: readonly Kind[]): number =>
  on.reduce((sum, kind) => sum + callsOf(planned, kind), 0);

function TotalRow(props: {
  objects: number | undefined;
  planned: Planned;
  on: readonly Kind[];
}): ReactElement {
  const { objects, planned, on } = props;
  return (
    <tr className="total">
      <td>{words.total}</td>
      <td className="number">{objects === undefined ? '' : number(objects)}</td>
      <td className="wide-only subtle small not-bold">
        {planned ? words.totalTook(lengthOf(planned.tookMs)) : words.totalNote}
      </td>
      {planned && <td className="number">{number(allCalls(planned, on))}</td>}
      <td />
    </tr>
  );
}

/** Before the first save what is proposed can be saved right here; later the draft's own foot says more. */
function useChooseFoot({ plan }: ScreenProps, objects: number | undefined): Foot {
  const { go } = usePage();
  const { mapping, now, save, doing } = useMapping();
  const sentence = useDraftSentence();
  const planned = plan.now.is === 'here' ? wholePlan(plan.now.value) : null;
  const onward = { text: words.onward, onClick: () => go('map') };
  const isNew = now?.live === undefined;
  const figures = planned
    ? words.figures(objects ?? 0, allCalls(planned, kindsOn(mapping)), lengthOf(planned.tookMs))
    : objects === undefined
      ? undefined
      : counted(objects, 'object');
  const own: Foot = {
    info: isNew ? (
      sentence
    ) : (
      <>
        {figures !== undefined && objects !== undefined && <b>{figures}. </b>}
        {sentence}
      </>
    ),
    plain: isNew
      ? { text: draftWords.save, onClick: () => save(), isBusy: doing.is === 'saving' }
      : undefined,
    primary: onward,
  };
  return useDraftFoot(own, isNew ? onward : undefined);
}
