// Steps from page to page, and the links that must not be followed.

import fc from 'fast-check';

import { firstPage, follow, halved, membersOf } from '../../src/okta/cursor';
import type { Cursor } from '../../src/okta/cursor';

const host = 'acme.okta.com';
const on = (cursor: Cursor, link: string, ids: string[] = []) => follow(cursor, { link, host, ids });

/** Walks until a step is bad, at most `most` pages. */
function walk(
  start: Cursor,
  linkOf: (page: number) => string,
  { most, ids }: { most: number; ids?: (page: number) => string[] },
) {
  let cursor = start;
  for (let page = 1; page <= most; page++) {
    const step = on(cursor, linkOf(page), ids?.(page) ?? [`a${page}`, `b${page}`]);
    if (step.is === 'bad') return { page, code: step.code };
    cursor = step.cursor;
  }
  return { page: most, cursor };
}

const usersLink = (after: string) => `https://${host}/api/v1/users?after=${after}&limit=200&search=status+pr`;

describe('the start of a list', () => {
  it('asks for the largest page, everybody, and what else belongs to each record', () => {
    expect(firstPage('users').path).toBe('/api/v1/users?limit=200&search=status%20pr');
    expect(firstPage('groups').path).toBe('/api/v1/groups?limit=200&expand=stats');
    expect(firstPage('devices').path).toBe('/api/v1/devices?limit=200&expand=userSummary');
    expect(membersOf('00g1').path).toBe('/api/v1/groups/00g1/users?limit=1000');
  });

  it('keeps a strange group id in its place', () => {
    expect(membersOf('a/../b?c#d').path).toBe('/api/v1/groups/a%2F..%2Fb%3Fc%23d/users?limit=1000');
  });
});

describe('a next link', () => {
  it('is followed word for word', () => {
    const link = `https://${host}/api/v1/users?after=00u%2B%3D~%21*&limit=200&search=status+pr`;
    expect(on(firstPage('users'), link)).toMatchObject({
      is: 'next',
      cursor: { path: '/api/v1/users?after=00u%2B%3D~%21*&limit=200&search=status+pr', page: 1 },
    });
  });

  it.each([
    'https://acme-admin.okta.com/api/v1/devices?after=1&limit=200&expand=userSummary',
    'https://login.acme.com/api/v1/devices?after=1&limit=200&expand=userSummary',
    'http://acme.okta.com:8080/api/v1/devices?after=1&limit=200&expand=userSummary#part',
    'https://user:secret@evil.example/api/v1/devices?after=1&limit=200&expand=userSummary',
    '/api/v1/devices?after=1&limit=200&expand=userSummary',
  ])('on another name of the org goes on at the entered host: %s', (link) => {
    expect(on(firstPage('devices'), link)).toMatchObject({
      cursor: { path: '/api/v1/devices?after=1&limit=200&expand=userSummary' },
    });
  });

  it.each([
    ['/api/v1/devices?after=1&limit=200', '/api/v1/devices?after=1&limit=200&expand=userSummary'],
    ['/api/v1/devices?after=1&expand=', '/api/v1/devices?after=1&expand=&expand=userSummary&limit=200'],
    [
      '/api/v1/devices?after=1&limit=20&expand=userSummary',
      '/api/v1/devices?after=1&limit=20&expand=userSummary',
    ],
  ])('%s gets back what it lost', (link, path) => {
    expect(on(firstPage('devices'), link)).toMatchObject({ cursor: { path } });
  });

  it('keeps asking for everybody', () => {
    expect(on(firstPage('users'), '/api/v1/users?after=1&limit=200')).toMatchObject({
      cursor: { path: '/api/v1/users?after=1&limit=200&search=status%20pr' },
    });
  });

  it('keeps asking by the search the list began with, and never by its own', () => {
    const search = 'status eq "ACTIVE" and profile.city sw "Br"';
    const encoded = encodeURIComponent(search);
    const start = firstPage('users', search);
    expect(start.path).toBe(`/api/v1/users?limit=200&search=${encoded}`);
    const step = on(start, '/api/v1/users?after=1&limit=200');
    expect(step).toMatchObject({
      cursor: { path: `/api/v1/users?after=1&limit=200&search=${encoded}`, search },
    });
    const stored = JSON.parse(JSON.stringify(step.is === 'next' ? step.cursor : start)) as Cursor;
    expect(on(stored, '/api/v1/users?after=2&limit=200', ['c', 'd'])).toMatchObject({
      cursor: { path: `/api/v1/users?after=2&limit=200&search=${encoded}` },
    });
  });

  it('keeps a search beside what else belongs to each record', () => {
    const start = firstPage('devices', 'status eq "ACTIVE"');
    expect(on(start, '/api/v1/devices?after=1')).toMatchObject({
      cursor: {
        path: '/api/v1/devices?after=1&expand=userSummary&search=status%20eq%20%22ACTIVE%22&limit=200',
      },
    });
  });

  it.each([
    '',
    ' ',
    'https://[broken/api/v1/users?after=1',
    'https://acme.okta.com/api/v1/groups?after=1',
    'https://acme.okta.com/api/v1/users/00u1/lifecycle/deactivate?after=1',
    'https://acme.okta.com/api/v1/users/../groups?after=1',
    'https://acme.okta.com//evil.example/api/v1/users?after=1',
    'javascript:alert(1)',
    `https://acme.okta.com/api/v1/users?after=${'x'.repeat(10_000)}`,
  ])('that leaves the list is not followed: %.70j', (link) => {
    expect(on(firstPage('users'), link)).toMatchObject({ is: 'bad', code: 'link-elsewhere' });
  });

  it('of one group does not lead to another', () => {
    const start = membersOf('00g1');
    expect(on(start, '/api/v1/groups/00g1/users?after=1')).toMatchObject({
      is: 'next',
      cursor: { id: '00g1' },
    });
    expect(on(start, '/api/v1/groups/00g2/users?after=1')).toMatchObject({
      is: 'bad',
      code: 'link-elsewhere',
    });
  });

  it('makes a cursor that survives being stored', () => {
    const step = on(firstPage('users'), usersLink('1'));
    expect(JSON.parse(JSON.stringify(step))).toEqual(step);
  });
});

