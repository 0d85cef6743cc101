// The icons of the page, each with the colour of what it means.
import AngleRight from '@atlaskit/icon/core/chevron-right';
import Check from '@atlaskit/icon/core/check-mark';
import CheckCircle from '@atlaskit/icon/core/check-circle';
import Clock from '@atlaskit/icon/core/clock';
import Devices from '@atlaskit/icon/core/devices';
import Eye from '@atlaskit/icon/core/eye-open';
import Failed from '@atlaskit/icon/core/error';
import Info from '@atlaskit/icon/core/information-circle';
import LinkExternal from '@atlaskit/icon/core/link-external';
import Lock from '@atlaskit/icon/core/lock-locked';
import Minus from '@atlaskit/icon/core/minus';
import People from '@atlaskit/icon/core/people-group';
import Person from '@atlaskit/icon/core/person';
import Pulse from '@atlaskit/icon/core/pulse';
import Shield from '@atlaskit/icon/core/shield';
import Warning from '@atlaskit/icon/core/warning';
import type { ReactElement } from 'react';
import type { Kind } from '../answers';

const icons = {
  angle: AngleRight,
  check: Check,
  done: CheckCircle,
  clock: Clock,
  devices: Devices,
  eye: Eye,
  failed: Failed,
  info: Info,
  external: LinkExternal,
  lock: Lock,
  minus: Minus,
  people: People,
  person: Person,
  pulse: Pulse,
  shield: Shield,
  warning: Warning,
};

export type IconName = keyof typeof icons;
export type Tone = 'good' | 'warning' | 'danger' | 'info' | 'quiet';

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
