import { applyLine } from '../../src/mapping/apply';
import type { Line } from '../../src/mapping/mapping';
import type { Json } from '../../src/records/record';
import { typeWith } from './examples';

type Plain = Exclude<Line['as'], 'reference'>;
const type = typeWith({ attribute: 'A', key: 'a', as: 'text', from: { path: 'a' } });

/** What lands of a value, or the code of why it does not. */
function lands(as: Plain, value: Json, more: Partial<Line> = {}): unknown {
  const line = { attribute: 'A', key: 'a', from: { path: 'a' }, ...more, as } as Line; // a plain one: `as` is not reference
  const { values, problems } = applyLine({ kind: 'users', id: '1', raw: { a: value } }, line, { type });
  return problems[0]?.code ?? values[0];
}

describe('a date', () => {
  it.each<[Json, unknown]>([
    ['2023-02-14', '2023-02-14'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-14T23:30:00.000Z', '2023-02-14'],
    ['1990-01-01T00:30:00+09:00', '1990-01-01'],
    ['2023-02-30', 'not-a-date'],
    ['2023-02-30T00:00:00Z', 'not-a-date'],
    ['14.02.2023', 'not-a-date'],
    ['2023-2-1', 'not-a-date'],
    ['2023-02-14 10:00', 'not-a-date'],
    [20230214, 'not-a-date'],
    [{}, 'not-a-date'],
  ])('%j is read as %j', (value, expected) => {
    expect(lands('date', value)).toBe(expected);
  });
});

describe('a time of day', () => {
  it.each<[Json, unknown]>([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['23:59:59', '23:59:59'],
    ['23:59:59.999', '23:59:59'],
    ['12:00 AM', '00:00'],
    ['12:30pm', '12:30'],
    ['1:05 p.m.', '13:05'],
    ['24:00', 'not-a-time'],
    ['13:00 PM', 'not-a-time'],
    ['0:30 am', 'not-a-time'],
    ['12:60', 'not-a-time'],
    ['noon', 'not-a-time'],
    ['1'.repeat(5_000), 'not-a-time'],
    [730, 'not-a-time'],
  ])('%j is read as %j', (value, expected) => {
    expect(lands('time', value)).toBe(expected);
  });
});

describe('an IP address', () => {
  it.each<[Json, unknown]>([
    ['10.0.0.1', '10.0.0.1'],
    [' 255.255.255.255 ', '255.255.255.255'],
    ['::', '::'],
    ['::1', '::1'],
    ['2001:db8::ff00:42:8329', '2001:db8::ff00:42:8329'],
    ['2001:0DB8:0:0:0:0:0:1', '2001:0DB8:0:0:0:0:0:1'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
    ['256.0.0.1', 'not-an-ip'],
    ['10.0.0', 'not-an-ip'],
    ['10.0.0.01', 'not-an-ip'],
    ['10.0.0.1/24', 'not-an-ip'],
    ['10.0.0.1:80', 'not-an-ip'],
    ['1::2::3', 'not-an-ip'],
    ['1:2:3:4:5:6:7', 'not-an-ip'],
    ['1:2:3:4:5:6:7:8:9', 'not-an-ip'],
    ['1:2:3:4:5:6:7::8', 'not-an-ip'],
    [':1', 'not-an-ip'],
    ['1:', 'not-an-ip'],
    [':::', 'not-an-ip'],
    ['10.0.0.1::', 'not-an-ip'],
    ['fe80::1%eth0', 'not-an-ip'],
    ['12345::', 'not-an-ip'],
    ['g::', 'not-an-ip'],
    ['ten', 'not-an-ip'],
    [10, 'not-an-ip'],
  ])('%j is read as %j', (value, expected) => {
    expect(lands('ip', value)).toBe(expected);
  });
});

describe('a choice and an account', () => {
  it.each<[Plain, Json, unknown]>([
    ['select', ' Sales ', 'Sales'],
    ['select', 7, '7'],
    ['select', true, 'true'],
    ['select', { id: 1 }, 'not-text'],
    ['account', ' ada@example.com', 'ada@example.com'],
    ['account', '5b10a2844c20165700ede21g', '5b10a2844c20165700ede21g'],
    ['account', 'a'.repeat(256), 'not-an-account'],
    ['account', 'ada\u0000', 'not-an-account'],
    ['account', ['ada', 'bob'], 'several-values'],
    ['account', {}, 'not-an-account'],
  ])('as %s: %j is read as %j', (as, value, expected) => {
    expect(lands(as, value)).toBe(expected);
  });
});

describe('a text of any form', () => {
  it.each<Plain>(['text', 'textarea', 'select', 'email', 'url', 'ip', 'date', 'number', 'account'])(
    'as %s is no value when nobody could read it to its end',
    (as) => {
      expect(lands(as, `https://example.com/${'a'.repeat(100_000)}`)).toBe('too-long');
    },
  );

  it('is refused too when it was put together', () => {
    const from = { template: '${a}${a}${a}${a}' };
    expect(lands('text', 'a'.repeat(60_000), { from })).toBe('too-long');
    expect(lands('text', 'a'.repeat(60_000), { from: { join: ['a', 'a'], with: '' } })).toBe('too-long');
  });

  it('is not put together at all when it would fill the memory', () => {
    const from = { template: '${a}'.repeat(250) };
    expect(lands('text', 'a'.repeat(10_000_000), { from })).toBe('too-long');
  });
});

describe('changes before the form', () => {
  it.each<[string, Plain, Json, Partial<Line>, unknown]>([
    ['a number from a code', 'integer', 'CC-4410', { changes: [{ do: 'digits' }] }, 4410],
    [
      'a date from another form',
      'date',
      '1.2.2023',
      { changes: [{ do: 'date', form: 'dd.MM.yyyy' }] },
      '2023-02-01',
    ],
    [
      'a moment from a day',
      'moment',
      '20230201',
      { changes: [{ do: 'date', form: 'yyyyMMdd' }] },
      '2023-02-01T00:00:00Z',
    ],
    [
      'a moment from seconds',
      'moment',
      0,
      { changes: [{ do: 'date', form: 'seconds' }] },
      '1970-01-01T00:00:00Z',
    ],
    ['a day from seconds', 'date', 0, { changes: [{ do: 'date', form: 'seconds' }] }, '1970-01-01'],
    ['one value from a list', 'text', ['a', 'b'], { changes: [{ do: 'item', number: -1 }] }, 'b'],
    ['a text from a list', 'text', ['a', 'b'], { changes: [{ do: 'join', with: '-' }] }, 'a-b'],
    ['several where one may be', 'text', 'a;b', { changes: [{ do: 'split', at: ';' }] }, 'several-values'],
    [
      'a default for what a change made blank',
      'text',
      '@',
      {
        changes: [
          { do: 'before', mark: '@' },
          { do: 'default', value: 'x' },
        ],
      },
      'x',
    ],
    ['a default for what is not there', 'text', null, { changes: [{ do: 'default', value: 'x' }] }, 'x'],
    [
      'no default for what is wrong',
      'text',
      'x',
      {
        changes: [
          { do: 'date', form: 'yyyyMMdd' },
          { do: 'default', value: 'x' },
        ],
      },
      'not-a-date',
    ],
    ['a yes from a word', 'boolean', 'Oui', { changes: [{ do: 'yesno', yes: ['oui'] }] }, true],
    [
      'a state by its letters',
      'status',
      ' active ',
      { changes: [{ do: 'trim' }, { do: 'upper' }] },
      'Active',
    ],
    [
      'a state that is not there',
      'status',
      null,
      { changes: [{ do: 'default', value: 'ACTIVE' }] },
      'Active',
    ],
    [
      'nothing, where all of it is blank',
      'text',
      'a',
      { changes: [{ do: 'replace', what: 'a', with: ' ' }] },
      undefined,
    ],
  ])('make %s', (...[, as, value, more, expected]) => {
    expect(lands(as, value, more)).toBe(expected);
  });
});
