// What a line of few words means besides: what its attribute holds, how often it changes, what it links to.
import type { Kind } from '../records/record';
import { defaultMapping } from './defaults';
import type { Change } from './change';
import {
  attributeNamed,
  labelOf,
  sameName,
  typeNamed,
  type KnownAttribute,
  type KnownSchema,
  type KnownType,
} from './known';
import type { Form, Line, ReferenceLine, Source } from './mapping';
import { isOktaId } from './oktaId';
import { pathsOutsideTemplates } from './sourcePaths';
import { valueText } from './text/value';

/** As much of an object type as links are found by. */
export interface TypeSight {
  key: string;
  type: string;
  kind: Kind;
  lines: readonly LineSight[];
}
export type LineSight = Pick<Line, 'attribute' | 'key' | 'from' | 'changes' | 'off'>;

/** Where a line stands: the types of its mapping, its own one among them, and what is known of the schema. */
export interface Ground {
  types: readonly TypeSight[];
  own: TypeSight;
  known?: KnownSchema | undefined;
}

/** What a line says in any case. */
export interface ShortLine {
  attribute: string;
  from: Source;
  changes?: readonly Change[] | undefined;
  identifier?: boolean | undefined;
}

/** What goes without saying. `refersTo` is there where `as` is `reference`. */
export interface Implied {
  as: Form;
  refersTo?: ReferenceLine['refersTo'];
  description?: string;
  many: boolean;
  volatile: boolean;
}

/** An object type as a link's target: one of this mapping by its key, or one that somebody else fills. */
export type Target = { type: string } | { objectType: string };

/** The kind that the name of an object type speaks of. */
export function impliedKind(type: string): Kind | undefined {
  if (/^(okta )?groups?$/i.test(type)) return 'groups';
  if (/^(okta )?devices?$/i.test(type)) return 'devices';
  return /^(okta )?(users?|people|person)$/i.test(type) ? 'users' : undefined;
}

/** What goes without saying for a line. */
export function implied(ground: Ground, line: ShortLine): Implied {
  const usual = defaultLine(ground.own.kind, line);
  const changed = changedForm(line.changes);
  const form = formOf(knownAttribute(ground, line.attribute)) ?? changed ?? usual?.as;
  const refersTo = form === 'reference' && !line.identifier ? impliedLink(ground, line) : undefined;
  const plain = form === 'reference' ? undefined : form;
  return {
    as: refersTo ? 'reference' : (plain ?? formOfSource(line)),
    ...(refersTo ? { refersTo } : {}),
    ...(usual?.description === undefined ? {} : { description: usual.description }),
    many: usual?.many ?? (!line.identifier && holdsSeveral(line)),
    volatile: usual?.volatile ?? pathsOutsideTemplates(line.from).some((path) => VOLATILE.includes(path)),
  };
}

/** The default line that fills an attribute of this name from the same source. */
function defaultLine(kind: Kind, { attribute, from }: ShortLine): Line | undefined {
  const lines = defaultMapping.types.find((each) => each.kind === kind)?.lines ?? [];
  return lines.find(
    (each) => sameName(each.attribute, attribute) && valueText(each.from) === valueText(from),
  );
}

const knownType = ({ known, own }: Ground): KnownType | undefined => known && typeNamed(known, own.type);

function knownAttribute(ground: Ground, attribute: string): KnownAttribute | undefined {
  const type = knownType(ground);
  const found = type && attributeNamed(type, attribute);
  return found?.system ? undefined : found;
}

const formOf = (known: KnownAttribute | undefined): Form | undefined =>
  known === undefined || known.form === 'other' ? undefined : known.form;

/** What a change makes, where it makes something that is no text. */
function changedForm(changes: readonly Change[] = []): Form | undefined {
  const forms = changes.flatMap((change): Form[] => {
    if (change.do === 'date') return [/seconds$/.test(change.form) ? 'moment' : 'date'];
    return change.do === 'number' ? ['number'] : change.do === 'yesno' ? ['boolean'] : [];
  });
  return forms.at(-1);
}

const VOLATILE = ['lastLogin', 'lastUpdated'];
const MOMENTS = [
  ...VOLATILE,
  'created',
  'activated',
  'statusChanged',
  'passwordChanged',
  'lastMembershipUpdated',
];

function formOfSource({ attribute, from }: ShortLine): Form {
  if ('own' in from) return 'moment';
  if ('template' in from) return /^https?:\/\//i.test(from.template) ? 'url' : 'text';
  if (!('path' in from)) return 'text';
  if (from.path === 'status') return 'status';
  if (MOMENTS.includes(from.path)) return 'moment';
  return /(^|\.)(second)?email$/i.test(from.path) && /mail/i.test(attribute) ? 'email' : 'text';
}

