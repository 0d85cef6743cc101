import { formFor } from '../../src/mapping/fieldForms';

describe('the form for a field', () => {
  it.each([
    ['string', 'email', 'email'],
    ['string', 'url', 'url'],
    ['string', 'time', 'time'],
    ['string', 'ipv6', 'ip'],
    ['string', 'constructor', 'text'],
    ['string', undefined, 'text'],
    ['integer', undefined, 'integer'],
    ['number', 'unheard-of', 'number'],
    ['array', 'date-time', 'moment'],
    ['array', undefined, 'text'],
    ['toString', undefined, 'text'],
  ])('of type %s and format %s is %s', (type, format, form) => {
    expect(formFor({ type, format })).toBe(form);
  });
});
