import fc from 'fast-check';
import { readLatest, readStatus } from '../../src/assets/outcome';
import { assetsProblems } from '../../src/assets/problems';
import {
  emptyValuesFor,
  readCanManage,
  readConfigStatus,
  readExecution,
  readSource,
} from '../../src/assets/source';

const done = (progressResult: unknown) => readStatus({ status: 'DONE', progressResult });

describe('the status of an execution', () => {
  it('has the counters of each type by its name, in either spelling', () => {
    const result = (more: object) => ({
      objectTypeName: 'Okta User',
      objectsCreated: 3,
      objectsIdentical: 4,
      ...more,
    });
    const users = (more: object) =>
      done({ result: 'OK', status: 'FINISHED', objectTypeResultMap: { '25': result(more) } })?.types[
        'Okta User'
      ];
    expect(users({ duplicateEnries: 2, emptyLabelEntries: 1, errorMessages: ['x', 'y'] })).toEqual({
      rows: 0,
      created: 3,
      updated: 0,
      same: 4,
      duplicates: 2,
      withoutLabel: 1,
      withoutIdentifier: 0,
      missingUpdated: 0,
      missingDeleted: 0,
      errors: 2,
    });
    expect(users({ duplicateEntries: 5 })).toMatchObject({ duplicates: 5, errors: 0 });
  });

  it.each<[string, unknown, boolean]>([
    ['processed to the end with result OK', { result: 'OK', status: 'FINISHED' }, true],
    ['with result OK, without the word of the end', { result: 'OK' }, true],
    ['with another result', { result: 'FAILED', status: 'FINISHED' }, false],
    ['not at its end', { result: 'OK', status: 'IN_PROGRESS' }, false],
    ['without a result', {}, false],
    ['without anything', undefined, false],
  ])('is judged when done: %s', (_what, progressResult, good) => {
    expect(done(progressResult)).toMatchObject({ stage: 'done', good });
  });

  it('is not judged before', () => {
    expect(readStatus({ status: 'PROCESSING', progressResult: { result: 'OK' } })).toEqual({
      stage: 'processing',
      types: {},
    });
  });

  it('may be a word that nobody knows', () => {
    expect(readStatus({ status: 'constructor' })?.stage).toBe('unknown');
  });

  it('passes over what it cannot read', () => {
    const map = {
      '1': null,
      '2': { objectTypeName: 7 },
      '3': { objectTypeName: 'T', objectsCreated: 'many' },
    };
    expect(done({ result: 'OK', objectTypeResultMap: map })?.types).toMatchObject({ T: { created: 0 } });
  });
});

describe('any answer', () => {
  it('is read or is not, and nothing throws', () => {
    const readers = [readStatus, readLatest, readConfigStatus, readSource, readExecution, readCanManage];
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          status: fc.jsonValue(),
          progressResult: fc.jsonValue(),
          links: fc.jsonValue(),
          importSourceOTEntries: fc.jsonValue(),
          defaultHandleEmptyValues: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(odd, fc.constantFrom(...readers), (body, reader) => {
        expect(() => reader(body)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('an import source', () => {
  it('has settings of its own for a type, where an admin made them', () => {
    const entry = (name: string, emptyValues: unknown) => ({ objectType: { name }, emptyValues });
    expect(
      readSource({
        defaultHandleEmptyValues: 'IGNORE',
        importSourceOTEntries: [entry('A', null), entry('B', 'REMOVE'), entry('C', 'KEEP')],
      }),
    ).toEqual({ emptyValues: 'ignored', emptyValuesOf: { B: 'cleared', C: 'unknown' } });
  });

  it('does with the empty values of a type what that says, letter case aside, else what it says of all', () => {
    const source = { emptyValues: 'ignored', emptyValuesOf: { People: 'cleared' } } as const;
    expect(['People', 'PEOPLE', 'Devices'].map((type) => emptyValuesFor(source, type))).toEqual([
      'cleared',
      'cleared',
      'ignored',
    ]);
  });

  it('says nothing of empty values: unknown', () => {
    expect(readSource({})).toEqual({ emptyValues: 'unknown', emptyValuesOf: {} });
  });
});

describe('an opened execution', () => {
  const id = '0f6c1c9e-7a53-4c7e-9d1c-2b1f3c4d5e6f';

  it.each<[string, unknown]>([
    ['a member of its own', { id, links: {} }],
    [
      'the link for data',
      {
        links: { submitResults: `https://x/jsm/insight/workspace/w/v1/importsource/i/executions/${id}/data` },
      },
    ],
    ['the link for cancelling', { id: 'no uuid', links: { cancel: `/importsource/i/executions/${id}` } }],
  ])('is known by %s', (_what, body) => {
    expect(readExecution(body)).toEqual({ execution: id });
  });
});

describe('the table of problems', () => {
  it('has a sentence and a remedy for each, as sentences end', () => {
    for (const { sentence, remedy } of Object.values(assetsProblems))
      for (const text of [sentence, remedy]) expect(text).toMatch(/^[A-Z].*[.]$/);
  });
});
