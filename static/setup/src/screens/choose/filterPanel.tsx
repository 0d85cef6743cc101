// The filters of one kind, opened under its row: who comes in, counted by Okta, and which fields never do.
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';
import type { Kind, Setup } from '../../answers';
import type { Counted } from '../../state/choose/useCount';
import { useMapping } from '../../state/mapping/useMapping';
import { filterWords as words } from '../../words/choose';
import { Icon } from '../../parts/icons';
import { GroupFilters } from './groupFilters';
import { LeftOut } from './leftOut';
import { OnlyMembers } from './onlyMembers';
import { SearchField } from './searchField';
import { StatusBoxes } from './statusBoxes';

export function FilterPanel(props: { kind: Kind; setup: Setup; counting: Counted }): ReactElement {
  const { kind, setup, counting } = props;
  const { mayChange } = setup;
  return (
    <div className="well">
      <div className="between">
        <h2 className="heading-small">{words.which(kind)}</h2>
        <Match kind={kind} setup={setup} counting={counting} />
      </div>
      {counting.fault?.problem && <NotAccepted {...counting.fault.problem} />}
      {kind === 'groups' ? (
        <GroupFilters mayChange={mayChange} />
      ) : (
        <>
          <StatusBoxes kind={kind} setup={setup} />
          <SearchField kind={kind} mayChange={mayChange} counting={counting} />
        </>
      )}
      <div className="two even">
        {kind === 'users' && <OnlyMembers mayChange={mayChange} />}
        <LeftOut kind={kind} mayChange={mayChange} />
      </div>
    </div>
  );
}

/** The old number stays, dimmed, while the new one is counted. */
function Match({ kind, setup, counting }: { kind: Kind; setup: Setup; counting: Counted }): ReactElement {
  const { samples } = useMapping();
  const { now, isCounting, fault } = counting;
  const all = samples[kind];
  const of = all && !all.more ? all.samples.length : undefined;
  if (!setup.connection) return <span className="small subtle">{words.noConnection}</span>;
  return (
    <span className="with-icon" role="status">
      {now && !fault?.problem && (
        <b className={isCounting ? 'number dimmed' : 'number'}>
          {now.more ? words.matchMore(kind, now.count) : words.match(kind, now.count, of)}
        </b>
      )}
      {isCounting ? (
        <span className="icon">
          <Spinner size="small" label={words.counting} />
        </span>
      ) : (
        <span className="small subtle">
          {fault ? !fault.problem && words.notCounted : now && words.countedNow}
        </span>
      )}
    </span>
  );
}

/** The sentence as it is: it names fields, whose letter case counts. */
function NotAccepted({ sentence, remedy }: { sentence: string; remedy: string }): ReactElement {
  return (
    <div className="line-problem breaks" role="alert">
      <Icon name="failed" tone="danger" />
      <span>
        <b>{sentence}</b> {remedy}
      </span>
    </div>
  );
}
