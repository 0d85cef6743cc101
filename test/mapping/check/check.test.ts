import { check } from '../../../src/mapping/check/check';
import { faults } from '../../../src/mapping/check/faults';
import { faultsOfDrift } from '../../../src/mapping/check/faultsOfDrift';
import { defaultMapping } from '../../../src/mapping/defaults';
import { parseMapping } from '../../../src/mapping/mapping';
import { aLine, anAttribute, aSchema } from '../schemas';
import { grown, placeOf } from './grown';
import type { Ground } from './plant';
import { allGrown, plants } from './planted';

const found = ({ mapping, known, ...more }: Ground) => check(mapping, known, more);

describe('a check of a mapping', () => {
  it('finds nothing wrong with what is proposed, in an empty schema', () => {
    expect(check(defaultMapping, aSchema())).toEqual([]);
  });

  it('has a plant for every fault it can find', () => {
    const found = Object.keys(faults).filter((code) => !Object.hasOwn(faultsOfDrift, code));
    expect([...new Set(plants.map(({ code }) => code))].sort()).toEqual(found.sort());
  });

  it.each(plants.map((plant) => [plant.code, plant] as const))(
    'finds %s, at its line, and nothing else',
    (code, plant) => {
      const ground = grown(plant);
      const seen = found(ground);
      expect(seen.map((fault) => fault.code).sort()).toEqual([code, ...(plant.besides ?? [])].sort());
      const fault = seen.find((each) => each.code === code);
      expect(fault).toMatchObject({ ...placeOf(plant), level: faults[code].level });
      expect(fault?.line).toBe(plant.line);
      expect(`${fault?.sentence} ${fault?.remedy} ${fault?.button} ${fault?.clicks}`).not.toMatch(/\{\w+\}/);
    },
  );

  it('finds all of them in one pass, each at its line', () => {
    const { ground, places } = allGrown();
    const seen = found(ground).map(({ code, type, line }) => JSON.stringify({ code, type, line }));
    expect(places.filter((place) => !seen.includes(JSON.stringify(place)))).toEqual([]);
    expect(places.length).toBeGreaterThan(60);
  });

  it('does not warn of missing objects of several values where each value has a row of its own', () => {
    const plant = plants.find(({ code }) => code === 'stub-of-many');
    if (!plant) throw new Error('no plant');
    const { mapping, known, samples } = grown(plant);
    expect(check(mapping, known, { samples, way: 'list' }).map(({ code }) => code)).toEqual(['stub-of-many']);
    expect(check(mapping, known, { samples, way: 'rows' })).toEqual([]);
  });

  it('says an error wherever the form of a mapping refuses it, and at no other place', () => {
    for (const plant of plants) {
      const ground = grown(plant);
      const isRefused = parseMapping(ground.mapping).is === 'no mapping';
      const errors = found(ground).filter(({ level }) => level === 'error');
      if (isRefused) expect([plant.code, errors.length > 0]).toEqual([plant.code, true]);
    }
  });
});

describe('a fault in words', () => {
  const told = (code: string) => {
    const plant = plants.find((each) => each.code === code);
    return plant && found(grown(plant)).find((fault) => fault.code === code);
  };

  it.each([
    [
      'not-fitting',
      '“CC-4410” is not a whole number. 17 of 200 people have such a value and would get no Mail.',
      'Add “Digits only”',
    ],
    [
      'holds-one',
      'Mail of Planted holds one value, the line gives several: the others would be dropped.',
      'Let Mail hold many',
    ],
    ['same-attribute', 'Two lines fill MAIL: only the last would win.', 'Use the first filled'],
    [
      'required',
      'Site, a required attribute of Planted, has no line: Assets refuses objects without it.',
      undefined,
    ],
    [
      'mail-identifier',
      'Mail as the identifier can make doubles: when a mail address or login changes, Assets sees a new person.',
      'Fill Okta ID from id',
    ],
    [
      'status-name',
      '“LOCKED_OUT” cannot be a status: 2 to 30 letters, digits and hyphens make one, with blanks between them.',
      'Call it “Locked out”',
    ],
    ['near-attribute', 'Planted has Mails; a new attribute Mail would stand beside it.', 'Use “Mails”'],
    [
      'new-options',
      'Mail has no option for “Rome”: Assets drops what is no option without a word.',
      'Add “Rome” to Mail',
    ],
    [
      'status-not-allowed',
      'Status of Planted does not allow Gone: Assets would drop them without a word.',
      'Allow “Gone” in Status',
    ],
  ])('%s says what is wrong and what its button changes', (code, sentence, button) => {
    expect(told(code)).toMatchObject({ sentence });
    expect(told(code)?.button).toBe(button);
  });

  it('has clicks where the app may not change an attribute, and no button', () => {
    const plant = plants.find(({ code }) => code === 'holds-one');
    if (!plant) throw new Error('no plant');
    const [fault] = found(grown({ ...plant, may: { changeAttributes: false } }));
    expect(fault).toMatchObject({
      clicks:
        'Object schema → Planted → Attributes → Mail → Configure → Cardinality → Maximum: unlimited → Save',
    });
    expect(fault).not.toHaveProperty('repair');
    expect(fault).not.toHaveProperty('button');
  });

  it('offers the line that suggests itself for a required attribute', () => {
    const plant = plants.find(({ code }) => code === 'required');
    if (!plant) throw new Error('no plant');
    const [fault] = found(grown({ ...plant, home: [anAttribute('Kostenstelle', { least: 1 })] }));
    expect(fault).toMatchObject({
      code: 'required',
      button: 'Fill Kostenstelle from profile.costCenter',
      repair: { do: 'add line', add: { attribute: 'Kostenstelle', from: { path: 'profile.costCenter' } } },
    });
  });
});

describe('a change that is offered for values that do not fit', () => {
  const offered = (form: 'integer' | 'number' | 'date' | 'moment' | 'boolean', ...texts: string[]) => {
    const profiles = texts.map((email) => ({ email }));
    const ground = grown({
      ...{ code: 'not-fitting', line: 'mail', home: [anAttribute('Mail', { form })], profiles },
      more: [aLine('Mail', 'mail', 'profile.email')],
    });
    const repair = found(ground).find(({ code }) => code === 'not-fitting')?.repair;
    return repair?.in === 'mapping' && repair.do === 'add change' ? repair.change : undefined;
  };

  it.each([
    ['integer', ['CC-4410', '12'], { do: 'digits' }],
    ['number', ['1.234,50', '2,5'], { do: 'number', decimal: ',' }],
    ['number', ['1,234.50'], { do: 'number', decimal: '.' }],
    ['number', ['1,234'], undefined],
    ['date', ['14.2.2023'], { do: 'date', form: 'dd.MM.yyyy' }],
    ['date', ['02/14/2023'], { do: 'date', form: 'MM/dd/yyyy' }],
    ['date', ['02/03/2023'], undefined],
    ['date', ['20230214'], { do: 'date', form: 'yyyyMMdd' }],
    ['moment', ['1700000000'], { do: 'date', form: 'seconds' }],
    ['boolean', ['ja', 'Nein'], { do: 'yesno' }],
    ['boolean', ['ja', 'vielleicht'], undefined],
    ['date', ['soon'], undefined],
  ] as const)('to %s of %j is beyond doubt, or is not offered', (form, texts, change) => {
    const given = offered(form, ...texts);
    if (change === undefined) expect(given).toBeUndefined();
    else expect(given).toMatchObject(change);
  });
});
