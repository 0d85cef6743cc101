// Lines that somebody is likely to want, each with its reason; never one for an attribute that has a line.
import type { OktaRecord } from '../records/record';
import { formFor } from './fieldForms';
import { attributeNamed, sameName, typeNamed, type KnownSchema, type KnownType } from './known';
import { lineKey } from './keys';
import type { Line, Mapping, TypeMapping } from './mapping';
import { pathsOf } from './sourcePaths';
import { countedBy, countWords } from './suggesting/counted';
import { fieldsOf, type OktaField } from './suggesting/fields';
import { linesFor } from './suggesting/forAttribute';
import { meaningsOf, saysKind } from './suggesting/meanings';
import type { Proposal, Wanting } from './suggesting/wanting';
import { kindWords } from './kindWords';
import { listed } from './check/shortly';

export type { OktaField } from './suggesting/fields';

/** A line that could be added. */
export interface Suggestion {
  line: Line;
  /** One sentence. */
  reason: string;
  /** From 0 to 1, and no more than that: it puts suggestions in their order. */
  confidence: number;
}

/** What suggestions are made from. `samples` are records of the type's kind; none is no harm. */
export interface Grounds {
  mapping: Mapping;
  known: KnownSchema;
  fields: readonly OktaField[];
  samples: readonly OktaRecord[];
}

/**
 * For one of the customer's types: lines for attributes that have none. For a type that this import makes: lines for
 * fields of Okta that nothing uses, so that what is new in Okta is offered and never added by itself.
 *
 * @returns the surest first
 */
export function suggest(type: TypeMapping, grounds: Grounds): Suggestion[] {
  const home = typeNamed(grounds.known, type.type);
  const fields = fieldsOf(type.kind, grounds.fields, grounds.samples);
  const wanting: Wanting = { ...grounds, type, fields };
  const found = home && !home.isOurs ? forAttributes(wanting, home) : forFields(wanting, home);
  return found
    .map(({ line, reason, confidence }) => ({ line: withKey(line, type), reason, confidence }))
    .sort((one, other) => other.confidence - one.confidence);
}

/** Below this a suggestion is a guess. */
const LEAST = 0.3;

function forAttributes(wanting: Wanting, home: KnownType): Proposal[] {
  const { type } = wanting;
  return home.attributes
    .filter(({ system, form }) => !system && form !== 'other')
    .filter((attribute) => !type.lines.some((line) => sameName(line.attribute, attribute.name)))
    .flatMap((attribute) => {
      const proposals = linesFor(attribute, { ...wanting, home });
      const best = proposals.reduce<Proposal | undefined>(
        (one, other) => (one === undefined || other.confidence > one.confidence ? other : one),
        undefined,
      );
      return best && best.confidence >= LEAST ? [best] : [];
    });
}

/** Where a field is nobody's it may be offered; one that no record has, or that comes with every org, is not. */
function forFields({ type, fields, samples }: Wanting, home: KnownType | undefined): Proposal[] {
  const used = new Set(type.lines.flatMap(({ from }) => pathsOf(from)));
  return fields.flatMap((field): Proposal[] => {
    if (used.has(field.path)) return [];
    const attribute = nameFor(field);
    const isTaken =
      type.lines.some((line) => sameName(line.attribute, attribute)) ||
      (home !== undefined && attributeNamed(home, attribute)?.system === true);
    if (isTaken || attribute === '') return [];
    const as = formFor(field);
    const line: Line = {
      ...{ attribute, key: '', as, from: { path: field.path } },
      ...(field.type === 'array' ? { many: true } : {}),
    };
    const counted = countedBy(line, type, samples);
    // Of what Okta has for everybody, that nobody has mapped it says that nobody wanted it.
    const isNew = field.isCustom === true && (samples.length === 0 || counted.filled > 0);
    if (!isNew || counted.fit < counted.filled) return [];
    const often = countWords(type.kind, counted);
    const share = counted.seen > 0 ? counted.filled / counted.seen : 0;
    const reason = often === undefined ? 'No line uses it yet.' : `No line uses it yet; ${often}.`;
    return [{ line, reason, confidence: 0.3 + 0.3 * share }];
  });
}

/** A name that queries of Assets can hold. */
const nameFor = ({ title }: OktaField): string =>
  title
    .replace(/["\\\p{Cc}]/gu, '')
    .trim()
    .slice(0, 255);

const withKey = (line: Line, { kind, lines }: TypeMapping): Line => ({
  ...line,
  key: lineKey(
    kind,
    line.attribute,
    lines.filter(({ off }) => !off).map(({ key }) => key),
  ),
});

/** Which of the customer's types looks like the home of a kind, and why; undefined where none does. */
export function typeSuggestion(
  kind: TypeMapping['kind'],
  known: KnownSchema,
): { name: string; reason: string } | undefined {
  const rated = known.types
    .filter(({ isOurs, externalId }) => !isOurs && externalId !== undefined)
    .map((type) => ({ type, name: saysKind(kind, type.name), has: attributesOfKind(kind, type) }))
    .map((each) => ({ ...each, score: each.name * 0.6 + Math.min(1, each.has.length / 5) * 0.4 }))
    // A name alone may mean something else; attributes alone may be those of a contract.
    .filter(({ name, has }) => name === 1 || (name > 0 && has.length > 0) || has.length >= 4)
    .sort((one, other) => other.score - one.score);
  const [best] = rated;
  if (!best) return undefined;
  const { several } = kindWords[kind];
  const named = best.name > 0 ? [`Its name says ${several}`] : [];
  const has = best.has.length > 0 ? [`it has ${listed(best.has)}`] : [];
  const reason = [...named, ...has].join(', and ');
  return { name: best.type.name, reason: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.` };
}

/** Meanings that say nothing of a kind: nearly every type has them. */
const COMMON = ['name', 'status', 'created', 'lastUpdated', 'description', 'type'];

const attributesOfKind = (kind: TypeMapping['kind'], { attributes }: KnownType): string[] =>
  attributes
    .filter(
      ({ name, system }) => !system && [...meaningsOf(kind, name)].some((each) => !COMMON.includes(each)),
    )
    .map(({ name }) => name);
