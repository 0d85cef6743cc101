// The server of the page around the app's frame: the sandbox's own screens, and what the bridge hands on to Forge.
import { Hono } from 'hono';
import { z } from 'zod';
import type { Forge, From } from '../forge/host';
import { browserFile, browserScript } from './browserCode';
import { REPORT_PATH } from './frame';
import { themeSheet } from './theme';
import type { FrameView } from './views';

export interface AroundSetting {
  forge: Forge;
  from: From;
  /** Routes below `/api`. */
  apis: Readonly<Record<'assets' | 'okta', Hono>>;
  frame: () => FrameView;
  context: (colorMode: 'light' | 'dark') => Record<string, unknown>;
  /** Takes a report of what the frame's policy blocked. */
  report: (report: unknown) => void;
  /** The icon of the import source, where there is one. */
  icon: () => string | undefined;
}

const asked = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});

/** @returns the server of the outer origin */
export function pageAround({ forge, from, apis, frame, context, report, icon }: AroundSetting): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const { origin } = new URL(c.req.url);
    const sender = c.req.header('origin');
    const isOurs = sender === undefined || sender === origin || c.req.path === REPORT_PATH;
    if (c.req.method !== 'GET' && !isOurs) return c.json({ message: 'another site asks' }, 403);
    await next();
    c.header('cache-control', 'no-store');
    c.header(
      'content-security-policy',
      `default-src 'self'; img-src 'self' data:; frame-src ${new URL(frame().url).origin}; report-uri ${REPORT_PATH}`,
    );
    return undefined;
  });
  app.onError((error, c) => c.json({ message: error.message }, error instanceof z.ZodError ? 400 : 500));

  app.get('/', (c) => c.html(browserFile('assets.html')));
  app.get('/okta', (c) => c.html(browserFile('okta.html')));
  // Addresses of the real site that the app may lead to; the screens here have their own.
  app.get('/jira/*', (c) => {
    const { typeId, objectId = '' } = c.req.query();
    const object = /\/object\/(?:[A-Z0-9]+-)?(\d+)$/.exec(c.req.path)?.[1] ?? objectId.replace(/^\D*-/, '');
    if (object !== '') return c.redirect(`/#/object/${object}`);
    return c.redirect(typeId === undefined ? '/#/objects' : `/#/objects/${typeId}`);
  });
  app.get('/site.css', (c) => c.body(browserFile('site.css'), 200, { 'content-type': 'text/css' }));
  app.get('/theme.css', (c) => c.body(themeSheet(), 200, { 'content-type': 'text/css' }));
  app.get('/icon.svg', (c) => {
    const svg = icon();
    return svg === undefined ? c.notFound() : c.body(svg, 200, { 'content-type': 'image/svg+xml' });
  });
  app.get('/browser/:name', (c) => {
    const script = browserScript(c.req.param('name'));
    return script === undefined
      ? c.notFound()
      : c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });

  app.get('/api/frame', (c) => c.json(frame()));
  app.get('/api/context', (c) => c.json(context(c.req.query('colorMode') === 'dark' ? 'dark' : 'light')));
  app.post('/api/invoke', async (c) => {
    const { functionKey, payload, metadata } = asked.parse(await c.req.json());
    try {
      const value = (await forge.resolver(functionKey, payload, from)) ?? {};
      return c.json({ value: metadata === undefined ? value : { body: value, metadata: {} } });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return c.json({ error: { name, message } });
    }
  });
  app.post(REPORT_PATH, async (c) => {
    report(await c.req.json().catch(() => 'a report that is no JSON'));
    return c.body(null, 204);
  });
  app.route('/api/okta', apis.okta);
  app.route('/api', apis.assets);
  return app;
}
