import type { Piece } from '../../src/mapping/mapping';
import { pathsIn, pathsOf, pathsOutsideTemplates, piecesOf } from '../../src/mapping/sourcePaths';

const path: Piece = { path: 'profile.city' };
const join: Piece = { join: ['profile.firstName', 'profile.lastName'], with: ' ' };
const template: Piece = { template: '${id} of ${org.host}' };
const constant: Piece = { constant: '${profile.city}' };

describe('a source', () => {
  it('has its pieces in their order, and none where the app fills it', () => {
    expect(piecesOf(path)).toEqual([path]);
    expect(piecesOf({ first: [path, join] })).toEqual([path, join]);
    expect(piecesOf({ own: 'last synced' })).toEqual([]);
  });

  it('reads the paths of every piece', () => {
    expect(pathsOf({ first: [template, path, constant, join] })).toEqual([
      'id',
      'org.host',
      'profile.city',
      'profile.firstName',
      'profile.lastName',
    ]);
    expect(pathsOf({ own: 'presence changed' })).toEqual([]);
    expect(pathsIn(constant)).toEqual([]);
  });

  it('has paths outside of templates too', () => {
    expect(pathsOutsideTemplates({ first: [template, path] })).toEqual(['profile.city']);
  });
});
