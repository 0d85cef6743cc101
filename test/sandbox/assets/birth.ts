// How object types and attributes come into being: with what Assets adds to each by itself.
import { ownExternalId } from './catalogue';
import { type Attribute, nextId, type ObjectType, type SiteState } from './state';

/** Adds an attribute to a type; what is not said is as Assets has it for a plain optional text. */
export function addAttribute(
  state: SiteState,
  type: ObjectType,
  said: Partial<Attribute> & { name: string },
): Attribute {
  const attribute: Attribute = {
    id: nextId(state),
    externalId: said.externalId ?? ownExternalId(state),
    description: '',
    type: 'text',
    label: false,
    unique: false,
    minimum: 0,
    maximum: 1,
    system: false,
    target: null,
    statuses: [],
    options: [],
    ...said,
  };
  type.attributes.push(attribute);
  return attribute;
}

/** Adds an object type with Key, Created and Updated, which are Assets' own (Assets imports guide). No label yet. */
export function addType(
  state: SiteState,
  said: Pick<ObjectType, 'schemaId' | 'name' | 'description' | 'created'> & Partial<ObjectType>,
): ObjectType {
  const type: ObjectType = {
    id: nextId(state),
    externalId: said.externalId ?? ownExternalId(state),
    parentId: null,
    iconKey: null,
    attributes: [],
    ...said,
  };
  addAttribute(state, type, { name: 'Key', system: true, minimum: 1 });
  addAttribute(state, type, { name: 'Created', type: 'date_time', system: true });
  addAttribute(state, type, { name: 'Updated', type: 'date_time', system: true });
  state.types.push(type);
  return type;
}

/** Gives a type without a label the one that Assets makes: an attribute called Name (Assets imports guide). */
export function labelByName(state: SiteState, type: ObjectType): void {
  const named = type.attributes.find((attribute) => attribute.name === 'Name' && !attribute.system);
  if (named) named.label = true;
  else
    addAttribute(state, type, {
      name: 'Name',
      description: 'The name of the object',
      label: true,
      minimum: 1,
    });
}
