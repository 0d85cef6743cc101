// Fields that nobody knows in Okta: a line that reads one clears its attribute in every object, and no run says so.
import { kindWords } from '../kindWords';
import type { Line } from '../mapping';
import { nearest } from '../nearest';
import { fieldsOf } from '../../records/fields';
import type { Kind } from '../../records/record';
import { pathsOf, piecesOf } from '../sourcePaths';
import { unclosedIn } from '../template';
import type { Seen } from './faults';
import { shortly } from './shortly';
import { atEachLine, mend, placeOf, type AtLine, type Check, type Subject } from './subject';

/** Read from Okta, or put there by the app, and offered to nobody (Okta's OpenAPI document). */
const unlisted: Readonly<Record<Kind, readonly string[]>> = {
  users: ['credentials', '_links', 'transitioningToStatus', 'org.now'],
  groups: ['_embedded', '_links', 'source', 'org.now'],
  devices: [
    ...['_embedded', '_links', 'resourceType', 'resourceId', 'resourceDisplayName', 'resourceAlternateId'],
    'org.now',
  ],
};

/** Where the fields of a kind are not told, nothing is said of its lines. */
export const oktaFields: Check = (subject) => {
  const known = new Map<Kind, Known | undefined>();
  const of = (kind: Kind) => {
    if (!known.has(kind)) known.set(kind, knownOf(subject, kind));
    return known.get(kind);
  };
  return atEachLine((at) => [...unclosed(at), ...unknown(at, of(at.filling.type.kind))])(subject);
};

interface Known {
  /** As they are told, for the one that was meant. */
  paths: string[];
  /** The same without positions and brackets. */
  plain: Set<string>;
  seen: number;
}

function knownOf({ fields, samples }: Subject, kind: Kind): Known | undefined {
  const told = fields[kind];
  if (!told) return undefined;
  const records = samples[kind] ?? [];
  const paths = [...told.map(({ path }) => path), ...fieldsOf(records).map(({ path }) => path)];
  return {
    paths: [...new Set(paths)],
    plain: new Set([...paths, ...unlisted[kind]].map(plainly)),
    seen: records.length,
  };
}

/** A path by its names alone: `_embedded.users.0.user.id` and `_embedded.users[].user.id` are the same. */
const plainly = (path: string): string =>
  path
    .replace(/\[\]/g, '')
    .split('.')
    .filter((name) => !/^\d+$/.test(name))
    .join('.');

/** Also what stands above or below a known one: an object is told by its members, and members of a value by nobody. */
function isKnown(path: string, { plain }: Known): boolean {
  const own = plainly(path);
  if (plain.has(own)) return true;
  for (const each of plain) if (each.startsWith(`${own}.`) || own.startsWith(`${each}.`)) return true;
  return false;
}

function unknown({ filling, line }: AtLine, known: Known | undefined): Seen[] {
  const path = known && pathsOf(line.from).find((each) => each !== '' && !isKnown(each, known));
  if (path === undefined || !known) return [];
  const { several } = kindWords[filling.type.kind];
  const meant = nearest(path.trim(), known.paths);
  const words = {
    ...{ attribute: line.attribute, path: shortly(path), records: several },
    seen: known.seen > 0 ? `, and none of ${known.seen} has it` : '',
  };
  const repair =
    meant === undefined
      ? undefined
      : ({ ...mend(filling, line), do: 'use field', path, field: meant } as const);
  return [{ code: 'unknown-field', words, ...placeOf(filling, line), repair }];
}

function unclosed({ filling, line }: AtLine): Seen[] {
  const [text] = textsOf(line).flatMap(unclosedIn);
  if (text === undefined) return [];
  const words = { attribute: line.attribute, text: shortly(text) };
  return [{ code: 'unclosed-field', words, ...placeOf(filling, line) }];
}

const textsOf = ({ from }: Line): string[] =>
  piecesOf(from).flatMap((piece) =>
    'template' in piece ? [piece.template] : 'constant' in piece ? [piece.constant] : [],
  );
