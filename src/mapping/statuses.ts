// The statuses of Assets that stand for Okta's states.
import type { Kind } from '../records/record';
import type { TypeMapping } from './mapping';

/** Names have 2 to 30 of `a-z A-Z 0-9 - space` (published rules of the mapping document). */
export interface Status {
  name: string;
  category: 'active' | 'inactive' | 'pending';
  description: string;
}

/** Okta no longer has it. */
export const GONE: Status = { name: 'Gone', category: 'inactive', description: 'No longer in Okta.' };
/** Okta gave a state that is not in the table. */
export const UNKNOWN: Status = {
  name: 'Unknown',
  category: 'pending',
  description: 'Okta gave an unknown state.',
};

const ACTIVE: Status = { name: 'Active', category: 'active', description: 'In normal use.' };
const SUSPENDED: Status = { name: 'Suspended', category: 'inactive', description: 'Barred for now.' };

const states: Record<Kind, Readonly<Record<string, Status>>> = {
  users: {
    STAGED: { name: 'Staged', category: 'pending', description: 'The account is not activated yet.' },
    PROVISIONED: {
      name: 'Provisioned',
      category: 'pending',
      description: 'Activated, not set up by the person yet.',
    },
    /** A transition that passes; in no list of Okta's specification, but met. */
    ACTIVATING: { name: 'Activating', category: 'pending', description: 'Okta is activating the account.' },
    ACTIVE,
    RECOVERY: { name: 'Recovery', category: 'pending', description: 'A password reset is under way.' },
    PASSWORD_EXPIRED: {
      name: 'Password expired',
      category: 'pending',
      description: 'A new password is needed.',
    },
    LOCKED_OUT: { name: 'Locked out', category: 'pending', description: 'Too many failed sign-ins.' },
    SUSPENDED,
    DEPROVISIONED: { name: 'Deprovisioned', category: 'inactive', description: 'Deactivated in Okta.' },
  },
  groups: { ACTIVE },
  devices: {
    CREATED: { name: 'Device created', category: 'pending', description: 'Enrolment is not finished.' },
    ACTIVE,
    SUSPENDED,
    UNSUSPENDED: ACTIVE,
    DEACTIVATED: {
      name: 'Deactivated',
      category: 'inactive',
      description: 'The device is deactivated in Okta.',
    },
  },
};

/** In a type's own statuses: every state that is in no table. */
const OTHERS = '*';

/** Every state that has a status in a type, as Okta writes it: what is proposed for its kind, and over it the type's own. */
const statusTables = new WeakMap<TypeMapping, ReadonlyMap<string, Status>>();

function tableOf(type: TypeMapping): ReadonlyMap<string, Status> {
  const known = statusTables.get(type);
  if (known) return known;
  const table = new Map(Object.entries(states[type.kind]));
  for (const { state, name, category } of type.statuses ?? [])
    table.set(state, {
      name,
      category,
      description: state === OTHERS ? 'Any other state in Okta.' : `The state ${state} in Okta.`,
    });
  statusTables.set(type, table);
  return table;
}

/** The status for a state as Okta writes it; undefined for a state that nobody told us of. */
export const statusOf = (type: TypeMapping, state: string): Status | undefined =>
  tableOf(type).get(state) ?? tableOf(type).get(OTHERS);

/** The status of an object whose state nobody told us of. */
export const otherStatus = (type: TypeMapping): Status => tableOf(type).get(OTHERS) ?? UNKNOWN;

/** Every state that a type has a status for, as Okta writes it; not the one for all others. */
export const statesOf = (type: TypeMapping): string[] =>
  [...tableOf(type).keys()].filter((state) => state !== OTHERS);

/** The status of every state, of one that is in no table, and of what is gone: as they are, names twice as well. */
export const everyStatus = (type: TypeMapping): Status[] => [
  ...[...tableOf(type)].flatMap(([state, status]) => (state === OTHERS ? [] : [status])),
  GONE,
  otherStatus(type),
];

/** Every status that an object of this type may have; of several that share a name, the first. */
export function statusesOf(type: TypeMapping): Status[] {
  return [
    ...new Map(
      everyStatus(type)
        .reverse()
        .map((status) => [status.name, status]),
    ).values(),
  ].reverse();
}
