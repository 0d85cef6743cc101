import { oktaProblems } from '../../../src/okta/problems';
import { assetsProblems } from '../../../src/assets/problems';
import { headed, toneOf } from '../../../static/setup/src/state/said';

describe('a problem as it is shown', () => {
  it.each([
    [
      'Okta refused the token: mistyped, revoked (401).',
      'Okta refused the token',
      'Mistyped, revoked (401).',
    ],
    [
      'There is no Okta at acme.okta.com. It answers (404).',
      'There is no Okta at acme.okta.com',
      'It answers (404).',
    ],
    ['Okta does not answer (503).', 'Okta does not answer (503)', ''],
    ['This is not an Okta address', 'This is not an Okta address', ''],
    ['', '', ''],
  ])('%s', (sentence, heading, why) => {
    expect(headed(sentence)).toEqual({ heading, why });
  });

  it('has no heading where the first sentence has no end in sight', () => {
    const endless = `${'word '.repeat(60)}.`;
    expect(headed(endless)).toEqual({ heading: '', why: endless });
  });

  it('loses none of the words of Okta’s and Assets’ problems', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    for (const { sentence } of [...Object.values(oktaProblems), ...Object.values(assetsProblems)]) {
      const { heading, why } = headed(sentence);
      expect(letters(heading + why)).toBe(letters(sentence));
      expect(heading).not.toBe('');
    }
  });

  it('is alarming only where it will not work as it is', () => {
    expect([toneOf('token-refused'), toneOf('no-people'), toneOf('of another release')]).toEqual([
      'error',
      'warning',
      'error',
    ]);
  });
});
