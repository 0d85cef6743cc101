import type { Questions } from '../../src/contract';
import { differences } from '../compare';
import { pressImport, toTheEnd } from '../sandbox/drive';
import { truth } from '../truth';
import { codeOf, host, token, withDoors, type Doors, type Who } from './aSite';

type Name = keyof Questions;

const choice = {
  users: { isOn: true, type: 'Okta User' },
  groups: { isOn: true, type: 'Okta Group' },
  devices: { isOn: true, type: 'Okta Device' },
};

const looking: [Name, unknown][] = [
  ['getSetup', {}],
  ['getRun', {}],
  ['getPlaces', { run: 'any', piece: 0 }],
];
const changing: [Name, unknown][] = [
  ['testConnection', { address: host, token }],
  ['saveConnection', { address: host, token }],
  ['saveChoice', choice],
  ['saveSettings', { manyValues: 'list' }],
  ['cancelRun', {}],
  ['startRun', {}],
];

/** What becomes of each question, one after the other. */
async function codes({ as }: Doors, who: Who, questions: readonly [Name, unknown][]): Promise<string[]> {
  const all: string[] = [];
  for (const [name, takes] of questions) all.push(`${name}: ${codeOf(await as(who, name, takes))}`);
  return all;
}

const all = (questions: readonly [Name, unknown][], code: string) =>
  questions.map(([name]) => `${name}: ${code}`);
const decided = (site: Doors['site']) =>
  site.forge.storage.everything().filter(({ key }) => /:(connection|token|settings|mapping)$/.test(key));
const everything = (site: Doors['site']) => JSON.stringify(site.forge.storage.everything());

describe('who may ask', () => {
  it('a manager of the object schema: everything', () =>
    withDoors({}, async (doors) => {
      expect(await codes(doors, 'manager', [...looking, ...changing])).toEqual(
        all([...looking, ...changing], 'ok'),
      );
    }));

  it('somebody who may only see it: to look, and nothing is changed', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      const before = everything(doors.site);
      expect(await codes(doors, 'viewer', looking)).toEqual(all(looking, 'ok'));
      expect(await codes(doors, 'viewer', changing)).toEqual(all(changing, 'not-allowed'));
      expect(everything(doors.site)).toBe(before);
      expect(doors.site.forge.queue.waiting()).toEqual([]);
    }));

  it('anybody else: nothing at all', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      const before = everything(doors.site);
      const questions = [...looking, ...changing];
      expect(await codes(doors, 'nobody', questions)).toEqual(all(questions, 'no-access'));
      expect(everything(doors.site)).toBe(before);
    }));
});

describe('where Assets does not say who manages a schema', () => {
  const closed = { assets: { general: 'closed' } };

  it('a manager is told by being able to send the mapping', () =>
    withDoors(closed, async (doors) => {
      await doors.site.setUp(token);
      const count = doors.site.forge.calls.length;
      expect(codeOf(await doors.as('manager', 'saveSettings', { manyValues: 'list' }))).toBe('ok');
      expect(doors.callsSince(count)).toContain('PATCH /mapping');
    }));

  it('somebody who may only see it changes nothing, and nobody else sees anything', () =>
    withDoors(closed, async (doors) => {
      await doors.site.setUp(token);
      const before = everything(doors.site);
      expect(await codes(doors, 'viewer', looking)).toEqual(all(looking, 'ok'));
      expect(await codes(doors, 'viewer', changing)).toEqual(all(changing, 'no-access'));
      expect(await codes(doors, 'nobody', looking)).toEqual(all(looking, 'no-access'));
      expect(await codes(doors, 'nobody', changing)).toEqual(all(changing, 'no-access'));
      expect(everything(doors.site)).toBe(before);
    }));

  it('seeing an import must do before there is a mapping to send, and then its first one does not get through', () =>
    withDoors(closed, async (doors) => {
      expect(codeOf(await doors.as('nobody', 'saveConnection', { address: host, token }))).toBe('no-access');
      expect(codeOf(await doors.as('viewer', 'saveConnection', { address: host, token }))).toBe('ok');
      expect(codeOf(await doors.as('viewer', 'saveChoice', choice))).toBe('no-access');
      expect(codeOf(await doors.as('viewer', 'startRun'))).toBe('not-set-up');
    }));

  it('no mapping is sent while a run is open', () =>
    withDoors(closed, async (doors) => {
      const { site, as, callsSince } = doors;
      await site.setUp(token);
      expect(codeOf(await as('manager', 'startRun'))).toBe('ok');
      const count = site.forge.calls.length;
      expect(codeOf(await as('manager', 'startRun'))).toBe('run-going-on');
      expect(codeOf(await as('manager', 'cancelRun'))).toBe('ok');
      expect(callsSince(count).filter((call) => /mapping$/.test(call))).toEqual([]);
      await toTheEnd(site);
    }));
});

