import { readCurrent, readShards, type Current } from '../../src/store/generation';
import { keys } from '../../src/store/keys';
import { markOf, noMark, unknownMark } from '../../src/store/ledgerEntry';
import { packOrdinals, unpackOrdinals } from '../../src/store/ordinals';
import { kinds, type Kind } from '../../src/records/record';
import { Memory } from '../../src/sync/memory';
import { writeSeen, type Seen } from '../../src/sync/seen';
import { settle } from '../../src/sync/settle';
import type { Turn } from '../../src/sync/turn';
import { aRecord, importId } from '../store/aRecord';
import { broken, forgeStorage, keysOf, type ForgeStorage } from '../store/forgeStorage';
import { aCurrent, aTurn } from './aTurn';

/** An Okta id of twenty letters and digits. */
const idOf = (kind: string, number: number) =>
  `${kind}${((number + 1) * 2_654_435_761).toString(36).padStart(17, 'x').slice(-17)}`;

const marks = (count: number, number: number) =>
  Array.from({ length: count }, (_, line) =>
    (line * number) % 3 === 1 ? noMark : markOf(`${line}.${number}`),
  );
const linesOf = (kind: Kind) => aRecord().mapping.types.find((type) => type.kind === kind)?.lines ?? [];

const seenOf = (kind: Kind, number: number, hash = 'h'): Seen => ({
  hash: hash + number.toString(36).padStart(7, '0'),
  marks: marks(linesOf(kind).length, number),
  again: false,
  type: 0,
  updated: 1_795_000_000 + number,
  exists: true,
});

/** What the ledger keeps of it. */
const entryOf = (kind: Kind, number: number, hash?: string) => {
  const { updated: _updated, exists: _exists, ...entry } = seenOf(kind, number, hash);
  return entry;
};

interface Org {
  users?: number;
  devices?: number;
  /** Members of each group, by their number. */
  groups?: number[][];
  hash?: string;
  leftOut?: Kind[];
  /** Listed from the last one to the first. */
  isBackwards?: boolean;
}

/** What a turn has seen when every lane was read. */
function see(
  { memory }: Pick<Turn, 'memory'>,
  { users = 0, devices = 0, groups = [], hash, isBackwards = false }: Org,
) {
  const listed = (count: number) => {
    const numbers = Array.from({ length: count }, (_, number) => number);
    return isBackwards ? numbers.reverse() : numbers;
  };
  for (const number of listed(groups.length)) {
    const people = (groups[number] ?? []).map((person) => memory.people.ordinal(idOf('00u', person)));
    memory.note({ id: idOf('00g', number), since: '2026-08-20', members: packOrdinals(people), whole: true });
    memory.seen.groups.set(idOf('00g', number), seenOf('groups', number, hash));
  }
  for (const number of listed(users))
    memory.seen.users.set(idOf('00u', number), seenOf('users', number, hash));
  for (const number of listed(devices))
    memory.seen.devices.set(idOf('guo', number), seenOf('devices', number, hash));
}

const processing = { is: 'processing' as const, since: 0, looks: 0, settled: 0, faults: 0 };

/** Writes the generation of a run and lets it count, as a good end would. */
async function goodRun(forge: ForgeStorage, name: string, org: Org): Promise<string[]> {
  const before = new Set(keysOf(forge));
  const run = `${importId}.${name}`;
  const turn = await aTurn({ forge, record: { run, phase: processing, leftOut: org.leftOut ?? [] } });
  see(turn, org);
  const generation = await settle(turn);
  if (generation === undefined) throw new Error('The generation was not written to its end.');
  await forge.shelf.set(keys.current(importId), aCurrent({ ...generation, run }));
  return keysOf(forge).filter((key) => !before.has(key) && key !== keys.current(importId));
}

async function currentOf({ shelf }: ForgeStorage): Promise<Current> {
  return (await readCurrent(shelf, importId)) ?? aCurrent();
}

const remembered = ({ shelf }: ForgeStorage) =>
  Memory.load(shelf, importId, aRecord({ run: `${importId}.next` }));

/** Characters of the JSON of each shard. */
const sizesOf = (shards: readonly string[][]) => shards.map((shard) => JSON.stringify(shard).length);

