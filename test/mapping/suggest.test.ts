import type { KnownAttribute, KnownSchema } from '../../src/mapping/known';
import { check } from '../../src/mapping/check/check';
import { defaultMapping } from '../../src/mapping/defaults';
import type { Line, TypeMapping } from '../../src/mapping/mapping';
import { suggest, typeSuggestion, type Grounds, type OktaField } from '../../src/mapping/suggest';
import type { JsonObject, OktaRecord } from '../../src/records/record';
import { aLine, anAttribute, aSchema, aType, everything, filling, mappingOf } from './schemas';

const person = (at: number, profile: JsonObject = {}, root: JsonObject = {}): OktaRecord => ({
  ...{ kind: 'users', id: `00u${at}` },
  raw: {
    ...{ id: `00u${at}`, status: 'ACTIVE', lastLogin: null, created: '2024-01-01T00:00:00.000Z' },
    groups: [{ id: '00g1', name: 'Builders' }],
    profile: {
      ...{
        displayName: `Person ${at}`,
        firstName: 'P',
        login: `p${at}@example.com`,
        email: `p${at}@example.com`,
      },
      ...{ department: at % 2 ? 'Sales' : 'Support', employeeNumber: `${1000 + at}` },
      ...profile,
    },
    ...root,
  },
});
const people = Array.from({ length: 20 }, (_each, at) => person(at, at < 5 ? { employeeNumber: '' } : {}));
const fields: OktaField[] = [
  { path: 'profile.employeeNumber', title: 'Employee number', type: 'string' },
  { path: 'profile.department', title: 'Department', type: 'string' },
  { path: 'profile.email', title: 'Primary email', type: 'string', format: 'email' },
];

const grounds = (
  attributes: KnownAttribute[],
  more: Partial<Grounds> = {},
): { type: TypeMapping; all: Grounds } => {
  const type = filling('People');
  return {
    type,
    all: {
      mapping: mappingOf(type),
      known: aSchema([aType('People', [anAttribute('Okta ID'), ...attributes])]),
      ...{ fields, samples: people },
      ...more,
    },
  };
};
const forOne = (attribute: KnownAttribute, more: Partial<Grounds> = {}) => {
  const { type, all } = grounds([attribute], more);
  return suggest(type, all)[0];
};

