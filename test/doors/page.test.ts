import type { Questions } from '../../src/contract';
import { defaultMapping } from '../../src/mapping/defaults';
import { differences } from '../compare';
import { pressImport, toTheEnd } from '../sandbox/drive';
import { truth } from '../truth';
import { codeOf, host, token, valueOf, withDoors, type Doors, type Who } from './aSite';

type Name = keyof Questions;

/** Every question there is, with something it takes: a new one has to say here who may ask it. */
const everyQuestion: Record<Name, { may: 'look' | 'change'; takes: unknown }> = {
  testConnection: { may: 'change', takes: { address: host, token } },
  saveConnection: { may: 'change', takes: { address: host, token } },
  getSetup: { may: 'look', takes: {} },
  getRun: { may: 'look', takes: {} },
  getPlaces: { may: 'look', takes: { run: 'any', piece: 0 } },
  getMapping: { may: 'look', takes: {} },
  getVersion: { may: 'look', takes: { savedAt: 1 } },
  getSchema: { may: 'look', takes: {} },
  getFields: { may: 'look', takes: { kind: 'users' } },
  getPlan: { may: 'look', takes: {} },
  getPlanIds: { may: 'look', takes: { type: 'Okta User', fate: 'create', piece: 0 } },
  // Records of people, and counts that answer whatever a search asks about them.
  getSamples: { may: 'change', takes: { kind: 'users' } },
  findRecords: { may: 'change', takes: { kind: 'users', text: 'a' } },
  getSample: { may: 'change', takes: { kind: 'users', id: 'a' } },
  countRecords: { may: 'change', takes: { kind: 'users', filters: {} } },
  findAccount: { may: 'change', takes: { text: 'a@example.com' } },
  findObjects: { may: 'change', takes: { type: 'Okta User', by: ['Name'], values: ['a'] } },
  planFor: { may: 'change', takes: { records: [{ kind: 'users', id: 'a' }] } },
  keepDraft: { may: 'change', takes: { mapping: defaultMapping } },
  dropDraft: { may: 'change', takes: {} },
  saveMapping: { may: 'change', takes: { mapping: defaultMapping } },
  mend: {
    may: 'change',
    takes: { repair: { in: 'assets', do: 'hold many', type: 'Okta User', attribute: 'Title' } },
  },
  saveSettings: { may: 'change', takes: { manyValues: 'list' } },
  cancelRun: { may: 'change', takes: {} },
  startRun: { may: 'change', takes: {} },
  startPlan: { may: 'change', takes: {} },
};
const names = Object.keys(everyQuestion) as Name[];
const asked = (some: readonly Name[]) =>
  some.map((name): [Name, unknown] => [name, everyQuestion[name].takes]);

/** A version is asked for by a moment that only a site knows. */
const looking = asked(names.filter((name) => everyQuestion[name].may === 'look' && name !== 'getVersion'));
const changing = asked(names.filter((name) => everyQuestion[name].may === 'change'));
/** What nobody has to know an id for, in an order in which nothing stands in the way of the next. */
const inOrder = asked(
  names.filter((name) => !['getVersion', 'getSample', 'planFor', 'mend', 'startPlan'].includes(name)),
);

/** What becomes of each question, one after the other. */
async function codes({ as }: Doors, who: Who, questions: readonly [Name, unknown][]): Promise<string[]> {
  const all: string[] = [];
  for (const [name, takes] of questions) all.push(`${name}: ${codeOf(await as(who, name, takes))}`);
  return all;
}

/** The version that is live. */
const savedAt = async (as: Doors['as']): Promise<number | undefined> =>
  valueOf<Questions['getMapping']['gives']>(await as('manager', 'getMapping')).live?.savedAt;

const all = (questions: readonly [Name, unknown][], code: string) =>
  questions.map(([name]) => `${name}: ${code}`);
const decided = (site: Doors['site']) =>
  site.forge.storage.everything().filter(({ key }) => /:(connection|token|settings|mapping)$/.test(key));
const everything = (site: Doors['site']) => JSON.stringify(site.forge.storage.everything());

