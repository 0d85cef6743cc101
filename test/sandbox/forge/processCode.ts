// The script of a function's process as plain JavaScript, so that such a process starts fast and holds nothing but the app.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import type typescript from 'typescript';
import { replaceFolder, withLock } from './folders';

/** The main script, and everything it imports but types. */
const FILES = [
  require.resolve('./functionProcess.ts'),
  require.resolve('./code.ts'),
  require.resolve('./messages.ts'),
  require.resolve('./runtime.ts'),
];
const FOLDER = resolve(__dirname, '../../../.build/function-process');
const SEAL = 'sources.sha256';

/** @returns the path of the script, made anew when its sources changed */
export async function processScript(): Promise<string> {
  const texts = FILES.map((path) => ({ name: basename(path, '.ts'), text: readFileSync(path, 'utf8') }));
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
  const seal = join(FOLDER, SEAL);
  const fresh = () => existsSync(seal) && readFileSync(seal, 'utf8') === hash;
  if (!fresh())
    await withLock(FOLDER, async () => {
      if (!fresh()) await replaceFolder(FOLDER, async (folder) => translate(texts, folder, hash));
    });
  return join(FOLDER, 'functionProcess.js');
}

async function translate(
  texts: { name: string; text: string }[],
  folder: string,
  hash: string,
): Promise<void> {
  // Only when it is needed: it takes a second to load.
  const compiler = createRequire(__filename)('typescript') as typeof typescript;
  const { ModuleKind, ScriptTarget, transpileModule } = compiler;
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  for (const { name, text } of texts)
    writeFileSync(join(folder, `${name}.js`), transpileModule(text, { compilerOptions }).outputText);
  writeFileSync(join(folder, SEAL), hash);
}
