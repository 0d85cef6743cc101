// One kind on Choose: its tick, how many there are, what reading it costs, and the panel with its filters.
import { Checkbox } from '@atlaskit/checkbox';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { Kind, PlanView } from '../../answers';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import {
  filterCount,
  filtersIn,
  isOn,
  kindsOn,
  leftBehind,
  narrows,
  offWith,
  turnedOff,
  turnedOn,
} from '../../state/choose/chosen';
import { testedOf } from '../../state/connect/connectDraft';
import { countOf, number, type Count } from '../../state/counts';
import { moment } from '../../state/moments';
import { clockNow } from '../../state/now';
import { usePage } from '../../state/pageContext';
import { isSame } from '../../../../../src/mapping/same';
import type { ScreenProps } from '../../state/screenProps';
import { useCount, type Counted } from '../../state/choose/useCount';
import { useMapping } from '../../state/mapping/useMapping';
import { chooseWords as words } from '../../words/choose';
import { kindNames } from '../../words/frame';
import { callsOf } from '../../state/plan/planTotals';
import { FilterPanel } from './filterPanel';

export function KindRow(row: {
  kind: Kind;
  props: ScreenProps;
  planned: PlanView | null;
  /** Told how many objects of this kind there are, where that is known exactly. */
  onCount: (count: number | undefined) => void;
}): ReactElement {
  const { kind, props, planned, onCount } = row;
  const { setup } = props;
  const { mapping } = useMapping();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const isIn = isOn(mapping, kind);
  const isNarrow = narrows(mapping, kind);
  const counting = useCount(
    kind,
    setup.connection && isIn && (isNarrow || isOpen) ? { [kind]: filtersIn(mapping, kind) } : undefined,
  );
  const count = useShownCount(kind, props, counting);
  const exact = count.is === 'exact' ? count.value : undefined;
  useEffect(() => onCount(exact));
  const filters = filterCount(mapping, kind);
  const name = kindNames[kind];
  const isUnreadable = testedOf(props.connect.draft)?.kinds[kind]?.is === 'unreadable';
  const panel = isIn && isOpen;
  return (
    <>
      <tr className={panel ? 'is-opened' : ''}>
        <td>
          <KindTick kind={kind} mayChange={setup.mayChange} />
        </td>
        <td className="number">{isIn && <CountCell count={count} />}</td>
        <td className="subtle small wide-only">
          <Note kind={kind} props={props} isUnreadable={isUnreadable} />
        </td>
        {planned && <td className="number">{isIn && number(callsOf(planned, kind))}</td>}
        <td className="number">
          {isIn && (
            <button
              type="button"
              className="unfold"
              aria-expanded={isOpen}
              aria-controls={panelId}
              aria-label={words.filterOf(name.toLowerCase(), filters)}
              onClick={() => setIsOpen(!isOpen)}
            >
              {filters > 0 ? words.filters(filters) : words.filter}
              <Icon name={isOpen ? 'angleDown' : 'angle'} />
            </button>
          )}
        </td>
      </tr>
      {panel && (
        <tr className="unfolded">
          <td colSpan={planned ? 5 : 4} id={panelId}>
            <FilterPanel kind={kind} setup={setup} counting={counting} />
          </td>
        </tr>
      )}
    </>
  );
}

function KindTick({ kind, mayChange }: { kind: Kind; mayChange: boolean }): ReactElement {
  const { mapping, base, change } = useMapping();
  const [isLast, setIsLast] = useState(false);
  const isIn = isOn(mapping, kind);
  const name = kindNames[kind];
  if (!mayChange)
    return (
      <span className="with-icon">
        <Icon
          name={isIn ? 'check' : 'minus'}
          tone={isIn ? 'good' : 'quiet'}
          label={isIn ? words.on : words.off}
        />
        {name}
      </span>
    );
  const tick = (on: boolean) => {
    const last = !on && kindsOn(mapping).length === 1;
    setIsLast(last);
    if (!last) change(on ? turnedOn(mapping, kind, base) : turnedOff(mapping, kind));
  };
  return (
    <>
      <Checkbox label={name} isChecked={isIn} onChange={(event) => tick(event.currentTarget.checked)} />
      {isLast && kindsOn(mapping).length === 1 && (
        <span className="help wrong" role="alert">
          <Icon name="failed" tone="danger" />
          {words.last}
        </span>
      )}
    </>
  );
}

function Note(note: { kind: Kind; props: ScreenProps; isUnreadable: boolean }): ReactElement {
  const { kind, props, isUnreadable } = note;
  const { go } = usePage();
  const { mapping, base, now } = useMapping();
  const along = offWith(mapping, kind, base);
  const left = leftBehind(props.setup, kind, { live: now?.live?.mapping, mapping });
  if (isUnreadable)
    return (
      <>
        {words.unreadable} <TextButton onClick={() => go('connect')}>{words.seeConnect}</TextButton>
      </>
    );
  if (left === 0 && along.length === 0) return <>{words.notes[kind]}</>;
  return (
    <span className="with-icon breaks">
      <Icon name="info" tone="info" />
      {[left > 0 ? words.left(left, kind) : '', along.length > 0 ? words.offWith(along) : '']
        .filter(Boolean)
        .join(' ')}
    </span>
  );
}

/**
 * How many records of a kind come in: what Okta counted under these filters; where it counts no further, the last good
 * run's figure if that ran under the same filters.
 */
function useShownCount(kind: Kind, { setup, connect }: ScreenProps, { now }: Counted): Count {
  const { mapping, now: view, samples } = useMapping();
  const isNarrow = narrows(mapping, kind);
  const ran = view?.live && isSame(filtersIn(view.live.mapping, kind), filtersIn(mapping, kind));
  const { lastGood: _lastGood, ...without } = setup;
  const last = countOf(kind, ran ? setup : without, isNarrow ? undefined : testedOf(connect.draft));
  if (now && !now.more) return { is: 'exact', value: now.count };
  if (last.is === 'exact') return last;
  if (now) return { is: 'more', than: now.count };
  const sample = samples[kind];
  if (sample && !isNarrow)
    return sample.more
      ? { is: 'more', than: sample.samples.length }
      : { is: 'exact', value: sample.samples.length };
  return last;
}

function CountCell({ count }: { count: Count }): ReactElement {
  const { standpoint } = usePage();
  const at = count.is === 'exact' ? count.at : undefined;
  return (
    <>
      {count.is === 'exact' ? (
        <b>{words.count(count)}</b>
      ) : (
        <span className="subtle">{words.count(count)}</span>
      )}
      {at !== undefined && (
        <div className="small subtle">
          {words.countedAt(moment(at, { now: clockNow(), zone: standpoint.zone }))}
        </div>
      )}
    </>
  );
}
