// Reality is lenient: whatever shape Okta's records have, everything that can be made of them comes over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../compare';
import { truthOf, type OktaSays } from '../truth';
import { oddRecords } from './oddRecords';
import { playing, type Recorded } from './recorded';
import { codesOf, placesOf, story } from './scene';

/** Trimmed answers of real services, with the members of one group. */
const fixture = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/okta-odd-shapes.json'), 'utf8'),
) as Record<'users' | 'groups' | 'members' | 'devices', unknown[]>;

const isRecord = (one: unknown): one is { id: string } =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  typeof one.id === 'string' &&
  !one.id.includes('/');

/** What an Okta that plays these back says, records without a usable id left out. */
const saidBy = ({ users, groups, devices, members }: Recorded): OktaSays => ({
  users: users.filter(isRecord),
  groups: groups.filter(isRecord),
  devices: devices.filter(isRecord),
  members: (group) => (members[group] ?? []).filter(isRecord).map(({ id }) => id),
});

describe('records of odd shapes', () => {
  it('become all that can be made of them, and what cannot is named', () =>
    story({ okta: playing(oddRecords) }, async ({ run, held }) => {
      const told = await run();
      expect(told.state).toBe('done');
      expect(differences(held(), truthOf(saidBy(oddRecords)))).toEqual([]);
      expect(codesOf(told)).toEqual(
        [
          'no-label',
          'not-a-moment',
          'not-an-email',
          'not-text',
          'record-without-id',
          'several-values',
          'unknown-status',
          'unsafe-reference',
        ].sort(),
      );
      expect(placesOf(told, 'no-label')).toEqual(
        [
          'Okta Device guoNoName0000000005 Name',
          'Okta Group 00gNoName0000000007 Name',
          'Okta User 00uNoName0000000013 Name',
          'Okta User 00uNoProfile0000014 Name',
          'Okta User 00uNothing000000015 Name',
        ].sort(),
      );
      expect(told.objects).toMatchObject({
        'Okta User': { created: 18, failed: 3 },
        'Okta Group': { created: 6, failed: 1 },
        'Okta Device': { created: 4, failed: 1 },
      });
      const again = await run();
      expect(again.objects).toMatchObject({ 'Okta User': { created: 0, updated: 0, same: 18 } });
    }));

  it('come over as the Okta room knows them too', () => {
    const { users, groups, devices, members } = fixture;
    const recorded = { users, groups, devices, members: { '00godd000000000000b1': members } };
    return story({ okta: playing(recorded) }, async ({ run, held }) => {
      expect((await run()).state).toBe('done');
      expect(held().length).toBeGreaterThan(2);
      expect(differences(held(), truthOf(saidBy(recorded)))).toEqual([]);
    });
  });
});