describe("suggestions for a customer's type", () => {
  it('say why: the same name, how often it is filled, how different the values are', () => {
    expect(forOne(anAttribute('Employee number', { unique: true }))).toMatchObject({
      line: { attribute: 'Employee number', as: 'text', from: { path: 'profile.employeeNumber' } },
      reason: 'Same name, filled for 15 of 20 people, every value different.',
    });
    expect(forOne(anAttribute('Department'))?.reason).toBe(
      'Same name, filled for 20 of 20 people, 2 different values.',
    );
  });

  it.each([
    ['Kostenstelle', 'costCenter'],
    ['Abteilung', 'department'],
    ['Prénom', 'firstName'],
    ["Nom d'utilisateur", 'login'],
    ['Correo electrónico', 'email'],
    ['Departamento', 'department'],
    ['Cargo', 'title'],
    ['Telemóvel', 'mobilePhone'],
    ['Matricola', 'employeeNumber'],
    ['Afdeling', 'department'],
    ['Stanowisko', 'title'],
    ['部署', 'department'],
    ['メールアドレス', 'email'],
    ['工号', 'employeeNumber'],
    ['电子邮件', 'email'],
    ['Okta Department', 'department'],
    ['cost_centre', 'costCenter'],
  ])('know that %s is %s', (name, field) => {
    const samples = people.map((each, at) =>
      person(at, {
        costCenter: 'CC1',
        title: 'Clerk',
        mobilePhone: '1',
        ...(each.raw.profile as JsonObject),
      }),
    );
    const { line, reason } = forOne(anAttribute(name), { samples }) ?? {};
    const paths = JSON.stringify(line?.from);
    expect(paths).toContain(`profile.${field}`);
    expect(reason).toMatch(/filled for \d+ of 20 people/);
  });

  it('take the form of the attribute, and leave out what does not fit or is never filled', () => {
    expect(forOne(anAttribute('Mail', { form: 'email' }))?.line.as).toBe('email');
    expect(forOne(anAttribute('Employee number', { form: 'integer' }))?.line.as).toBe('integer');
    expect(forOne(anAttribute('Department', { form: 'integer' }))).toBeUndefined();
    expect(forOne(anAttribute('Department', { unique: true }))).toBeUndefined();
    expect(forOne(anAttribute('Cost centre'))).toBeUndefined();
    expect(forOne(anAttribute('Created', { form: 'moment' }))?.line.from).toEqual({ path: 'created' });
  });

  it('have reasons without samples too', () => {
    expect(forOne(anAttribute('Department'), { samples: [] })?.reason).toBe('Same name.');
    expect(forOne(anAttribute('Abteilung'), { samples: [] })?.reason).toMatch(/^Means the same as /);
  });

  it('find fields of the org by what they mean, whatever they are called there', () => {
    const samples = people.map((_each, at) => person(at, { kostenstelle: `K${at % 3}` }));
    expect(forOne(anAttribute('Cost center'), { samples })).toMatchObject({
      line: { from: { path: 'profile.kostenstelle' } },
      reason: 'Means the same as kostenstelle, filled for 20 of 20 people, 3 different values.',
    });
  });

  it('never name an attribute that has a line, turned off or not, nor one of Assets', () => {
    const type = filling('People', [
      { ...aLine('DEPARTMENT', 'department', 'x'), off: true },
      aLine('Employee number', 'number', 'y'),
    ]);
    const { all } = grounds([
      anAttribute('Department'),
      anAttribute('Employee number'),
      anAttribute('Created', { system: true, form: 'moment' }),
    ]);
    expect(suggest(type, { ...all, mapping: mappingOf(type) })).toEqual([]);
  });

  it('are in the order of how sure they are, each under a key of its own', () => {
    const { type, all } = grounds([
      anAttribute('Nr', { form: 'text' }),
      anAttribute('Employee number'),
      anAttribute('Abteilung'),
      anAttribute('Email', { form: 'email' }),
    ]);
    const found = suggest(type, all);
    expect(found.map(({ line }) => line.attribute)).toEqual(['Email', 'Employee number', 'Abteilung']);
    expect(found.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
    expect(new Set(found.map(({ line }) => line.key)).size).toBe(3);
  });

  it('make no fault when they are taken', () => {
    const { type, all } = grounds([
      anAttribute('Email', { form: 'email' }),
      anAttribute('Department'),
      anAttribute('Manager', { form: 'reference', target: 'People' }),
      anAttribute('Konto', { form: 'account' }),
      anAttribute('Status', { form: 'status' }),
      anAttribute('Groups', { most: -1 }),
      anAttribute('Last synced', { form: 'moment' }),
    ]);
    const found = suggest(type, all);
    expect(found.map(({ line }) => line.attribute).sort()).toEqual([
      ...['Department', 'Email', 'Groups', 'Konto', 'Last synced', 'Manager', 'Status'],
    ]);
    const taken = mappingOf({ ...type, lines: [...type.lines, ...found.map(({ line }) => line)] });
    expect(check(taken, all.known, { samples: { users: people } })).toEqual([]);
  });
});

describe('what suggests itself', () => {
  const group = filling('Teams', [], { kind: 'groups', key: 'group', selector: 'groups' });
  const device = filling('Laptops', [], { kind: 'devices', key: 'device', selector: 'devices' });
  const user = filling('People', [aLine('Login', 'login', 'profile.login')]);
  const known = aSchema([
    aType('People', [
      anAttribute('Teams', { form: 'reference', target: 'Teams', most: -1 }),
      anAttribute('Vorgesetzter', { form: 'reference', target: 'People' }),
      anAttribute('Abteilung', { form: 'reference', target: 'Departments' }),
      anAttribute('Works at', { form: 'reference', target: 'Standort' }),
      anAttribute('Jira', { form: 'account' }),
    ]),
    aType('Laptops', [
      anAttribute('Owner', { form: 'reference', target: 'People' }),
      anAttribute('Everybody', { form: 'reference', target: 'People', most: -1 }),
      anAttribute('Benutzer', { form: 'account', most: -1 }),
    ]),
    aType('Departments', []),
    aType('Standort', []),
  ]);
  const lines = (type: TypeMapping, more: Partial<Grounds> = {}) =>
    Object.fromEntries(
      suggest(type, {
        ...{ mapping: mappingOf(group, user, device), known, fields, samples: [] },
        ...more,
      }).map(({ line }) => [line.attribute, line]),
    );

  it('is the groups, the manager, the department and the account of a person', () => {
    const samples = people.map((_each, at) => person(at, { location: 'Lisbon', managerId: '00u1' }));
    const found = lines(user, { samples });
    expect(found['Teams']).toMatchObject({
      from: { path: 'groups[].id' },
      many: true,
      refersTo: { type: 'group', by: ['id'] },
    });
    expect(found['Vorgesetzter']).toMatchObject({
      from: { first: [{ path: 'profile.managerId' }, { path: 'profile.manager' }] },
      refersTo: { type: 'user', by: ['id', 'login'] },
    });
    expect(found['Abteilung']).toMatchObject({
      from: { path: 'profile.department' },
      refersTo: { objectType: 'Departments', by: ['Name'] },
    });
    expect(found['Works at']).toMatchObject({ from: { path: 'profile.location' } });
    expect(found['Jira']).toMatchObject({ as: 'account', from: { path: 'profile.email' } });
  });

  it('is the people of a device, all or the first, and their accounts', () => {
    const found = lines(device);
    expect(found['Owner']).toMatchObject({ from: { path: '_embedded.users.0.user.id' } });
    expect(found['Everybody']).toMatchObject({ from: { path: '_embedded.users[].user.id' }, many: true });
    expect(found['Benutzer']).toMatchObject({ as: 'account', many: true });
  });

  it('is no account where the app may not look up or set one', () => {
    for (const may of [{ readAccounts: false }, { writeObjects: false }]) {
      const closed: KnownSchema = { ...known, may: { ...everything, ...may } };
      expect(lines(user, { known: closed })).not.toHaveProperty('Jira');
    }
  });

  it('is a name and an identifier where a type has none', () => {
    const bare: TypeMapping = { ...filling('Staff'), lines: [aLine('Note', 'note', 'profile.note')] };
    const staff = aSchema([aType('Staff', [anAttribute('Okta-ID', { unique: true })])]);
    const found = suggest(bare, { mapping: mappingOf(bare), known: staff, fields: [], samples: people });
    expect(found.slice(0, 2).map(({ line }) => line)).toMatchObject([
      { attribute: 'Name', label: true },
      { attribute: 'Okta-ID', identifier: true, from: { path: 'id' } },
    ]);
  });
});

describe('suggestions for a type that the import makes', () => {
  const [, user] = defaultMapping.types;
  const offered = (samples: OktaRecord[], told: OktaField[] = []): Line[] =>
    user
      ? suggest(user, { mapping: defaultMapping, known: aSchema(), fields: told, samples }).map(
          ({ line }) => line,
        )
      : [];

  it('are the fields of the org that no line uses, filled ones only, most filled first', () => {
    const samples = people.map((_each, at) =>
      person(at, { badge: at, ...(at < 3 ? { startDate: '2024-05-06' } : {}), shirt: null }),
    );
    const told: OktaField[] = [
      { path: 'profile.startDate', title: 'Start "date"', type: 'string', format: 'date', isCustom: true },
      { path: 'profile.nickName', title: 'Nickname', type: 'string' },
      { path: 'profile.shirt', title: 'Shirt', type: 'string', isCustom: true },
    ];
    expect(offered(samples, told)).toMatchObject([
      { attribute: 'employeeNumber', from: { path: 'profile.employeeNumber' } },
      { attribute: 'badge', as: 'integer', from: { path: 'profile.badge' } },
      { attribute: 'Start date', as: 'date', from: { path: 'profile.startDate' } },
    ]);
  });

  it('are custom fields alone where no sample tells', () => {
    const told: OktaField[] = [
      { path: 'profile.badge', title: 'Badge', type: 'integer', isCustom: true },
      { path: 'profile.nickName', title: 'Nickname', type: 'string' },
      { path: 'profile.email', title: 'Primary email', type: 'string', isCustom: true },
    ];
    expect(offered([], told)).toMatchObject([{ attribute: 'Badge', as: 'integer' }]);
  });
});

describe('the home of a kind', () => {
  const known = aSchema([
    aType('Contracts', [anAttribute('Mail'), anAttribute('Department')]),
    aType('Mitarbeiter', [anAttribute('E-Mail', { form: 'email' }), anAttribute('Abteilung')]),
    aType('Geräte', [anAttribute('Seriennummer')]),
    aType('Okta User', [anAttribute('Email')], { isOurs: true }),
  ]);

  it('is the type whose name and attributes say so', () => {
    expect(typeSuggestion('users', known)).toEqual({
      name: 'Mitarbeiter',
      reason: 'Its name says people, and it has E-Mail and Abteilung.',
    });
    expect(typeSuggestion('devices', known)?.name).toBe('Geräte');
    expect(typeSuggestion('groups', known)).toBeUndefined();
  });

  it('may have a name that says nothing, where its attributes say enough', () => {
    const odd = aType(
      'Register',
      ['Email', 'First name', 'Last name', 'Department'].map((name) => anAttribute(name)),
    );
    expect(typeSuggestion('users', aSchema([odd]))).toMatchObject({
      name: 'Register',
      reason: 'It has Email, First name, Last name and Department.',
    });
  });
});
