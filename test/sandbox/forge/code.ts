// Loads the files of a bundle as a fresh process would: each load has module variables of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Exports = Record<string, unknown>;
type Factory = (exports: Exports, require: NodeJS.Require, module: { exports: Exports }) => void;

const compiled = new Map<string, { text: string; factory: Factory }>();

/** The functions of one loaded bundle; a file is run when its first function is asked for. */
export type Code = (file: string, method: string) => (...args: unknown[]) => unknown;

/**
 * @param folder of the bundle
 * @returns the function that `handler: file.method` of a manifest means; throws Error when there is none
 */
export function loadCode(folder: string): Code {
  const loaded = new Map<string, Exports>();
  const load = (path: string) => {
    const module = { exports: {} as Exports };
    factoryOf(path)(module.exports, createRequire(path), module);
    loaded.set(path, module.exports);
    return module.exports;
  };
  return (file, method) => {
    const path = join(folder, `${file}.cjs`);
    const found = (loaded.get(path) ?? load(path))[method];
    if (typeof found === 'function') return found as ReturnType<Code>;
    throw new Error(`The handler ${file}.${method} is no function.`);
  };
}

function factoryOf(path: string): Factory {
  const text = readFileSync(path, 'utf8');
  const known = compiled.get(path);
  if (known?.text === text) return known.factory;
  // Not require, which would not run it afresh, and not node:vm, whose code would not see the globals of the context
  // that calls (that of a jest test, for one).
  const wrapped = `(function (exports, require, module) {${text}\n})\n//# sourceURL=${path}`;
  const factory = globalThis.eval(wrapped) as Factory;
  compiled.set(path, { text, factory });
  return factory;
}
