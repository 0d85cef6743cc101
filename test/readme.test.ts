// What the README says in tables, held against the code's own tables.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { assetsProblems } from '../src/assets/problems';
import { changes } from '../src/mapping/changes';
import { faults } from '../src/mapping/check/faults';
import { defaultMapping } from '../src/mapping/defaults';
import { mappingProblems } from '../src/mapping/problems';
import { GONE, statusesOf, statusOf, UNKNOWN } from '../src/mapping/statuses';
import { oktaProblems } from '../src/okta/problems';
import { kinds, resources } from '../src/okta/resources';
import { syncProblems } from '../src/sync/problems';
import { filesBelow, readFile } from './lint/files';
import { anchorOf, deadLinks, sectionsOf, targetsOf } from './lint/readmeLinks';
import { attributeRows, constantOf, problemRows, rowOf, said } from './lint/readmeRows';
import { plain, readmeTable } from './lint/readmeTable';
import { ASSETS_SWITCHES } from './sandbox/assets/switches';
import { forgeSwitches } from './sandbox/forge/switches';
import { JIRA_SWITCHES } from './sandbox/jira/switches';
import { OKTA_SWITCHES } from './sandbox/okta/switches';
import { PAGE_BUILT } from './sandbox/page/build';
import { SITE_SWITCHES } from './sandbox/site/switches';
import { PLANS, readOptions, usage, WrongUsage } from './sandbox/tools/options';
import { readStartOptions, startUsage } from './sandbox/tools/startOptions';

const ROOT = join(__dirname, '..');
const readme = readFile('README.md').text;

/** The rows of the first table below a heading, as they stand in the file. */
function rowsBelow<Column extends string>(heading: string, ...columns: readonly Column[]): string[] {
  return readmeTable(readme, heading, columns).map((row) => rowOf(...columns.map((column) => row[column])));
}

describe('the README on what lands in Assets', () => {
  it.each(defaultMapping.types.map((type) => [type.type, type] as const))(
    'has every attribute of %s as the mapping has it',
    (name, type) => {
      expect(rowsBelow(name, 'Attribute', 'Holds', 'From Okta', 'What it is')).toEqual(
        attributeRows(type, defaultMapping),
      );
    },
  );

  const rows = readmeTable(readme, 'Statuses', [
    'Kind',
    "Okta's state",
    'Status',
    'Category',
    'What it means',
  ]);
  const written = rows.map((row) =>
    rowOf(row.Kind, row["Okta's state"], row.Status, row.Category, row['What it means']),
  );

  it('gives each state of Okta the status that the code gives it', () => {
    const told = rows.map((row) => {
      const kind = kinds.find((each) => each === row.Kind);
      const state = row["Okta's state"];
      const other = state === 'gone from Okta' ? GONE : state === 'any other' ? UNKNOWN : undefined;
      const type = defaultMapping.types.find((each) => each.kind === kind);
      const status = type === undefined ? other : statusOf(type, plain(state));
      return rowOf(
        row.Kind,
        state,
        status?.name ?? 'none',
        status?.category ?? '',
        status?.description ?? '',
      );
    });
    expect(written).toEqual(told);
  });

  it('leaves out no state and no status', () => {
    const table = /const states[^]*?^};/m.exec(readFile('src/mapping/statuses.ts').text)?.[0] ?? '';
    const states = table.match(/\b[A-Z][A-Z_]{3,}\b/g) ?? [];
    expect(states.length).toBeGreaterThan(10);
    expect(states.filter((state) => !written.some((row) => row.includes(`\`${state}\``)))).toEqual([]);
    const names = defaultMapping.types.flatMap((type) =>
      statusesOf(type)
        .filter((status) => status !== GONE && status !== UNKNOWN)
        .map(({ name }) => `${type.kind}: ${name}`),
    );
    const inReadme = rows.map((row) => `${row.Kind}: ${row.Status}`);
    expect(names.filter((name) => !inReadme.includes(name))).toEqual([]);
  });

  it('promises no more attributes of a type than Assets advises', () => {
    expect(defaultMapping.types.filter(({ lines }) => lines.length > 35)).toEqual([]);
  });
});

describe('the README on what is read from Okta', () => {
  it('names each list as it is asked for', () => {
    const expected = Object.values(resources).map(({ title, path, query, page, bucket, role }) => {
      const asked = new URLSearchParams(query).toString();
      const figure = page.toLocaleString('en-US');
      return rowOf(title, `\`${path}${asked === '' ? '' : `?${asked}`}\``, figure, bucket, role);
    });
    const columns = ['List', 'Path', 'A page holds', 'Rate limit', 'Smallest role'] as const;
    expect(rowsBelow('What is read from Okta', ...columns).sort()).toEqual(expected.sort());
  });
});

