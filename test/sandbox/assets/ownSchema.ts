// What a customer may have in the object schema before an import comes: types of their own with some objects in them.
import type { JiraPerson } from '../jira/people';
import type { AssetsSite } from './site';

/** Departments that the customer has; the invented org knows some that are not among them. */
const DEPARTMENTS = ['Engineering', 'Support', 'Facilities', 'Human resources'];

/** How many of the site's people the customer has typed in by hand. */
const TYPED_IN = 5;

/**
 * Fills an object schema with *Departments*, *People*, and *Laptops* below *Hardware*.
 *
 * @param people of the site; the first of them are objects already
 */
export function fillByHand(
  assets: Pick<AssetsSite, 'createType' | 'createStatus' | 'createObject'>,
  schemaId: string,
  people: readonly JiraPerson[],
): void {
  assets.createType(schemaId, {
    name: 'Departments',
    description: 'Who sits where.',
    attributes: [{ name: 'Name', label: true, unique: true, minimum: 1 }, { name: 'Cost centre' }],
  });
  assets.createStatus(schemaId, { name: 'On leave', category: 'pending' });
  assets.createStatus(schemaId, { name: 'Left', category: 'inactive' });
  assets.createType(schemaId, {
    name: 'People',
    description: 'Everybody who works here.',
    attributes: [
      { name: 'Name', label: true, minimum: 1 },
      { name: 'Email', type: 'email', unique: true },
      { name: 'Employee number', unique: true },
      { name: 'Job title' },
      { name: 'Department', refersTo: 'Departments' },
      { name: 'Employment', allows: ['Active', 'On leave', 'Left'] },
      { name: 'Contract', type: 'select', options: ['Permanent', 'Temporary', 'External'] },
      { name: 'Account', type: 'user' },
      { name: 'Start date', type: 'date' },
    ],
  });
  assets.createType(schemaId, { name: 'Hardware', description: 'Everything that has a serial number.' });
  assets.createType(schemaId, {
    name: 'Laptops',
    parent: 'Hardware',
    attributes: [
      { name: 'Name', label: true, minimum: 1 },
      { name: 'Serial number', unique: true },
      { name: 'Model' },
      { name: 'Assigned to', refersTo: 'People' },
    ],
  });
  DEPARTMENTS.forEach((Name, at) =>
    assets.createObject(schemaId, 'Departments', { Name, 'Cost centre': `CC-${100 + at}` }),
  );
  const some = people
    .filter(({ kind, email }, at) => kind === 'atlassian' && firstWith(people, email) === at)
    .slice(0, TYPED_IN);
  some.forEach(({ name, email, accountId }, at) =>
    assets.createObject(schemaId, 'People', {
      Name: name,
      Email: email,
      Department: DEPARTMENTS[at % DEPARTMENTS.length] ?? [],
      Employment: 'Active',
      ...(at === 0 ? { Account: accountId } : {}),
    }),
  );
  const [first] = some;
  assets.createObject(schemaId, 'Laptops', {
    Name: 'LT-0001',
    'Serial number': 'C02X1',
    Model: 'MacBook Pro',
    ...(first ? { 'Assigned to': first.name } : {}),
  });
}

const firstWith = (people: readonly JiraPerson[], email: string) =>
  people.findIndex((person) => person.email === email);
