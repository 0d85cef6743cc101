import { check } from '../../../src/mapping/check/check';
import type { Line, Mapping } from '../../../src/mapping/mapping';
import { anAttribute, aSchema, aType, filling } from '../schemas';
import { id, mail as aMail, name } from './plant';

const mapping = (...lines: Line[]): Mapping => ({
  version: 1,
  types: [filling('People', [], { lines })],
});
const mail: Line = { ...aMail, as: 'text' };
const byMail: Line = { ...aMail, as: 'text', identifier: true };
const plainId: Line = { ...id, as: 'text', identifier: false };

const told = (live: Line[] | undefined, now: Line[], o: { unique?: boolean; objects?: number } = {}) => {
  const home = aType('People', [anAttribute('Okta ID'), anAttribute('Mail', { unique: o.unique ?? false })]);
  const known = aSchema([{ ...home, ...(o.objects === undefined ? {} : { objects: o.objects }) }]);
  return check(mapping(...now), known, live ? { live: mapping(...live) } : {})
    .filter(({ code }) => code === 'identifier-moved')
    .map(({ line, sentence }) => [line, /refuses/.test(sentence)]);
};

describe('another identifier than the live one', () => {
  it.each<[string, unknown]>([
    ['moves to an attribute that was not filled', told([name, byMail], [name, id])],
    ['is made of another field', told([name, { ...id, from: { path: 'profile.number' } }], [name, id])],
    ['is written otherwise', told([name, { ...id, changes: [{ do: 'upper' }] }], [name, id])],
    ['gets a second part', told([name, byMail], [name, byMail, id])],
  ])('is told at its line where it %s', (_what, faults) => expect(faults).toEqual([['id', false]]));

  it('says where Assets refuses the new objects: their other values are taken', () => {
    expect(told([name, byMail], [name, mail, id], { unique: true })).toEqual([['id', true]]);
    expect(told([name, byMail], [name, id], { unique: true })).toEqual([['id', false]]);
  });

  it.each<[string, unknown]>([
    ['nothing is live', told(undefined, [name, id])],
    ['it was filled so before', told([name, byMail, plainId], [name, mail, id])],
    ['one of its parts goes', told([name, byMail, id], [name, mail, id])],
    ['there are no objects', told([name, byMail], [name, id], { objects: 0 })],
  ])('is nothing where %s', (_what, faults) => expect(faults).toEqual([]));
});
