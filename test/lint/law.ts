// Who may import whom: the README's table, understood, and what in the code goes against it.

import type { Import } from './imports';
import { plain, readmeTable } from './readmeTable';

/** What one room (a folder of `src`, or a file there) may import: rooms or files of ours, and Forge packages. */
export interface Law {
  room: string;
  values: string[];
  types: string[];
  /** Package, and the only file that may use it where the table names one. */
  forge: { name: string; file?: string }[];
}

// Nothing else of Node makes sense in a Forge function, which has no disk and no network but the platform's.
const platform = new Set(['node:crypto']);

/** The table under *Who may import whom*. @throws Error when it is missing or a cell cannot be understood */
export function lawOf(readme: string): Law[] {
  const columns = ['Folder', 'May import', 'May use from Forge', 'Must never'] as const;
  return readmeTable(readme, 'Who may import whom', columns).map((row) => {
    const [values = '', types = ''] = row['May import'].split('types of');
    const forge = [...row['May use from Forge'].matchAll(/`(@forge\/[\w-]+)`(?: in `([\w.]+)`)?/g)];
    refuseOtherWords(row['May import']);
    refuseOtherWords(row['May use from Forge']);
    return {
      room: plain(row.Folder),
      values: quoted(values),
      types: quoted(types),
      forge: forge.map(([, name = '', file]) => ({ name, ...(file && { file }) })),
    };
  });
}

/** The room a path belongs to: `okta` for `src/okta/pages.ts`, `index.ts` for `src/index.ts`. */
export const roomOf = (path: string): string =>
  (/^src\/([^/]+)/.exec(path) ?? /^(static\/[^/]+)/.exec(path))?.[1] ?? path;

/** One sentence for each import that the law does not allow. */
export function breaches(law: readonly Law[], imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const rule = law.find(({ room }) => room === roomOf(one.from));
    const wrong = rule ? breach(rule, one) : `its room is not in the table`;
    return wrong ? [`${one.from} imports ${one.names}: ${wrong}`] : [];
  });
}

function breach(rule: Law, { from, names, to, typesOnly }: Import): string | undefined {
  if (names.startsWith('node:')) return platform.has(names) ? undefined : 'a room has no use for it';
  if (names.startsWith('@forge/')) {
    const allowed = rule.forge.filter(({ name }) => name === names);
    if (!allowed.length) return `${rule.room} may not use it`;
    const files = allowed.flatMap(({ file }) => file ?? []);
    return !files.length || files.some((file) => from.endsWith(`/${file}`))
      ? undefined
      : `only ${files.join(', ')} may use it`;
  }
  if (!names.startsWith('.')) return undefined; // an ordinary package: package.json says which there are
  if (!to) return 'there is no such file';
  const inside = to.replace(/^src\//, '');
  if (roomOf(to) === rule.room) return undefined;
  const covers = (name: string): boolean => inside === name || inside.startsWith(`${name}/`);
  if (rule.values.some(covers)) return undefined;
  if (rule.types.some(covers)) return typesOnly ? undefined : `${rule.room} may import types only from there`;
  return `${rule.room} may not import from there`;
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);

function refuseOtherWords(cell: string): void {
  const rest = cell.replace(/`[^`]+`|types of|nothing of ours|nothing|\bin\b|\band\b|[,;\s]/g, '');
  if (rest)
    throw new Error(
      `README.md, "Who may import whom": "${cell}" says more than the test understands ("${rest}")`,
    );
}
