// What may stand at a place of the text, for an editor to offer.
import type { Kind } from '../../records/record';
import { defaultMapping } from '../defaults';
import { attributeNamed, typeNamed, type KnownSchema } from '../known';
import type { Mapping } from '../mapping';
import { beginningOf, lay, type Block } from './lay';
import { pipeBehindName } from './line';
import { nameText, pathText, scan } from './signs';
import { kindOf } from './shape';
import { ownSources } from './value';
import { settingValues, stepWords, wordsAtStart } from './completeWords';
import { otherSettings, settings } from './settings';
import { statesOf, statusesOf } from '../statuses';

/** A path that a kind's records have. */
export interface FieldHint {
  path: string;
  /** How often it is filled, an example: a few words. */
  detail?: string;
}

/** One of the things that may stand there. */
export interface Completion {
  label: string;
  detail: string;
  /** What is put in, where it is not the label: names with odd signs stand in quotes. */
  insert?: string;
}

/** All that may stand there, also what does not begin with what is typed; it takes the place of these columns. */
export interface Completions {
  from: number;
  to: number;
  options: Completion[];
}

/** What the offers are made of. */
export interface Offers {
  fields: Partial<Record<Kind, readonly FieldHint[]>>;
  known?: KnownSchema | undefined;
  /** The mapping as it was last understood: its types and tables are offered. */
  mapping?: Mapping | undefined;
}

interface Place {
  line: string;
  column: number;
  block: Block | undefined;
  kind: Kind;
  offers: Offers;
}

/**
 * What may stand at a place.
 *
 * @param at line from 1, column from 0
 */
export function complete(text: string, at: { line: number; column: number }, offers: Offers): Completions {
  const line = text.split(/\r\n|\n|\r/)[at.line - 1] ?? '';
  const column = Math.min(at.column, line.length);
  const block = lay(text).findLast(
    ({ heading, lines }) => (heading?.number ?? lines[0]?.number ?? 1) <= at.line,
  );
  const kind = (block && kindOf(block, offers.mapping)) ?? 'users';
  const place: Place = { line, column, block, kind, offers };
  const begin = beginningOf(line);
  if (begin.is === 'comment') return { from: column, to: column, options: [] };
  if (!('at' in begin) || column < begin.at) return atStart(place);
  if (begin.is === 'line') return inLine(place, begin.at);
  if (begin.is === 'config') return inSetting(place, begin.at);
  return begin.is === 'status' ? inStatus(place, begin.at) : { from: column, to: column, options: [] };
}

/** From a column to the end of what is typed there. */
function range({ line, column }: Place, from: number): { from: number; to: number } {
  const text = line.slice(from, column);
  return { from: from + text.length - text.trimStart().length, to: Math.max(column, from) };
}

function atStart(place: Place): Completions {
  const { offers } = place;
  const types = new Set([
    ...(offers.mapping?.types ?? []).map(({ type }) => type),
    ...(offers.known?.types ?? []).map(({ name }) => name),
    ...defaultMapping.types.map(({ type }) => type),
  ]);
  return {
    ...range(place, 0),
    options: [
      ...wordsAtStart,
      ...[...types].map((type) => ({
        label: `${type}:`,
        detail: 'The lines of an object type',
        ...(nameText(type) === type ? {} : { insert: `${nameText(type)}:` }),
      })),
    ],
  };
}

function inLine(place: Place, at: number): Completions {
  const { line, column } = place;
  const { end } = scan(line, at, '=');
  if (column > end) return inAttribute(place, end + 1);
  const { tokens } = scan(line.slice(0, column), at, '=');
  const pipe = tokens.findLast((token) => token.is === 'sign' && token.value === '|');
  const last = tokens.at(-1);
  if (last?.is === 'open') {
    const open = line.lastIndexOf('${', column - 1);
    return open < last.from || line.slice(open, column).includes('}')
      ? { from: column, to: column, options: [] }
      : { from: open + 2, to: column, options: paths(place) };
  }
  if (pipe) return { ...range(place, pipe.to), options: stepWords(place.offers.mapping?.tables ?? []) };
  const isWord = last?.is === 'word' && last.to === column;
  const own = ownSources.map((label) => ({ label, detail: 'Filled by the app' }));
  return { from: isWord ? last.from : column, to: column, options: [...paths(place), ...own] };
}

