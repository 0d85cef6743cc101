// A started site with a page of a test's own, and somebody who asks it as the browser does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite, type StartedSite, type StartOptions } from './startSite';
import type { ImportView, Said } from './views';

export interface Visited {
  started: StartedSite;
  get<T>(path: string): Promise<T>;
  send<T = Said>(path: string, body?: unknown, method?: 'POST' | 'PUT'): Promise<T>;
  /** Asks the app as its page would. */
  invoke(functionKey: string, payload?: unknown): Promise<{ value?: unknown; error?: { message: string } }>;
  /** Connects the org and saves what the app proposes. */
  configure(): Promise<void>;
  /** Looks until neither Assets nor the app sees a run; the site's time moves on meanwhile, so that nobody has to wait. */
  settled(): Promise<ImportView>;
  close(): Promise<void>;
}

const PAGE = '<!doctype html><html><head><script src="./app.js"></script></head><body>A page</body></html>';
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" />';
const LOOK_AGAIN_MS = 50;
const STEP_MS = 1_000;
const MOST_LOOKS = 400;

/** @param files of the app's page, beside its `index.html` */
export async function aSite(
  options: StartOptions = {},
  files: Record<string, string> = {},
): Promise<Visited> {
  const page = mkdtempSync(join(tmpdir(), 'page-of-a-test-'));
  for (const [name, text] of Object.entries({ 'index.html': PAGE, 'icon.svg': ICON, ...files }))
    writeFileSync(join(page, name), text);
  const started = await startSite({ org: { people: 12, groups: 5, devices: 6, seed: 2 }, page, ...options });

  const get = async <T>(path: string): Promise<T> => (await (await fetch(started.url + path)).json()) as T;
  const send = async <T>(path: string, body: unknown = {}, method: 'POST' | 'PUT' = 'POST'): Promise<T> => {
    const answer = await fetch(started.url + path, { method, body: JSON.stringify(body) });
    return (await answer.json()) as T;
  };
  const invoke: Visited['invoke'] = (functionKey, payload = {}) =>
    send('api/invoke', { functionKey, payload });
  return {
    started,
    get,
    send,
    invoke,
    async configure() {
      await invoke('saveConnection', { address: started.host, token: started.token });
      const { value } = await invoke('getMapping');
      const { proposed: mapping } = (value as { value: { proposed: unknown } }).value;
      await invoke('saveMapping', { mapping });
    },
    async settled() {
      for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
        const { value } = await invoke('getRun');
        const isOver = JSON.stringify(value).includes('"is":"over"');
        const view = await get<ImportView>('api/import?ask=yes');
        if (isOver && !view.running) return view;
        await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
        started.clock.shift(STEP_MS);
      }
      throw new Error('The import never came to an end.');
    },
    async close() {
      await started.close();
      rmSync(page, { recursive: true });
    },
  };
}
