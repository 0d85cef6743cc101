// What the text is told, and where: each fault at its line and columns, and the rest of the text untouched.

import fc from 'fast-check';
import { draftForm } from '../../../src/mapping/mapping';
import { faultWords } from '../../../src/mapping/text/faultWords';
import { readText } from '../../../src/mapping/text/read';
import { writeText } from '../../../src/mapping/text/write';
import { anAttribute, aSchema, aType } from '../schemas';

const whole = ['People:', 'key:id=Okta ID', 'map:profile.login=Name'];
/** The faults of a line below these, with the piece of it that they point to. */
const faultsOf = (line: string) =>
  readText([...whole, line].join('\n'))
    .faults.filter((fault) => fault.line === 4)
    .map(({ code, level, from, to }) => [code, level, line.slice(from, to)]);

describe('a line that is not understood', () => {
  it.each<[string, string, string]>([
    ['nonsense', 'not-understood', 'nonsense'],
    ['mpa:profile.email=Email', 'not-understood', 'mpa:profile.email=Email'],
    ['off:config:search=x', 'not-understood', 'off:config:search=x'],
    ['map:profile.email', 'no-equals', 'profile.email'],
    ['map:=Email', 'no-value', ''],
    ['map:profile.email=', 'no-attribute', '='],
    ['map:profile.email= |Name', 'no-attribute', '='],
    ['map:profile.email="a"b', 'bad-name', '"a"b'],
    ['map:profile.email=a\\b', 'bad-name', 'a\\b'],
    ['map:"Berlin=City', 'open-quote', '"Berlin=City'],
    ['map:x | before "\\"=City', 'open-quote', '"\\"=City'],
    ['map:profile.a profile.b=City', 'bad-value', 'profile.b'],
    ['map:a,,b=City', 'bad-value', 'b'],
    ['map:a +=City', 'bad-value', '+'],
    ['map:"Room " + profile.room=City', 'join-of-texts', '"Room "'],
    ['map:a +", "+ b + c=City', 'two-separators', '+'],
    ['map:"\\${a} ${b}"=City', 'mixed-template', '"\\${a} ${b}"'],
    ['map:x | trimm=City', 'unknown-step', 'trimm'],
    ['map:x | | trim=City', 'empty-step', '|'],
    ['map:x | before=City', 'bad-step', 'before'],
    ['map:x | date tomorrow=City', 'bad-step', 'date tomorrow'],
    ['map:x | as city=City', 'bad-step', 'as city'],
    ['map:x | part from 0=City', 'bad-step', 'part from 0'],
    ['map:x | item 1 2=City', 'bad-step', 'item 1 2'],
    ['map:x | many | not many=City', 'step-twice', 'not many'],
    ['map:x | create missing=City', 'only-for-links', 'x'],
    ['key:profile.managerId=Boss|Name', 'not-for-links', 'profile.managerId'],
    ['map:profile.managerId | as text=Boss|Name', 'not-for-links', 'profile.managerId'],
    ['map:profile.managerId | label=Boss|Name', 'not-for-links', 'profile.managerId'],
    ['map:profile.managerId=Boss|', 'bad-link', ''],
    ['map:profile.managerId=Boss|Name of ', 'bad-link', ' of '],
    ['map:profile.managerId=Boss|Name,', 'bad-link', ''],
    ['map:profile.managerId=Boss|"Name', 'bad-link', '"Name'],
    ['map:profile.managerId=Boss|"Name" x', 'bad-link', 'x'],
    ['map:profile.managerId=Boss|Login of #user', 'no-such-line', 'Login'],
    ['map:profile.managerId=Boss|a, b, c, d, e, f', 'too-much', ' f'],
    ['map:profile.city=City|#name of Location', 'bad-link', '#name'],
    ['map:profile.city=City|Name', 'no-target', 'City'],
    ['map:profile.managerId=Boss|Login', 'no-such-line', 'Login'],
    [`map:${'x'.repeat(501)}=City`, 'value-too-long', 'x'.repeat(501)],
    [`map:x${' | trim'.repeat(21)}=City`, 'too-much', 'x'],
    [`map:x | about "${'y'.repeat(501)}"=City`, 'too-much', 'x'],
    ['config:search', 'no-equals', 'config:search'],
    ['config:serach=x', 'unknown-setting', 'config:serach=x'],
    ['config:group_types=BUILT_IN', 'setting-elsewhere', 'config:group_types=BUILT_IN'],
    ['config:statuses=', 'bad-setting', 'config:statuses='],
    ['config:statuses=A B', 'bad-setting', 'config:statuses=A B'],
    ['config:write=sometimes', 'bad-setting', 'config:write=sometimes'],
    ['config:only=profile.x contain "a"', 'bad-setting', 'config:only=profile.x contain "a"'],
    ['config:about=without quotes', 'bad-setting', 'config:about=without quotes'],
    ['config:groups.skip_empty=no', 'bad-setting', 'config:groups.skip_empty=no'],
    ['config:groups.about="x"', 'setting-elsewhere', 'config:groups.about="x"'],
    ['config:data_source=', 'bad-setting', 'config:data_source='],
    ['status:LOCKED_OUT=Locked out', 'bad-status', 'status:LOCKED_OUT=Locked out'],
    ['status:LOCKED_OUT=Größer|active', 'bad-status', 'status:LOCKED_OUT=Größer|active'],
    ['table:departments=a', 'bad-table', 'table:departments=a'],
    ['table:2=a|b', 'bad-table', 'table:2=a|b'],
  ])('is named: %s', (line, code, piece) => {
    expect(faultsOf(line)).toEqual([[code, 'error', piece]]);
    const { mapping, kept } = readText([...whole, line, 'map:profile.title=Title'].join('\n'));
    expect(kept).toEqual([4]);
    expect(mapping?.types[0]?.lines.map(({ attribute }) => attribute)).toEqual(['Okta ID', 'Name', 'Title']);
    // It is given back where it stood.
    expect(mapping && writeText(mapping).text.split('\n')[3]).toBe(line);
  });

  it('is told of every fault in it', () => {
    expect(faultsOf('map:a b | trimm | before=').map(([code]) => code)).toEqual([
      'bad-value',
      'no-attribute',
      'unknown-step',
      'bad-step',
    ]);
  });

  it('says what to do in the words of the line', () => {
    const said = (line: string) =>
      readText([...whole, line].join('\n')).faults.map(({ sentence, remedy }) => `${sentence} ${remedy}`);
    expect(said('map:x | before=City')).toEqual([
      'before needs something else behind it. Write it so: before "/".',
    ]);
    expect(said('map:profile.managerId=Boss|Login')).toEqual([
      'No line of People fills Login. Add such a line to People, or name one of these: Okta ID, Name, Boss.',
    ]);
    expect(said('map:"Room " + x=City')).toEqual([
      'Only paths can be joined with +. Write one text with the paths in it: "Room ${profile.room}".',
    ]);
  });
});

