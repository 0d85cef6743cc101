// The icons of the page, each with the colour of what it means.
import Add from '@atlaskit/icon/core/add';
import AngleDown from '@atlaskit/icon/core/chevron-down';
import AngleRight from '@atlaskit/icon/core/chevron-right';
import Arrow from '@atlaskit/icon/core/arrow-right';
import Bulb from '@atlaskit/icon/core/lightbulb';
import Check from '@atlaskit/icon/core/check-mark';
import CheckCircle from '@atlaskit/icon/core/check-circle';
import Clock from '@atlaskit/icon/core/clock';
import Cross from '@atlaskit/icon/core/cross';
import CrossCircle from '@atlaskit/icon/core/cross-circle';
import Devices from '@atlaskit/icon/core/devices';
import Down from '@atlaskit/icon/core/arrow-down';
import Drag from '@atlaskit/icon/core/drag-handle-vertical';
import Eye from '@atlaskit/icon/core/eye-open';
import Failed from '@atlaskit/icon/core/error';
import Info from '@atlaskit/icon/core/information-circle';
import LinkExternal from '@atlaskit/icon/core/link-external';
import Lock from '@atlaskit/icon/core/lock-locked';
import Minus from '@atlaskit/icon/core/minus';
import More from '@atlaskit/icon/core/show-more-horizontal';
import People from '@atlaskit/icon/core/people-group';
import Person from '@atlaskit/icon/core/person';
import Pulse from '@atlaskit/icon/core/pulse';
import Redo from '@atlaskit/icon/core/redo';
import Refresh from '@atlaskit/icon/core/refresh';
import Search from '@atlaskit/icon/core/search';
import Shield from '@atlaskit/icon/core/shield';
import Undo from '@atlaskit/icon/core/undo';
import Up from '@atlaskit/icon/core/arrow-up';
import Warning from '@atlaskit/icon/core/warning';
import type { ReactElement } from 'react';
import type { Kind } from '../answers';

const icons = {
  add: Add,
  angle: AngleRight,
  angleDown: AngleDown,
  arrow: Arrow,
  bulb: Bulb,
  check: Check,
  done: CheckCircle,
  clock: Clock,
  cross: Cross,
  wrong: CrossCircle,
  devices: Devices,
  down: Down,
  drag: Drag,
  eye: Eye,
  failed: Failed,
  info: Info,
  external: LinkExternal,
  lock: Lock,
  minus: Minus,
  more: More,
  people: People,
  person: Person,
  pulse: Pulse,
  redo: Redo,
  refresh: Refresh,
  search: Search,
  shield: Shield,
  undo: Undo,
  up: Up,
  warning: Warning,
};

export type IconName = keyof typeof icons;
export type Tone = 'good' | 'warning' | 'danger' | 'info' | 'idea' | 'quiet';

/** `label` is for people who listen; empty where words stand beside the icon. */
export function Icon({
  name,
  tone = 'quiet',
  label = '',
}: {
  name: IconName;
  tone?: Tone;
  label?: string;
}): ReactElement {
  const Drawn = icons[name];
  return (
    <span className={`icon icon-${tone}`}>
      <Drawn label={label} color="currentColor" />
    </span>
  );
}

const ofKind: Readonly<Record<Kind, IconName>> = { users: 'person', groups: 'people', devices: 'devices' };

export const KindIcon = ({ kind }: { kind: Kind }): ReactElement => <Icon name={ofKind[kind]} />;
