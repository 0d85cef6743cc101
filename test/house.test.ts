// Things that have no place in this repository, wherever they stand.

import { filesBelow } from './lint/files';

const code = ['.ts', '.tsx', '.mjs', '.js'];
const texts = filesBelow('.', ...code, '.md', '.yml', '.yaml', '.json', '.html', '.css', '.svg').filter(
  ({ path }) => path !== 'package-lock.json' && path !== 'test/house.test.ts',
);
const isCode = (path: string): boolean => code.some((ending) => path.endsWith(ending));
const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** `file:line: the line`, for every line of the files that says what it must not. */
const saying = (what: RegExp, where: (path: string) => boolean = () => true): string[] =>
  texts
    .filter(({ path }) => where(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (what.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 160)}`] : [])),
    );

describe('nothing in the repository', () => {
  it('is overlooked here', () => {
    const seen = texts.map(({ path }) => path);
    expect(seen).toEqual(
      expect.arrayContaining(['README.md', 'manifest.yml', 'test/run.mjs', 'static/setup/index.html']),
    );
    expect(seen.filter((path) => /(^|\/)node_modules\//.test(path))).toEqual([]);
  });

  it('knows the machine it was written on', () => {
    expect(saying(/\/(home|Users|root|work|mnt)\/\w|[A-Z]:\\\w|\/tmp\/\w/)).toEqual([]);
  });

  it('needs a folder beside it', () => {
    expect(saying(/\.\.\/shared\b/)).toEqual([]);
  });

  it('holds a key', () => {
    expect(saying(/BEGIN ([A-Z]+ )?PRIVATE KEY|\b00[A-Za-z0-9_-]{40}\b|\bATATT3x|\bATCTT3x/)).toEqual([]);
  });

  it('names a mail address that may be somebody’s', () => {
    // Names that nobody can own: RFC 2606 and RFC 6761.
    const nobody = /@([\w-]+\.)*(example(\.(com|org|net))?|test|invalid|localhost)\b/gi;
    const signIn = /:\/\/[^\s/@]*@/g; // https://user:secret@host is no mail address
    const address = /[\w.+-]@([\w-]+\.)+[a-z]{2,}\b/;
    const found = saying(address).filter((line) =>
      address.test(line.replace(nobody, '').replace(signIn, '')),
    );
    expect(found).toEqual([]);
  });
});

describe('no code', () => {
  it('talks its way past the compiler or the linter', () => {
    expect(saying(/@ts-(ignore|nocheck|expect-error)|eslint-disable|istanbul ignore/, isCode)).toEqual([]);
  });

  it('carries a promise to do it later', () => {
    expect(saying(/\b(TODO|FIXME|XXX|HACK)\b/, isCode)).toEqual([]);
  });
});

describe('no test', () => {
  it('runs alone or is left out', () => {
    expect(
      saying(
        /\b(it|test|describe)\.(only|skip|todo|failing)\b|\b(fit|xit|xtest|fdescribe|xdescribe)\(/,
        isTest,
      ),
    ).toEqual([]);
  });

  it('puts something else in the place of our code or of Forge', () => {
    expect(saying(/\bjest\.(mock|doMock|unstable_mockModule|spyOn)\(/, isTest)).toEqual([]);
  });

  it('says what should happen instead of what happens', () => {
    expect(saying(/(^\s*(it|test)[.\w]*|\]\))\(\s*['"`].*\bshould\b/, isTest)).toEqual([]);
  });
});
