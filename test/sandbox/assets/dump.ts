// The objects of the site as a person would check them: by names, links by Okta id, nothing that varies between runs.
import { labelText, objectsOf } from './catalogue';
import type { AssetsObject, Attribute, ObjectType, SiteState, Value } from './state';

export interface DumpedObject {
  type: string;
  attributes: Record<string, Value | Value[]>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byValue = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));

/**
 * Lists all objects, sorted by type and Okta id. Text as strings, numbers and booleans as such, moments as
 * `yyyy-MM-ddTHH:mm:ssZ`, a status by its name, a link by the Okta id of its object (else its label); an empty
 * attribute is absent; one that may hold several is always a sorted array. Key, Created and Updated of Assets are left out.
 */
export function dumpObjects(state: SiteState): { objects: DumpedObject[] } {
  const names = new Map(
    state.types.flatMap((type) => {
      const identifier = oktaIdOf(state, type);
      return objectsOf(state, type.id).map(
        (object) => [object.id, nameOf(type, object, identifier)] as const,
      );
    }),
  );
  const statuses = new Map(state.statuses.map(({ id, name }) => [id, name]));
  const plain = (attribute: Attribute, value: Value): Value => {
    if (attribute.target !== null) return names.get(Number(value)) ?? '';
    return attribute.type === 'status' ? (statuses.get(Number(value)) ?? '') : value;
  };
  const listed = state.types.flatMap((type) =>
    objectsOf(state, type.id).map((object) => {
      const attributes: DumpedObject['attributes'] = {};
      for (const attribute of type.attributes) {
        const values = (object.values[attribute.id] ?? []).map((value) => plain(attribute, value));
        const [first] = values;
        if (first !== undefined)
          attributes[attribute.name] = attribute.maximum === 1 ? first : values.sort(byValue);
      }
      return {
        name: names.get(object.id) ?? '',
        label: labelText(type, object),
        dumped: { type: type.name, attributes },
      };
    }),
  );
  listed.sort(
    (a, b) => byText(a.dumped.type, b.dumped.type) || byText(a.name, b.name) || byText(a.label, b.label),
  );
  return { objects: listed.map(({ dumped }) => dumped) };
}

// The attribute called Okta ID; else the one by which an import finds the objects of the type again.
function oktaIdOf(state: SiteState, type: ObjectType): number | undefined {
  const named = type.attributes.find(({ name }) => name === 'Okta ID');
  const mapped = state.imports
    .flatMap((source) => source.mapping ?? [])
    .filter((mapping) => mapping.typeId === type.id)
    .flatMap((mapping) => mapping.attributes.filter((line) => line.identifier));
  return named?.id ?? mapped[0]?.attributeId;
}

function nameOf(type: ObjectType, object: AssetsObject, identifier: number | undefined): string {
  const id = identifier === undefined ? undefined : object.values[identifier]?.[0];
  return id === undefined ? labelText(type, object) : String(id);
}
