// Changing one object through the general API: values by attribute id; what is not listed stays (Assets REST API).
import { attributeById, objectById, objectsOf, typeOf } from './catalogue';
import type { Ground } from './executions';
import { Refused } from './refusals';
import type { AssetsObject, Attribute, SiteState, Value } from './state';
import { typedValue } from './values';

interface Change {
  objectTypeAttributeId: string;
  objectAttributeValues: { value: unknown }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function readChanges(body: unknown): Change[] {
  const list = isRecord(body) ? body['attributes'] : undefined;
  if (!Array.isArray(list)) throw new Refused('object-form', 'attributes');
  return list.map((change: unknown): Change => {
    const { objectTypeAttributeId: id, objectAttributeValues: values } = isRecord(change) ? change : {};
    if (!/^\d+$/.test(String(id)) || !Array.isArray(values)) throw new Refused('object-form', String(id));
    const given = values.map((one: unknown) => {
      if (!isRecord(one) || !('value' in one)) throw new Refused('object-form', String(id));
      return { value: one['value'] };
    });
    return { objectTypeAttributeId: String(id), objectAttributeValues: given };
  });
}

/**
 * Takes the body of `PUT /object/{id}`. An empty list of values clears an attribute. All or nothing.
 *
 * @throws Refused `object-form`
 */
export function changeObject(
  { state, switches, now, accounts }: Ground,
  object: AssetsObject,
  body: unknown,
): void {
  const type = typeOf(state, object.typeId);
  const said = isRecord(body) ? body['objectTypeId'] : undefined;
  if (said !== undefined && said !== String(type.id)) throw new Refused('object-type', type.name);
  const values = { ...object.values };
  for (const { objectTypeAttributeId, objectAttributeValues } of readChanges(body)) {
    const attribute = attributeById(type, Number(objectTypeAttributeId));
    if (!attribute || attribute.system) throw new Refused('object-form', objectTypeAttributeId);
    if (objectAttributeValues.length === 0 && switches.emptyList === 'passed-over') continue;
    const next = objectAttributeValues.map(({ value }) => {
      if (attribute.type === 'user' && accounts && !accounts(String(value))) return undefined;
      const special = SPECIAL[attribute.type];
      if (special) return special(state, attribute, value);
      const typed = typedValue(value, attribute, {
        switches,
        schemaId: type.schemaId,
        statuses: state.statuses,
      });
      return typed.is === 'value' ? typed.value : undefined;
    });
    const good = next.filter((value) => value !== undefined);
    const most = attribute.maximum === -1 ? Infinity : attribute.maximum;
    if (good.length < next.length || good.length > most || good.length < attribute.minimum)
      throw new Refused('object-form', attribute.name);
    const taken = attribute.unique && good.some((value) => isTaken(state, object, { attribute, value }));
    if (taken) throw new Refused('object-form', `${attribute.name} must be unique`);
    if (good.length > 0) values[attribute.id] = good;
    else delete values[attribute.id];
  }
  object.values = values;
  object.updated = now;
}

const isTaken = (
  state: SiteState,
  object: AssetsObject,
  { attribute, value }: { attribute: Attribute; value: Value },
): boolean =>
  objectsOf(state, object.typeId).some(
    (other) => other.id !== object.id && other.values[attribute.id]?.includes(value),
  );

// A reference is written as an object's key (or number), a status as its id.
const SPECIAL: Partial<
  Record<Attribute['type'], (state: SiteState, attribute: Attribute, value: unknown) => Value | undefined>
> = {
  referenced_object: (state, attribute, value) => {
    const found = objectById(state, Number(String(value).split('-').at(-1)));
    return found && found.typeId === attribute.target ? found.id : undefined;
  },
  status: (state, attribute, value) => {
    const found = state.statuses.find(({ id }) => String(id) === String(value));
    return found && (attribute.statuses.length === 0 || attribute.statuses.includes(found.id))
      ? found.id
      : undefined;
  },
};
