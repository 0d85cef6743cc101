// `npm run bench`: how many people a second the default mapping turns into rows, beside two other ways to do that.

import { isDeepStrictEqual } from 'node:util';
import { apply } from '../../src/mapping/apply';
import { defaultMapping } from '../../src/mapping/defaults';
import type { OktaRecord } from '../../src/records/record';
import { mapByHand } from './byHand';
import { mapByJsonata } from './byJsonata';
import { measure, type Speed } from './measure';
import { peopleToMap } from './people';

const PEOPLE = 2_000;
const SEED = 1;
/** Nine rounds of two fifths of a second for three ways: about fourteen seconds with the two that do not count. */
const ROUNDS = { rounds: 9, roundMs: 400 };

const usage = `Measures the default mapping of people against a hand-written function and against jsonata.

  --json   one JSON object on standard output, and nothing else there
  --help   this text`;

const ways = { mapping: 'this app', byHand: 'written by hand', jsonata: 'jsonata' };
type WayName = keyof typeof ways;

/** What was measured. Times as often as the hand-written function takes; people that came out alike. */
interface Measured {
  people: number;
  attributes: number;
  rounds: number;
  perSecond: Record<WayName, Speed>;
  timesByHand: Record<Exclude<WayName, 'byHand'>, number>;
  alike: Record<Exclude<WayName, 'mapping'>, number>;
}

async function bench(): Promise<Measured> {
  const type = defaultMapping.types.find(({ kind }) => kind === 'users');
  if (!type) throw new Error('the default mapping has no type for people');
  const people = peopleToMap(PEOPLE, SEED);
  const byMapping = (person: OktaRecord) => apply(person, type);
  const alike = { byHand: 0, jsonata: 0 };
  for (const person of people) {
    const applied = byMapping(person);
    if (isDeepStrictEqual(mapByHand(person), applied)) alike.byHand += 1;
    const row = applied.is === 'row' ? applied.row : undefined;
    if (JSON.stringify(await mapByJsonata(person)) === JSON.stringify(row)) alike.jsonata += 1;
  }
  const all = (map: (person: OktaRecord) => unknown) => () => {
    for (const person of people) map(person);
    return people.length;
  };
  const perSecond = await measure<WayName>(
    [
      { name: 'mapping', work: all(byMapping) },
      { name: 'byHand', work: all(mapByHand) },
      {
        name: 'jsonata',
        work: async () => {
          const some = people.slice(0, 200);
          for (const person of some) await mapByJsonata(person);
          return some.length;
        },
      },
    ],
    ROUNDS,
  );
  const times = (speed: Speed) => Number((perSecond.byHand.middle / speed.middle).toFixed(2));
  return {
    people: people.length,
    attributes: type.lines.length,
    rounds: ROUNDS.rounds,
    perSecond,
    timesByHand: { mapping: times(perSecond.mapping), jsonata: times(perSecond.jsonata) },
    alike,
  };
}

function inWords({ people, attributes, rounds, perSecond, timesByHand, alike }: Measured): string {
  const figure = (count: number) => count.toLocaleString('en-US');
  const row = (name: string, ...cells: string[]) =>
    `${name.padEnd(18)}${cells.map((cell) => cell.padStart(14)).join('')}`;
  const line = (way: WayName, times: number, same: string) => {
    const { middle, slowest, quickest } = perSecond[way];
    return row(
      ways[way],
      figure(middle),
      `${figure(slowest)} … ${figure(quickest)}`.padStart(22),
      `${times.toFixed(2)}×`,
      same,
    );
  };
  return [
    `${figure(people)} people with ${attributes} attributes each; the middle of ${rounds} rounds`,
    '',
    row('', 'people/s', 'slowest … quickest'.padStart(22), 'time', 'rows alike'),
    line('mapping', timesByHand.mapping, ''),
    line('byHand', 1, figure(alike.byHand)),
    line('jsonata', timesByHand.jsonata, figure(alike.jsonata)),
  ].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const unknown = args.find((each) => each !== '--json');
  if (unknown !== undefined) {
    console.error(`${unknown} is no option.\n\n${usage}`);
    return 2;
  }
  const measured = await bench();
  console.log(args.includes('--json') ? JSON.stringify(measured) : inWords(measured));
  // Ways that come to other rows are not measured against one another.
  return Object.values(measured.alike).every((count) => count === measured.people) ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
