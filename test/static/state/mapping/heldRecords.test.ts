import { heldRecords } from '../../../../static/setup/src/state/mapping/heldRecords';

const sample = (id: string, status: string) => ({
  id,
  raw: { id, status, profile: { email: `${id}@a.b`, mobilePhone: '1' } },
});
const samples = { users: { samples: [sample('a', 'ACTIVE'), sample('b', 'STAGED')], more: false } };
const ids = (filters: Parameters<typeof heldRecords>[1]) =>
  heldRecords(samples, filters).users?.map(({ id }) => id);

describe('the records that a mapping is checked with', () => {
  it('are those whose state comes in', () => {
    expect(ids(undefined)).toEqual(['a', 'b']);
    expect(ids({ users: { statuses: ['STAGED', 'ACTIVE'] } })).toEqual(['a', 'b']);
    expect(ids({ users: { statuses: ['STAGED'] } })).toEqual(['b']);
  });

  it('lack the fields that never come in', () => {
    const [first] = heldRecords(samples, { users: { leaveOut: ['profile.mobilePhone'] } }).users ?? [];
    expect(first?.raw.profile).toEqual({ email: 'a@a.b' });
  });

  it('are none of a kind that nobody sampled', () => {
    expect(heldRecords(samples, undefined).groups).toBeUndefined();
  });
});
