// What `view.theme.enable()` brings: the themes of the page's own @atlaskit/tokens, as one static style sheet.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const SETUP = join(resolve(__dirname, '../../..'), 'static', 'setup', 'package.json');
const THEMES = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-shape',
  'atlassian-typography',
  'atlassian-motion',
] as const;

let made: string | undefined;

/** The style sheet; light and dark are told apart by attributes of the `html` element. */
export function themeSheet(): string {
  const read = createRequire(SETUP);
  // A parser: the default export of each of these modules is its text.
  const textOf = (name: string) =>
    (read(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { default: string }).default;
  return (made ??= THEMES.map(textOf).join('\n'));
}