describe('while a run is going on', () => {
  it('no other one starts, and no other mapping is sent to Assets', () =>
    withDoors({}, async ({ site, as, callsSince }) => {
      await site.setUp(token);
      expect(codeOf(await as('manager', 'startRun'))).toBe('ok');
      const count = site.forge.calls.length;
      expect(codeOf(await as('manager', 'startRun'))).toBe('run-going-on');
      expect(codeOf(await as('manager', 'saveChoice', choice))).toBe('run-going-on');
      expect(callsSince(count).filter((call) => /mapping$/.test(call))).toEqual([]);
      expect(await toTheEnd(site)).toMatchObject({ is: 'over', view: { ending: 'done' } });
    }));

  it('it reads one org to its end: neither the connection nor the settings change', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      await as('manager', 'startRun');
      const before = decided(site);
      for (const [name, takes] of [
        ['saveConnection', { address: 'other.okta.com', token: '00other' }],
        ['saveConnection', { address: host, token: '00other' }],
        ['saveSettings', { manyValues: 'rows' }],
      ] as const)
        expect(codeOf(await as('manager', name, takes))).toBe('run-going-on');
      expect(decided(site)).toEqual(before);
      expect(codeOf(await as('manager', 'testConnection', { address: host }))).toBe('ok');
      await toTheEnd(site);
      expect(
        codeOf(await as('manager', 'saveConnection', { address: 'other.okta.com', token: '00other' })),
      ).toBe('ok');
    }));

  it('it can be cancelled, and once it is over there is nothing to cancel', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      await as('manager', 'startRun');
      expect(await as('manager', 'cancelRun')).toEqual({ is: 'ok', value: { is: 'asked' } });
      expect(await toTheEnd(site)).toMatchObject({ is: 'over', view: { ending: 'cancelled' } });
      expect(await as('manager', 'cancelRun')).toEqual({ is: 'ok', value: { is: 'none' } });
    }));
});

describe('how several values travel', () => {
  it('is told to Assets when it changes, so that rows and mapping fit', () =>
    withDoors({}, async ({ site, as, org, callsSince }) => {
      await site.setUp(token);
      const count = site.forge.calls.length;
      expect(codeOf(await as('manager', 'saveSettings', { manyValues: 'rows' }))).toBe('ok');
      expect(callsSince(count)).toContain('PATCH /mapping');
      await as('manager', 'saveChoice', choice);
      expect(codeOf(await as('manager', 'saveSettings', { manyValues: 'list' }))).toBe('ok');
      await pressImport(site);
      expect(await toTheEnd(site)).toMatchObject({ is: 'over', view: { ending: 'done' } });
      expect(differences(site.assets.dump().objects, truth(org))).toEqual([]);
    }));

  it('stays as it was where Assets refuses the mapping', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      const before = everything(site);
      const forgive = site.assets.failures(({ request }) =>
        request.url.endsWith('/mapping') ? Response.json({ errors: ['no'] }, { status: 400 }) : undefined,
      );
      expect(codeOf(await as('manager', 'saveSettings', { manyValues: 'rows' }))).toBe('mapping-refused');
      expect(everything(site)).toBe(before);
      forgive();
    }));
});

describe('a question that is not one', () => {
  const wrong: [Name, unknown][] = [
    ['testConnection', {}],
    ['testConnection', { address: 7 }],
    ['testConnection', { address: 'a'.repeat(501) }],
    ['testConnection', { address: host, token: '' }],
    ['testConnection', { address: host, token: 't'.repeat(501) }],
    ['testConnection', { address: host, token: ['t'] }],
    ['saveConnection', [host, token]],
    ['saveConnection', 'sandbox.okta.com'],
    ['saveConnection', null],
    ['saveChoice', {}],
    ['saveChoice', { ...choice, users: true }],
    ['saveChoice', { ...choice, users: { isOn: 'yes', type: 'Okta User' } }],
    ['saveChoice', { ...choice, users: { isOn: true, type: 'x'.repeat(256) } }],
    ['saveSettings', {}],
    ['saveSettings', { manyValues: 'both' }],
    ['saveSettings', 7],
    ['getPlaces', {}],
    ['getPlaces', { run: 7, piece: 0 }],
    ['getPlaces', { run: 'x', piece: -1 }],
    ['getPlaces', { run: 'x', piece: 0.5 }],
    ['getPlaces', { run: 'x'.repeat(201), piece: 0 }],
  ];

  it('is refused in words, asks nobody and changes nothing', () =>
    withDoors({}, async ({ site, as }) => {
      for (const [name, takes] of wrong) {
        const answer = await as('manager', name, takes);
        expect({ name, takes, code: codeOf(answer) }).toEqual({ name, takes, code: 'bad-question' });
      }
      expect([site.forge.calls, site.forge.storage.everything()]).toEqual([[], []]);
    }));

  it('whose name nobody knows rejects', () =>
    withDoors({}, async ({ site }) => {
      await expect(site.forge.resolver('dropEverything', {}, site.from)).rejects.toThrow('no definition');
    }));

  it('cannot speak of another import than the page is open for', () =>
    withDoors({}, async ({ site, as }) => {
      const other = site.assets.createImport(site.ref.schemaId, 'Another');
      const takes = { manyValues: 'rows', ...other, extension: other, context: { extension: other } };
      expect(codeOf(await as('manager', 'saveSettings', takes))).toBe('ok');
      const keys = site.forge.storage.everything().map(({ key }) => key);
      expect(keys).toEqual([`i:${site.ref.importId}:settings`]);
    }));

  it('about places with a run of another import gives none of its places', () =>
    withDoors({}, async ({ site, as }) => {
      const run = 'another-import.0mi7o0000-abcdefabcdef';
      await site.setUp(token);
      expect(await as('manager', 'getPlaces', { run, piece: 0 })).toEqual({ is: 'ok', value: [] });
    }));
});

