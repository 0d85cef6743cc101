import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './bundle';

const BUILD = resolve(__dirname, '../../../.build');
let folder: string;
let app: string;

// Beside the repository's own packages, where the bundler finds those that the app imports.
beforeAll(async () => {
  await bundle(join(__dirname, 'fixture-app'), join(BUILD, 'fixture-app')); // makes .build too
  folder = mkdtempSync(join(BUILD, 'bundle-test-'));
  app = join(folder, 'app');
  cpSync(join(__dirname, 'fixture-app'), app, { recursive: true });
  writeFileSync(
    join(app, 'tsconfig.json'),
    '{ "extends": "../../../tsconfig.json", "include": ["src/**/*"] }',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a bundle', () => {
  it('is made once for the same sources, also when several want it at once', async () => {
    const out = join(folder, 'out');
    const outcomes = await Promise.all([bundle(app, out), bundle(app, out)]);
    expect(outcomes.sort()).toEqual(['as it was', 'made']);
    const made = statSync(join(out, 'fixture.cjs')).mtimeMs;
    expect(await bundle(app, out)).toBe('as it was');
    expect(statSync(join(out, 'fixture.cjs')).mtimeMs).toBe(made);
  });

  it('is made anew when a source changes, and stays as it was when that is refused', async () => {
    const out = join(folder, 'out');
    const source = join(app, 'src', 'fixture.ts');
    const good = readFileSync(source, 'utf8');
    writeFileSync(source, `${good}\nexport const wrong: number = 'text';\n`);
    const before = readFileSync(join(out, 'fixture.cjs'), 'utf8');
    await expect(bundle(app, out)).rejects.toThrow("Type 'string' is not assignable to type 'number'");
    expect(readFileSync(join(out, 'fixture.cjs'), 'utf8')).toBe(before);
    writeFileSync(source, `${good}\nexport const marked = 'a mark';\n`);
    expect(await bundle(app, out)).toBe('made');
    expect(readFileSync(join(out, 'fixture.cjs'), 'utf8')).toContain('a mark');
    expect(readdirSync(folder).sort()).toEqual(['app', 'out']); // nothing left behind
  });
});