describe('the README on the mapping', () => {
  it('has every fault that a check finds, with sentence and remedy', () => {
    expect(rowsBelow('Faults of a mapping', 'Code', 'What it says', 'What to do')).toEqual(
      problemRows(faults),
    );
  });

  it('has every change, with what it does', () => {
    const rows = readmeTable(readme, 'Changes', ['Change', 'What it does']);
    expect(rows.map((row) => [row.Change.replace(/ \(.*$/, ''), row['What it does']])).toEqual(
      Object.values(changes).map(({ title, sentence }) => [title, sentence]),
    );
  });
});

describe('the README on problems', () => {
  it.each([
    ['Problems with Okta', oktaProblems],
    ['Problems with a value', mappingProblems],
    ['Problems with Assets', assetsProblems],
    ['Problems of a run', syncProblems],
  ])('has in "%s" every sentence and remedy of the code', (heading, table) => {
    expect(rowsBelow(heading, 'Code', 'What it says', 'What to do')).toEqual(problemRows(table));
  });
});

describe('the README on limits', () => {
  const rows = readmeTable(readme, 'Limits of this app', ['Limit', 'Value', 'In the code']);

  it.each(rows.map((row) => [row['In the code'], row.Value]))('has %s right: %s', (named, value) => {
    const { name, values } = constantOf(named);
    expect(said(value, name)).toEqual(values);
  });

  it('is not believed where the code says otherwise', () => {
    expect(constantOf('`waitsMs` in `sync/patience.ts`')).toEqual({
      name: 'waitsMs',
      values: [1_000, 3_000],
    });
    expect(said('1 and 3 minutes', 'waitsMs')).toEqual([60_000, 180_000]);
    expect(said('1,300 calls', 'callsPerTurn')).toEqual([1_300]);
    expect(said('3 fortnights', 'waitMs')).toEqual([Number.NaN]);
    expect(() => constantOf('`nothing` in `sync/patience.ts`')).toThrow('no number stands there');
    expect(() => constantOf('patience')).toThrow('does not name a constant');
  });
});

/** What a command says of wrong usage; undefined when it takes its options. */
const refusalOf = (read: () => unknown) => {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof WrongUsage ? error.message : String(error);
  }
};

/** The options of a command as its table has them, without what is written behind them. */
const optionsIn = (rows: readonly { Option: string }[]) =>
  rows.map((row) => plain(row.Option).split(' ')[0] ?? '');

/** The org that a start without options invents. */
const orgOf = (options: ReturnType<typeof readStartOptions>) =>
  typeof options === 'string' ? {} : (options.org ?? {});

/** What an option is tried with; the others take a number. */
const tried: Readonly<Record<string, string[]>> = {
  '--okta': ['https://acme.okta.com'],
  '--limits': ['ciam'],
  '--schema': ['own'],
  '--now': ['2026-11-20T08:00:00Z'],
  '--switch': ['list'],
  '--json': [],
  '--preview': [],
  '--help': [],
};

describe.each([
  {
    command: 'npm run sync',
    told: usage,
    read: (args: string[]): unknown => readOptions(args, {}),
    defaults: readOptions([], {}),
    alone: { '--okta': '--okta needs a token: --token T, or OKTA_TOKEN.' },
  },
  {
    command: 'npm start',
    told: startUsage,
    read: (args: string[]): unknown => readStartOptions(args),
    defaults: orgOf(readStartOptions([])),
    alone: {},
  },
])('the README on $command', ({ command, told, read, defaults, alone }) => {
  const rows = readmeTable(readme, `Options of \`${command}\``, ['Option', 'Without it']);
  const options = optionsIn(rows);

  it('has a row for each option that the command itself names, and no other', () => {
    const named = [...new Set([...(told.match(/--[a-z]+\b/g) ?? []), '--help'])];
    expect([...options].sort()).toEqual(named.sort());
  });

  it('names options that the command takes', () => {
    const refusals = options.map((option) => [
      option,
      refusalOf(() => read([option, ...(tried[option] ?? ['7'])])),
    ]);
    expect(Object.fromEntries(refusals)).toEqual({
      ...Object.fromEntries(options.map((option) => [option, undefined])),
      ...alone,
    });
  });

  it('names the defaults', () => {
    const numbers = Object.entries(defaults).filter(([, value]) => typeof value === 'number');
    expect(numbers.length).toBeGreaterThan(3);
    for (const [name, value] of numbers)
      expect([name, rows[options.indexOf(`--${name}`)]?.['Without it']]).toEqual([name, String(value)]);
  });

  it('names every plan of limits', () => {
    const { Meaning = '' } =
      readmeTable(readme, `Options of \`${command}\``, ['Option', 'Meaning']).find(({ Option }) =>
        Option.includes('--limits'),
      ) ?? {};
    expect((Meaning.match(/`\w+`/g) ?? []).map(plain)).toEqual(PLANS);
  });
});

