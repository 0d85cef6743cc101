// Things that the real services may do, two at a time: each pair occurs in one of these combinations.
import { bearing } from './bearing';
import { covering, type Choices } from './pairs';
import { lethal, parts, tables, toldElsewhere, written } from './settings';

/** What an org shows of itself and lets be read is told in stories of their own; here is how it answers. */
const ofRights = new Set(['engine', 'deviceRight', 'schemaRight', 'role', 'token', 'network', 'oneGroup']);

const switches: Choices[] = parts
  .flatMap((part) =>
    Object.entries(tables[part]).map(([name, { values }]) =>
      values
        .map((value) => ({ part, name, value }))
        .filter((one) => !(written(one) in lethal) && !toldElsewhere.includes(written(one))),
    ),
  )
  .filter((choices) => choices.length > 1 && !choices.some(({ name }) => ofRights.has(name)));

const combinations = covering(switches);

it('meets every pair in a few combinations', () => {
  const met = new Set(
    combinations.flatMap((settings) =>
      settings.flatMap((a) => settings.map((b) => `${written(a)} ${written(b)}`)),
    ),
  );
  const all = switches.flatMap((one, at) =>
    switches
      .slice(at + 1)
      .flatMap((other) => one.flatMap((a) => other.map((b) => `${written(a)} ${written(b)}`))),
  );
  expect(all.filter((pair) => !met.has(pair))).toEqual([]);
  expect(combinations.length).toBeLessThan(50);
});

describe('two runs and a day of changes end in the truth', () => {
  it.each(combinations.map((settings, number) => [number + 1, settings] as const))(
    'in combination %i',
    async (_number, settings) => {
      const usual = settings.filter(({ part, name, value }) => tables[part][name]?.default !== value);
      expect({ under: usual.map(written), faults: await bearing(settings) }).toEqual({
        under: usual.map(written),
        faults: [],
      });
    },
  );
});
