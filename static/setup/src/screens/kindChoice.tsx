// One kind on Choose: its tick, how many there are, and its object type's name.
import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { ReactElement } from 'react';
import type { Kind, Setup, Tested } from '../answers';
import { Icon } from '../parts/icons';
import { TextButton } from '../parts/links';
import { leftBehind, mayName, renamed, ticked, type NameFault } from '../state/chooseDraft';
import { countOf } from '../state/counts';
import { moment, type Here } from '../state/moments';
import { usePage } from '../state/pageContext';
import type { Choosing } from '../state/useChoose';
import { chooseWords as words } from '../words/choose';
import { kindNames } from '../words/frame';

type Props = {
  kind: Kind;
  setup: Setup;
  choosing: Choosing;
  tested: Tested | undefined;
  fault: NameFault | undefined;
  here: Here;
};

export function KindChoice({ kind, setup, choosing, tested, fault, here }: Props): ReactElement {
  const { go } = usePage();
  const { choice, change } = choosing;
  const { isOn } = choice[kind];
  const name = kindNames[kind];
  const left = leftBehind(setup, choice, kind);
  const isUnreadable = tested?.kinds[kind]?.is === 'unreadable';
  return (
    <tr>
      <td>
        {setup.mayChange ? (
          <Checkbox
            label={name}
            isChecked={isOn}
            onChange={(event) => change(ticked(choice, kind, event.currentTarget.checked))}
          />
        ) : (
          <span className="with-icon">
            <Icon
              name={isOn ? 'check' : 'minus'}
              tone={isOn ? 'good' : 'quiet'}
              label={isOn ? words.on : words.off}
            />
            {name}
          </span>
        )}
      </td>
      <td className="number">
        <CountCell count={countOf(kind, setup, tested)} here={here} />
      </td>
      <td className="subtle wide-only">{words.notes[kind]}</td>
      <td>
        <NameCell kind={kind} setup={setup} choosing={choosing} fault={fault} />
        {isUnreadable && (
          <div className="small subtle">
            {words.unreadable} <TextButton onClick={() => go('connect')}>{words.seeConnect}</TextButton>
          </div>
        )}
        {left > 0 && (
          <div className="small breaks with-icon">
            <Icon name="info" tone="info" />
            {words.left(left, name.toLowerCase())}
          </div>
        )}
      </td>
    </tr>
  );
}

function CountCell({ count, here }: { count: ReturnType<typeof countOf>; here: Here }): ReactElement {
  const since =
    count.is !== 'exact'
      ? ''
      : count.at === undefined
        ? words.countedNow
        : words.countedAt(moment(count.at, here));
  return (
    <>
      {count.is === 'exact' ? (
        <b>{words.count(count)}</b>
      ) : (
        <span className="subtle">{words.count(count)}</span>
      )}
      {since !== '' && <div className="small subtle">{since}</div>}
    </>
  );
}

function NameCell(props: Pick<Props, 'kind' | 'setup' | 'choosing' | 'fault'>): ReactElement {
  const { kind, setup, choosing, fault } = props;
  const { isOn, type } = choosing.choice[kind];
  const name = kindNames[kind];
  if (!setup.mayChange || !isOn || !mayName(setup, kind))
    return <bdi className={isOn ? 'breaks' : 'breaks subtle'}>{type}</bdi>;
  const describes = `type-${kind}-fault`;
  return (
    <>
      <Textfield
        isCompact
        aria-label={words.typeName(name.toLowerCase())}
        value={type}
        dir="auto"
        isInvalid={fault !== undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : describes}
        onChange={(event) => choosing.change(renamed(choosing.choice, kind, event.currentTarget.value))}
      />
      {fault !== undefined && (
        <span className="help wrong" id={describes} role="alert">
          <Icon name="failed" tone="danger" />
          {words.faults[fault]}
        </span>
      )}
    </>
  );
}