describe('a list that runs in a circle', () => {
  it('is found when a page names itself', () => {
    expect(walk(firstPage('users'), () => usersLink('1'), { most: 10 })).toMatchObject({
      page: 2,
      code: 'link-repeats',
    });
    const self = `https://${host}${firstPage('users').path}`;
    expect(walk(firstPage('users'), () => self, { most: 10 })).toMatchObject({
      page: 1,
      code: 'link-repeats',
    });
  });

  it('is found however long the way in and the circle are, in a few rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (wayIn, circle) => {
        const at = (page: number) => (page <= wayIn ? page : wayIn + ((page - wayIn) % circle));
        const end = walk(firstPage('users'), (page) => usersLink(`p${at(page)}`), { most: 5_000 });
        expect(end).toMatchObject({ code: 'link-repeats' });
        expect(end.page).toBeLessThanOrEqual(3 * (wayIn + circle) + 3);
      }),
      { numRuns: 200 },
    );
  });

  it('is found when ever new links lead to the same pages, some of them empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 2, max: 100 }), (wayIn, circle) => {
        const at = (page: number) => (page <= wayIn ? page : wayIn + ((page - wayIn) % circle));
        const ids = (page: number) => (at(page) % 2 ? [] : [`a${at(page)}`, `b${at(page)}`]);
        const end = walk(firstPage('users'), (page) => usersLink(`p${page}`), { most: 2_000, ids });
        expect(end).toMatchObject({ code: 'link-repeats' });
        expect(end.page).toBeLessThanOrEqual(3 * (wayIn + circle) + 3);
      }),
      { numRuns: 100 },
    );
  });

  it('is not seen in pages that are empty or tell of one record again', () => {
    const one = (page: number) => (page % 3 === 0 ? ['a'] : []);
    expect(walk(firstPage('users'), (page) => usersLink(`p${page}`), { most: 50, ids: one })).toMatchObject({
      page: 50,
    });
  });

  it('is not seen in a long straight list, and the cursor does not grow', () => {
    const end = walk(firstPage('users'), (page) => usersLink(`p${page}`), { most: 5_000 });
    expect(end).toMatchObject({ page: 5_000, cursor: { page: 5_000 } });
    expect(JSON.stringify(end.cursor).length).toBeLessThan(300);
  });

  it('that never repeats ends after fifty thousand pages', () => {
    const start = { ...firstPage('users'), page: 49_990 };
    expect(walk(start, (page) => usersLink(`p${page}`), { most: 20 })).toMatchObject({
      page: 10,
      code: 'link-endless',
    });
  });
});

describe('a page that is too heavy', () => {
  const sizes = (start: Cursor) => {
    const found: number[] = [];
    for (let next = halved(start); next !== undefined; next = halved(next)) {
      expect(next.path).toContain(`limit=${next.size}`);
      expect(next.page).toBe(start.page);
      found.push(next.size);
    }
    return found;
  };

  it('is halved down to the smallest that is worth asking for', () => {
    expect(sizes(membersOf('00g1'))).toEqual([500, 250, 125, 62, 31, 25]);
    expect(sizes(firstPage('users'))).toEqual([100, 50, 25]);
    const lowered = on(membersOf('00g1'), '/api/v1/groups/00g1/users?after=1&limit=200');
    expect(lowered.is === 'next' && sizes(lowered.cursor)).toEqual([100, 50, 25]);
  });

  it('is the only thing that changes', () => {
    const step = on(firstPage('devices'), '/api/v1/devices?after=limit=7&limit=200&expand=userSummary');
    const smaller = step.is === 'next' ? halved(step.cursor) : undefined;
    expect(smaller?.path).toBe('/api/v1/devices?after=limit=7&limit=100&expand=userSummary');
  });

  it('grows again after a while', () => {
    const small = halved(firstPage('users'));
    const link = (page: number, size: number) => `/api/v1/users?after=${page}&limit=${size}&search=status+pr`;
    let cursor = small ?? firstPage('users');
    const asked: number[] = [];
    for (let page = 1; page <= 40; page++) {
      const step = on(cursor, link(page, cursor.size));
      if (step.is === 'next') cursor = step.cursor;
      asked.push(cursor.size);
    }
    expect(asked.slice(0, 15).every((size) => size === 100)).toBe(true);
    expect(asked.slice(15).every((size) => size === 200)).toBe(true);
  });
});
