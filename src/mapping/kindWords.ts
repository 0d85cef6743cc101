// What records of a kind are called, one and several of them.
import type { Kind } from '../records/record';

export const kindWords: Record<Kind, { one: string; several: string }> = {
  users: { one: 'person', several: 'people' },
  groups: { one: 'group', several: 'groups' },
  devices: { one: 'device', several: 'devices' },
};
