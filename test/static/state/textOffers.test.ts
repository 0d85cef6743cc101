import { defaultMapping } from '../../../src/mapping/defaults';
import type { KnownSchema } from '../../../src/mapping/known';
import { offersAt, type OfferGround } from '../../../static/setup/src/state/textOffers';

const attribute = (name: string, form: 'text' | 'integer') => ({
  ...{ name, form, most: 1, least: 0, label: false, unique: false, system: false },
});
const schema: KnownSchema = {
  ...{ name: 'S', description: '', statuses: [] },
  types: [
    {
      ...{ name: 'Okta User', isOurs: true },
      attributes: [attribute('Login', 'text'), attribute('Employee number', 'integer')],
    },
  ],
  may: {
    ...{ readTypes: true, readStatuses: true, changeAttributes: true },
    ...{ readObjects: true, writeObjects: true, readAccounts: true },
  },
};
const field = (path: string) => ({ path, title: '', type: 'string', isCustom: false });
const ground: OfferGround = {
  ...{ mapping: defaultMapping, schema },
  fields: { users: [field('profile.division'), field('profile.employeeNumber')], groups: [field('type')] },
  samples: {
    users: {
      more: false,
      samples: [
        { id: '1', raw: { profile: { employeeNumber: '104417' } } },
        { id: '2', raw: { profile: {} } },
      ],
    },
  },
};

const at = (text: string) => offersAt(text, ground);
const texts = (text: string) => at(text)?.offers.map((offer) => offer.text);

describe('what is offered where somebody types', () => {
  it('is what a line begins with, at its beginning', () => {
    expect(texts('Okta User:\nma')).toContain('map:');
    expect(at('Okta User:\nma')?.from).toBe(0);
  });

  it('is a field before the =, the filled ones first, with how many records have it and an example', () => {
    const { from, offers } = at('Okta User:\nmap:profile.emp') ?? {};
    expect(from).toBe('map:'.length);
    expect(offers?.[0]).toMatchObject({
      ...{ is: 'field', text: 'profile.employeeNumber' },
      field: { filled: 1, records: 2, example: '104417' },
    });
    expect(offers?.map(({ text }) => text)).toContain('profile.division');
  });

  it('is a field behind a comma or a plus as well, from there on', () => {
    for (const sign of [', ', ' + '])
      expect(at(`map:profile.a${sign}pro`)?.from).toBe(`map:profile.a${sign}`.length);
    expect(at('map:')?.from).toBe('map:'.length);
  });

  it('is a field of the kind whose block the line stands in; without a heading that is people', () => {
    expect(texts('Okta User:\nkey:id=Okta ID\n\nOkta Group:\nmap:')).toEqual(['type']);
    expect(texts('map:')).toContain('profile.division');
  });

  it('is a change or an option behind a |, with what it does', () => {
    const { from, offers } = at('map:profile.email | lo') ?? {};
    expect(from).toBe('map:profile.email | '.length);
    expect(offers).toContainEqual({ is: 'step', text: 'lower', says: 'Writes every letter small.' });
    expect(offers?.map(({ text }) => text)).toContain('unique');
  });

  it('is an attribute behind the =, those first that no line fills', () => {
    expect(at('map:profile.email=Em')).toEqual({
      from: 'map:profile.email='.length,
      offers: [
        { is: 'attribute', text: 'Employee number', form: 'integer', isTaken: false },
        { is: 'attribute', text: 'Login', form: 'text', isTaken: true },
      ],
    });
  });

  it.each(['# a com', 'Okta Us', 'map:"a te', 'map:a | before "/', 'map:a=B|Na', 'Unheard of:\nmap:pro'])(
    'is nothing in %s',
    (text) => {
      expect(at(text)).toBeUndefined();
    },
  );
});
