// Every problem of a mapping in one pass, before anything is saved: each at its type and line, with its mend.
import type { CarryWay } from '../carry';
import type { Fault } from '../fault';
import type { KnownSchema } from '../known';
import type { Mapping } from '../mapping';
import { accounts } from './accounts';
import { attributes } from './attributes';
import { carrying } from './carrying';
import { coming } from './coming';
import { doubles } from './doubles';
import { faultOf, faults, type FaultCode, type Seen } from './faults';
import { formFaults } from './form';
import { identifiers } from './identifiers';
import { labels } from './labels';
import { modes } from './modes';
import { moved } from './moved';
import { names } from './names';
import { oktaFields } from './oktaFields';
import { references } from './references';
import { required } from './required';
import { sharing } from './sharing';
import { statusNames } from './statusNames';
import { stubs } from './stubs';
import { subjectOf, type Check, type Samples, type ToldFields } from './subject';
import { tables } from './tables';
import { values } from './values';

const checks: readonly Check[] = [
  ...[doubles, names, labels, identifiers, moved, required, attributes, accounts],
  ...[references, stubs, statusNames, modes, carrying, sharing, tables, coming, oktaFields, values],
];

/** A fault that needs no saying beside another one at the same line, which says more. */
const outdone: Partial<Record<FaultCode, (beside: Fault) => boolean>> = {
  // Its repair brings the line into the form of its attribute as well.
  'other-form': ({ code, repair }) => code === 'not-fitting' && repair !== undefined,
  // Its field is left out of the samples too.
  'unknown-field': ({ code }) => code === 'left-out' || code === 'left-out-needed',
  'unique-name': ({ code }) => code === 'not-unique' || code === 'seldom-unique',
};

/**
 * Checks a mapping, whatever state it is in: never throws.
 *
 * @param known the customer's schema, and what the app may do there
 * @param samples records of each kind as they were read; without them values are not looked at
 * @param fields those that Okta tells of, by kind; without them no field counts as unknown
 * @param way how several values of one attribute travel
 * @param live the mapping that runs go by until now, if there is one
 * @returns faults in the order of types and lines; without one of level `error`, `parseMapping` takes the mapping
 */
export function check(
  mapping: Mapping,
  known: KnownSchema,
  {
    samples = {},
    fields = {},
    way = 'list',
    live,
  }: { samples?: Samples; fields?: ToldFields; way?: CarryWay; live?: Mapping | undefined } = {},
): Fault[] {
  const subject = subjectOf(mapping, known, { samples, fields, way, live });
  const seen = checks.flatMap((each) => each(subject));
  const errors = seen.filter(({ code }) => faults[code].level === 'error');
  const told = [...seen, ...formFaults(mapping, errors)]
    .map((each) => (isMeant(mapping, each) ? each : withoutRepair(each)))
    .map((each) => faultOf(each, known.may));
  return inOrder(
    mapping,
    told.filter((each) => !isOutdone(each, told)),
  );
}

/** Whether a repair that names the type's key means this type: of two that share one, nobody could tell. */
const isMeant = ({ types }: Mapping, { type }: Seen): boolean =>
  types.filter(({ key }) => key === type).length < 2;

const withoutRepair = ({ repair: _repair, button: _button, ...seen }: Seen): Seen => seen;

function isOutdone(fault: Fault, all: readonly Fault[]): boolean {
  const by = Object.entries(outdone).find(([code]) => code === fault.code)?.[1];
  return all.some(
    (other) => other.type === fault.type && other.line === fault.line && (by?.(other) ?? false),
  );
}

/** As a person goes through the mapping: what concerns a whole type before its lines, errors before warnings. */
function inOrder({ types }: Mapping, told: Fault[]): Fault[] {
  const place = new Map<string, number>();
  types.forEach((type, at) => {
    place.set(JSON.stringify([type.key]), at * 1_000);
    type.lines.forEach((line, number) =>
      place.set(JSON.stringify([type.key, line.key]), at * 1_000 + number + 1),
    );
  });
  const of = ({ type, line }: Fault) =>
    place.get(JSON.stringify(line === undefined ? [type] : [type, line])) ?? -1;
  const rank = (fault: Fault) => of(fault) * 2 + (fault.level === 'error' ? 0 : 1);
  return told.sort((one, other) => rank(one) - rank(other));
}
