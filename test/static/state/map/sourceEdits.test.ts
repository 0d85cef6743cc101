import type { Piece } from '../../../../src/mapping/mapping';
import { asKind, kindOf, pieceKinds, sourceOf } from '../../../../static/setup/src/state/map/sourceEdits';

const join: Piece = { join: ['profile.firstName', 'profile.lastName'], with: ' ' };
const path: Piece = { path: 'profile.city' };

describe('the pieces of a source', () => {
  it('are one, or several of which the first filled one counts', () => {
    expect(sourceOf([path])).toEqual(path);
    expect(sourceOf([path, join])).toEqual({ first: [path, join] });
    expect(sourceOf([])).toBeUndefined();
  });

  it('keep their paths when they are told in another way', () => {
    expect(asKind(join, 'template')).toEqual({ template: '${profile.firstName} ${profile.lastName}' });
    expect(asKind(asKind(join, 'template'), 'join')).toEqual(join);
    expect(asKind(join, 'path')).toEqual({ path: 'profile.firstName' });
    expect(asKind(path, 'path')).toBe(path);
    for (const kind of pieceKinds) expect(kindOf(asKind(join, kind))).toBe(kind);
  });
});
