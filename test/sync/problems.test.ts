import { assetsProblems } from '../../src/assets/problems';
import { mappingProblems } from '../../src/mapping/problems';
import { oktaProblems } from '../../src/okta/problems';
import { problemOf, syncProblems, tell } from '../../src/sync/problems';

type Table = Readonly<Record<string, { sentence: string; remedy: string }>>;
const tables: Readonly<Record<string, Table>> = {
  okta: oktaProblems,
  mapping: mappingProblems,
  assets: assetsProblems,
  sync: syncProblems,
};

/** Every problem of every room: where it stands, its code and its words. */
const all = Object.entries(tables).flatMap(([room, table]) =>
  Object.entries(table).map(([code, { sentence, remedy }]) => ({ room, code, sentence, remedy })),
);

/** What `seen` may hold: ids, paths, statuses, codes, counts and shapes; never a name, an address or a secret. */
const placeholders = [
  ...['attribute', 'path', 'type', 'id', 'found', 'values', 'said', 'parts', 'table', 'mode', 'what'],
  ...['host', 'status', 'code', 'request', 'kind', 'needs', 'page', 'bucket', 'seconds', 'why', 'shape'],
  ...[
    'reason',
    'before',
    'refused',
    'duplicates',
    'result',
    'hours',
    'minutes',
    'times',
    'missing',
    'errors',
    'hint',
    'size',
    'most',
  ],
];

describe.each(all)('the problem $code of the room $room', ({ sentence, remedy }) => {
  it('has a sentence and a remedy that end like sentences', () => {
    for (const words of [sentence, remedy]) {
      expect(words).toMatch(/^[A-Z{][^]*\.$/u);
      expect(words).not.toMatch(/ {2}|\n|\.\.|\s\./);
      expect(words.length).toBeLessThan(250);
    }
  });

  it('has no placeholders but those that are known', () => {
    const used = [...`${sentence} ${remedy}`.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    for (const name of used) expect(placeholders).toContain(name);
    expect(`${sentence} ${remedy}`.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });
});

describe('the tables of problems', () => {
  it('name each code once, whatever the room: a stored problem holds the code alone', () => {
    const codes = all.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('send nobody to people who have no name: a report goes where the app came from', () => {
    const unknown = tell({ code: 'from-another-release', seen: {} });
    const remedies = [...all.map(({ remedy }) => remedy), unknown.remedy];
    expect(remedies.filter((remedy) => /\btell (us|the makers)\b/i.test(remedy))).toEqual([]);
    const reports = remedies.filter((remedy) => /report/i.test(remedy));
    const phrase = /\breport it where this app came from(, with the (time|code|request id \{request\}))?\.$/i;
    expect(reports.length).toBeGreaterThan(8);
    expect(reports.filter((remedy) => !phrase.test(remedy))).toEqual([]);
  });

  it('need every placeholder that is known', () => {
    const words = all.map(({ sentence, remedy }) => sentence + remedy).join();
    expect(placeholders.filter((name) => !words.includes(`{${name}}`))).toEqual([]);
  });
});

describe('a problem in words', () => {
  it('is filled from what was seen', () => {
    expect(tell(problemOf('kind-lost', { kind: 'devices', code: 'kind-refused' }))).toEqual({
      sentence:
        'The last good run read devices, and now Okta refuses them (kind-refused). Nothing was written.',
      remedy: syncProblems['kind-lost'].remedy,
    });
    expect(tell(problemOf('empty-answer', { kind: 'users', before: 0 })).sentence).toContain('saw 0.');
  });

  it('tells somebody at the page nothing of what goes on by itself, of Assets too', () => {
    const byItself = /by itself|app waits|goes on in a new one/;
    const said = Object.keys(assetsProblems).map(
      (code) => [code, tell({ code, seen: {} }, 'test').remedy] as const,
    );
    // Only a run hands rows over.
    const codes = said
      .filter(([code]) => !code.startsWith('chunk'))
      .filter(([, remedy]) => byItself.test(remedy));
    expect(codes).toEqual([]);
    expect(tell({ code: 'assets-busy', seen: {} }, 'test').remedy).toBe('Try again in a minute.');
  });

  it('tells somebody who tests a connection nothing of runs', () => {
    const ofRuns = /\b(run goes|next run|smaller pages)\b/;
    // What only a run can meet: its pages, its groups, its calls.
    const inRuns = /^(item-|cursor-|link-|calls-used-up)/;
    const codes = Object.keys(oktaProblems).filter((code) => !inRuns.test(code));
    expect(codes.filter((code) => ofRuns.test(tell({ code, seen: {} }, 'test').remedy))).toEqual([]);
    expect(tell({ code: 'limit-reached', seen: {} }, 'test').remedy).toBe('Try again in a minute.');
    expect(tell({ code: 'no-people', seen: {} }, 'test')).toEqual(tell({ code: 'no-people', seen: {} }));
  });

  it('says unknown for what was not seen', () => {
    expect(tell(problemOf('token-needed')).remedy).toBe('Enter a token of unknown.');
  });

  it.each(['from-another-release', '__proto__', 'constructor', 'toString', ''])(
    'can be one whose code nobody knows here: "%s"',
    (code) => {
      expect(tell({ code, seen: {} }).sentence).toBe(`Something went wrong (${code}).`);
    },
  );

  it('is not filled twice, nor from what every object has', () => {
    const seen = { host: '{status} $& {host}' };
    expect(tell({ code: 'egress-blocked', seen }).sentence).toContain('{status} $& {host} is not');
    expect(tell({ code: 'egress-blocked', seen: {} }).sentence).not.toContain('native code');
  });
});
