import { defaultMapping } from '../../../../src/mapping/defaults';
import type { ReferenceLine } from '../../../../src/mapping/mapping';
import { namesAtHand } from '../../../../static/setup/src/state/map/referenceNames';

const groups: ReferenceLine = {
  ...{ attribute: 'Groups', key: 'groups', as: 'reference', many: true, from: { path: 'groups[].id' } },
  refersTo: { type: 'group', by: ['id'] },
};
const manager: ReferenceLine = {
  ...{ attribute: 'Manager', key: 'manager', as: 'reference', from: { path: 'profile.managerId' } },
  refersTo: { type: 'user', by: ['id', 'login', 'email'] },
};
const aoife = {
  id: '00u7',
  raw: { id: '00u7', profile: { login: 'aoife@example.com', displayName: 'Aoife Ní Bhriain' } },
};
const at = {
  raw: {
    groups: [
      { id: '00g1', name: 'Shanghai Plant' },
      { id: '00g2', name: 'Staff' },
    ],
  },
  mapping: defaultMapping,
  samples: { users: { samples: [aoife], more: true } },
};

describe('the names of what a reference finds', () => {
  it('are those that stand beside the record', () => {
    expect(namesAtHand(groups, ['00g2', '00g1', '00g9'], at)).toEqual([
      { name: 'Staff' },
      { name: 'Shanghai Plant' },
      undefined,
    ]);
  });

  it('are those of other samples, with the attribute that told, letter case aside', () => {
    expect(namesAtHand(manager, ['AOIFE@example.com'], at)).toEqual([
      { name: 'Aoife Ní Bhriain', by: 'Login' },
    ]);
    expect(namesAtHand(manager, ['00u7'], at)).toEqual([{ name: 'Aoife Ní Bhriain', by: 'Okta ID' }]);
    expect(namesAtHand(manager, ['nobody'], at)).toEqual([undefined]);
  });

  it('are not guessed from lists that do not belong together', () => {
    const raw = { groups: [{ id: '00g1' }, { id: '00g2', name: 'Staff' }] };
    expect(namesAtHand(groups, ['00g1'], { ...at, raw })).toEqual([undefined]);
  });

  it('are unknown for types that somebody else fills', () => {
    expect(namesAtHand({ ...manager, refersTo: { objectType: 'Site', by: ['Code'] } }, ['x'], at)).toEqual([
      undefined,
    ]);
  });
});
