import { Parcel } from '../../src/sync/parcel';
import { isWorthSending } from '../../src/sync/handOver';
import { typeOf } from '../mapping/examples';
import { aTurn } from './aTurn';

const type = typeOf('users');
const seen = (updated: number) => ({
  ...{ hash: 'Zm9vYmFy', marks: ['AbC'], again: false, type: 0, updated, exists: false },
});
const parcel = async () => new Parcel('users', (await aTurn()).memory);

describe('a parcel', () => {
  it('is empty until something is in it, be it only a problem', async () => {
    expect((await parcel()).isEmpty).toBe(true);
    const withFailed = await parcel();
    withFailed.addRowless('00u1', 'failed', type);
    const withMembers = await parcel();
    withMembers.addMembers({ id: '00g1', since: null, members: '', whole: true }, []);
    const withProblem = await parcel();
    withProblem.met({ problem: { code: 'record-without-id', seen: {} } });
    expect([withFailed, withMembers, withProblem].map(({ isEmpty }) => isEmpty)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('holds the newest rows of a record, and one journal line of it', async () => {
    const one = await parcel();
    one.add('00u1', { type, rows: [{ id: '00u1', title: 'old' }], seen: seen(1), known: false });
    one.add('00u2', { type, rows: [{ id: '00u2' }], seen: seen(1), known: false });
    one.add('00u1', { type, rows: [{ id: '00u1', title: 'new' }], seen: seen(2), known: true });
    expect(one.records.get('users')).toEqual([[{ id: '00u1', title: 'new' }], [{ id: '00u2' }]]);
    expect(one.piece.seen).toEqual({ users: ['00u1 Zm9vYmFy AbC 0 2', '00u2 Zm9vYmFy AbC 0 1'] });
    expect(one.has('00u1') && !one.has('00u3')).toBe(true);
  });

  it('counts distinct records as read, and those sent once more as rows alone', async () => {
    const one = await parcel();
    one.add('00u1', { type, rows: [{}], seen: seen(1), known: false });
    one.add('00u2', { type, rows: [{}], seen: seen(1), known: true });
    one.add('00u2', { type, rows: [{}], seen: seen(2), known: true });
    one.addRowless('00u3', 'failed', type);
    one.addRowless('00u4', 'passed over', undefined);
    expect(one.counts).toEqual({ read: 3, rows: 2, skipped: 1, failed: 1 });
    // One that belongs to no type is in nobody's counts but the kind's.
    expect(one.countsOfTypes.get('Okta User')).toEqual({ read: 2, rows: 2, skipped: 0, failed: 1 });
    expect(one.piece.rowless).toEqual({ users: ['00u3', '00u4 -'] });
  });

  it('keeps members with the people who are new', async () => {
    const one = await parcel();
    const group = { id: '00g1', since: null, members: '0 1', whole: true };
    one.addMembers(group, ['00u1', '00u2']);
    expect(one.piece).toEqual({ people: ['00u1', '00u2'], groups: [group], seen: { users: [] }, places: [] });
  });

  it('is full, or worth sending, long before its journal piece is too long for Forge', async () => {
    const full = await parcel();
    for (let number = 0; !full.isFull; number += 1)
      full.add(`00u${number}`.padEnd(20, 'x'), {
        type,
        rows: [{ id: number }],
        seen: seen(1_800_000_000),
        known: false,
      });
    expect(JSON.stringify(full.piece).length).toBeGreaterThan(50_000);
    expect(JSON.stringify(full.piece).length).toBeLessThan(150_000);

    const long = await parcel();
    for (let number = 0; !long.isFull; number += 1)
      long.addMembers(
        { id: '00g1', since: null, members: '1 '.repeat(500), whole: false },
        Array.from({ length: 500 }, (_, at) => `00u${number}.${at}`.padEnd(20, 'x')),
      );
    expect(JSON.stringify(long.piece).length).toBeLessThan(150_000);
  });

  it('is worth sending when another page of its kind might not fit', async () => {
    const one = await parcel();
    expect(isWorthSending(one)).toBe(false);
    for (let number = 0; number < 334; number += 1)
      one.add(`00u${number}`, { type, rows: [{ id: number }], seen: seen(1), known: false });
    expect(isWorthSending(one)).toBe(true);

    const heavy = await parcel();
    heavy.add('00u1', { type, rows: [{ text: 'ž'.repeat(350_000) }], seen: seen(1), known: false });
    expect(isWorthSending(heavy)).toBe(true);
  });
});
