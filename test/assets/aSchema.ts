// An object schema that its customer has filled by hand, an import in it, and a client that asks about it.
import { wire } from './forge';
import { assets, type AssetsClient, type AssetsRef } from '../../src/assets/client';
import { fillByHand } from '../sandbox/assets/ownSchema';
import { assetsSite, type AssetsSite } from '../sandbox/assets/site';
import type { JiraPerson } from '../sandbox/jira/people';
import { jiraSite, type JiraSite } from '../sandbox/jira/site';
import { productOf } from '../sandbox/product';

export interface Stage {
  assets: AssetsSite;
  jira: JiraSite;
  ref: AssetsRef;
  client: AssetsClient;
  /** The site's time, which a test may move. */
  at: { ms: number };
}

export const somebody = (name: string, more: Partial<JiraPerson> = {}): JiraPerson => ({
  accountId: `712020:${name.toLowerCase()}`,
  name,
  email: `${name.toLowerCase()}@example.com`,
  shows: true,
  active: true,
  kind: 'atlassian',
  ...more,
});

/** @param o switches of both services; who has an account; and as whom the client asks */
export function aSchema(
  o: {
    assets?: Record<string, string>;
    jira?: Record<string, string>;
    people?: readonly JiraPerson[];
    as?: 'app' | 'user';
  } = {},
): Stage {
  const at = { ms: Date.UTC(2026, 7, 20) };
  const clock = { now: () => at.ms };
  const { people = [somebody('Ada')] } = o;
  const jira = jiraSite({ clock, people, switches: o.jira ?? {} });
  const accounts = (id: string) => jira.people.find(({ accountId }) => accountId === id);
  const site = assetsSite({ clock, switches: o.assets ?? {}, accounts });
  const schemaId = site.createSchema('Things');
  site.setRole(schemaId, 'admin', 'manager');
  fillByHand(site, schemaId, people);
  const ref = site.createImport(schemaId, 'Okta');
  wire.answers = productOf({ jira: jira.product, assets: site.product });
  wire.seen = [];
  const client = assets(ref, o.as ?? 'app', { now: clock.now, timeoutMs: 1_000 });
  return { assets: site, jira, ref, client, at };
}

/** The value of a reply. Throws the problem's code where there is none. */
export async function value<T>(
  reply: Promise<{ is: 'ok'; value: T } | { is: string; problem: { code: string } }>,
): Promise<T> {
  const given = await reply;
  if ('value' in given) return given.value;
  throw new Error(`${given.is}: ${given.problem.code}`);
}
