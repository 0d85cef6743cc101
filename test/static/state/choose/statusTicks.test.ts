import { statesIn, statesTicked, ticked } from '../../../../static/setup/src/state/choose/statusTicks';

const sample = (status: string) => ({ id: status, raw: { status } });

describe('the tick boxes of states', () => {
  it('count what the samples have, and offer what is known, seen or filtered by', () => {
    const states = statesIn('devices', [sample('ACTIVE'), sample('ACTIVE'), sample('LOST')], ['STOLEN']);
    expect(states).toEqual([
      { state: 'ACTIVE', seen: 2 },
      { state: 'CREATED', seen: 0 },
      { state: 'SUSPENDED', seen: 0 },
      { state: 'DEACTIVATED', seen: 0 },
      { state: 'LOST', seen: 1 },
      { state: 'STOLEN', seen: 0 },
    ]);
  });

  it('do not stumble over records without a state', () => {
    expect(
      statesIn(
        'devices',
        [
          { id: 'x', raw: { status: null } },
          { id: 'y', raw: {} },
        ],
        undefined,
      ),
    ).toHaveLength(4);
  });

  it('are all ticked without a filter, and no filter when all are ticked', () => {
    const states = statesIn('devices', [], undefined);
    expect(statesTicked(states, undefined).size).toBe(4);
    const one = ticked(states, undefined, { state: 'CREATED', isOn: false });
    expect(one).toEqual({ is: 'ticks', statuses: ['ACTIVE', 'SUSPENDED', 'DEACTIVATED'] });
    expect(ticked(states, ['ACTIVE', 'SUSPENDED', 'DEACTIVATED'], { state: 'CREATED', isOn: true })).toEqual({
      is: 'ticks',
      statuses: undefined,
    });
  });

  it('keep the last tick', () => {
    const states = statesIn('devices', [], ['ACTIVE']);
    expect(ticked(states, ['ACTIVE'], { state: 'ACTIVE', isOn: false })).toEqual({ is: 'last' });
  });
});