const paths = ({ kind, offers }: Place): Completion[] =>
  (offers.fields[kind] ?? []).map(({ path, detail = '' }) => ({
    label: path,
    detail,
    ...(pathText(path) === path ? {} : { insert: pathText(path) }),
  }));

function inAttribute(place: Place, at: number): Completions {
  const { line, column, offers } = place;
  const pipe = pipeBehindName(line, at);
  if (column > pipe) return inLink(place, { at, pipe });
  const type = typeOf(place);
  const known = type === undefined || !offers.known ? undefined : typeNamed(offers.known, type);
  const attributes = known
    ? known.attributes.filter(({ system, form }) => !system && form !== 'other')
    : (defaultMapping.types.find(({ kind }) => kind === place.kind)?.lines ?? []).map((each) => ({
        name: each.attribute,
        form: each.as,
      }));
  return { ...range(place, at), options: attributes.map(({ name, form }) => named(name, form)) };
}

const named = (name: string, detail: string): Completion => ({
  label: name,
  detail,
  ...(nameText(name) === name ? {} : { insert: nameText(name) }),
});

/** The name of the type that a line belongs to. */
const typeOf = ({ block, kind, offers }: Place): string | undefined =>
  block?.heading?.name ?? offers.mapping?.types.find((each) => each.kind === kind)?.type;

/** Behind the |: attributes of the type that is linked to, or behind *of* the types themselves. */
function inLink(place: Place, { at, pipe }: { at: number; pipe: number }): Completions {
  const { line, column, offers } = place;
  const said = line.slice(pipe + 1, column);
  const of = said.lastIndexOf(' of ');
  if (of >= 0) {
    const types = [
      ...(offers.mapping?.types ?? []).map(({ type }) => named(type, 'Of this mapping')),
      ...(offers.known?.types ?? []).map(({ name }) => named(name, 'In the object schema')),
    ];
    const options = [...new Map(types.reverse().map((each) => [each.label, each])).values()].reverse();
    return { ...range(place, pipe + 1 + of + 4), options };
  }
  const type = typeOf(place);
  const own = type === undefined || !offers.known ? undefined : typeNamed(offers.known, type);
  const attribute = line.slice(at, pipe).trim().replaceAll('"', '');
  const target = own && attributeNamed(own, attribute)?.target;
  const theirs = target !== undefined && offers.known ? typeNamed(offers.known, target) : undefined;
  const mapped = (offers.mapping?.types ?? []).flatMap(({ lines, type: name }) =>
    lines.map((each) => named(each.attribute, name)),
  );
  const options = theirs ? theirs.attributes.map(({ name }) => named(name, theirs.name)) : mapped;
  return { ...range(place, pipe + 1 + said.lastIndexOf(',') + 1), options };
}

function inSetting(place: Place, at: number): Completions {
  const { line, column, kind } = place;
  const equals = line.indexOf('=', at);
  if (equals < 0 || column <= equals) {
    const options = settings
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ name, says }) => ({ label: name, detail: says, insert: `${name}=` }));
    const source = {
      label: otherSettings[0],
      detail: 'The list that is read',
      insert: `${otherSettings[0]}=`,
    };
    return { ...range(place, at), to: equals < 0 ? column : equals + 1, options: [...options, source] };
  }
  const name = line.slice(at, equals).trim();
  const said = line.slice(equals + 1, column);
  const from = equals + 1 + Math.max(said.lastIndexOf(','), said.lastIndexOf(' '), -1) + 1;
  if (name === 'only' || name === 'leave_out') return { ...range(place, from), options: paths(place) };
  return { ...range(place, name === 'write' ? equals + 1 : from), options: settingValues(name, kind) };
}

function inStatus(place: Place, at: number): Completions {
  const { line, kind } = place;
  const { end } = scan(line, at, '=');
  const type = defaultMapping.types.find((each) => each.kind === kind);
  if (!type) return { ...range(place, at), options: [] };
  if (place.column <= end)
    return {
      ...range(place, at),
      options: statesOf(type).map((label) => ({ label, detail: 'A state in Okta' })),
    };
  return {
    ...range(place, end + 1),
    options: statusesOf(type).map(({ name, category, description }) => ({
      label: `${name}|${category}`,
      detail: description,
    })),
  };
}
