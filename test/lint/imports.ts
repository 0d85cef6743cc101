// What a file imports, read from its syntax and not from its text.

import { dirname, posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './files';

/** One import: what it names, whether only types come through it, and the file of ours it means, if any. */
export interface Import {
  from: string;
  names: string;
  typesOnly: boolean;
  /** Path of the imported file from the root; absent for packages and for files that do not exist. */
  to?: string;
}

/** Every import and re-export of a file, static or dynamic. `known` are the paths that an import may mean. */
export function importsOf(file: SourceFile, known: ReadonlySet<string>): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = target(file.path, specifier.text, known);
    found.push({ from: file.path, names: specifier.text, typesOnly, ...(to && { to }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, bringsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node) && loads(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false));
  return found;
}

/** The first way from a file back to itself along imports, as paths; undefined when there is none. */
export function circle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const to of next.get(path) ?? []) {
      const closed = walk(to, [...way, path]);
      if (closed) return closed;
    }
    done.add(path);
    return undefined;
  };
  for (const path of next.keys()) {
    const closed = walk(path, []);
    if (closed) return closed;
  }
  return undefined;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // import 'x' runs x
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings: named } = clause;
  return (
    !name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
  );
}

const loads = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

function target(from: string, names: string, known: ReadonlySet<string>): string | undefined {
  if (!names.startsWith('.')) return undefined;
  const path = posix.join(dirname(from), names);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate));
}
