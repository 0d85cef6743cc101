// What an Okta org keeps about a person, a group, a device and an app, in Okta's own words (Okta: API reference).

/** What a profile attribute may hold. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[];

/** A profile: base and custom attributes side by side, as Okta sends them. */
export type Profile = Readonly<Record<string, Value>>;

/** The states the documents name for a person; `ACTIVATING` shows while a transition runs. */
export const PERSON_STATES = [
  'ACTIVE',
  'STAGED',
  'PROVISIONED',
  'RECOVERY',
  'PASSWORD_EXPIRED',
  'LOCKED_OUT',
  'SUSPENDED',
  'DEPROVISIONED',
  'ACTIVATING',
] as const;

/** A person as the org keeps it. Never changed in place: a change puts a new version on the shelf. */
export interface Person {
  readonly id: string;
  readonly status: string;
  readonly created: string;
  readonly activated: string | null;
  readonly statusChanged: string | null;
  readonly lastLogin: string | null;
  readonly lastUpdated: string;
  readonly passwordChanged: string | null;
  readonly type: { readonly id: string };
  readonly realmId: string;
  readonly profile: Profile;
  readonly credentials: Readonly<Record<string, unknown>>;
}

/** A group as the org keeps it; who is in it is kept beside it. */
export interface Group {
  readonly id: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly lastMembershipUpdated: string;
  readonly objectClass: readonly string[];
  readonly type: string;
  readonly profile: Profile;
  /** The app an imported group comes from. */
  readonly source?: { readonly id: string };
}

/** A person on a device: both values belong to the pair, not to the device. */
export interface DeviceUser {
  readonly person: string;
  readonly created: string;
  readonly managementStatus: 'MANAGED' | 'NOT_MANAGED';
  readonly screenLockType: 'NONE' | 'PASSCODE' | 'BIOMETRIC';
}

/** A device as the org keeps it. */
export interface Device {
  readonly id: string;
  readonly status: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly profile: Profile;
  readonly users: readonly DeviceUser[];
}

/** An app as far as this org shows one. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly status: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly signOnMode: string;
}

/** A moment as Okta writes it: UTC with milliseconds. */
export function moment(ms: number): string {
  return new Date(ms).toISOString();
}
