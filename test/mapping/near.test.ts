import { core, isNear } from '../../src/mapping/near';

describe('names that a person takes for one another', () => {
  it.each([
    ['Cost centre', 'Cost center'],
    ['Cost-Centers', 'costCentre'],
    ['Group', 'Groups'],
    ['Company', 'companies'],
    ['Address', 'Addresses'],
    ['Hair colour', 'hair color'],
    ['Straße', 'strasse'],
    ['Prénom', 'prenom'],
    ['Okta ID', 'okta_id'],
    ['グループ', 'グループ '],
  ])('%s and %s are near', (one, other) => expect(isNear(one, other)).toBe(true));

  it.each([
    ['Group', 'Ground'],
    ['Name', 'First name'],
    ['Phone', 'Phone 2'],
    ['部署', '部門'],
    ['—', '!!'],
  ])('%s and %s are not', (one, other) => expect(isNear(one, other)).toBe(false));

  it('have a core without marks, blanks and letter case', () => {
    expect(core("Nom d'utilisateur")).toBe('nomdutilisateur');
    expect(core('E-Mail')).toBe(core('email'));
  });
});