describe('a generation', () => {
  const groups = [[0, 1, 2], [], [2, 5, 7_000]];

  it('read back is what was seen: entries, members, and the ordinals of people', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 40, devices: 7, groups });
    const memory = await remembered(forge);
    for (const [kind, prefix, count] of [
      ['users', '00u', 40],
      ['devices', 'guo', 7],
      ['groups', '00g', 3],
    ] as const) {
      const ledger = await memory.before(kind);
      expect(ledger.size).toBe(count);
      for (let number = 0; number < count; number += 1) {
        expect(ledger.get(idOf(prefix, number))).toEqual(entryOf(kind, number));
      }
    }
    for (const [number, members] of groups.entries()) {
      const before = await memory.membersBefore(idOf('00g', number));
      expect(before?.since).toBe('2026-08-20');
      const people = unpackOrdinals(before?.members ?? '').map((ordinal) => memory.people.from(ordinal)[0]);
      expect(people.sort()).toEqual(members.map((person) => idOf('00u', person)).sort());
    }
    expect(await memory.membersBefore('00gNobodyKnows')).toBeUndefined();
    // Nobody was read in this new run yet.
    expect([memory.groups.size, memory.seen.users.size, memory.groupsOf(idOf('00u', 1))]).toEqual([0, 0, []]);
  });

  it('of 10,000 people lies in shards of 16 to 32 KB, the dictionary in full ones', async () => {
    const forge = forgeStorage({ switches: { storageRates: 'off' } });
    const everybody = Array.from({ length: 10_000 }, (_, number) => number);
    const many = Array.from({ length: 300 }, (_, group) =>
      everybody.filter((person) => person % (group + 7) === 0),
    );
    await goodRun(forge, 'one', { users: 10_000, groups: [everybody, ...many] });
    const { people, members, ledger } = await currentOf(forge);
    const sizes = {
      people: sizesOf(await readShards(forge.shelf, 'people', people)),
      members: sizesOf(await readShards(forge.shelf, 'members', members)),
      ledger: sizesOf(await readShards(forge.shelf, 'ledger-users', ledger.users ?? [])),
    };
    expect(sizes.people).toHaveLength(10);
    for (const size of [...sizes.people, ...sizes.ledger]) {
      expect(size).toBeGreaterThan(16_000);
      expect(size).toBeLessThan(32_000);
    }
    // A line of members may have 7 KB, so that these shards differ more; all are far below 240 KiB.
    expect(Math.max(...sizes.members)).toBeLessThan(64_000);
    expect(sizes.members.length).toBeGreaterThan(1);
  });

  it('is not written again where nothing changed, in whatever order Okta lists it', async () => {
    const forge = forgeStorage({ switches: { storageRates: 'off' } });
    const org = { users: 3_000, devices: 50, groups: [[0, 1, 2], [5]] };
    const first = await goodRun(forge, 'one', org);
    expect(first.length).toBeGreaterThan(6);
    expect(await goodRun(forge, 'two', { ...org, isBackwards: true })).toEqual([]);
    const { people, ledger } = await currentOf(forge);
    expect(new Set([...people, ...(ledger.users ?? [])])).toEqual(new Set([`${importId}.one`]));
  });

  it('is written in one shard of many where one entry changed', async () => {
    const forge = forgeStorage({ switches: { storageRates: 'off' } });
    await goodRun(forge, 'one', { users: 5_000 });
    const run = `${importId}.two`;
    const turn = await aTurn({ forge, record: { run, phase: processing } });
    see(turn, { users: 5_000 });
    turn.memory.seen.users.set(idOf('00u', 17), seenOf('users', 17, 'x'));
    const generation = await settle(turn);
    const writers = generation?.ledger.users ?? [];
    expect(writers.length).toBeGreaterThan(4);
    expect(writers.filter((writer) => writer === run)).toHaveLength(1);
  });

  it('keeps the lines of what Okta no longer has, and its people keep their ordinals', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 5, groups: [[0, 1, 2, 3, 4]] });
    await goodRun(forge, 'two', { users: 3, groups: [[4, 9]], hash: 'x' });
    const memory = await remembered(forge);
    expect(memory.people.from(0)).toEqual([0, 1, 2, 3, 4, 9].map((person) => idOf('00u', person)));
    const ledger = await memory.before('users');
    expect(ledger.size).toBe(5);
    expect(ledger.get(idOf('00u', 4))?.hash).toBe(seenOf('users', 4).hash);
    expect(ledger.get(idOf('00u', 0))?.hash).toBe(seenOf('users', 0, 'x').hash);
  });

  it('leaves the parts of a kind that was left out as they were', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 5, devices: 5, groups: [[0, 1]] });
    const { members, ledger, types } = await currentOf(forge);
    await goodRun(forge, 'two', { users: 6, leftOut: ['groups', 'devices'] });
    const after = await currentOf(forge);
    expect(after.members).toEqual(members);
    expect(after.ledger.devices).toEqual(ledger.devices);
    expect(after.types.devices).toEqual(types.devices);
    expect(after.ledger.users).toEqual([`${importId}.two`]);
  });

  it('of nothing at all can be read back', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', {});
    const memory = await remembered(forge);
    expect(memory.people.size).toBe(0);
    for (const kind of kinds) expect((await memory.before(kind)).size).toBe(0);
  });

  it('goes on where another worker broke off: what is counted as written is not written again', async () => {
    const forge = forgeStorage({ switches: { storageRates: 'off' } });
    const run = `${importId}.one`;
    const begin = async (): Promise<Turn> => {
      const turn = await aTurn({ forge, record: { run, phase: processing } });
      see(turn, { users: 20_000, groups: [[0]] });
      return turn;
    };
    const first = await begin();
    let transactions = 0;
    forge.spoil((path) => (path.endsWith('/transaction') && (transactions += 1) > 1 ? broken : undefined));
    await expect(settle(first)).rejects.toThrow();
    forge.spoil(() => undefined);
    const shards = () => keysOf(forge).filter((key) => key.includes(':g:'));
    const [half, written] = [shards(), forge.storage.writes];
    expect(half).toHaveLength(24);
    const generation = await settle(await begin());
    expect(shards().length).toBeGreaterThan(30);
    // The new shards, and the record: when the turn was begun, and with each transaction of 24.
    const fresh = shards().length - half.length;
    expect(forge.storage.writes - written).toBe(fresh + 1 + Math.ceil(fresh / 24));
    const found = await readShards(forge.shelf, 'ledger-users', generation?.ledger.users ?? []);
    expect(found.flat()).toHaveLength(20_000);
  });
});

