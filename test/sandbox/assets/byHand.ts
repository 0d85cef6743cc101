// What people make by hand in the Assets screens: object types with every kind of attribute, and objects of them.
import { addAttribute, addType, labelByName } from './birth';
import { attributeNamed, labelText, objectsOf, statusNamed, typeNamed, typeOf } from './catalogue';
import type { Accounts } from './executions';
import {
  type AssetsObject,
  type Attribute,
  nextId,
  type ObjectType,
  type SiteState,
  type Status,
  type Value,
} from './state';
import { typedValue } from './values';

/** An attribute by hand; what is not said is as Assets has it for a plain optional text. */
export interface HandMadeAttribute extends Partial<Attribute> {
  name: string;
  /** The name of the object type that a reference points to; it may be the type itself. */
  refersTo?: string;
  /** Names of the statuses that a status attribute allows; those that are not there yet are made, as active ones. */
  allows?: readonly string[];
}

/** An object type by hand; without a label it gets one called Name. */
export interface HandMadeType {
  name: string;
  description?: string;
  /** The name of the type it stands below. */
  parent?: string;
  attributes?: readonly HandMadeAttribute[];
}

/** Where and when something is made. */
export interface Place {
  state: SiteState;
  schemaId: number;
  now: number;
}

/** @throws Error when the name is taken, or another type that it names is not there */
export function makeType(place: Place, made: HandMadeType): ObjectType {
  const { state, schemaId, now: created } = place;
  const { name, description = '', parent, attributes = [] } = made;
  if (typeNamed(state, schemaId, name)) throw new Error(`There is an object type "${name}" already.`);
  const parentId = parent === undefined ? null : typeCalled(place, parent).id;
  const type = addType(state, { schemaId, name, description, created, parentId });
  for (const { refersTo, allows = [], ...attribute } of attributes)
    addAttribute(state, type, {
      ...attribute,
      ...(refersTo === undefined
        ? {}
        : { type: 'referenced_object', target: typeCalled(place, refersTo).id }),
      ...(allows.length > 0
        ? { type: 'status', statuses: allows.map((each) => makeStatus(place, { name: each }).id) }
        : {}),
    });
  if (!type.attributes.some(({ label }) => label)) labelByName(state, type);
  return type;
}

/** The status of that name; of the schema where there was none. */
export function makeStatus(
  { state, schemaId }: Place,
  { name, category = 'active' }: { name: string; category?: Status['category'] },
): Status {
  const known = statusNamed(state, { schemaId, name, anyCase: false });
  if (known) return known;
  const status: Status = { id: nextId(state), schemaId, name, description: '', category };
  state.statuses.push(status);
  return status;
}

/**
 * Makes an object as the *Create* form does. A reference is given by the label of its object, a status by its name, a
 * User by the account id.
 *
 * @throws Error for what the form would not take
 */
export function makeObject(
  place: Place & { accounts?: Accounts },
  typeName: string,
  values: Readonly<Record<string, Value | readonly Value[]>>,
): AssetsObject {
  const { state, now } = place;
  const type = typeCalled(place, typeName);
  const held: AssetsObject['values'] = {};
  for (const [name, given] of Object.entries(values)) {
    const attribute = attributeNamed(type, name);
    if (!attribute || attribute.system) throw new Error(`${typeName} has no attribute "${name}".`);
    const good = [given].flat().map((value) => valueFor(place, attribute, value));
    if (good.length > 0) held[attribute.id] = good;
  }
  for (const attribute of type.attributes.filter(({ system }) => !system)) {
    const its = held[attribute.id] ?? [];
    const most = attribute.maximum === -1 ? Infinity : attribute.maximum;
    const isTaken =
      attribute.unique &&
      objectsOf(state, type.id).some((other) => other.values[attribute.id]?.some((one) => its.includes(one)));
    if (its.length < attribute.minimum || its.length > most || isTaken)
      throw new Error(`${typeName}.${attribute.name} cannot be ${JSON.stringify(its)}.`);
  }
  const object = { id: nextId(state), typeId: type.id, created: now, updated: now, values: held };
  (state.objects[type.id] ??= []).push(object);
  return object;
}

function valueFor(place: Place & { accounts?: Accounts }, attribute: Attribute, value: Value): Value {
  const { state, schemaId, accounts } = place;
  const fail = (): never => {
    throw new Error(`${attribute.name} cannot be ${JSON.stringify(value)}.`);
  };
  if (attribute.target !== null) {
    const type = typeOf(state, attribute.target);
    return objectsOf(state, type.id).find((object) => labelText(type, object) === value)?.id ?? fail();
  }
  if (attribute.type === 'user' && accounts && !accounts(String(value))) return fail();
  const switches = { statusNames: 'exact', milliseconds: 'accepted' } as const;
  const typed = typedValue(value, attribute, { switches, schemaId, statuses: state.statuses });
  return typed.is === 'value' ? typed.value : fail();
}

function typeCalled({ state, schemaId }: Place, name: string): ObjectType {
  const found = typeNamed(state, schemaId, name);
  if (!found) throw new Error(`There is no object type "${name}".`);
  return found;
}
