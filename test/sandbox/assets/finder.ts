// Finds the objects of a type that a query means. Values are indexed, so that thousands of queries take a moment.
import { attributeNamed, keyOf, labelText, objectsOf, schemaOf, typeOf } from './catalogue';
import { parseAql, type Query } from './aql';
import { Refused } from './refusals';
import type { AssetsObject, Attribute, ObjectType, SiteState } from './state';

/** Answers queries about the site as it is when first asked; make a new one after objects have changed. */
export interface Finder {
  /**
   * Ids of the objects of one type that a query means, in no order.
   *
   * @throws Refused `bad-query`
   */
  find(typeId: number, query: string): number[];
  /** The same for a query read before, of types that need not have the attribute: those give nothing. */
  match(typeId: number, query: Query): Set<number>;
}

type Index = Map<string, number[]>;

/** What people can compare an object by besides its attributes, where all objects of a type are the same in it. */
const OF_TYPES: Record<string, (state: SiteState, type: ObjectType) => string> = {
  objecttypeid: (_state, type) => String(type.id),
  objecttype: (_state, type) => type.name,
  objectschemaid: (_state, type) => String(type.schemaId),
  objectschema: (state, type) => schemaOf(state, type.schemaId).name,
};

/** The same, where each object has its own (Assets imports guide). */
const SPECIAL: Record<string, (state: SiteState, type: ObjectType, object: AssetsObject) => string> = {
  objectid: (_state, _type, object) => String(object.id),
  label: (_state, type, object) => labelText(type, object),
  key: (state, type, object) => keyOf(schemaOf(state, type.schemaId), object),
};

/** Says whether a query can be answered for at least one of these types. */
export function knowsNames(types: readonly ObjectType[], query: Query): boolean {
  if (query.is !== 'compare') return query.parts.every((part) => knowsNames(types, part));
  return (
    Object.hasOwn(SPECIAL, query.name.toLowerCase()) ||
    Object.hasOwn(OF_TYPES, query.name.toLowerCase()) ||
    types.some((type) => attributeNamed(type, query.name))
  );
}

/** Makes a finder; `anyCase` says whether `Ada` and `ada` are the same. */
export function finderOf(state: SiteState, { anyCase }: { anyCase: boolean }): Finder {
  const indexes = new Map<string, Index>();
  const everything = new Map<number, number[]>();
  const plain = (text: string): string => (anyCase ? text.toLowerCase() : text);
  const shown = shower(state);

  const allOf = (typeId: number): number[] => {
    const known = everything.get(typeId) ?? objectsOf(state, typeId).map(({ id }) => id);
    everything.set(typeId, known);
    return known;
  };

  const indexOf = (type: ObjectType, name: string): Index | undefined => {
    const at = `${type.id}/${name.toLowerCase()}`;
    const known = indexes.get(at);
    if (known) return known;
    const ofType = OF_TYPES[name.toLowerCase()]?.(state, type);
    if (ofType !== undefined) return new Map([[plain(ofType), allOf(type.id)]]);
    const special = SPECIAL[name.toLowerCase()];
    const attribute = attributeNamed(type, name);
    if (!special && !attribute) return undefined;
    const index: Index = new Map();
    for (const object of objectsOf(state, type.id)) {
      const texts =
        attribute && !(attribute.system && special)
          ? shown(object, attribute)
          : [special?.(state, type, object) ?? ''];
      for (const text of texts) {
        const ids = index.get(plain(text));
        if (ids) ids.push(object.id);
        else index.set(plain(text), [object.id]);
      }
    }
    indexes.set(at, index);
    return index;
  };

  const compare = (type: ObjectType, query: Extract<Query, { is: 'compare' }>): Set<number> => {
    const index = indexOf(type, query.name);
    if (!index) return new Set();
    const values = query.values.map(plain);
    const equal = (): number[] => values.flatMap((value) => index.get(value) ?? []);
    const rest = (ids: Iterable<number>): Set<number> => {
      const without = new Set(ids);
      return new Set(allOf(type.id).filter((id) => !without.has(id)));
    };
    switch (query.operator) {
      case '=':
      case 'in':
        return new Set(equal());
      case '!=':
      case 'not in':
        return rest(equal());
      case 'like':
        return new Set(
          [...index].flatMap(([text, ids]) =>
            text.toLowerCase().includes((values[0] ?? '').toLowerCase()) ? ids : [],
          ),
        );
      case 'empty':
        return rest([...index.values()].flat());
      case 'not empty':
        return new Set([...index.values()].flat());
    }
  };

  const match = (typeId: number, query: Query): Set<number> => {
    if (query.is === 'compare') return compare(typeOf(state, typeId), query);
    const [first, ...others] = query.parts;
    let ids = first ? match(typeId, first) : new Set<number>();
    for (const part of others) {
      // What the first part leaves nothing of needs no index of the rest: most types are left out by their name.
      if (query.is === 'and' && ids.size === 0) return ids;
      const more = match(typeId, part);
      ids = query.is === 'or' ? new Set([...ids, ...more]) : new Set([...ids].filter((id) => more.has(id)));
    }
    return ids;
  };

  return {
    match,
    find(typeId, text) {
      const query = parseAql(text);
      if (!knowsNames([typeOf(state, typeId)], query)) throw new Refused('bad-query', 'unknown attribute');
      return [...match(typeId, query)];
    },
  };
}

/** Shows values as people read them: a status by its name, a link by the label of its object. */
export function shower(state: SiteState): (object: AssetsObject, attribute: Attribute) => string[] {
  const statuses = new Map(state.statuses.map((status) => [status.id, status.name]));
  const labels = new Map<number, Map<number, string>>();
  const labelsOf = (typeId: number): Map<number, string> => {
    const type = typeOf(state, typeId);
    const known =
      labels.get(typeId) ?? new Map(objectsOf(state, typeId).map((o) => [o.id, labelText(type, o)]));
    labels.set(typeId, known);
    return known;
  };
  return (object, attribute) => {
    const moment = { Created: object.created, Updated: object.updated }[attribute.name];
    if (attribute.system) return moment === undefined ? [] : [new Date(moment).toISOString()];
    const values = object.values[attribute.id] ?? [];
    if (attribute.type === 'status') return values.map((id) => statuses.get(Number(id)) ?? '');
    const { target } = attribute;
    if (target !== null) return values.map((id) => labelsOf(target).get(Number(id)) ?? '');
    return values.map(String);
  };
}
