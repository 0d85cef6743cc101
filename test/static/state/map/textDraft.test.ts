import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Fault } from '../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../src/mapping/known';
import type { Line, Mapping } from '../../../../src/mapping/mapping';
import { readText } from '../../../../src/mapping/text/read';
import { writeText } from '../../../../src/mapping/text/write';
import {
  badLines,
  followed,
  keepsLines,
  lineCount,
  notesIn,
  problemsIn,
  typed,
  written,
  type Grammar,
  type TextDraft,
} from '../../../../static/setup/src/state/map/textDraft';

const beside = (known?: KnownSchema): Grammar => ({
  read: (text, before) => readText(text, { before, known }),
  write: (mapping) => writeText(mapping, known).text,
});
const grammar = beside();

/** Lines as somebody types them over what was there. */
const typing = (...lines: string[]): TextDraft => typed(written(defaultMapping, grammar), lines.join('\n'));
const attributes = ({ types }: Mapping) => types.map(({ lines }) => lines.map(({ attribute }) => attribute));
const relined = (mapping: Mapping, to: (lines: Line[]) => Line[]): Mapping => ({
  ...mapping,
  types: mapping.types.map((type) => ({ ...type, lines: to(type.lines) })),
});

const people = [
  'Okta User:',
  'key:id=Okta ID',
  'map:profile.email=Email',
  'map:profile.department=Department',
];

describe('what is typed', () => {
  it('stands for the mapping that it says', () => {
    const draft = typing(...people);
    expect(attributes(draft.stands)).toEqual([['Okta ID', 'Email', 'Department']]);
    expect(problemsIn(draft, [])).toEqual([]);
  });

  it('keeps a line that is not understood, while the others are the mapping', () => {
    const draft = typing(...people, 'mop:profile.title=Title');
    expect(draft.text).toContain('mop:profile.title=Title');
    expect(badLines(draft.read)).toEqual([5]);
    expect(lineCount(draft.stands)).toBe(3);
    expect(problemsIn(draft, [])).toMatchObject([{ line: 5, level: 'error' }]);
  });

  it('leaves in the mapping what only the text can show', () => {
    expect(keepsLines(typing(...people, '', '# who they are').stands)).toBe(false);
    for (const more of [['mop:profile.title=Title'], ['Okta Group:', 'mop:name=Name']])
      expect(keepsLines(typing(...people, ...more).stands)).toBe(true);
    expect(keepsLines(typing(...people, 'mop:profile.title=Title', 'map:profile.city=City').stands)).toBe(
      true,
    );
    expect(keepsLines(typing('mop:profile.title=Title', ...people).stands)).toBe(true);
  });

  it('is not called wrong at the line that somebody is typing', () => {
    const draft = typing(...people, 'map:profile.em', 'mop');
    expect(badLines(draft.read)).toEqual([5, 6]);
    expect(badLines(draft.read, 5)).toEqual([6]);
    expect(problemsIn(draft, [], 6)).toMatchObject([{ line: 5 }]);
  });

  it('leaves the mapping as it was where nothing is understood', () => {
    expect(typing('nonsense').stands).toBe(defaultMapping);
    expect(typing('').stands).toBe(defaultMapping);
  });
});

