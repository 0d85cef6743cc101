// The calls that change an attribute of an object type as its admin would: how many values, which options and statuses.
import { readAttributes, type GeneralAttribute } from './generalRead';
import type { Asking } from './request';
import { not, ok, read, type Reply } from './reply';

/** One change. What is there already stays: options and statuses are added, never taken away. */
export interface AttributeChange {
  /** -1 is any number. */
  maximumCardinality?: number;
  /** To be offered by a select, beside those it has. */
  options?: readonly string[];
  /** Ids of statuses to be allowed, beside those that are. Where every one is allowed, nothing has to change. */
  statuses?: readonly string[];
}

export interface AttributeCalls {
  /**
   * Changes an attribute that exists, and looks whether the change is there afterwards: a PUT that is taken and changes
   * nothing is a refusal (`attribute-unchanged`). What is as wanted already is not sent.
   *
   * @param ids of object type and attribute, as the general API knows them
   */
  changeAttribute(
    ids: { typeId: string; attributeId: string },
    change: AttributeChange,
  ): Promise<Reply<void>>;
}

export function attributeCalls(call: Asking): AttributeCalls {
  const readOne = async (typeId: string, attributeId: string): Promise<Reply<GeneralAttribute>> => {
    const meanings = { 404: 'attribute-missing' } as const;
    const listed = read(
      await call('type-attributes', { type: typeId, meanings }),
      'type-attributes',
      readAttributes,
    );
    if (listed.is !== 'ok') return listed;
    const found = listed.value.find(({ id }) => id === attributeId);
    return found ? ok(found) : not('refused', 'attribute-missing', { call: 'type-attributes' });
  };

  return {
    changeAttribute: async ({ typeId, attributeId }, change) => {
      const before = await readOne(typeId, attributeId);
      if (before.is !== 'ok') return before;
      if (isThere(before.value, change)) return ok(undefined);
      // A comma parts one option from the next, so none can be part of one (Assets REST API).
      if (before.value.system || (change.options ?? []).some((option) => option.includes(',')))
        return not('refused', 'attribute-refused', { call: 'change-attribute' });
      const meanings = { 400: 'attribute-refused', 404: 'attribute-missing' } as const;
      const body = wholeBody(before.value, change);
      const reply = await call('change-attribute', { type: typeId, attribute: attributeId, body, meanings });
      if (reply.is !== 'ok') return reply;
      const after = await readOne(typeId, attributeId);
      if (after.is !== 'ok') return after;
      return isThere(after.value, change)
        ? ok(undefined)
        : not('refused', 'attribute-unchanged', { call: 'change-attribute' });
    },
  };
}

/** Whether an attribute is as a change wants it. */
function isThere(attribute: GeneralAttribute, change: AttributeChange): boolean {
  const { maximumCardinality: most = attribute.most, options = [], statuses = [] } = change;
  return (
    attribute.most === most &&
    options.every((option) => attribute.options.includes(option)) &&
    (attribute.statuses.length === 0 || statuses.every((id) => attribute.statuses.includes(id)))
  );
}

/** Members that an answer and a body have under the same name. */
const asTheyAre = [
  'name',
  'label',
  'type',
  'description',
  'typeValue',
  'typeValueMulti',
  'additionalValue',
  'minimumCardinality',
  'maximumCardinality',
  'suffix',
  'includeChildObjectTypes',
  'hidden',
  'uniqueAttribute',
  'summable',
  'regexValidation',
  'qlQuery',
  'options',
] as const;

/**
 * The body of a PUT: the whole attribute with the change in it. Open: which members it demands, and whether one left out
 * is kept or cleared; sent whole both come to the same. Some have another name in answers: the default type, and of a
 * reference its object type (`typeValue`) and its kind (`additionalValue`).
 */
function wholeBody({ raw, options, statuses }: GeneralAttribute, change: AttributeChange): object {
  const isSaid = (name: string) => raw[name] !== undefined && raw[name] !== null && raw[name] !== '';
  const same = Object.fromEntries(asTheyAre.filter(isSaid).map((name) => [name, raw[name]]));
  const inside = (name: string): unknown =>
    typeof raw[name] === 'object' && raw[name] !== null && 'id' in raw[name] ? raw[name].id : undefined;
  const defaultTypeId = inside('defaultType');
  const target = raw.referenceObjectTypeId;
  const kind = inside('referenceType');
  return {
    ...same,
    ...(defaultTypeId === undefined ? {} : { defaultTypeId }),
    ...(target === undefined || target === null ? {} : { typeValue: asText(target) }),
    ...(kind === undefined ? {} : { additionalValue: asText(kind) }),
    ...(change.maximumCardinality === undefined ? {} : { maximumCardinality: change.maximumCardinality }),
    ...(change.options ? { options: [...new Set([...options, ...change.options])].join(',') } : {}),
    ...(change.statuses ? { typeValueMulti: [...new Set([...statuses, ...change.statuses])] } : {}),
  };
}

const asText = (id: unknown): unknown => (typeof id === 'number' ? String(id) : id);
