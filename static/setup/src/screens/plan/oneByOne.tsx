// The objects behind a number of the plan, one after the other, each with its old and new values.
import type { PlanView } from '../../answers';
import { useEffect, useState, type ReactElement } from 'react';
import { Choice } from '../../parts/choice';
import { ActionButton } from '../../parts/screen';
import { countedOf } from '../../state/plan/planCsv';
import { usePlannedMapping } from '../../state/plan/usePlannedMapping';
import { useObjectChanges, type Seen } from '../../state/plan/useObjectChanges';
import { usePlanIds, type Looked } from '../../state/plan/usePlanIds';
import { planWords as words } from '../../words/plan';
import { ObjectChanges } from './objectChanges';

/** So many around the one that is shown stand in the list. */
const listedAround = 25;

export function OneByOne({ plan, looked }: { plan: PlanView; looked: Looked | undefined }): ReactElement {
  return (
    <section className="card plan-card" aria-labelledby="one-by-one">
      {looked ? (
        <Objects key={`${looked.type} ${looked.fate}`} plan={plan} looked={looked} />
      ) : (
        <>
          <h2 id="one-by-one">{words.oneByOne}</h2>
          <p className="subtle">{words.oneByOneEmpty}</p>
        </>
      )}
    </section>
  );
}

function Objects({ plan, looked }: { plan: PlanView; looked: Looked }): ReactElement {
  const { type, kind, fate } = looked;
  const wanted = usePlannedMapping(plan);
  const { seen, more } = usePlanIds(plan.run, looked);
  const { of, look } = useObjectChanges(wanted);
  const [at, setAt] = useState(0);
  const ids = seen.is === 'here' ? seen.ids : [];
  const id = ids[at];
  const shown = id === undefined ? undefined : of(kind, id);
  const count = countIn(plan, looked);
  useEffect(() => {
    if (id !== undefined && shown === undefined) void look([{ kind, id }]);
  }, [id, kind, shown, look]);
  const goTo = (next: number) => {
    setAt(next);
    if (next >= ids.length - 1) more();
  };
  const first = Math.max(0, at - listedAround);
  const options = ids.slice(first, at + listedAround + 1).map((each, number) => ({
    value: each,
    text: nameOf(of(kind, each), first + number + 1, each),
  }));
  return (
    <>
      <div className="between">
        <h2 id="one-by-one">{words.oneByOne}</h2>
        <span className="small subtle" role="status">
          {id !== undefined && words.at(type, fate, { place: at + 1, of: Math.max(count, ids.length) })}
        </span>
      </div>
      {seen.is === 'lost' && <p className="subtle">{words.lost}</p>}
      {seen.is === 'here' && ids.length === 0 && <p className="subtle">{words.noIds}</p>}
      {id !== undefined && (
        <div className="plan-pick">
          <Choice
            label={words.object}
            value={id}
            options={options}
            onChange={(next) => goTo(ids.indexOf(next))}
          />
          <ActionButton text={words.previous} onClick={() => at > 0 && goTo(at - 1)} appearance="subtle" />
          <ActionButton
            text={words.next}
            onClick={() => at < ids.length - 1 && goTo(at + 1)}
            appearance="subtle"
          />
        </div>
      )}
      {id !== undefined && (
        <ObjectChanges seen={shown} planned={fate} again={() => void look([{ kind, id }])} />
      )}
    </>
  );
}

function countIn(plan: PlanView, { type, fate }: Looked): number {
  const found = plan.types.find((each) => each.type === type);
  return found ? countedOf(found, fate) : 0;
}

/** Names are known of those that were looked at; of others the id. */
const nameOf = (seen: Seen | undefined, place: number, id: string): string =>
  seen?.is === 'here' ? words.named(place, seen.object.name) : words.unnamed(place, id);
