import type { AccountFound, Questions } from '../../../src/contract';
import { pressImport, toTheEnd } from '../../sandbox/drive';
import { token, valueOf, withDoors, type Doors } from '../../doors/aSite';

type Found = Questions['findObjects']['gives'];
const account = async (as: Doors['as'], text: string) =>
  valueOf<AccountFound>(await as('manager', 'findAccount', { text }));
const objects = async (as: Doors['as'], by: string[], values: string[]) =>
  valueOf<Found>(await as('manager', 'findObjects', { type: 'Okta User', by, values }));

describe('an account', () => {
  it('is found by a mail address, and its id stays in the app', () =>
    withDoors({}, async ({ site, as, org }) => {
      const emails = [...org.people].map(({ profile }) => String(profile.email));
      const found = await Promise.all(emails.map((email) => account(as, email)));
      const names = found.flatMap((each) => (each.is === 'found' ? [each.name] : []));
      expect(names.length).toBeGreaterThan(2);
      expect(names.every((name) => site.jira.people.some((person) => person.name === name))).toBe(true);
      expect(JSON.stringify(found)).not.toContain('712020');
      expect(new Set(found.map(({ is }) => is)).size).toBeGreaterThan(1);
    }));

  it('that nobody has is none, in a sentence', () =>
    withDoors({}, async ({ as }) => {
      for (const text of ['nobody@example.com', '', 'not an address', '"', 'x'.repeat(500)])
        expect(await account(as, text)).toEqual({
          is: 'none',
          sentence: expect.stringMatching(/^[A-Z].*\.$/) as string,
        });
    }));
});

describe('objects that references would find', () => {
  it('are told by name for each value, in the order asked, letter case aside', () =>
    withDoors({}, async ({ site, as, org }) => {
      await site.setUp(token);
      await pressImport(site);
      await toTheEnd(site);
      const [one, two] = [...org.people];
      const name = (person: typeof one) =>
        site.assets.objects('Okta User').find(({ attributes }) => attributes['Okta ID'] === person?.id)
          ?.attributes.Name;
      expect(
        await objects(
          as,
          ['Okta ID', 'login'],
          [two?.id ?? '', String(one?.profile.login).toUpperCase(), 'nobody', 'a "b"'],
        ),
      ).toEqual({ found: [[name(two)], [name(one)], [], []] });
      expect(await objects(as, ['Okta ID'], [])).toEqual({ found: [] });
    }));

  it('are not told where Assets does not let anybody look', () =>
    withDoors({ assets: { objects: 'closed' } }, async ({ site, as }) => {
      await site.setUp(token);
      expect(await objects(as, ['Okta ID'], ['a'])).toEqual({});
    }));

  it('are none of a type that is not there yet, and of an attribute that is not', () =>
    withDoors({}, async ({ site, as }) => {
      expect(await objects(as, ['Okta ID'], ['a'])).toEqual({ found: [[]] });
      await site.setUp(token);
      expect(await objects(as, ['Badge'], ['a'])).toEqual({ found: [[]] });
      await pressImport(site);
      await toTheEnd(site);
      const [person] = site.assets.objects('Okta User');
      expect(await objects(as, ['Badge', 'Okta ID'], [String(person?.attributes['Okta ID'])])).toEqual({
        found: [[person?.attributes.Name]],
      });
    }));

  it('are not told while Assets fails', () =>
    withDoors({}, async ({ site, as }) => {
      site.assets.failures(({ request }) =>
        request.url.includes('/aql') ? new Response('', { status: 500 }) : undefined,
      );
      expect(await objects(as, ['N'], ['a'])).toEqual({});
    }));
});
