import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Fault } from '../../../../src/mapping/fault';
import { typeOf } from '../../../mapping/examples';
import {
  faultsByLine,
  faultsOf,
  faultsOfWhole,
  firstKind,
} from '../../../../static/setup/src/state/map/faultPlaces';

const fault = (type?: string, line?: string): Fault => ({
  ...{ code: 'odd', level: 'warning', sentence: 'It is odd.', remedy: 'Look at it.' },
  ...(type === undefined ? {} : { type }),
  ...(line === undefined ? {} : { line }),
});
const kinds = ['users', 'groups', 'devices'] as const;

describe('where faults are counted', () => {
  const faults = [fault('user', 'email'), fault('group'), fault(), fault('nobody', 'email')];

  it('each once, so that the numbers of the tabs make the whole', () => {
    const counts = kinds.map((kind) => faultsOf(faults, defaultMapping, kind).length);
    expect(counts).toEqual([3, 1, 0]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(faults.length);
  });

  it('what belongs to no type is on the first tab', () => {
    expect(faultsOfWhole(faults, defaultMapping)).toEqual([fault(), fault('nobody', 'email')]);
    expect(firstKind(defaultMapping)).toBe('users');
    const groups = { ...defaultMapping, types: [typeOf('groups')] };
    expect(faultsOf(faults, groups, 'groups')).toHaveLength(4);
  });
});

describe('the faults of a type', () => {
  it('stand at their lines, or at the type where there is no such line', () => {
    const type = typeOf('users');
    const email = type.lines.findIndex(({ key }) => key === 'email');
    const { ofType, ofLine } = faultsByLine(
      [
        fault('user', 'email'),
        fault('user', 'email'),
        fault('user'),
        fault('user', 'gone'),
        fault('group', 'name'),
      ],
      type,
    );
    expect(ofLine.get(email)).toHaveLength(2);
    expect([...ofLine.keys()]).toEqual([email]);
    expect(ofType).toEqual([fault('user'), fault('user', 'gone')]);
  });

  it('are told at the last of several lines with one key, as repairs mean it', () => {
    const type = typeOf('users');
    const [line] = type.lines;
    if (!line) throw new Error('There is no line.');
    const twice = { ...type, lines: [...type.lines, line] };
    const { ofLine } = faultsByLine([fault('user', line.key)], twice);
    expect([...ofLine.keys()]).toEqual([twice.lines.length - 1]);
  });
});
