import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle';

const MANIFEST = `
app: { id: 'ari:cloud:ecosystem::app/2b0b5b9e-7a0f-4d55-9f0c-6a1c5f3d0a11', runtime: { name: nodejs24.x } }
modules:
  scheduledTrigger: [{ key: tick, function: on-tick, interval: hour }]
  function: [{ key: on-tick, handler: small.onTick }]
`;
const CONFIG =
  '{ "compilerOptions": { "target": "ES2023", "module": "CommonJS", "strict": true, "types": [], "sourceMap": true } }';

let folder: string;
let app: string;
let out: string;
let source: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-test-'));
  [app, out] = [join(folder, 'app'), join(folder, 'out')];
  source = join(app, 'src', 'small.ts');
  mkdirSync(join(app, 'src'), { recursive: true });
  writeFileSync(join(app, 'manifest.yml'), MANIFEST);
  writeFileSync(join(app, 'tsconfig.json'), CONFIG);
  writeFileSync(source, 'export const onTick = (): string => `here`;\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a bundle', () => {
  it('is made once for the same sources, also when several want it at once', async () => {
    const outcomes = await Promise.all([bundle(app, out), bundle(app, out)]);
    expect(outcomes.sort()).toEqual(['as it was', 'made']);
    const made = statSync(join(out, 'small.cjs')).mtimeMs;
    expect(await bundle(app, out)).toBe('as it was');
    expect(statSync(join(out, 'small.cjs')).mtimeMs).toBe(made);
  });

  it('is made anew when a source changes, and stays as it was when that is refused', async () => {
    const good = readFileSync(source, 'utf8');
    writeFileSync(source, `${good}\nexport const wrong: number = 'text';\n`);
    const before = readFileSync(join(out, 'small.cjs'), 'utf8');
    await expect(bundle(app, out)).rejects.toThrow("Type 'string' is not assignable to type 'number'");
    expect(readFileSync(join(out, 'small.cjs'), 'utf8')).toBe(before);
    writeFileSync(source, `${good}\nexport const marked = 'a mark';\n`);
    expect(await bundle(app, out)).toBe('made');
    expect(readFileSync(join(out, 'small.cjs'), 'utf8')).toContain('a mark');
    expect(readdirSync(folder).sort()).toEqual(['app', 'out']); // nothing left behind
  });
});
