import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Fault } from '../../../../src/mapping/fault';
import type { Mapping } from '../../../../src/mapping/mapping';
import { accountsId, pictureOf } from '../../../../static/setup/src/state/map/picture';

const fault = (type: string, line: string): Fault => ({
  ...{ code: 'holds-one', level: 'warning', type, line },
  ...{ sentence: 'It holds one.', remedy: 'Let it hold many.' },
});

describe('the picture of a mapping', () => {
  it('has a box for each type and an arrow for all references between two of them', () => {
    const { boxes, arrows } = pictureOf(defaultMapping, []);
    expect(boxes.map(({ id }) => id)).toEqual(['type group', 'type user', 'type device']);
    expect(arrows.map(({ from, to, names }) => [from, to, names.map(({ attribute }) => attribute)])).toEqual([
      ['type user', 'type user', ['Manager']],
      ['type user', 'type group', ['Groups']],
      ['type device', 'type user', ['Users']],
    ]);
  });

  it('marks box and arrow of a fault, and no others', () => {
    const { boxes, arrows } = pictureOf(defaultMapping, [fault('user', 'groups')]);
    expect(boxes.filter((box) => box.is === 'ours' && box.hasFault).map(({ id }) => id)).toEqual([
      'type user',
    ]);
    const marked = arrows.flatMap(({ names }) => names.filter(({ hasFault }) => hasFault));
    expect(marked.map(({ attribute }) => attribute)).toEqual(['Groups']);
  });

  it('shows accounts and types that somebody else fills once, whoever refers to them', () => {
    const elsewhere = (attribute: string) => ({
      ...{
        attribute,
        key: attribute.toLowerCase(),
        as: 'reference' as const,
        from: { path: 'profile.city' },
      },
      refersTo: { objectType: attribute === 'Site' ? 'Places' : 'places', by: ['Name'] },
    });
    const account = {
      attribute: 'Account',
      key: 'account',
      as: 'account' as const,
      from: { path: 'profile.email' },
    };
    const mapping: Mapping = {
      ...defaultMapping,
      types: defaultMapping.types.map((type) =>
        type.kind === 'groups'
          ? type
          : { ...type, lines: [...type.lines, elsewhere('Site'), elsewhere('Home'), account] },
      ),
    };
    const { boxes, arrows } = pictureOf(mapping, []);
    expect(boxes.filter(({ is }) => is === 'elsewhere')).toEqual([
      { is: 'elsewhere', id: 'elsewhere places', name: 'Places' },
    ]);
    expect(boxes.filter(({ is }) => is === 'accounts')).toHaveLength(1);
    expect(arrows.filter(({ to }) => to === accountsId)).toHaveLength(2);
    expect(arrows.find(({ to }) => to === 'elsewhere places')?.names).toHaveLength(2);
  });

  it('leaves out lines that are turned off', () => {
    const off = defaultMapping.types.map((type) => ({
      ...type,
      lines: type.lines.map((line) => (line.as === 'reference' ? { ...line, off: true as const } : line)),
    }));
    expect(pictureOf({ ...defaultMapping, types: off }, []).arrows).toEqual([]);
  });
});
