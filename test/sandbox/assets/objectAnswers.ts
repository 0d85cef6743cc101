// Objects as the general API writes them (Assets REST API).
import type { Accounts } from './executions';
import { keyOf, labelText, schemaOf, typeOf } from './catalogue';
import { shower } from './finder';
import type { AssetsObject, Attribute, SiteState, Value } from './state';

/** Writes one object, with its filled attributes or without any. */
export type ObjectWriter = (object: AssetsObject, parts: { attributes: boolean }) => object;

/** Makes a writer for the site as it is now; many objects by one writer cost one look at the site. */
export function objectWriter(state: SiteState, accounts: Accounts = () => undefined): ObjectWriter {
  const shown = shower(state);
  const statuses = new Map(state.statuses.map((status) => [status.id, status]));
  let objects: Map<number, AssetsObject> | undefined;
  const objectAt = (id: number): AssetsObject | undefined => {
    objects ??= new Map(
      Object.values(state.objects).flatMap((list) => list.map((one) => [one.id, one] as const)),
    );
    return objects.get(id);
  };

  const named = (object: AssetsObject) => {
    const type = typeOf(state, object.typeId);
    return {
      id: String(object.id),
      label: labelText(type, object),
      objectKey: keyOf(schemaOf(state, type.schemaId), object),
      objectType: { id: String(type.id), name: type.name },
    };
  };

  const plainAnswer = (text: string, status: { id: number; name: string } | undefined): object => ({
    value: text,
    displayValue: text,
    searchValue: text,
    referencedType: false,
    ...(status && { status: { id: String(status.id), name: status.name } }),
  });

  /** A person by name, with the account id as value (seen in other clients; the members of `user` are Assets' own). */
  const userAnswer = (id: Value): object => {
    const displayName = accounts(String(id))?.name ?? String(id);
    const user = { displayName, name: displayName, key: String(id) };
    return { value: id, displayValue: displayName, searchValue: id, referencedType: false, user };
  };

  const linkAnswer = (id: Value): object => {
    const object = objectAt(Number(id));
    if (!object) return { referencedType: true };
    const referencedObject = named(object);
    const { objectKey, label } = referencedObject;
    return {
      value: objectKey,
      displayValue: label,
      searchValue: objectKey,
      referencedType: true,
      referencedObject,
    };
  };

  const answersFor = (object: AssetsObject, attribute: Attribute): object[] => {
    if (attribute.system && attribute.name === 'Key')
      return [plainAnswer(named(object).objectKey, undefined)];
    const values = object.values[attribute.id] ?? [];
    if (attribute.target !== null) return values.map(linkAnswer);
    if (attribute.type === 'user') return values.map(userAnswer);
    const isStatus = attribute.type === 'status';
    return shown(object, attribute).map((text, at) =>
      plainAnswer(text, isStatus ? statuses.get(Number(values[at])) : undefined),
    );
  };

  return (object, { attributes }) => ({
    workspaceId: state.workspaceId,
    globalId: `${state.workspaceId}:${object.id}`,
    ...named(object),
    created: new Date(object.created).toISOString(),
    updated: new Date(object.updated).toISOString(),
    hasAvatar: false,
    ...(attributes && {
      attributes: typeOf(state, object.typeId).attributes.flatMap((attribute) => {
        const objectAttributeValues = answersFor(object, attribute);
        const objectTypeAttributeId = String(attribute.id);
        return objectAttributeValues.length > 0
          ? [{ id: `${object.id}-${attribute.id}`, objectTypeAttributeId, objectAttributeValues }]
          : [];
      }),
    }),
  });
}
