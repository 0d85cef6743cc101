import fc from 'fast-check';
import type { Change, ChangeName } from '../../src/mapping/change';
import { change as changeForm } from '../../src/mapping/change';
import { changer, changes } from '../../src/mapping/changes';
import { fullEffort } from '../../src/mapping/effort';
import type { LookupTable } from '../../src/mapping/mapping';
import type { Json } from '../../src/records/record';
import { oddJson } from './hostile';

const tables: LookupTable[] = [
  {
    name: 'countries',
    rows: [
      { from: 'de', to: 'Germany' },
      { from: 'AT', to: 'Austria' },
      { from: 'at', to: 'At sign' },
      { from: 'XX', to: '' },
      { from: '__proto__', to: 'said by the table' },
    ],
  },
];

/** The values after a change, or the codes of what it did not take. */
function after(change: Change, values: Json[], wantsTime = false): Json[] {
  const { values: changed, refused } = changer(change)(values, { tables, wantsTime, effort: fullEffort() });
  return refused.length > 0 ? refused.map(({ code }) => code) : changed;
}

describe('the table of changes', () => {
  it.each(Object.entries(changes))(
    '%s has an example that is true, and a form that takes it',
    (name, entry) => {
      const { change, before, after: then } = entry.example;
      expect(changeForm.safeParse(change)).toMatchObject({ success: true });
      expect(change.do).toBe(name);
      expect(after(change, before).map(String)).toEqual(then);
    },
  );

  it('has a title of its own for each, and one sentence', () => {
    const entries = Object.values(changes);
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
    for (const { sentence } of entries) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('one text', () => {
  it.each<[Change, string, Json[]]>([
    [{ do: 'trim' }, ' \t\u00a0Ada \n', ['Ada']],
    [{ do: 'lower' }, 'ΟΔΟΣ İstanbul', ['οδος i̇stanbul']],
    [{ do: 'upper' }, 'straße', ['STRASSE']],
    [{ do: 'capitals' }, 'ANNE-MARIE o’brien-SMITH 3RD', ['Anne-Marie O’Brien-Smith 3rd']],
    [{ do: 'capitals' }, "it's d'aubigné, we'll", ["It's D'Aubigné, We'll"]],
    [{ do: 'capitals' }, '山田 太郎 ǆabić ßeta', ['山田 太郎 Ǆabić SSeta']],
    [{ do: 'digits' }, '+49 (30) 123-45', ['493012345']],
    [{ do: 'digits' }, '١٢٣ ۴۵ ４２ ९', ['12345429']],
    [{ do: 'digits' }, 'none', ['']],
    [{ do: 'replace', what: '.', with: '' }, 'a.b.c', ['abc']],
    [{ do: 'replace', what: 'aa', with: 'a' }, 'aaaa', ['aa']],
    [{ do: 'replace', what: '(a+)+$', with: 'x' }, '(a+)+$', ['x']],
    [{ do: 'replace', what: 'a', with: '$&$1' }, 'a', ['$&$1']],
    [{ do: 'before', mark: '@' }, 'ada@x@y', ['ada']],
    [{ do: 'before', mark: '@' }, '@x', ['']],
    [{ do: 'before', mark: '(' }, 'Ada Lovelace (Sales)', ['Ada Lovelace']],
    [{ do: 'before', mark: '@' }, 'none', ['none']],
    [{ do: 'after', mark: ', ' }, 'Lovelace, Ada', ['Ada']],
    [{ do: 'after', mark: '\\' }, 'none', ['none']],
    [{ do: 'after', mark: '@' }, 'ada@', ['']],
    [{ do: 'part', from: 5 }, 'DEU-4410', ['4410']],
    [{ do: 'part', from: 2, length: 1 }, '𝒳𝒴𝒵', ['𝒴']],
    [{ do: 'part', from: 9_999, length: 10_000 }, 'short', ['']],
  ])('by %j: %j becomes %j', (change, text, expected) => {
    expect(after(change, [text])).toEqual(expected);
  });

  it('is also what a number or a yes is written as', () => {
    expect(after({ do: 'upper' }, [true, 1.5, -0])).toEqual(['TRUE', '1.5', '0']);
    expect(after({ do: 'part', from: 1, length: 2 }, [4410])).toEqual(['44']);
  });
});

describe('several values', () => {
  it.each<[string, Change, Json[], Json[]]>([
    ['are parted', { do: 'split', at: ';' }, ['a; b', 'c'], ['a', 'b', 'c']],
    ['keep the place of an empty part', { do: 'split', at: ',' }, ['a,,c'], ['a', '', 'c']],
    ['stay one without the mark', { do: 'split', at: ';' }, ['a'], ['a']],
    ['are joined, but for blank ones', { do: 'join', with: '/' }, ['a', ' ', 2, true], ['a/2/true']],
    ['are joined without a mark', { do: 'join', with: '' }, ['a', 'b'], ['ab']],
    ['are none when nothing is joined', { do: 'join', with: '/' }, [' '], []],
    ['are the first', { do: 'item', number: 1 }, ['a', 'b'], ['a']],
    ['are the last', { do: 'item', number: -1 }, ['a', 'b'], ['b']],
    ['are the third, empty ones counted', { do: 'item', number: 3 }, ['a', '', 'c'], ['c']],
    ['are none beyond the end', { do: 'item', number: 1_000 }, ['a'], []],
    ['are none at no place', { do: 'item', number: 0 }, ['a'], []],
    ['may be lists where one is chosen', { do: 'item', number: 2 }, ['a', ['b']], [['b']]],
    ['need no default', { do: 'default', value: 'x' }, ['a', ' '], ['a', ' ']],
    ['get a default where all are blank', { do: 'default', value: 'x' }, [' ', ''], ['x']],
    ['get a default where there are none', { do: 'default', value: 'x' }, [], ['x']],
    ['get none where there is a no', { do: 'default', value: 'x' }, [false], [false]],
    ['are changed each by itself', { do: 'lower' }, ['A', 'B'], ['a', 'b']],
  ])('%s (%j)', (...[, change, values, expected]) => {
    expect(after(change, values)).toEqual(expected);
  });

  it('are not lost for a bad one among them', () => {
    const { values, refused } = changer({ do: 'lower' })(['A', { a: 1 }, ['B'], 'C'], {
      tables,
      wantsTime: false,
      effort: fullEffort(),
    });
    expect(values).toEqual(['a', 'c']);
    expect(refused.map(({ code }) => code)).toEqual(['not-text', 'not-text']);
  });

  it('are not joined without the bad one: that would be another text', () => {
    const joined = changer({ do: 'join', with: ' ' })(['Ada', null], {
      tables,
      wantsTime: false,
      effort: fullEffort(),
    });
    expect(joined).toEqual({ values: [], refused: [{ code: 'not-text', value: null }] });
  });
});

describe('a date', () => {
  it.each<[Extract<Change, { do: 'date' }>['form'], Json, Json]>([
    ['yyyy-MM-dd', '2023-02-14', '2023-02-14'],
    ['yyyy-MM-dd', ' 2023-2-4 ', '2023-02-04'],
    ['yyyy-MM-dd', '2024-02-29', '2024-02-29'],
    ['yyyy-MM-dd', '2023-02-29', 'not-a-date'],
    ['yyyy-MM-dd', '2023-02-14T10:00:00Z', 'not-a-date'],
    ['yyyy-MM-dd', '23-02-14', 'not-a-date'],
    ['yyyy-MM-dd', '0000-00-00', 'not-a-date'],
    ['yyyy/MM/dd', '2023/12/31', '2023-12-31'],
    ['yyyy/MM/dd', '2023-12-31', 'not-a-date'],
    ['yyyyMMdd', '20231231', '2023-12-31'],
    ['yyyyMMdd', 20231231, '2023-12-31'],
    ['yyyyMMdd', '2023123', 'not-a-date'],
    ['dd.MM.yyyy', '1.2.2023', '2023-02-01'],
    ['dd.MM.yyyy', '31. 12. 2023', '2023-12-31'],
    ['dd.MM.yyyy', '31.04.2023', 'not-a-date'],
    ['dd.MM.yyyy', '1.2.23', 'not-a-date'],
    ['dd/MM/yyyy', '04/07/2023', '2023-07-04'],
    ['MM/dd/yyyy', '04/07/2023', '2023-04-07'],
    ['MM/dd/yyyy', '14/02/2023', 'not-a-date'],
    ['seconds', 1_676_362_530, '2023-02-14T08:15:30Z'],
    ['seconds', '1676362530.9', '2023-02-14T08:15:30Z'],
    ['seconds', -1, '1969-12-31T23:59:59Z'],
    ['seconds', '999999999999999', 'not-a-date'],
    ['seconds', 1e21, 'not-a-date'],
    ['milliseconds', 1_676_362_530_999, '2023-02-14T08:15:30Z'],
    ['milliseconds', 'soon', 'not-a-date'],
    ['milliseconds', true, 'not-a-date'],
    ['milliseconds', '9'.repeat(400), 'not-a-date'],
  ])('in the form %s: %j is %j', (form, value, expected) => {
    expect(after({ do: 'date', form }, [value])).toEqual([expected]);
  });

  it('begins at midnight UTC where a time is wanted too', () => {
    expect(after({ do: 'date', form: 'dd.MM.yyyy' }, ['14.2.2023'], true)).toEqual(['2023-02-14T00:00:00Z']);
    expect(after({ do: 'date', form: 'seconds' }, [0], true)).toEqual(['1970-01-01T00:00:00Z']);
  });
});

describe('a number', () => {
  it.each<['.' | ',', Json, Json]>([
    ['.', '1,234.50', 1234.5],
    ['.', '1 234 567', 1_234_567],
    ['.', "1'234.5", 1234.5],
    ['.', '12,34,567.8', 1_234_567.8],
    ['.', '-0.5', -0.5],
    ['.', '+7', 7],
    ['.', '.5', 0.5],
    ['.', '٤٢', 42],
    ['.', '\u2212 3'.replace(' ', ''), -3],
    ['.', 12, 12],
    ['.', '1,5', 'not-a-number'],
    ['.', '1,2345', 'not-a-number'],
    ['.', '1.234,5', 'not-a-number'],
    ['.', "1,234'567", 'not-a-number'],
    ['.', ',123', 'not-a-number'],
    ['.', '5.', 'not-a-number'],
    ['.', '1e5', 'not-a-number'],
    ['.', '0x10', 'not-a-number'],
    ['.', 'Infinity', 'not-a-number'],
    ['.', '1234567890123456', 'not-a-number'],
    ['.', '€ 12', 'not-a-number'],
    ['.', '-', 'not-a-number'],
    ['.', true, 'not-a-number'],
    ['.', '9'.repeat(100_001), 'too-long'],
    [',', '1.234,50', 1234.5],
    [',', '1 234,5', 1234.5],
    [',', '12,5', 12.5],
    [',', '1.5', 'not-a-number'],
  ])('with the sign %s: %j is %j', (decimal, value, expected) => {
    expect(after({ do: 'number', decimal }, [value])).toEqual([expected]);
  });
});

describe('yes or no', () => {
  it.each<[string[], Json, Json]>([
    [['Y', 'Yes'], ' yes ', true],
    [['Y', 'Yes'], 'yess', false],
    [['1'], 1, true],
    [['false'], false, true],
    [['false'], true, false],
    [['x'], {}, 'not-text'],
  ])('yes being %j, %j is %j', (yes, value, expected) => {
    expect(after({ do: 'yesno', yes }, [value])).toEqual([expected]);
  });
});

describe('a table', () => {
  it.each<[Json, 'keep' | 'empty', Json]>([
    ['de', 'empty', 'Germany'],
    [' DE ', 'empty', 'Germany'],
    ['at', 'keep', 'At sign'],
    ['At', 'keep', 'Austria'],
    ['XX', 'keep', ''],
    ['fr', 'keep', 'fr'],
    ['fr', 'empty', ''],
    ['__proto__', 'empty', 'said by the table'],
    ['constructor', 'empty', ''],
    [7, 'keep', '7'],
    [['de'], 'keep', 'not-text'],
  ])('has for %j, otherwise %s: %j', (value, otherwise, expected) => {
    expect(after({ do: 'lookup', table: 'countries', otherwise }, [value])).toEqual([expected]);
  });

  it('that is not there is told by its name', () => {
    const { values, refused } = changer({ do: 'lookup', table: 'cities', otherwise: 'keep' })(['x'], {
      tables,
      wantsTime: false,
      effort: fullEffort(),
    });
    expect({ values, refused }).toEqual({
      values: [],
      refused: [{ code: 'no-table', value: 'x', seen: { table: 'cities' } }],
    });
  });
});

describe('a text that somebody made to be work', () => {
  const long = 'a'.repeat(100_001);
  const longest = 'a'.repeat(100_000);

  it.each<[Change, string, string]>([
    [{ do: 'trim' }, long, 'too-long'],
    [{ do: 'capitals' }, long, 'too-long'],
    [{ do: 'split', at: 'a' }, long, 'too-long'],
    [{ do: 'split', at: 'a' }, longest, 'too-many-parts'],
    [{ do: 'replace', what: 'a', with: 'b'.repeat(200) }, longest, 'too-long'],
    [{ do: 'join', with: '' }, long, 'too-long'],
    [{ do: 'date', form: 'seconds' }, longest, 'not-a-date'],
    [{ do: 'number', decimal: '.' }, `${'1,'.repeat(50_000)}`, 'not-a-number'],
  ])('is refused by %j', (change, text, code) => {
    expect(after(change, [text])).toEqual([code]);
  });

  it('is refused when it only comes to be by joining', () => {
    expect(after({ do: 'join', with: '' }, [longest, 'a'])).toEqual(['too-long']);
  });

  it.each<[string, Change]>(
    Object.entries(changes).map(([name, { example }]): [string, Change] => [name, example.change]),
  )('is done with in no time by %s, however odd', (_name, change) => {
    const texts = ['ſ', '\u0130', "a'", '(', ' ', '1,', 'ﬃ', '\ud83d', 'e\u0301'].map((sign) =>
      sign.repeat(Math.floor(100_000 / sign.length)),
    );
    const started = process.cpuUsage().user;
    after(change, texts);
    // Nine texts of 100,000 signs: linear work is some milliseconds, any other many seconds.
    expect((process.cpuUsage().user - started) / 1_000).toBeLessThan(3_000);
  });
});

describe('any change on any JSON', () => {
  const anyChange: fc.Arbitrary<Change> = fc.constantFrom(
    ...Object.values(changes).map(({ example }): Change => example.change),
  );

  it('never throws, touches no prototype, and leaves what it was given as it was', () => {
    const names: ChangeName[] = [];
    fc.assert(
      fc.property(anyChange, fc.array(oddJson, { maxLength: 5 }), (change, values) => {
        names.push(change.do);
        const before = structuredClone(values);
        const { values: changed, refused } = changer(change)(values, {
          tables,
          wantsTime: false,
          effort: fullEffort(),
        });
        expect(values).toEqual(before);
        expect(Array.isArray(changed) && Array.isArray(refused)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(new Set(names).size).toBeGreaterThan(10);
  });
});
