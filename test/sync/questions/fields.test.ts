import type { Questions } from '../../../src/contract';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

type Found = Questions['getFields']['gives'];
const fields = async (as: Doors['as'], kind: string) =>
  valueOf<Found>(await as('viewer', 'getFields', { kind }));
const pathsOf = (found: Found) => found.fields.map(({ path }) => path);

describe('the fields of a kind', () => {
  it('of people are those of Okta’s schema, custom ones too, and what the app puts beside them', () =>
    withDoors({}, async ({ site, as }) => {
      await site.connect(token);
      const found = await fields(as, 'users');
      expect(found).not.toHaveProperty('problem');
      expect(found.fields).toEqual(
        expect.arrayContaining([
          { path: 'lastLogin', title: 'Last login', type: 'string', format: 'date-time', isCustom: false },
          { path: 'profile.badgeNumber', title: 'Číslo průkazu', type: 'integer', isCustom: true },
          { path: 'profile.agency', title: 'Agency', type: 'string', isCustom: true, isHidden: true },
          {
            path: 'groups[].name',
            title: 'Groups, by name',
            type: 'array',
            items: 'string',
            isCustom: false,
          },
        ]),
      );
    }));

  it.each(['users', 'groups', 'devices'])('of %s are there each once', (kind) =>
    withDoors({}, async ({ site, as }) => {
      await site.connect(token);
      const paths = pathsOf(await fields(as, kind));
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths).toEqual(expect.arrayContaining(['id', 'org.admin']));
    }),
  );

  it('are those of every org and of some records where the schema may not be read, and that is said', () =>
    withDoors({ okta: { schemaRight: 'refused' } }, async ({ site, as }) => {
      await site.connect(token);
      const found = await fields(as, 'users');
      expect(found.problem?.code).toBe('schema-refused');
      expect(pathsOf(found)).toEqual(expect.arrayContaining(['profile.department', 'profile.costCenter']));
      const seen = found.fields.filter(({ isCustom }) => isCustom);
      expect(seen).toEqual(
        expect.arrayContaining([
          { path: 'profile.badgeNumber', title: 'badgeNumber', type: 'integer', isCustom: true },
          { path: 'profile.isContractor', title: 'isContractor', type: 'boolean', isCustom: true },
          {
            path: 'profile.floorAccess',
            title: 'floorAccess',
            type: 'array',
            items: 'integer',
            isCustom: true,
          },
          { path: 'profile.ssoGroups', title: 'ssoGroups', type: 'string', isCustom: true },
        ]),
      );
      const devices = await fields(as, 'devices');
      expect(devices).not.toHaveProperty('problem');
    }));

  it('are those of every org where nothing else can be read', () =>
    withDoors({ okta: { token: 'refused' } }, async ({ site, as }) => {
      await site.connect(token);
      const found = await fields(as, 'groups');
      expect(found.problem?.code).toBe('token-refused');
      expect(pathsOf(found)).toEqual(expect.arrayContaining(['profile.name', '_embedded.stats.usersCount']));
    }));

  it('are refused before there is a connection', () =>
    withDoors({}, async ({ as }) => {
      expect(codeOf(await as('viewer', 'getFields', { kind: 'users' }))).toBe('not-set-up');
    }));
});