describe('a text whose mapping was changed in the table', () => {
  it('stays as it was typed while it says the same', () => {
    const draft = typing(...people, '', '   # odd blanks', 'map:  profile.title  =  Title');
    expect(followed(draft, structuredClone(draft.stands), grammar).text).toBe(draft.text);
  });

  it('is written anew where it says something else, with its comments', () => {
    const draft = typing(...people.slice(0, 3), '# where they sit', ...people.slice(3));
    const next = relined(draft.stands, (lines) =>
      lines.map((line) => (line.attribute === 'Email' ? { ...line, changes: [{ do: 'lower' }] } : line)),
    );
    const { text, stands } = followed(draft, next, grammar);
    expect(stands).toBe(next);
    expect(text).toMatch(/\| lower=Email\n# where they sit\n.*=Department/);
  });

  it('keeps every line that is not understood once, between the lines where it stood', () => {
    const draft = typing(...people.slice(0, 3), 'mop:profile.title=Title', ...people.slice(3));
    const next = relined(draft.stands, (lines) => lines.filter(({ attribute }) => attribute !== 'Okta ID'));
    const { text, read } = followed(draft, next, grammar);
    expect(text.split('\n').filter((line) => line.startsWith('mop:'))).toHaveLength(1);
    expect(text).toMatch(/=Email\nmop:profile\.title=Title\n.*=Department/);
    expect(badLines(read)).toHaveLength(1);
  });

  it('loses no line, even one that a mapping cannot keep', () => {
    const endless = `x${'y'.repeat(3_000)}`;
    const draft = typing(...people, endless);
    const next = relined(draft.stands, (lines) => lines.slice(0, 2));
    expect(followed(draft, next, grammar).text).toContain(endless);
  });

  it('is that of another mapping alone, when that takes its place', () => {
    const draft = typing(...people, 'mop:profile.title=Title');
    expect(followed(draft, defaultMapping, grammar).text).toBe(writeText(defaultMapping).text);
  });

  it('is written anew where another schema would make something else of it', () => {
    const before = written(defaultMapping, grammar);
    const department = {
      ...{ name: 'Department', form: 'reference' as const, most: 1, least: 0, target: 'Team' },
      ...{ label: false, unique: false, system: false },
    };
    const known: KnownSchema = {
      ...{ name: 'S', description: '', statuses: [] },
      types: [{ name: 'Okta User', isOurs: false, attributes: [department] }],
      may: {
        ...{ readTypes: true, readStatuses: true, changeAttributes: false },
        ...{ readObjects: false, writeObjects: false, readAccounts: false },
      },
    };
    const after = followed(before, defaultMapping, beside(known));
    expect(readText(after.text, { before: defaultMapping, known }).mapping).toEqual(
      readText(before.text, { before: defaultMapping }).mapping,
    );
    expect(after.stands).toBe(defaultMapping);
  });
});

describe('a problem', () => {
  const fault = (about: Partial<Fault>): Fault => ({
    ...{ code: 'x', level: 'warning', sentence: 'Look.', remedy: 'Do.' },
    ...about,
  });
  const draft = typing(...people);
  const [users] = draft.stands.types;
  const keyOf = (attribute: string) => users?.lines.find((line) => line.attribute === attribute)?.key ?? '';

  it('stands at the line that it is about, else at the heading of its type, else at none', () => {
    const type = users?.key ?? '';
    const lines = (about: Partial<Fault>) => problemsIn(draft, [fault(about)]).map(({ line }) => line);
    expect(lines({ type, line: keyOf('Department') })).toEqual([4]);
    expect(lines({ type })).toEqual([1]);
    expect(lines({ type, line: 'gone' })).toEqual([1]);
    expect(lines({ type: 'gone', line: 'gone' })).toEqual([0]);
    expect(lines({})).toEqual([0]);
  });

  it('comes in the order of the lines, with what repairs it', () => {
    const repair = { in: 'mapping', do: 'remove line', type: 'user', line: 'email' } as const;
    const faults = [
      fault({ type: users?.key ?? '', line: keyOf('Department') }),
      fault({ type: users?.key ?? '', line: keyOf('Email'), repair, button: 'Remove Email' }),
    ];
    expect(problemsIn(draft, faults)).toMatchObject([
      { line: 3, repair, button: 'Remove Email' },
      { line: 4 },
    ]);
  });
});

describe('a note', () => {
  it('says why a line is not used, or what one means that is', () => {
    const draft = typing(...people, 'config:page_size=500', 'map:groups=Groups|Name=${groups}');
    const notes = notesIn(draft);
    expect(notes.find(({ line }) => line === 5)).toMatchObject({
      isUsed: false,
      why: expect.stringMatching(/page size/) as string,
    });
    expect(notes.filter(({ line, isUsed }) => line === 6 && isUsed)).toHaveLength(1);
  });

  it('is no problem, and a comment needs none', () => {
    const draft = typing(...people, '# a comment', 'config:page_size=500');
    expect(problemsIn(draft, [])).toEqual([]);
    const unused = notesIn(draft).filter(({ isUsed }) => !isUsed);
    expect(unused.map(({ line }) => line)).toEqual([6]);
  });
});
