// Which calls of Assets and Jira the source makes, read from its syntax: address, method, and where each is written.

import ts from 'typescript';
import { productApi } from './assetsApi';
import type { SourceFile } from './files';

/** A call as written; `path` has `{}` where a value goes, and no query. Absent path: not written as a literal. */
export interface AssetsCall {
  where: string;
  method: string;
  path?: string;
}

/** Every call of a `requestJira` in a file. */
export function assetsCallsOf(file: SourceFile): AssetsCall[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: AssetsCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)requestJira$/.test(node.expression.getText(source))) {
      const [address, options] = node.arguments;
      const path = address && literal(address)?.replace(/\?.*$/, '');
      const where = `${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      found.push({ where, method: methodIn(options), ...(path !== undefined && { path }) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The scope a call needs, as Atlassian describes it; undefined when the description has no such call. */
export function scopeOf({ path, method }: AssetsCall): string | undefined {
  const known = Object.entries(productApi).find(
    ([described]) => described.replace(/\{\w+\}/g, '{}') === path,
  );
  return known?.[1][method];
}

function literal(address: ts.Expression): string | undefined {
  if (!ts.isTaggedTemplateExpression(address)) return undefined;
  const { template } = address;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map((span) => `{}${span.literal.text}`).join('');
}

function methodIn(options: ts.Expression | undefined): string {
  if (!options || !ts.isObjectLiteralExpression(options)) return 'get';
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'method') continue;
    return ts.isStringLiteral(property.initializer) ? property.initializer.text.toLowerCase() : 'unknown';
  }
  return 'get';
}