describe('settings that are said twice', () => {
  it('are a fault where they differ, and none where they say the same', () => {
    expect(readText([...whole, 'config:search=a pr', 'config:search=a pr'].join('\n')).faults).toEqual([]);
    const { faults, mapping } = readText([...whole, 'config:search=a pr', 'config:search=b pr'].join('\n'));
    expect(faults).toMatchObject([{ line: 5, code: 'setting-twice' }]);
    expect(mapping?.filters).toEqual({ users: { search: 'a pr' } });
  });

  it('may not make a block of two kinds', () => {
    const text = `Groups:\nconfig:data_source=/api/v1/groups\nconfig:data_source=/api/v1/users\nkey:id=ID\n`;
    const { faults, mapping } = readText(text);
    expect(faults.filter(({ level }) => level === 'error')).toMatchObject([
      { line: 3, code: 'setting-twice' },
    ]);
    expect(mapping && readText(writeText(mapping).text).mapping).toEqual(mapping);
  });
});

describe('a block', () => {
  it('without lines is kept, and said to be empty', () => {
    const { mapping, faults, kept } = readText('Things:\nconfig:write=create only\n\nPeople:\nkey:id=ID');
    expect(faults[0]).toMatchObject({
      line: 1,
      code: 'no-lines',
      sentence: 'Nothing fills an object of Things.',
    });
    expect(kept).toEqual([1, 2]);
    expect(mapping?.above).toEqual(['Things:', 'config:write=create only', '']);
  });

  it('with a name that Assets cannot hold is kept', () => {
    const { mapping, faults, kept } = readText(`${'x'.repeat(256)}:\nkey:id=ID\nPeople:\nkey:id=ID`);
    expect(faults[0]).toMatchObject({ line: 1, code: 'bad-name' });
    expect(kept).toEqual([1, 2]);
    expect(mapping?.types).toHaveLength(1);
  });

  it('of settings alone, above all headings, is that of the people', () => {
    expect(readText('config:search=x pr\nStaff:\nkey:id=ID').mapping?.filters).toEqual({
      users: { search: 'x pr' },
    });
    expect(readText('config:search=x pr\nGroups:\nkey:id=ID').faults).toMatchObject([
      { line: 1, code: 'no-lines' },
      { code: 'shown-by-identifier' },
    ]);
  });

  it('takes the lines above all headings where it has their name', () => {
    const { mapping } = readText('map:profile.login=Name\n\nGroups:\nkey:id=ID\n\nOkta User:\nkey:id=ID');
    expect(mapping?.types.map(({ type, lines }) => [type, lines.length])).toEqual([
      ['Groups', 1],
      ['Okta User', 2],
    ]);
  });
});

