// The files of the project, as the tests of the house read them.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const notOurs = new Set(['node_modules', '.git', '.build', 'dist', 'coverage']);

/** One file: its path from the project's root with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Every file below a folder whose name ends as asked, sorted by path; none when the folder is missing. */
export function filesBelow(folder: string, ...endings: string[]): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (notOurs.has(entry.name)) return []; // a folder, or a link to one
      if (entry.isDirectory()) return filesBelow(path, ...endings);
      return endings.some((ending) => path.endsWith(ending)) ? [readFile(path)] : [];
    });
}

/** One file of the project by its path from the root. */
export function readFile(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}
