// What may be searched, filtered and sorted, kind by kind (Okta: API reference).

import { isPersonAttribute } from './documents';
import { asks, type Operator, type Vocabulary } from './filter';
import type { Device, Group, Person, Value } from './records';

type Attribute<T> = ReturnType<Vocabulary<T>['attribute']>;

const TEXT: readonly Operator[] = ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'];
const ORDER: readonly Operator[] = ['eq', 'gt', 'ge', 'lt', 'le'];
const CONTAINS: readonly Operator[] = [...TEXT, 'co'];

const PERSON_ROOT: Readonly<Record<string, (person: Person) => Value>> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  created: ({ created }) => created,
  activated: ({ activated }) => activated,
  statusChanged: ({ statusChanged }) => statusChanged,
  lastUpdated: ({ lastUpdated }) => lastUpdated,
  'type.id': ({ type }) => type.id,
};

const GROUP_ROOT: Readonly<Record<string, (group: Group) => Value>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  created: ({ created }) => created,
  lastUpdated: ({ lastUpdated }) => lastUpdated,
  lastMembershipUpdated: ({ lastMembershipUpdated }) => lastMembershipUpdated,
  'source.id': ({ source }) => source?.id ?? null,
};

const DEVICE_ROOT: Readonly<Record<string, (device: Device) => Value>> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  lastUpdated: ({ lastUpdated }) => lastUpdated,
};

/** Four attributes of a person may be searched by what they contain; which four is not quite told. */
const PERSON_CONTAINS = ['firstName', 'lastName', 'email', 'login'];

/** Of a device's profile (Okta's OpenAPI document). */
const DEVICE_PROFILE =
  /^(displayName|platform|manufacturer|model|osVersion|serialNumber|imei|meid|udid|sid|tpmPublicKeyHash|registered|secureHardwarePresent|diskEncryptionType|integrityJailbreak|managed)$/;

/** The attribute names differ in case: `profile.Login` is unknown. */
function offered<T extends { readonly profile: Readonly<Record<string, Value>> }>(
  root: Readonly<Record<string, (record: T) => Value>>,
  name: string,
  operators: (profileAttribute: string | undefined) => readonly Operator[],
): Attribute<T> {
  const value = Object.hasOwn(root, name) ? root[name] : undefined;
  if (value) return { value, operators: operators(undefined) };
  const attribute = /^profile\.(\w+)$/.exec(name)?.[1];
  return attribute
    ? { value: ({ profile }) => profile[attribute], operators: operators(attribute) }
    : undefined;
}

const VOCABULARIES = {
  userSearch: {
    caseMatters: false,
    attribute: (name) =>
      offered(PERSON_ROOT, name, (of) =>
        of === undefined || isPersonAttribute(of)
          ? PERSON_CONTAINS.includes(of ?? '')
            ? CONTAINS
            : TEXT
          : [],
      ),
  } satisfies Vocabulary<Person>,
  userFilter: {
    caseMatters: true,
    attribute: (name) => {
      if (!/^(status|lastUpdated|id|profile\.(login|email|firstName|lastName))$/.test(name)) return undefined;
      return offered(PERSON_ROOT, name, () => (name === 'lastUpdated' ? ORDER : ['eq']));
    },
  } satisfies Vocabulary<Person>,
  groupSearch: {
    caseMatters: false,
    attribute: (name) => offered(GROUP_ROOT, name, () => ['eq', 'sw', 'co', 'gt', 'ge', 'lt', 'le']),
  } satisfies Vocabulary<Group>,
  groupFilter: {
    caseMatters: true,
    attribute: (name) => {
      if (!/^(id|type|lastUpdated|lastMembershipUpdated)$/.test(name)) return undefined;
      return offered(GROUP_ROOT, name, () => (name.startsWith('last') ? ORDER : ['eq']));
    },
  } satisfies Vocabulary<Group>,
  deviceSearch: {
    caseMatters: false,
    attribute: (name) =>
      offered(DEVICE_ROOT, name, (of) =>
        of === undefined || DEVICE_PROFILE.test(of) ? ['eq', 'sw', 'co', 'gt', 'ge', 'lt', 'le'] : [],
      ),
  } satisfies Vocabulary<Device>,
};

/** The tests of people, groups and devices; each throws BadExpression for what Okta does not offer. */
export const WHO = {
  userSearch: (expression: string) => asks<Person>(expression, VOCABULARIES.userSearch),
  userFilter: (expression: string) => asks<Person>(expression, VOCABULARIES.userFilter),
  groupSearch: (expression: string) => asks<Group>(expression, VOCABULARIES.groupSearch),
  groupFilter: (expression: string) => asks<Group>(expression, VOCABULARIES.groupFilter),
  deviceSearch: (expression: string) => asks<Device>(expression, VOCABULARIES.deviceSearch),
};

/** What a person is sorted by under `sortBy`, as text; undefined when that attribute cannot be sorted by. */
export function sortKey(sortBy: string): ((person: Person) => string) | undefined {
  const attribute = VOCABULARIES.userSearch.attribute(sortBy);
  return attribute && ((person) => String(attribute.value(person) ?? ''));
}