describe('a token', () => {
  it('never comes back, neither in an answer nor in the log nor in what is stored beside the secret', () =>
    withDoors({}, async ({ site, as }) => {
      const answers = [
        await as('manager', 'testConnection', { address: host, token }),
        await as('manager', 'saveConnection', { address: host, token }),
        await as('manager', 'testConnection', { address: host }),
        await as('manager', 'saveChoice', choice),
        await as('manager', 'startRun'),
        await as('manager', 'getRun'),
      ];
      await toTheEnd(site);
      answers.push(await as('manager', 'getRun'), await as('manager', 'getSetup'));
      expect(answers.map(codeOf)).toEqual(Array<string>(8).fill('ok'));
      const plain = site.forge.storage.everything().filter(({ store }) => store !== 'secret');
      expect(JSON.stringify([answers, plain, site.forge.logs, site.forge.queue.waiting()])).not.toContain(
        token,
      );
    }));

  it('that Okta refuses does not come back either', () =>
    withDoors({}, async ({ as }) => {
      const answer = await as('manager', 'testConnection', { address: host, token: '00aWrongToken' });
      expect(answer).toMatchObject({ is: 'ok', value: { problems: [{ code: 'token-refused' }] } });
      expect(JSON.stringify(answer)).not.toContain('00aWrongToken');
    }));

  it('that is stored is used again for its own address, and goes to no other', () =>
    withDoors({}, async ({ site, as }) => {
      await as('manager', 'saveConnection', { address: host, token });
      expect(await as('manager', 'testConnection', { address: `https://${host}/` })).toMatchObject({
        is: 'ok',
        value: { host, kinds: { users: { is: 'readable' } } },
      });
      const internet = () => site.forge.calls.filter(({ kind }) => kind === 'internet').length;
      const [before, kept] = [internet(), everything(site)];
      for (const address of ['other.okta.com', 'sandbox.oktapreview.com', `${host}.attacker.example`, ''])
        for (const name of ['testConnection', 'saveConnection'] as const)
          expect((await as('manager', name, { address })).is).toBe('refused');
      expect(codeOf(await as('manager', 'testConnection', { address: 'other.okta.com' }))).toBe(
        'token-needed',
      );
      expect([internet(), everything(site)]).toEqual([before, kept]);
    }));

  it('of another address takes the place of the old one, address and all', () =>
    withDoors({}, async ({ site, as }) => {
      await as('manager', 'saveConnection', { address: host, token });
      await as('manager', 'saveConnection', { address: 'other.okta.com', token: '00other' });
      const secrets = site.forge.storage.everything().filter(({ store }) => store === 'secret');
      expect(secrets.map(({ value }) => value)).toEqual(['00other']);
      expect(await as('manager', 'getSetup')).toMatchObject({
        value: { connection: { host: 'other.okta.com' } },
      });
    }));
});

describe('a fault of the app', () => {
  it('rejects instead of pretending: storage that does not answer', () => {
    let isBroken = false;
    const broken = { answer: { status: 500, body: { code: 'INTERNAL_ERROR', message: 'Try again' } } };
    const faults = {
      onCall: ({ kind }: { kind: string }) => (isBroken && kind === 'storage' ? broken : undefined),
    };
    return withDoors({ faults }, async ({ site, as }) => {
      await site.setUp(token);
      isBroken = true;
      await expect(as('manager', 'getRun')).rejects.toThrow();
      isBroken = false;
      expect(codeOf(await as('manager', 'getRun'))).toBe('ok');
    });
  });
});

describe('an Assets that does not answer', () => {
  it.each(['getSetup', 'getRun', 'startRun', 'cancelRun'] as const)(
    'is told in words before Forge ends the function: %s',
    (name) => {
      let isSilent = false;
      const faults = {
        onCall: ({ kind }: { kind: string }) =>
          isSilent && kind === 'product' ? { delayMs: 170_000 } : undefined,
      };
      return withDoors({ faults }, async ({ site, as }) => {
        await site.setUp(token);
        isSilent = true;
        expect(codeOf(await as('manager', name))).toBe('no-answer');
      });
    },
  );
});
