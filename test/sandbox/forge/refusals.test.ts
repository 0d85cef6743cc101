import { prepare, virtualSite, type Outcome, type Site } from './fixture';
import { callRefusals } from './callRefusals';
import { entityRefusals } from './entityRefusals';
import { queueRefusals } from './queueRefusals';
import type { Refusal } from './refusal';
import { storageRefusals } from './storageRefusals';
import type { VirtualClock } from '../clock';

beforeAll(prepare);

let site: Site<VirtualClock> | undefined;
afterEach(() => site?.close());

/** Consumers give nothing back, so they print what their steps came to. */
async function inConsumer(
  { clock, forge, ask }: Site<VirtualClock>,
  steps: Refusal['steps'],
): Promise<Outcome[]> {
  await ask({ do: 'push', with: { queue: 'long', events: [{ body: { tell: steps } }] } });
  await clock.run(forge.queue.quiet());
  return forge.logs.map((line) => JSON.parse(line.replace(/^log: /, '')) as Outcome);
}

describe('the Forge host refuses', () => {
  it.each([...storageRefusals, ...entityRefusals, ...queueRefusals, ...callRefusals])(
    '$what',
    async ({ steps, seen, switches = {}, in: where }) => {
      site = await virtualSite({ switches });
      const outcomes = where === 'consumer' ? await inConsumer(site, steps) : await site.ask(...steps);
      expect(outcomes.at(-1)).toMatchObject(seen);
      for (const outcome of outcomes.slice(0, -1)) expect(outcome).not.toHaveProperty('error');
    },
  );
});
