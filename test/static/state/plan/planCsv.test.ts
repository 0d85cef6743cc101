import { consolePage, planCsv } from '../../../../static/setup/src/state/plan/planCsv';
import { planMade, planType } from '../scenes';

const admin = 'https://acme-admin.okta.com';
const csv = (type: string, ids: string[]) =>
  planCsv(planMade(), [{ type, kind: 'users', fate: 'create', ids }], {
    madeAt: '20 Nov 2026, 14:01',
    admin,
  });

describe('a plan as a file', () => {
  it('says when it was made, then names each object with its page in Okta', () => {
    expect(csv('People', ['00u1', '00u2']).split('\r\n')).toEqual([
      '\uFEFF"Plan made 20 Nov 2026, 14:01. Nothing was written. 20 create, 157 change, 1308 same, 13 gone, 2 skipped."',
      'Object type,Kind,Would,Okta ID,In Okta',
      `People,users,create,00u1,${admin}/admin/user/profile/view/00u1`,
      `People,users,create,00u2,${admin}/admin/user/profile/view/00u2`,
      '',
    ]);
  });

  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a, "b"', '"a, ""b"""'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('is no formula to a spreadsheet: %j', (type, cell) => {
    expect(csv(type, ['00u1']).split('\r\n')[2]).toBe(
      `${cell},users,create,00u1,${admin}/admin/user/profile/view/00u1`,
    );
  });

  it('has no links where the console is not known', () => {
    const ids = [{ type: 'G', kind: 'groups', fate: 'gone', ids: ['00g1'] }] as const;
    const text = planCsv(planMade({ types: [planType('G')] }), ids, { madeAt: 'now', admin: undefined });
    expect(text).toContain('G,groups,gone,00g1,\r\n');
    expect(consolePage('devices', 'a/b', admin)).toBe(`${admin}/admin/device/a%2Fb`);
  });
});