describe('who may ask', () => {
  it('a manager of the object schema: everything', () =>
    withDoors({}, async (doors) => {
      expect(await codes(doors, 'manager', inOrder)).toEqual(all(inOrder, 'ok'));
    }));

  it('somebody who may only see it: to look, and nothing is changed', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      const before = everything(doors.site);
      expect(await codes(doors, 'viewer', looking)).toEqual(all(looking, 'ok'));
      const requests = doors.okta.requests.all;
      expect(await codes(doors, 'viewer', changing)).toEqual(all(changing, 'not-allowed'));
      expect(doors.okta.requests.all).toBe(requests);
      expect(everything(doors.site)).toBe(before);
      expect(doors.site.forge.queue.waiting()).toEqual([]);
    }));

  it('somebody who may only see it learns which fields and versions there are, and of nobody what stands in them', () =>
    withDoors({}, async ({ site, as, org }) => {
      await site.setUp(token);
      expect(codeOf(await as('viewer', 'getFields', { kind: 'users' }))).toBe('ok');
      expect(codeOf(await as('viewer', 'getVersion', { savedAt: await savedAt(as) }))).toBe('ok');
      const [id = ''] = org.people.ids;
      for (const [name, takes] of [
        ['getSample', { kind: 'users', id }],
        ['planFor', { records: [{ kind: 'users', id }] }],
      ] as const)
        expect(codeOf(await as('viewer', name, takes))).toBe('not-allowed');
    }));

  it('anybody else: nothing at all', () =>
    withDoors({}, async (doors) => {
      await doors.site.setUp(token);
      const before = everything(doors.site);
      expect(await codes(doors, 'nobody', asked(names))).toEqual(all(asked(names), 'no-access'));
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
      expect(codeOf(await doors.as('viewer', 'saveMapping', { mapping: defaultMapping }))).toBe('no-access');
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
      expect(codeOf(await as('manager', 'saveMapping', { mapping: defaultMapping }))).toBe('run-going-on');
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
      const again = { mapping: defaultMapping, basedOn: await savedAt(as) };
      expect(codeOf(await as('manager', 'saveMapping', again))).toBe('ok');
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

describe('settings', () => {
  it('are kept one by one, and shown with what is proposed for the others', () =>
    withDoors({}, async ({ as }) => {
      const settings = async () =>
        valueOf<Questions['getSetup']['gives']>(await as('manager', 'getSetup')).settings;
      expect(await settings()).toEqual({ manyValues: 'list', allowance: 50_000 });
      await as('manager', 'saveSettings', { allowance: 60_000 });
      await as('manager', 'saveSettings', { manyValues: 'rows' });
      expect(await settings()).toEqual({ manyValues: 'rows', allowance: 60_000 });
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
    ['saveSettings', {}],
    ['saveSettings', { manyValues: 'both' }],
    ['saveSettings', 7],
    ['getPlaces', {}],
    ['getPlaces', { run: 7, piece: 0 }],
    ['getPlaces', { run: 'x', piece: -1 }],
    ['getPlaces', { run: 'x', piece: 0.5 }],
    ['getPlaces', { run: 'x'.repeat(201), piece: 0 }],
    ['getVersion', {}],
    ['getVersion', { savedAt: 'yesterday' }],
    ['keepDraft', 'a draft'],
    ['keepDraft', {}],
    ['keepDraft', { mapping: defaultMapping, basedOn: 'yesterday' }],
    ['keepDraft', { mapping: defaultMapping, basedOn: -1 }],
    ['keepDraft', { mapping: defaultMapping, over: 'yesterday' }],
    ['saveMapping', 7],
    ['saveMapping', {}],
    ['countRecords', { kind: 'users' }],
    ['mend', {}],
    ['mend', { repair: { in: 'mapping', do: 'remove line', type: 'user', line: 'title' } }],
    ['mend', { repair: { in: 'assets', do: 'drop', type: 'Okta User', attribute: 'Title' } }],
    ['mend', { repair: { in: 'assets', do: 'add options', type: 'T', attribute: 'A', options: [] } }],
    ['getFields', { kind: 'apps' }],
    ['getSamples', {}],
    ['getSample', { kind: 'users', id: '../groups' }],
    ['getSample', { kind: 'users', id: '' }],
    ['getSample', { kind: 'users', id: 'x'.repeat(101) }],
    ['findRecords', { kind: 'users', text: 'x'.repeat(201) }],
    ['findRecords', { kind: 'users', text: ['x'] }],
    ['countRecords', { kind: 'people', filters: {} }],
    ['findAccount', { text: 7 }],
    ['findObjects', { type: '', by: ['Name'], values: ['a'] }],
    ['findObjects', { type: 'T', by: [], values: ['a'] }],
    ['findObjects', { type: 'T', by: ['Name'], values: Array<string>(201).fill('a') }],
    ['planFor', { records: [] }],
    ['planFor', { records: Array(11).fill({ kind: 'users', id: 'a' }) }],
    ['planFor', { records: [{ kind: 'users', id: '%2F' }] }],
    ['startPlan', 7],
    ['getPlanIds', { type: 'Okta User', fate: 'same', piece: 0 }],
    ['saveSettings', { manyValues: 'list', allowance: 0 }],
    ['saveSettings', { manyValues: 'list', allowance: 1.5 }],
    ['saveSettings', { manyValues: 'list', allowance: '50,000' }],
  ];

  it('is refused in words, asks nobody and changes nothing', () =>
    withDoors({}, async ({ site, as }) => {
      for (const [name, takes] of wrong) {
        const answer = await as('manager', name, takes);
        expect({ name, takes, code: codeOf(answer) }).toEqual({ name, takes, code: 'bad-question' });
      }
      expect([site.forge.calls, site.forge.storage.everything()]).toEqual([[], []]);
    }));

  it('with a mapping or filters that are none is refused with the place that is wrong, and nothing is lost', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      await as('manager', 'keepDraft', { mapping: defaultMapping, basedOn: await savedAt(as) });
      const before = everything(site);
      const [first, ...rest] = defaultMapping.types;
      const nameless = { ...defaultMapping, types: [{ ...first, type: 'a "name"' }, ...rest] };
      const cases: [Name, unknown, code: string, path: string][] = [
        ['keepDraft', { mapping: nameless }, 'bad-mapping', 'types.0.type'],
        ['keepDraft', { mapping: null }, 'bad-mapping', 'its root'],
        ['saveMapping', { mapping: { version: 2 } }, 'bad-mapping', 'version'],
        ['saveMapping', { mapping: [] }, 'bad-mapping', 'its root'],
        ['startPlan', { mapping: nameless }, 'bad-mapping', 'types.0.type'],
        ['planFor', { mapping: 7, records: [{ kind: 'users', id: 'a' }] }, 'bad-mapping', 'its root'],
        [
          'getSamples',
          { kind: 'users', filters: { users: { statuses: 'ACTIVE' } } },
          'bad-filters',
          'users.statuses',
        ],
        [
          'countRecords',
          { kind: 'users', filters: { users: { inGroups: ['../x'] } } },
          'bad-filters',
          'users.inGroups.0',
        ],
        ['countRecords', { kind: 'users', filters: 7 }, 'bad-filters', 'its root'],
      ];
      for (const [name, takes, code, path] of cases) {
        const answer = await as('manager', name, takes);
        expect({ name, code: codeOf(answer) }).toEqual({ name, code });
        expect(answer.is === 'refused' && answer.problem.sentence).toContain(` wrong at ${path}:`);
      }
      expect(everything(site)).toBe(before);
    }));

  it('with a mapping too large to be kept, in bytes, is refused before anything is stored', () =>
    withDoors({}, async ({ site, as }) => {
      await site.setUp(token);
      const before = everything(site);
      const rows = Array.from({ length: 900 }, (_, at) => ({ from: `${at}`, to: 'ü'.repeat(100) }));
      const mapping = { ...defaultMapping, tables: [{ name: 'large', rows }] };
      for (const name of ['keepDraft', 'saveMapping'] as const) {
        const answer = await as('manager', name, { mapping, basedOn: await savedAt(as) });
        expect(answer).toMatchObject({ problem: { code: 'mapping-too-large' } });
        expect(answer.is === 'refused' && answer.problem.sentence).toMatch(
          /2\d\d,\d\d\d bytes, and 150,000 are/,
        );
      }
      expect(everything(site)).toBe(before);
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
        await as('manager', 'saveMapping', { mapping: defaultMapping }),
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
  it.each(['getSetup', 'getRun', 'startRun', 'cancelRun', 'getMapping', 'getSchema', 'saveMapping'] as const)(
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
        expect(codeOf(await as('manager', name, { mapping: defaultMapping }))).toBe('no-answer');
      });
    },
  );
});

describe('an Okta that does not answer, or slowly', () => {
  const asking: [Name, unknown][] = [
    ['testConnection', { address: host, token }],
    ['getFields', { kind: 'users' }],
    ['getSamples', { kind: 'users', filters: { users: { inGroups: ['a', 'b', 'c'], search: 'status pr' } } }],
    ['findRecords', { kind: 'groups', text: 'a' }],
    ['countRecords', { kind: 'devices', filters: { devices: { search: 'status eq "ACTIVE"' } } }],
    ['getSample', { kind: 'users', id: '00uNobodyNobodyNobod' }],
    ['planFor', { records: [{ kind: 'groups', id: '00gNothingNothingNot' }] }],
  ];

  it.each([170_000, 8_000])('is told in words before Forge ends the function: %d ms', (delayMs) => {
    let isSlow = false;
    const faults = {
      onCall: ({ kind }: { kind: string }) => (isSlow && kind === 'internet' ? { delayMs } : undefined),
    };
    return withDoors({ faults }, async ({ site, as, clock }) => {
      await site.setUp(token);
      isSlow = true;
      for (const [name, takes] of asking) {
        const began = clock.now();
        const answer = await as('manager', name, takes);
        expect(clock.now() - began).toBeLessThan(25_000);
        if (answer.is === 'refused')
          expect(answer.problem).toMatchObject({
            code: expect.stringMatching(/^(too-slow|took-too-long|record-gone)$/) as unknown,
            remedy: expect.not.stringContaining('run') as unknown,
          });
        else if (delayMs > 25_000)
          expect([name, answer.value]).toMatchObject(['testConnection', { problems: [{}] }]);
      }
    });
  });
});

describe('what the questions see', () => {
  it('is stored nowhere: nobody’s name, login or mail address, neither in storage nor in the log', () =>
    withDoors({}, async ({ site, as, org }) => {
      await site.setUp(token);
      const people = [...org.people];
      const records = people.slice(0, 10).map(({ id }) => ({ kind: 'users', id }));
      const questions: [Name, unknown][] = [
        ['getFields', { kind: 'users' }],
        ['getSamples', { kind: 'users' }],
        ['getSamples', { kind: 'devices' }],
        ['getSample', records[1]],
        ['findRecords', { kind: 'users', text: String(people[2]?.profile.lastName) }],
        ['findAccount', { text: String(people[2]?.profile.email) }],
        ['findObjects', { type: 'Okta User', by: ['Email'], values: [String(people[2]?.profile.email)] }],
        ['countRecords', { kind: 'users', filters: { users: { search: 'profile.city pr' } } }],
        ['keepDraft', { mapping: defaultMapping, basedOn: await savedAt(as) }],
        ['planFor', { records }],
        ['planFor', { records, mapping: defaultMapping }],
      ];
      expect(await codes({ as } as Doors, 'manager', questions)).toEqual(all(questions, 'ok'));
      const kept = everything(site) + JSON.stringify([site.forge.logs, site.forge.queue.waiting()]);
      const words = people.flatMap(({ profile }) =>
        [profile.firstName, profile.lastName, profile.displayName, profile.login, profile.email].filter(
          (word): word is string => typeof word === 'string' && word.length > 3,
        ),
      );
      expect(words.length).toBeGreaterThan(30);
      expect(words.filter((word) => kept.includes(word))).toEqual([]);
    }));
});