describe('the README on npm run sync', () => {
  const options = optionsIn(readmeTable(readme, 'Options of `npm run sync`', ['Option']));
  const refusal = (...args: string[]) => refusalOf(() => readOptions(args, {}));

  it('says of each option of a later step with which one it comes', () => {
    const later = readme.match(/^.*until then they are refused\.$/m)?.[0] ?? '';
    const named = later.match(/`--\w+`/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const name of named.map(plain).filter((each) => !options.includes(each)))
      expect(refusal(name, ...(name === '--mapping' || name === '--settings' ? ['a'] : []))).toMatch(
        new RegExp(`^${name} comes with step [3-7]\\.$`),
      );
  });
});

describe("the README's first hour on a real site", () => {
  const tables = {
    assets: ASSETS_SWITCHES,
    forge: forgeSwitches,
    jira: JIRA_SWITCHES,
    okta: OKTA_SWITCHES,
    site: SITE_SWITCHES,
  };
  const section = /^## First hour on a real site$[^]*?(?=^## )/m.exec(readme)?.[0] ?? '';
  const named = (section.match(/`(assets|forge|jira|okta|site)\.\w+`/g) ?? []).map(plain);

  it('names every switch of Assets, of Jira, of Forge and of the screens', () => {
    const all = (['assets', 'jira', 'forge', 'site'] as const).flatMap((part) =>
      Object.keys(tables[part]).map((name) => `${part}.${name}`),
    );
    expect(all.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names no switch that there is not', () => {
    const all = Object.entries(tables).flatMap(([part, table]) =>
      Object.keys(table).map((name) => `${part}.${name}`),
    );
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('the README on what a run keeps to', () => {
  const section = /^## What a run keeps to$[^]*?(?=^## )/m.exec(readme)?.[0] ?? '';
  const numbers = [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));

  it('numbers its rules from 1 to 14', () => {
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  });

  it('has every rule that the code refers to', () => {
    const unknown = [...filesBelow('src', '.ts'), ...filesBelow('test', '.ts')].flatMap(({ path, text }) =>
      [...text.matchAll(/\binvariants? (\d+)/g)]
        .filter(([, number]) => !numbers.includes(Number(number)))
        .map(([said]) => `${path}: ${said}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the links of the README', () => {
  it('lead to a heading, a file or the web', () => {
    expect(deadLinks(readme, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(['#limit', '#code', 'LICENCE', 'http://example.com', 'mailto:a@example.com'])(
    'would be found to lead nowhere: %s',
    (dead) => {
      const text = `## Limits of \`npm start\`\n\n\`\`\`text\n# Code\n\`\`\`\n\n[one](#limits-of-npm-start), [two](README.md), \`[no](#link)\`, [three](https://example.com)`;
      const isFile = (path: string) => path === 'README.md';
      expect(deadLinks(text, isFile)).toEqual([]);
      expect(deadLinks(`${text}, [four](${dead})`, isFile)).toEqual([dead]);
    },
  );

  it('lead from the contents to every section, each once', () => {
    const contents = /^\*\*Contents\*\*$[^]*?(?=^## )/m.exec(readme)?.[0] ?? '';
    expect(targetsOf(contents)).toEqual(sectionsOf(readme).map((section) => `#${anchorOf(section)}`));
  });
});

describe('the README on files', () => {
  it('names folders and files that there are', () => {
    const paths = [...readme.matchAll(/`((?:src|test|static)\/[\w/.-]+)`/g)].map(([, path]) => path ?? '');
    const known = [...filesBelow('src', ''), ...filesBelow('static', ''), ...filesBelow('test', '')];
    const built = relative(ROOT, PAGE_BUILT);
    expect(paths.length).toBeGreaterThan(5);
    expect(
      paths.filter(
        (path) =>
          path !== built && !known.some((file) => file.path === path || file.path.startsWith(`${path}/`)),
      ),
    ).toEqual([]);
  });
});
