// However much a mapping asks for, a record is done with: what its changes handle is counted, and ends.

import fc from 'fast-check';
import { apply, applyLine } from '../../src/mapping/apply';
import type { Change } from '../../src/mapping/change';
import { MOST_OF_LINE, MOST_OF_RECORD } from '../../src/mapping/effort';
import type { PlainLine, TypeMapping } from '../../src/mapping/mapping';
import type { Watch } from '../../src/mapping/taking';
import type { JsonObject } from '../../src/records/record';
import { anyChange } from './anyType';
import { aPerson as aRecord, typeWith as typeOfOne } from './examples';

const aPerson = () => aRecord({}, { name: 'Ada' });

const typeWith = (...lines: PlainLine[]): TypeMapping => {
  const [first = growing('grown'), ...others] = lines;
  const type = typeOfOne(first);
  return { ...type, lines: [...type.lines, ...others] };
};

const doubling: Change = { do: 'replace', what: 'a', with: 'aa' };

/** A line that grows five hundred letters to thirty million, typed in 1,500 characters. */
const growing = (key: string): PlainLine => ({
  ...{ attribute: `The ${key}`, key, as: 'text', many: true },
  from: { constant: `${'a,'.repeat(499)}a` },
  changes: [{ do: 'split', at: ',' }, ...Array.from({ length: 16 }, () => doubling)],
});

const person = { kind: 'users' as const, id: '00u1', raw: aPerson() };
const lower: PlainLine = {
  ...{ attribute: 'Mail', key: 'mail', as: 'text', from: { path: 'profile.email' } },
  changes: [{ do: 'lower' }],
};

/** What the values of a line come to over all its steps, in characters; those that only choose among them aside. */
function handled(line: PlainLine, raw: JsonObject): number {
  let sum = 0;
  const watch: Watch = (values, change) => {
    if (change?.do === 'default' || change?.do === 'item') return;
    for (const value of values) if (typeof value === 'string') sum += value.length;
  };
  applyLine({ ...person, raw }, line, { type: typeWith(line), watch });
  return sum;
}

describe('changes that make ever more text', () => {
  it('are refused, and the attribute stays empty', () => {
    const result = apply(person, typeWith(growing('grown'), lower));
    expect(result).toMatchObject({ is: 'row', row: { grown: null, mail: 'ada@example.com' } });
    expect(result.problems.map(({ code, seen }) => [code, seen.attribute, seen.most])).toEqual([
      ['too-much-to-change', 'The grown', '400,000'],
    ]);
  });

  it('leave no default behind: too much is not nothing', () => {
    const line = growing('grown');
    const changes: Change[] = [...(line.changes ?? []), { do: 'default', value: 'none' }];
    expect(apply(person, typeWith({ ...line, changes }))).toMatchObject({ row: { grown: null } });
  });

  it('are refused when they only grow by being joined again and again', () => {
    const join: Change[] = [
      { do: 'join', with: 'a'.repeat(20) },
      { do: 'split', at: 'aa' },
    ];
    const line: PlainLine = {
      ...{
        attribute: 'Joined',
        key: 'joined',
        as: 'text',
        many: true,
        from: { constant: 'a'.repeat(1_000) },
      },
      changes: Array.from({ length: 5 }, () => [doubling, doubling, ...join]).flat(),
    };
    const { problems } = apply(person, typeWith(line));
    expect(problems).toHaveLength(1);
  });

  it('handle no more than the limit, whatever they are and whatever Okta has', () => {
    const text = fc.record({ sign: fc.constantFrom('a', 'a,', 'ab ', '1'), times: fc.nat(33_000) });
    const change = fc.oneof(anyChange, fc.constant(doubling), fc.constant<Change>({ do: 'split', at: ',' }));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 20 }),
        (texts, changes) => {
          const found = texts.map(({ sign, times }) => sign.repeat(times));
          const line: PlainLine = { ...lower, from: { path: 'found' }, many: true, changes };
          expect(handled(line, { ...aPerson(), found })).toBeLessThanOrEqual(MOST_OF_LINE);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('many lines that make ever more text', () => {
  const lines = Array.from({ length: 60 }, (_each, at) => growing(`grown${at}`));

  it('take no more together than a record may: the last ones find nothing left', () => {
    const { problems } = apply(person, typeWith(...lines, lower));
    expect(problems.map(({ code }) => code)).toEqual(
      Array.from({ length: lines.length + 1 }, () => 'too-much-to-change'),
    );
  });

  it('leave the next record its part', () => {
    const type = typeWith(growing('grown'), lower);
    const results = [1, 2, 3, 4, 5].map(() => apply(person, type));
    for (const result of results) expect(result.problems).toHaveLength(1);
  });

  it('leave the other lines theirs, as long as few of them are too many', () => {
    const few = lines.slice(0, Math.floor(MOST_OF_RECORD / MOST_OF_LINE) - 1);
    const { problems } = apply(person, typeWith(...few, lower));
    expect(problems.map(({ seen }) => seen.attribute)).toEqual(few.map(({ attribute }) => attribute));
  });
});

describe('changes that people make', () => {
  it('fit a list of a thousand names, eight of them one after the other', () => {
    const names = Array.from({ length: 1_000 }, (_each, at) => `North America/Sales team/${at}`);
    const line: PlainLine = {
      ...{ attribute: 'Names', key: 'names', as: 'text', many: true, from: { path: 'names' } },
      changes: Array.from({ length: 8 }, (): Change => ({ do: 'trim' })),
    };
    expect(apply({ ...person, raw: { ...aPerson(), names } }, typeWith(line)).problems).toEqual([]);
  });
});
