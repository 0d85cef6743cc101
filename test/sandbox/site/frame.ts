// The place where Forge keeps the app's page: its files under Forge's own content security policy, bridge script first.
import { readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';
import { Hono } from 'hono';
import { browserScript } from './browserCode';
import { themeSheet } from './theme';

/** Below a path, as on Forge's own servers: an address in the page that begins with a slash leads nowhere. */
export const FRAME_PATH = '/okta-import/1/';
const BRIDGE_PATH = '/forge-bridge.js';
const THEME_PATH = '/forge-theme.css';
export const REPORT_PATH = '/csp-report';

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

export interface FrameSetting {
  /** The folder of the app's page, as the manifest names it. */
  folder: string;
  /** As the manifest has them. */
  permissions: Permissions;
  /** The origin of the page around the frame, once it is known. */
  parent: () => string;
}

/** @returns the server of the frame's own origin */
export function frameApp({ folder, permissions, parent }: FrameSetting): Hono {
  const app = new Hono();
  app.get(BRIDGE_PATH, (c) => {
    c.header('content-type', MEDIA['.js'] ?? '');
    return c.body(browserScript('bridge') ?? '');
  });
  app.get(THEME_PATH, (c) => {
    c.header('content-type', MEDIA['.css'] ?? '');
    return c.body(themeSheet());
  });
  app.get(`${FRAME_PATH}*`, (c) => {
    const name = c.req.path.slice(FRAME_PATH.length) || 'index.html';
    const path = join(folder, name);
    const isPlain = /^[\w./-]+$/.test(name) && path.startsWith(`${folder}${sep}`);
    if (!isPlain || !statSync(path, { throwIfNoEntry: false })?.isFile()) return c.notFound();
    c.header('content-type', MEDIA[extname(path)] ?? 'application/octet-stream');
    c.header('cache-control', 'no-store');
    if (extname(path) !== '.html') return c.body(new Uint8Array(readFileSync(path)));
    const html = withBridge(readFileSync(path, 'utf8'), parent());
    c.header('content-security-policy', policyFor(html, permissions, parent()));
    return c.body(html);
  });
  return app;
}

function withBridge(html: string, parent: string): string {
  const page = load(html);
  page('head').prepend(`<script src="${BRIDGE_PATH}" data-parent="${parent}"></script>`);
  return page.html();
}

/**
 * The header that `forge tunnel` makes, by the same code.
 *
 * @param html the page as it is sent, for the hashes of its scripts
 * @param parent the origin that may frame the page and hears of what was blocked
 */
function policyFor(html: string, permissions: Permissions, parent: string): string {
  const existingCSPDetails = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(
    html,
    permissions,
  );
  return new CSPInjectionService()
    .getInjectableCSP({
      existingCSPDetails,
      microsEnv: 'prod',
      tunnelCSPReporterUri: `${parent}${REPORT_PATH}`,
      hostname: parent,
    })
    .join('; ');
}
