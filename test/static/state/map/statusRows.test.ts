import { typeOf } from '../../../mapping/examples';
import {
  otherStates,
  statusRows,
  withStatus,
  withoutStatus,
} from '../../../../static/setup/src/state/map/statusRows';

const users = typeOf('users');
const line = users.lines.find(({ as }) => as === 'status');
if (!line) throw new Error('People have no status.');
const samples = ['ACTIVE', 'ACTIVE', 'FROZEN'].map((status, at) => ({ id: `00u${at}`, raw: { status } }));
const row = (type = users, state = 'ACTIVE') =>
  statusRows(type, line, samples).find((each) => each.state === state);

describe('the status table', () => {
  it('has a row for every state, those that were seen besides, and one for all others', () => {
    const rows = statusRows(users, line, samples);
    expect(rows.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['STAGED', 'LOCKED_OUT', 'DEPROVISIONED', 'FROZEN']),
    );
    expect(rows.at(-1)).toMatchObject({ state: otherStates, status: { name: 'Unknown' }, seen: undefined });
  });

  it('counts who is in a state, and says nothing before anybody was looked at', () => {
    expect(row()).toMatchObject({ seen: 2, isUnknown: false });
    expect(row(users, 'STAGED')?.seen).toBe(0);
    expect(row(users, 'FROZEN')).toMatchObject({
      ...{ seen: 1, status: { name: 'Unknown' }, isUnknown: true },
    });
    expect(statusRows(users, line, undefined).every(({ seen }) => seen === undefined)).toBe(true);
  });

  it('says what differs from the proposal, and nothing else', () => {
    const present = withStatus(users, { state: 'ACTIVE', name: 'Present', category: 'active' });
    expect(row(present)).toMatchObject({ status: { name: 'Present', category: 'active' }, isOwn: true });
    expect(present.statuses).toHaveLength(1);
    expect(withStatus(present, { state: 'ACTIVE', name: 'Active', category: 'active' })).toEqual(users);
    expect(withoutStatus(present, 'ACTIVE')).toEqual(users);
  });

  it('changes the status of one state and leaves the others', () => {
    const two = withStatus(withStatus(users, { state: 'FROZEN', name: 'Frozen', category: 'inactive' }), {
      state: otherStates,
      name: 'Odd',
      category: 'pending',
    });
    const three = withStatus(two, { state: 'FROZEN', name: 'On ice', category: 'inactive' });
    expect(three.statuses?.map(({ state, name }) => [state, name])).toEqual([
      ['FROZEN', 'On ice'],
      [otherStates, 'Odd'],
    ]);
    expect(row(three, 'FROZEN')?.status.name).toBe('On ice');
  });
});
