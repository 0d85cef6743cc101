// Plan for chosen people: up to ten records, found by name, and what a run would do with each, within seconds.
import { useState, type ReactElement } from 'react';
import { kinds, type Kind } from '../../answers';
import { Choice } from '../../parts/choice';
import { Chips } from '../../parts/chips';
import { Combo } from '../../parts/combo';
import { TextButton } from '../../parts/links';
import { ActionButton } from '../../parts/screen';
import { isOn } from '../../state/choose/chosen';
import { useMapping } from '../../state/mapping/useMapping';
import { usePlannedMapping } from '../../state/plan/usePlannedMapping';
import { useObjectChanges } from '../../state/plan/useObjectChanges';
import { foundIn, useFound } from '../../state/useFound';
import { nothingFound } from '../../words/found';
import { kindNames } from '../../words/frame';
import { planWords as words } from '../../words/plan';
import { ObjectChanges } from './objectChanges';

/** The app answers for so many at once (contract: planFor). */
const most = 10;

type Chosen = { kind: Kind; id: string; name: string };

export function ChosenPeople({ close }: { close: () => void }): ReactElement {
  const { mapping } = useMapping();
  const wanted = usePlannedMapping();
  const on = kinds.filter((each) => isOn(mapping, each));
  const [kind, setKind] = useState<Kind>(on[0] ?? 'users');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [asked, setAsked] = useState<readonly Chosen[]>([]);
  const { of, look } = useObjectChanges(wanted);
  const plan = () => {
    setAsked(chosen);
    void look(chosen.map((each) => ({ kind: each.kind, id: each.id })));
  };
  return (
    <section className="well" aria-labelledby="chosen-people">
      <div className="between">
        <h2 id="chosen-people">{words.chosen}</h2>
        <TextButton onClick={close}>{words.chosenClose}</TextButton>
      </div>
      <p className="subtle">{words.chosenText}</p>
      <div className="plan-find">
        <Choice
          label={words.chosenKind}
          value={kind}
          options={on.map((each) => ({ value: each, text: kindNames[each] }))}
          onChange={setKind}
        />
        <Finder
          key={kind}
          kind={kind}
          isFull={chosen.length >= most}
          add={(one) =>
            setChosen((before) =>
              before.some(({ id }) => id === one.id) || before.length >= most ? before : [...before, one],
            )
          }
        />
        <ActionButton
          text={words.chosenGo(Math.max(1, chosen.length))}
          onClick={() => chosen.length > 0 && plan()}
          appearance="default"
        />
      </div>
      <Chips
        label={words.chosenList}
        chips={chosen.map(({ id, name }) => ({ id, name }))}
        remove={(id) => setChosen(chosen.filter((each) => each.id !== id))}
      />
      {asked.map(({ kind: of_, id, name }) => {
        const seen = of(of_, id);
        const object = seen?.is === 'here' ? seen.object : undefined;
        return (
          <section key={id} aria-label={name}>
            <div className="between">
              <h3 className="heading-small">
                <bdi>{object?.name ?? name}</bdi>
              </h3>
              <span className="small subtle">
                {object && [object.type, words.fates[object.fate]].filter(Boolean).join(', ')}
              </span>
            </div>
            <ObjectChanges
              seen={seen}
              {...(object ? { planned: object.fate } : {})}
              again={() => void look([{ kind: of_, id }])}
            />
          </section>
        );
      })}
    </section>
  );
}

function Finder(props: { kind: Kind; isFull: boolean; add: (one: Chosen) => void }): ReactElement {
  const { kind, isFull, add } = props;
  const [typed, setTyped] = useState('');
  const finding = useFound(kind, typed);
  const found = foundIn(finding);
  if (isFull) return <span className="small subtle">{words.chosenFull}</span>;
  return (
    <Combo
      label={words.chosenFind}
      value=""
      placeholder={words.chosenFind}
      optionsFor={() => found.map(({ id, name, detail }) => ({ value: id, text: name, detail }))}
      onTyped={setTyped}
      onPick={(id) => {
        const one = found.find((each) => each.id === id);
        if (one) add({ kind, id, name: one.name });
      }}
      nothing={nothingFound(finding.is, { ask: words.chosenFind, none: words.chosenFound })}
      takesFocus
    />
  );
}
