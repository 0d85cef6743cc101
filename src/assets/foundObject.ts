// Reads objects as the general API writes them: each attribute by its name, with its values as texts.
import { z } from 'zod';
import { sameName, type KnownForm } from '../mapping/known';
import { formOf } from './generalRead';
import { good, id, listOf, maybe } from './loosely';

/** What a reference points to. */
export interface FoundLink {
  id: string;
  key: string;
  label: string;
  /** The name of its object type. */
  type: string;
}

export interface FoundObject {
  id: string;
  key: string;
  label: string;
  /** Its object type, by id and name. */
  typeId: string;
  type: string;
  /**
   * By the attribute's name, without those that are empty: as Assets holds it, a status by its name, a reference by its
   * object's label, a User by the person's name. Never stored or logged.
   */
  values: Record<string, string[]>;
  /** Of references, by the attribute's name: the objects in the order of the values. */
  links: Record<string, FoundLink[]>;
  /** Of attributes of type User, by name: account ids in the order of the values. Never stored or logged. */
  accounts: Record<string, string[]>;
  /** By the attribute's name, what it holds; of filled attributes, where Assets says so. */
  forms: Record<string, KnownForm>;
}

/** The values of an attribute by its name, letter case aside, as `values` has them; none where it is empty. */
export const valuesOf = ({ values }: Pick<FoundObject, 'values'>, name: string): readonly string[] =>
  listIn(values, name);

/** What the references of an attribute lead to, by its name, letter case aside. */
export const linksOf = ({ links }: Pick<FoundObject, 'links'>, name: string): readonly FoundLink[] =>
  listIn(links, name);

/** The account ids that an attribute of type User holds, by its name, letter case aside. Never stored or logged. */
export const accountsOf = ({ accounts }: Pick<FoundObject, 'accounts'>, name: string): readonly string[] =>
  listIn(accounts, name);

const listIn = <T>(lists: Readonly<Record<string, T[]>>, name: string): readonly T[] =>
  Object.entries(lists).find(([each]) => sameName(each, name))?.[1] ?? [];

/** What an attribute holds, by its name, letter case aside. */
export const formIn = ({ forms }: Pick<FoundObject, 'forms'>, name: string): KnownForm | undefined =>
  Object.entries(forms).find(([each]) => sameName(each, name))?.[1];

export interface FoundPage {
  objects: FoundObject[];
  /** Where the next page begins; absent on the last. */
  next?: number;
}

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const named = z.looseObject({ id, name: z.string() });

const object = z.looseObject({ id, objectKey: z.string(), label: z.string().catch(''), objectType: named });

const value = z.looseObject({
  value: maybe(text),
  displayValue: maybe(text),
  status: maybe(z.looseObject({ name: z.string() })),
  referencedObject: maybe(object),
  user: maybe(z.looseObject({ displayName: maybe(text), key: maybe(text) })),
});

const attribute = z.looseObject({
  name: z.string(),
  system: maybe(z.boolean()),
  type: maybe(z.number()),
  defaultType: maybe(z.looseObject({ id: z.number() })),
});

const filled = z.looseObject({
  objectTypeAttributeId: id,
  objectTypeAttribute: maybe(attribute),
  objectAttributeValues: z.array(value),
});

const page = z.looseObject({
  isLast: maybe(z.boolean()),
  values: z.array(z.unknown()),
  objectTypeAttributes: maybe(z.array(z.unknown())),
});

/** @param from where the page was asked to begin */
export function readFoundPage(body: unknown, from: number): FoundPage | undefined {
  const read = page.safeParse(body);
  if (!read.success) return undefined;
  const names = namesOf(read.data.objectTypeAttributes ?? []);
  const objects = read.data.values.map((each) => toObject(each, names));
  if (!objects.every((each) => each !== undefined)) return undefined;
  // `total` is deprecated: a list ends where Assets says so, or where a page has nothing (Assets REST API).
  const isLast = read.data.isLast ?? objects.length === 0;
  if (!isLast && objects.length === 0) return undefined;
  return { objects, ...(isLast ? {} : { next: from + objects.length }) };
}

function toObject(from: unknown, { byId, made }: Names): FoundObject | undefined {
  const read = object.safeParse(from);
  if (!read.success) return undefined;
  const { id: its, objectKey: key, label, objectType, attributes } = read.data;
  const [values, links, accounts] = [new Lists<string>(), new Lists<FoundLink>(), new Lists<string>()];
  const forms = new Map<string, KnownForm>();
  for (const each of listOf(filled, attributes) ?? []) {
    const about = each.objectTypeAttribute ?? byId.get(each.objectTypeAttributeId);
    const { name, system } = about ?? {};
    // Created and Updated are Assets' own, and somebody may have made others of that name: those are meant.
    if (name === undefined || (system === true && made.has(name.toLowerCase()))) continue;
    if (about?.type !== undefined) forms.set(name, formOf(about.type, about.defaultType?.id));
    for (const one of each.objectAttributeValues) {
      const { text: held, link, account } = toValue(one);
      values.add(name, held);
      links.add(name, link);
      accounts.add(name, account);
    }
  }
  return {
    ...{ id: its, key, label, typeId: objectType.id, type: objectType.name },
    ...{ values: values.all(), links: links.all(), accounts: accounts.all() },
    forms: Object.fromEntries(forms),
  };
}

/** Lists by names that may be any text, `constructor` included. */
class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  add(name: string | undefined, one: T | undefined): void {
    if (name === undefined || one === undefined) return;
    this.#lists.set(name, [...(this.#lists.get(name) ?? []), one]);
  }

  all(): Record<string, T[]> {
    return Object.fromEntries(this.#lists);
  }
}

function toValue(from: z.infer<typeof value>): { text?: string; link?: FoundLink; account?: string } {
  const { status, referencedObject: target, user, value: held, displayValue: shown } = from;
  if (status) return { text: status.name };
  if (target) {
    const { id: its, objectKey: key, label, objectType } = target;
    return { text: label, link: { id: its, key, label, type: objectType.name } };
  }
  const plain = held ?? user?.key ?? shown;
  if (plain === undefined || plain === '') return {};
  return user ? { text: user.displayName ?? shown ?? plain, account: plain } : { text: plain };
}

/** Attributes by their ids, and the names, in small letters, of those that are not Assets' own. */
interface Names {
  byId: ReadonlyMap<string, z.infer<typeof attribute>>;
  made: ReadonlySet<string>;
}

function namesOf(attributes: unknown[]): Names {
  const all = attributes.flatMap((each) => good(attribute.extend({ id }), each));
  const made = all.filter(({ system }) => system !== true).map(({ name }) => name.toLowerCase());
  return { byId: new Map(all.map((each) => [each.id, each])), made: new Set(made) };
}