describe('notes', () => {
  it('say that what looks like a comment is a name', () => {
    expect(faultsOf('map:x=City # the town')).toEqual([['comment-in-name', 'note', 'City # the town']]);
    expect(faultsOf('map:x="City # the town"')).toEqual([]);
    expect(faultsOf('map:x=Room#')).toEqual([]);
  });

  it('say that the identifier is shown, where nothing else is the label', () => {
    const faults = (text: string, known = aSchema()) => readText(text, { known }).faults;
    expect(faults('key:id=ID\nmap:x=X')).toMatchObject([{ line: 1, code: 'shown-by-identifier' }]);
    expect(faults('key:id=ID\nmap:x | label=X')).toEqual([]);
    expect(faults('key:id=ID\nmap:x=NAME')).toEqual([]);
    const known = aSchema([aType('Okta User', [anAttribute('X', { label: true })])]);
    expect(faults('key:id=ID\nmap:x=X', known)).toEqual([]);
    expect(faults('key:x=X', known)).toEqual([]);
  });
});

describe('limits', () => {
  const lines = (count: number, of: (at: number) => string) =>
    Array.from({ length: count }, (_each, at) => of(at));

  it('of a mapping are told at the line that is too much', () => {
    const many = readText(['key:id=ID', ...lines(200, (at) => `map:a=A${at}`)].join('\n'));
    expect(many.faults.filter(({ level }) => level === 'error')).toMatchObject([
      { line: 201, code: 'too-many' },
    ]);
    expect(many.mapping?.types[0]?.lines).toHaveLength(200);
    const types = readText(lines(51, (at) => `Type ${at}:\nkey:id=ID\n`).join('\n'));
    expect(types.faults.filter(({ level }) => level === 'error')).toMatchObject([
      { line: 151, code: 'too-many' },
    ]);
    expect(types.mapping?.types).toHaveLength(50);
    const rows = readText(['key:id=ID', ...lines(1_001, (at) => `table:t=${at}|x`)].join('\n'));
    expect(rows.faults.filter(({ level }) => level === 'error')).toMatchObject([
      { line: 1_002, code: 'too-many' },
    ]);
  });

  it('of what can be kept are told', () => {
    const { mapping, faults } = readText(
      [...lines(202, () => '# x'), `# ${'x'.repeat(2_000)}`, 'key:id=ID'].join('\n'),
    );
    expect(faults.filter(({ code }) => code === 'not-kept').map(({ line }) => line)).toEqual([201, 202, 203]);
    expect(mapping?.types[0]?.lines[0]?.above).toHaveLength(200);
  });

  it('of a text are told at once', () => {
    const { faults, mapping } = readText('key:id=ID\n'.repeat(30_000));
    expect(faults).toMatchObject([{ line: 1, code: 'too-large', level: 'error' }]);
    expect(mapping).toBeUndefined();
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...[
      'map:',
      'key:',
      'config:',
      'off:',
      'status:',
      'table:',
      'data_source',
      '=',
      '|',
      ',',
      '+',
      '"',
      '`',
      '\\',
      '${',
    ],
    ...[
      '}',
      ':',
      '#',
      '\n',
      '\r\n',
      ' ',
      ' of ',
      'other ',
      'as ',
      'lookup',
      'only',
      '__proto__',
      'constructor',
      'id',
    ],
    ...[
      'groups',
      '/api/v1/',
      'users',
      '?',
      '&',
      '%',
      '\u0000',
      '🙂',
      '\ud800',
      'Name',
      'and',
      'is',
      'trim',
      'x',
    ],
  );
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('is read without a fall, into a mapping that has its form, and every fault has its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mapping, faults, places, kept } = readText(text);
        const lines = text.split(/\r\n|\n|\r/);
        if (mapping) expect(draftForm.safeParse(mapping)).toMatchObject({ success: true, data: mapping });
        for (const { line, from, to, sentence, remedy } of faults) {
          const length = lines[line - 1]?.length ?? -1;
          expect(0 <= from && from <= to && to <= length).toBe(true);
          expect(sentence + remedy).not.toMatch(/undefined|\[object/);
        }
        for (const number of [...kept, ...places.map(({ line }) => line)])
          expect(lines[number - 1]?.trim()).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['blanks', ' '.repeat(200_000)],
    ['commas', `map:x=Y|${','.repeat(200_000)}`],
    ['quotes', `map:${'"'.repeat(200_000)}`],
    ['open templates', `map:"${'${'.repeat(90_000)}"=Y`],
    ['steps', `map:x${' | trim'.repeat(25_000)}=Y`],
    ['empty steps', `map:x${'|'.repeat(200_000)}=Y`],
    ['signs', `map:${'+,=|'.repeat(50_000)}`],
    ['open steps', `map:x${'|`'.repeat(100_000)}=Y`],
    ['names with of', `map:x=Y|${' of'.repeat(60_000)}`],
    ['lines', 'map:profile.email=Email\n'.repeat(8_000)],
    ['types', 'Aa:\nkey:id=B\n'.repeat(15_000)],
    ['tables', 'table:t=a|b\n'.repeat(16_000)],
    ['filters', `config:leave_out=${'a,'.repeat(25_000)}b\n${'config:leave_out=c\n'.repeat(7_000)}`],
    ['conditions', `config:only=${'a is "b" and '.repeat(15_000)}`],
    ['breaks', '\n'.repeat(200_000)],
    ['nonsense', 'x\n'.repeat(100_000)],
    ['address', `config:data_source=${'/'.repeat(190_000)}`],
    ['query', `config:data_source=/api/v1/users?${'a&'.repeat(90_000)}`],
  ])('ends soon: %s', (_what, text) => {
    const began = performance.now();
    readText(text);
    // A second on a quiet machine would be far too much; this one may be busy.
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('the words of faults', () => {
  it('have no place left open', () => {
    const seen = new Set(
      Object.values(faultWords).flatMap(({ sentence, remedy }) =>
        [...`${sentence} ${remedy}`.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, name]) => name),
      ),
    );
    expect([...seen].sort()).toEqual([
      'attribute',
      'by',
      'form',
      'kind',
      'list',
      'most',
      'name',
      'text',
      'type',
      'what',
      'word',
      'words',
    ]);
  });
});