describe('the ledger that a run meets', () => {
  it('is to be sent again for a kind that Assets counted errors in', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 2, devices: 2 });
    await forge.shelf.set(keys.current(importId), { ...(await currentOf(forge)), distrusted: ['users'] });
    const memory = await remembered(forge);
    expect((await memory.before('users')).get(idOf('00u', 1))).toEqual({
      ...entryOf('users', 1),
      again: true,
    });
    expect((await memory.before('devices')).get(idOf('guo', 1))?.again).toBe(false);
  });

  it('has its marks by the lines of today: moved ones move, new ones may hold anything', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 4 });
    const whole = aRecord().mapping;
    const [first, second, third, ...others] = linesOf('users');
    if (!first || !second || !third) throw new Error('There are more lines than that.');
    const today = [second, first, { ...third, key: 'fresh', attribute: 'Fresh' }, ...others];
    const mapping = {
      ...whole,
      types: whole.types.map((type) => (type.kind === 'users' ? { ...type, lines: today } : type)),
    };
    const memory = await Memory.load(forge.shelf, importId, aRecord({ run: `${importId}.next`, mapping }));
    const [one, two, , ...rest] = seenOf('users', 3).marks;
    expect((await memory.before('users')).get(idOf('00u', 3))?.marks).toEqual([
      two,
      one,
      unknownMark,
      ...rest,
    ]);
  });

  it('knows objects of a type that the mapping no longer has', async () => {
    const forge = forgeStorage();
    await goodRun(forge, 'one', { users: 2 });
    const whole = aRecord().mapping;
    const mapping = {
      ...whole,
      types: whole.types.map((type) => (type.kind === 'users' ? { ...type, type: 'Staff' } : type)),
    };
    const memory = await Memory.load(forge.shelf, importId, aRecord({ run: `${importId}.next`, mapping }));
    expect(memory.types.users.map(({ type }) => type)).toEqual(['Staff', 'Okta User']);
    expect((await memory.before('users')).get(idOf('00u', 1))).toEqual({ ...entryOf('users', 1), type: 1 });
  });
});

describe('the memory of a run', () => {
  it('comes back from its journal: people, groups in parts, records, places', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    const { run } = aRecord();
    const part = (members: number[], whole: boolean) => ({
      id: '00g1',
      since: null,
      members: packOrdinals(members),
      whole,
    });
    const more = { twin: 'a-_b', held: ['---', 'a-_', '???'] };
    const place = { type: 'Okta User', id: '00u1' };
    await shelf.set(keys.journal(run, 0), {
      people: ['00uA', '00uB'],
      groups: [part([0, 1], false)],
      seen: { users: [writeSeen('00uA', { ...entryOf('users', 1), updated: 0, exists: false })] },
      places: [{ code: 'no-label', places: [place, place] }],
    });
    await shelf.set(keys.journal(run, 1), {
      people: ['00uC'],
      groups: [part([1, 2], true)],
      rowless: { users: ['00uC', '00uD -'] },
      seen: {
        users: [writeSeen('00uA', { ...entryOf('users', 2), updated: 1_795_000_000, exists: true, ...more })],
      },
      places: [{ code: 'no-label', places: [place] }],
    });
    const memory = await Memory.load(shelf, importId, aRecord({ pieces: 2 }));
    expect(memory.people.from(0)).toEqual(['00uA', '00uB', '00uC']);
    expect(memory.groups.get('00g1')?.whole).toBe(true);
    expect(memory.membersCounted('00g1')).toBe(3);
    expect(['00uA', '00uB', '00uC', '00uD'].map((id) => memory.groupsOf(id))).toEqual([
      ['00g1'],
      ['00g1'],
      ['00g1'],
      [],
    ]);
    expect([...memory.seen.users]).toEqual([
      ['00uA', { ...entryOf('users', 2), updated: 1_795_000_000, exists: true, ...more }],
    ]);
    expect([...memory.rowless.users]).toEqual([
      ['00uC', 'failed'],
      ['00uD', 'passed over'],
    ]);
    expect(memory.placed.get('no-label')).toBe(3);
  });

  it('knows no members of a group that was never read', async () => {
    const memory = await remembered(forgeStorage());
    expect([memory.membersCounted('00g1'), memory.groupsOf('00u1')]).toEqual([0, []]);
  });
});
