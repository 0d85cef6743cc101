// What the Assets screens of the sandbox ask and do: the schema, its objects, and the import with its buttons.
import { Hono } from 'hono';
import { z } from 'zod';
import type { WholeSite } from '../wholeSite';
import { viewImport } from './importView';
import { viewObject, viewObjects, viewSchema } from './objects';
import type { ImportView, Said } from './views';

const setting = z.enum(['ignored', 'cleared']).nullable();
const missing = z.enum(['ignored', 'removed']).nullable();
const settings = z.union([
  z.strictObject({ type: z.string(), empties: setting.exactOptional(), missing: missing.exactOptional() }),
  z.strictObject({ empties: setting.exactOptional(), missing: missing.exactOptional() }),
]);

/** @returns the routes below `/api` that show and change the Assets site */
export function assetsApi(site: WholeSite): Hono {
  const { assets, forge, clock, ref, from } = site;
  let status: ImportView['status'] = 'NOT_CONFIGURED';

  /** Asks the app, as Assets does each time the list of imports loads; an app that fails counts as not set up. */
  const askStatus = async (): Promise<void> => {
    const answer = await forge.lifecycle('importStatus', from).catch(() => undefined);
    const read = z.object({ status: z.enum(['READY', 'NOT_CONFIGURED']) }).safeParse(answer);
    status = read.success ? read.data.status : 'NOT_CONFIGURED';
  };
  const view = (): ImportView =>
    viewImport({
      site: assets.look(),
      switches: assets.switches,
      importId: ref.importId,
      status,
      now: clock.now(),
    });
  /** What the app gives is said as it is; what it throws too. */
  const press = async (name: 'startImport' | 'stopImport'): Promise<Said> => {
    try {
      const read = z.object({ result: z.string() }).safeParse(await forge.lifecycle(name, from));
      return { said: read.success ? read.data.result : 'The app gave no result.' };
    } catch (error) {
      return { said: error instanceof Error ? error.message : String(error), wrong: true };
    }
  };

  const accounts = (id: string) => site.jira.people.find(({ accountId }) => accountId === id);
  const seen = () => ({ ...assets.look(), accounts });

  const api = new Hono();
  api.get('/schema', (c) => c.json(viewSchema(assets.look(), Number(ref.schemaId))));
  api.get('/types/:id', (c) => {
    const { search = '', page = '1' } = c.req.query();
    return c.json(viewObjects(seen(), Number(c.req.param('id')), { search, page: Number(page) }));
  });
  api.get('/objects/:id', (c) =>
    c.json(viewObject(seen(), Number(c.req.param('id')), c.req.query('all') === 'yes')),
  );
  api.get('/import', async (c) => {
    if (c.req.query('ask') === 'yes') await askStatus();
    return c.json(view());
  });
  api.post('/import/start', async (c) => {
    await askStatus();
    if (!view().mayImport)
      return c.json<Said>({ said: 'Import data is off: the import is not ready.', wrong: true });
    return c.json(await press('startImport'));
  });
  api.post('/import/cancel', async (c) => c.json(await press('stopImport')));
  api.put('/import/settings', async (c) => {
    const wanted = settings.parse(await c.req.json());
    if ('type' in wanted) {
      const { type, ...rest } = wanted;
      assets.configureType(ref.importId, type, undefinedForNull(rest));
    } else assets.configureImport(ref.importId, wanted);
    return c.json(view());
  });
  return api;
}

/** For one type "as for the import" is no setting at all. */
const undefinedForNull = (given: {
  empties?: 'ignored' | 'cleared' | null;
  missing?: 'ignored' | 'removed' | null;
}): object => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? undefined]));
