// What sets some of the invented people apart: everything a real org has that a tidy one has not.

import type { Profile } from './records';

/** The invented org's mail domain. */
export const DOMAIN = 'example.com';

/** What sets some people apart, by their place in the org: people with that remainder have it. */
const ODDITIES: readonly {
  every: number;
  at: number;
  change: (profile: Profile, index: number) => Profile;
}[] = [
  { every: 41, at: 4, change: () => ({ firstName: null, displayName: null }) },
  {
    every: 41,
    at: 6,
    change: (_, index) => ({
      firstName: null,
      lastName: null,
      displayName: null,
      login: `svc-printer-${index}`,
      email: `facilities+printers@${DOMAIN}`, // not unique, and logins need not be addresses (Okta: API reference)
      userType: 'Service',
      employeeNumber: null,
    }),
  },
  { every: 41, at: 9, change: ({ login }) => ({ login: capitalised(String(login)) }) },
  { every: 41, at: 12, change: () => ({ title: 'Staff Engineer, R&D <Core> "on call"' }) },
  { every: 41, at: 13, change: () => ({ title: 'Driver\nnight shift', nickName: "<b>O'Nick</b>" }) },
  {
    every: 41,
    at: 15,
    change: () => ({ postalAddress: 'Na Příkopě 12\n110 00 Praha 1\r\nČesko', costCenter: '0042' }),
  },
  { every: 41, at: 18, change: () => ({ displayName: '', mobilePhone: '', title: '' }) },
  { every: 41, at: 21, change: () => ({ department: null, title: null, displayName: null }) },
  {
    every: 41,
    at: 24,
    change: () => ({ firstName: 'Zoë'.normalize('NFD'), lastName: 'Ångård'.normalize('NFD') }),
  },
  { every: 41, at: 27, change: ({ login }) => ({ email: String(login).replace('@', '@mail.') }) },
  { every: 41, at: 30, change: () => ({ department: 'Sales & "Partners" \\ EMEA; <all>' }) },
];

/** A profile with what sets the person in that place of the org apart. */
export function oddities(index: number, profile: Profile): Profile {
  return ODDITIES.filter(({ every, at }) => index % every === at).reduce<Profile>(
    (soFar, { change }) => ({ ...soFar, ...change(soFar, index) }),
    profile,
  );
}

/** An address as some people type it: with capitals where names begin. */
export function capitalised(address: string): string {
  return address.replace(/(^|[.@])[a-z]/g, (start) => start.toUpperCase());
}
