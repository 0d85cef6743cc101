// The sandbox's own browser code: TypeScript files beside this one, given to the browser one by one as they are asked for.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const FOLDER = join(__dirname, 'browser');
const kept = new Map<string, { changed: number; script: string }>();

/** @param name of a module without its ending; undefined where there is none */
export function browserScript(name: string): string | undefined {
  const path = join(FOLDER, `${name}.ts`);
  if (!/^[a-zA-Z]+$/.test(name)) return undefined;
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return undefined;
  const known = kept.get(name);
  if (known?.changed === changed) return known.script;
  const { outputText: script } = transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: {
      target: ScriptTarget.ES2022,
      module: ModuleKind.ESNext,
      inlineSourceMap: true,
      inlineSources: true,
    },
  });
  kept.set(name, { changed, script });
  return script;
}

/** A page or a style sheet as it stands. @throws Error when there is none of that name */
export const browserFile = (name: 'assets.html' | 'okta.html' | 'site.css'): string =>
  readFileSync(join(FOLDER, name), 'utf8');
