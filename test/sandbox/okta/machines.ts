// Invents devices: five platforms, every state, used by nobody, by one person, or by a whole shift.

import type { Chance } from './chance';
import { moment, type Device, type DeviceUser, type Profile } from './records';

const DAY_MS = 86_400_000;

interface Make {
  platform: string;
  manufacturer: string;
  models: readonly string[];
  versions: readonly string[];
  name: string;
  extras: (index: number) => Profile;
}

const MAKES: readonly Make[] = [
  {
    platform: 'MACOS',
    manufacturer: 'Apple Inc.',
    models: ['MacBookPro18,2', 'Mac14,7'],
    versions: ['15.5 (24F74)', '14.7.1'],
    name: 'MacBook Pro 16″',
    extras: (index) => ({
      udid: `1C0DE5A7-0000-5E1F-BEEF-${hex(index)}`,
      diskEncryptionType: 'ALL_INTERNAL_VOLUMES',
    }),
  },
  {
    platform: 'WINDOWS',
    manufacturer: 'Dell Inc.',
    models: ['OptiPlex 7010', 'Latitude 7440'],
    versions: ['10.0.22631.3737', '10.0.19045'],
    name: 'KIOSK-PRG',
    extras: (index) => ({
      sid: `S-1-5-21-3333333333-2222222222-${index}`,
      tpmPublicKeyHash: 'cGxhY2Vob2xkZXI=',
    }),
  },
  {
    platform: 'IOS',
    manufacturer: 'APPLE',
    models: ['iPhone14,5', 'iPad13,4'],
    versions: ['18.5', '17.6.1'],
    name: 'iPhone ("work")',
    extras: () => ({ integrityJailbreak: false, diskEncryptionType: 'FULL' }),
  },
  {
    platform: 'ANDROID',
    manufacturer: 'Google',
    models: ['Pixel 8', 'Pixel 7a'],
    versions: ['15', '14'],
    name: 'Пиксель',
    extras: (index) => ({ imei: `49015420${String(1000000 + index)}`, diskEncryptionType: 'USER' }),
  },
  {
    platform: 'CHROMEOS', // seen by production connectors, absent from Okta's OpenAPI document
    manufacturer: 'Acer',
    models: ['Chromebook Spin 514'],
    versions: ['126.0.6478.132'],
    name: 'chromebook',
    extras: () => ({}),
  },
];

/** What inventing the devices of an org takes. */
export interface Machines {
  ids: readonly string[];
  people: readonly string[];
  until: number;
  dice: Chance;
}

/** Invents all devices. */
export function inventDevices({ ids, people, until, dice }: Machines): Device[] {
  return ids.map((id, index) => {
    const make = MAKES[index % MAKES.length] ?? dice.oneOf(MAKES);
    const created = until - Math.floor((1 - index / ids.length) * 4 * 365 * DAY_MS) - DAY_MS;
    const status = stateOf(index, dice);
    return {
      id,
      status,
      created: moment(created),
      lastUpdated: moment(Math.max(created, until - Math.floor(dice.roll() ** 3 * 200 * DAY_MS))),
      profile: profileOf(make, index, dice),
      users: status === 'DEACTIVATED' ? [] : usersOf({ index, people, created, dice }), // they lose their people
    };
  });
}

function stateOf(index: number, dice: Chance): string {
  const atLeastOnce = { 3: 'SUSPENDED', 6: 'UNSUSPENDED', 8: 'DEACTIVATED' }[index];
  if (atLeastOnce) return atLeastOnce;
  return dice.in(0.9) ? 'ACTIVE' : dice.oneOf(['SUSPENDED', 'UNSUSPENDED', 'DEACTIVATED', 'DEACTIVATED']);
}

function profileOf(make: Make, index: number, dice: Chance): Profile {
  const required = { displayName: `${make.name} ${index}`, platform: make.platform, registered: true };
  if (index % 19 === 9) return required; // some devices tell nothing else
  return {
    ...required,
    manufacturer: make.manufacturer,
    model: dice.oneOf(make.models),
    osVersion: dice.oneOf(make.versions),
    serialNumber: index % 19 === 4 ? '56 4d 4f 95 74 c5 d3 e7-fc 3a 57 9c c2 f8 5d ce' : `C02${hex(index)}`,
    secureHardwarePresent: dice.in(0.8),
    ...make.extras(index),
  };
}

interface Place {
  index: number;
  people: readonly string[];
  created: number;
  dice: Chance;
}

function usersOf({ index, people, created, dice }: Place): DeviceUser[] {
  const wanted = index % 11 === 2 ? 0 : index % 13 === 1 ? 2 + dice.upTo(5) : 1;
  const chosen = new Set<string>();
  for (let turn = 0; turn < wanted && people.length > 0; turn += 1) chosen.add(dice.oneOf(people));
  return [...chosen].map((person) => ({
    person,
    created: moment(created + 2000),
    managementStatus: dice.in(0.8) ? 'MANAGED' : 'NOT_MANAGED',
    screenLockType: dice.oneOf(['NONE', 'PASSCODE', 'BIOMETRIC'] as const),
  }));
}

function hex(index: number): string {
  return index.toString(16).toUpperCase().padStart(12, '0');
}