/** Whether a source finds several values, and the changes leave them so. */
function holdsSeveral({ from, changes = [] }: ShortLine): boolean {
  const found = !('join' in from) && pathsOutsideTemplates(from).some((path) => path.includes('[]'));
  return changes.reduce(
    (several, change) => change.do === 'split' || (several && change.do !== 'join' && change.do !== 'item'),
    found,
  );
}

/** The object type that a link goes to where the line does not say it. */
export function impliedTarget(ground: Ground, { attribute, from }: ShortLine): Target | undefined {
  const name = knownAttribute(ground, attribute)?.target;
  if (name !== undefined) return targetNamed(ground, name);
  const [path = ''] = pathsOutsideTemplates(from);
  const { kind, key } = ground.own;
  if (kind === 'users' && /^profile\.manager/i.test(path)) return { type: key };
  if (kind === 'users' && /^groups(\[\]|\.|$)/.test(path)) return firstOf(ground, 'groups');
  return kind === 'devices' && path.startsWith('_embedded.users') ? firstOf(ground, 'users') : undefined;
}

/** The type of that name in this mapping, else one that somebody else fills. */
export function targetNamed({ types }: Ground, name: string): Target {
  const own = types.find(({ type }) => sameName(type, name));
  return own ? { type: own.key } : { objectType: name };
}

function firstOf({ types }: Ground, kind: Kind): Target | undefined {
  const first = types.find((each) => each.kind === kind);
  return first && { type: first.key };
}

function impliedLink(ground: Ground, line: ShortLine): ReferenceLine['refersTo'] | undefined {
  const target = impliedTarget(ground, line);
  if (!target) return undefined;
  if ('objectType' in target) {
    const type = ground.known && typeNamed(ground.known, target.objectType);
    return { ...target, by: [(type && labelOf(type)?.name) ?? 'Name'] };
  }
  const by = impliedBy(ground, line, target.type);
  return by.length > 0 ? { ...target, by } : undefined;
}

/** By which of its lines an object of this mapping is found: as by default, else by its id or name. */
function impliedBy({ types, own }: Ground, line: ShortLine, target: string): string[] {
  const lines = types.find(({ key }) => key === target)?.lines ?? [];
  const usual = defaultLine(own.kind, line);
  if (usual?.as === 'reference' && 'type' in usual.refersTo) {
    const { type, by } = usual.refersTo;
    const theirs = defaultMapping.types.find(({ key }) => key === type)?.lines ?? [];
    const names = by.flatMap((key) => theirs.filter((each) => each.key === key));
    const found = names.flatMap(({ attribute }) => keyFilling(lines, attribute) ?? []);
    if (found.length > 0) return found;
  }
  const byId = pathsOutsideTemplates(line.from).some((path) => /(^|\.)id$/.test(path));
  const id = lines.find((each) => byId && isOktaId(each))?.key;
  const key = id ?? keyFilling(lines, 'Name');
  return key === undefined ? [] : [key];
}

/** The key of the line that fills an attribute; one that is turned off only where no other does. */
export function keyFilling(lines: readonly LineSight[], attribute: string): string | undefined {
  const fitting = lines.filter((each) => sameName(each.attribute, attribute));
  return (fitting.find(({ off }) => !off) ?? fitting[0])?.key;
}

/**
 * The line that fills the name objects are shown by, where none says so: that of the attribute Name, else of the
 * schema's own label, else the identifier.
 *
 * @param lines those that could, in order; the answer is a place among them
 */
export function impliedLabel(
  ground: Ground,
  lines: readonly { attribute: string; isIdentifier: boolean; isBarred: boolean }[],
): number | undefined {
  const type = knownType(ground);
  const label = type && labelOf(type)?.name;
  const wanted = [
    (at: (typeof lines)[number]) => sameName(at.attribute, 'Name'),
    (at: (typeof lines)[number]) => label !== undefined && sameName(at.attribute, label),
    (at: (typeof lines)[number]) => at.isIdentifier,
  ];
  for (const fits of wanted) {
    const at = lines.findIndex((line) => !line.isBarred && fits(line));
    if (at >= 0) return at;
  }
  return undefined;
}

/** The description of an object type that says nothing of itself: as by default, for the first type of its kind. */
export const impliedAbout = (kind: Kind, isFirst: boolean): string | undefined =>
  isFirst ? defaultMapping.types.find((each) => each.kind === kind)?.description : undefined;
