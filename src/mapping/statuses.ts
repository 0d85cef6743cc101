// The statuses of Assets that stand for Okta's states.
import type { Kind } from '../records/record';

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

/** The status for a state as Okta writes it; undefined for a state that nobody told us of. */
export function statusOf(kind: Kind, state: string): Status | undefined {
  return Object.hasOwn(states[kind], state) ? states[kind][state] : undefined;
}

/** Every status that an object of this kind may have, each once. */
export function statusesOf(kind: Kind): Status[] {
  return [...new Set([...Object.values(states[kind]), GONE, UNKNOWN])];
}
