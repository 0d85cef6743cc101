// Changing one attribute of an object type through the general API, as its *Configure* dialog does.
import { attributeById, objectsOf } from './catalogue';
import type { Ground } from './executions';
import { Refused } from './refusals';
import { TYPE_NUMBERS } from './schemaAnswers';
import type { Attribute, ObjectType, SiteState } from './state';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of the body with the form of each (Assets REST API); `type` stays what it is, and so does a target. */
const MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: (value) => typeof value === 'string' && value !== '',
  label: (value) => typeof value === 'boolean',
  description: (value) => typeof value === 'string',
  type: Number.isInteger,
  defaultTypeId: Number.isInteger,
  typeValue: (value) => typeof value === 'string',
  typeValueMulti: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  additionalValue: (value) => typeof value === 'string',
  minimumCardinality: Number.isInteger,
  maximumCardinality: Number.isInteger,
  suffix: (value) => typeof value === 'string',
  includeChildObjectTypes: (value) => typeof value === 'boolean',
  hidden: (value) => typeof value === 'boolean',
  uniqueAttribute: (value) => typeof value === 'boolean',
  summable: (value) => typeof value === 'boolean',
  regexValidation: (value) => typeof value === 'string',
  qlQuery: (value) => typeof value === 'string',
  options: (value) => typeof value === 'string',
};

/**
 * Takes the body of `PUT /objecttypeattribute/{objectTypeId}/{id}`. All or nothing.
 *
 * @throws Refused for a body of another form, for what cannot change, and where objects hold what would not be allowed
 */
export function changeAttribute(
  { state, switches }: Ground,
  { type, id }: { type: ObjectType; id: number },
  body: unknown,
): Attribute {
  const attribute = attributeById(type, id);
  if (!attribute) throw new Refused('no-attribute', String(id));
  if (attribute.system) throw new Refused('system-attribute', attribute.name);
  const said = isRecord(body) ? body : {};
  const wrong = Object.entries(said).find(([name, value]) => !MEMBERS[name]?.(value));
  if (wrong || !isRecord(body)) throw new Refused('attribute-form', wrong?.[0] ?? 'no object');
  refuseOtherKind(attribute, said);
  const cleared = switches.attributeBody === 'cleared';
  const next: Attribute = {
    ...attribute,
    name: textIn(said.name) ?? attribute.name,
    description: textIn(said.description) ?? (cleared ? '' : attribute.description),
    unique: flagIn(said.uniqueAttribute) ?? (cleared ? false : attribute.unique),
  };
  if (said.label !== undefined && said.label !== attribute.label)
    throw new Refused('attribute-locked', 'label');
  if (switches.attributeChange === 'made') {
    next.minimum = numberIn(said.minimumCardinality) ?? (cleared ? 0 : attribute.minimum);
    next.maximum = numberIn(said.maximumCardinality) ?? (cleared ? 1 : attribute.maximum);
    next.options = optionsIn(said.options) ?? (cleared ? [] : attribute.options);
    next.statuses = statusesIn(state, type, said.typeValueMulti) ?? (cleared ? [] : attribute.statuses);
  }
  refuseNames(type, next);
  refuseHeld(state, type, next);
  Object.assign(attribute, next);
  return attribute;
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);
const flagIn = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
const optionsIn = (value: unknown) =>
  typeof value === 'string' ? value.split(',').filter((option) => option !== '') : undefined;

function statusesIn(state: SiteState, type: ObjectType, value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((id: unknown) => {
    const found = state.statuses.find(
      (status) => String(status.id) === id && (status.schemaId ?? type.schemaId) === type.schemaId,
    );
    if (!found) throw new Refused('no-status', String(id));
    return found.id;
  });
}

/** A body names the kind of its attribute: it is mandatory, and another one would turn the values into nonsense. */
function refuseOtherKind(attribute: Attribute, said: Record<string, unknown>): void {
  const [type, defaultType] = TYPE_NUMBERS[attribute.type];
  if (said.type !== type) throw new Refused('attribute-locked', 'type');
  if (defaultType !== null && said.defaultTypeId !== defaultType)
    throw new Refused('attribute-locked', 'defaultTypeId');
  if (attribute.target === null) return;
  if (said.typeValue !== String(attribute.target)) throw new Refused('attribute-locked', 'typeValue');
  // Mandatory for a reference (Assets REST API).
  if (said.additionalValue === undefined) throw new Refused('attribute-form', 'additionalValue');
}

function refuseNames(type: ObjectType, next: Attribute): void {
  const taken = type.attributes.some(
    (other) => other.id !== next.id && other.name.toLowerCase() === next.name.toLowerCase(),
  );
  if (taken) throw new Refused('name-taken', next.name);
}

function refuseHeld(state: SiteState, type: ObjectType, next: Attribute): void {
  if (next.maximum === 0 || next.maximum < -1 || next.minimum < 0)
    throw new Refused('attribute-form', 'cardinality');
  const most = next.maximum === -1 ? Infinity : next.maximum;
  if (next.minimum > most) throw new Refused('attribute-form', 'minimumCardinality');
  const held = objectsOf(state, type.id).map((object) => object.values[next.id] ?? []);
  if (held.some((values) => values.length > most || values.length < next.minimum))
    throw new Refused('attribute-held', 'cardinality');
  const all = held.flat();
  if (next.unique && new Set(all).size < all.length) throw new Refused('attribute-held', 'uniqueAttribute');
  const lost = all.some((value) => next.type === 'select' && !next.options.includes(String(value)));
  if (lost) throw new Refused('attribute-held', 'options');
}
