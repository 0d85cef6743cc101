// Who may import whom, held against the README's table; and how a file of this house looks.

import { filesBelow, readFile, type SourceFile } from './lint/files';
import { circle, importsOf } from './lint/imports';
import { breaches, lawOf, roomOf } from './lint/law';

const source = [...filesBelow('src', '.ts'), ...filesBelow('static/setup/src', '.ts', '.tsx')];
const tests = filesBelow('test', '.ts');
const all = [...source, ...tests];
const styles = filesBelow('static/setup/src', '.css');
const known = new Set([...all, ...styles].map(({ path }) => path));
const importsOfAll = (files: readonly SourceFile[], paths = known) =>
  files.flatMap((file) => importsOf(file, paths));

describe('who may import whom', () => {
  const law = () => lawOf(readFile('README.md').text);

  it('is as the table in the README says', () => {
    expect(breaches(law(), importsOfAll(source))).toEqual([]);
  });

  it('has a row for every room, and a room for every row', () => {
    const rooms = new Set(source.map(({ path }) => roomOf(path)));
    expect(
      law()
        .map(({ room }) => room)
        .sort(),
    ).toEqual([...rooms].sort());
  });

  it('goes one way: no file leads back to itself', () => {
    expect(circle(importsOfAll(all))).toBeUndefined();
  });

  it('keeps contract.ts to types and index.ts to export lines', () => {
    const code = (path: string) =>
      known.has(path)
        ? readFile(path)
            .text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
            .trim()
        : '';
    expect(
      code('src/index.ts')
        .replace(/export \{[^}]*\} from '[^']+';/g, '')
        .trim(),
    ).toBe('');
    expect(code('src/contract.ts')).not.toMatch(/^\s*(export )?(const|let|var|function|class|async|enum)\b/m);
  });
});

describe('the reader of imports', () => {
  const readme = `## Who may import whom

| Folder | May import | May use from Forge | Must never |
|---|---|---|---|
| \`okta\` | nothing of ours | \`@forge/api\` in \`request.ts\` | |
| \`sync\` | \`okta\`; types of \`store\` | nothing | |
| \`store\` | nothing | nothing | |
`;
  const judge = (...files: [path: string, text: string][]) => {
    const made = files.map(([path, text]) => ({ path, text }));
    return breaches(
      lawOf(readme),
      importsOfAll(
        made,
        new Set([...made.map(({ path }) => path), 'src/store/runs.ts', 'src/okta/pages.ts']),
      ),
    );
  };

  it.each([
    ['src/okta/pages.ts', `import { a } from '../store/runs';`, 'okta may not import from there'],
    ['src/okta/pages.ts', `import type { A } from '../store/runs';`, 'okta may not import from there'],
    ['src/okta/pages.ts', `export * from '../store/runs';`, 'okta may not import from there'],
    ['src/okta/pages.ts', `const a = await import('../store/runs');`, 'okta may not import from there'],
    ['src/okta/pages.ts', `let a: import('../store/runs').A;`, 'okta may not import from there'],
    ['src/okta/pages.ts', `import api from '@forge/api';`, 'only request.ts may use it'],
    ['src/sync/turn.ts', `import { kvs } from '@forge/kvs';`, 'sync may not use it'],
    [
      'src/sync/turn.ts',
      `import { type A, b } from '../store/runs';`,
      'sync may import types only from there',
    ],
    ['src/sync/turn.ts', `import '../store/runs';`, 'sync may import types only from there'],
    ['src/sync/turn.ts', `import { readFileSync } from 'node:fs';`, 'a room has no use for it'],
    ['src/sync/turn.ts', `import { a } from '../okta/nowhere';`, 'there is no such file'],
    ['src/cellar/wine.ts', `import { a } from '../okta/pages';`, 'its room is not in the table'],
  ])('refuses in %s: %s', (path, text, why) => {
    expect(judge([path, text])).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['src/okta/request.ts', `import api from '@forge/api';`],
    ['src/sync/turn.ts', `import { a } from '../okta/pages'; import type { B } from '../store/runs';`],
    ['src/sync/turn.ts', `import { type A, type B } from '../store/runs'; import { z } from 'zod';`],
    ['src/sync/turn.ts', `import { createHash } from 'node:crypto'; // import '../nowhere'`],
  ])('allows in %s: %s', (path, text) => {
    expect(judge([path, text])).toEqual([]);
  });

  it('finds a circle of files', () => {
    const files = [
      { path: 'src/a.ts', text: `import './b';` },
      { path: 'src/b.ts', text: `import type { C } from './c';` },
      { path: 'src/c.ts', text: `export * from './b';` },
    ];
    expect(circle(importsOfAll(files, new Set(files.map(({ path }) => path))))).toEqual([
      'src/b.ts',
      'src/c.ts',
      'src/b.ts',
    ]);
  });

  it('says what is missing when the README lacks the table or says what it cannot understand', () => {
    expect(() => lawOf('# Title\n')).toThrow('no section "## Who may import whom"');
    expect(() => lawOf('## Who may import whom\n\nNothing.\n')).toThrow('no table under');
    expect(() => lawOf(readme.replace('May use from Forge', 'Forge'))).toThrow(
      'lacks the columns: May use from Forge',
    );
    expect(() => lawOf(readme.replace('nothing of ours', 'whatever it likes'))).toThrow(
      'says more than the test understands',
    );
  });
});

describe('every file', () => {
  const named = (path: string) => path.replace(/^.*\//, '').replace(/\.tsx?$/, '');

  it('opens with a line that says what it is for, but a test whose titles do', () => {
    expect(
      all
        .filter(({ path }) => !path.endsWith('.test.ts'))
        .filter(({ text }) => !/^(#!.*\n)?(\/\/ \S|\/\*\*?\s+(\* )?\S)/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('is named for what it gives', () => {
    const vague = /^(utils?|helpers?|commons?|misc|types?|index)$/i;
    const found = all.filter(({ path }) => vague.test(named(path)) && path !== 'src/index.ts');
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('exports by name', () => {
    expect(
      all
        .filter(({ text }) => /^export (default\b|=|\{[^}]*\bas default\b)/m.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('is one idea: at most 250 lines', () => {
    const long = all.filter(
      ({ path, text }) => !path.endsWith('.test.ts') && text.trimEnd().split('\n').length > 250,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('every test of a room', () => {
  it('has a source file of the same name', () => {
    // Stories, crashes, the browser and the sandbox as a whole are about more than one file.
    const ofARoom = /^test\/(okta|records|mapping|assets|store|sync|doors|static)\/.*\.test\.ts$/;
    const lonely = tests
      .map(({ path }) => path)
      .filter((path) => ofARoom.test(path))
      .filter((path) => {
        const beside = path.replace(/(\.\w+)?\.test\.ts$/, '.ts'); // pages.empty.test.ts may stand for pages.ts
        return ![
          beside,
          `${beside}x`,
          beside.replace(/^test\//, 'src/'),
          beside.replace(/^test\/static\//, 'static/setup/src/'),
        ].some((path) => known.has(path));
      });
    expect(lonely).toEqual([]);
  });
});
