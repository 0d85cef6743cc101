import { nothingFound } from '../../../static/setup/src/words/found';

describe('a list with nothing to choose from', () => {
  const words = { ask: 'Find a group', none: 'No group begins so.' };

  it.each([
    ['what to type', 'nothing', 'Find a group'],
    ['that Okta is being asked', 'asking', 'Asking Okta…'],
    ['that Okta has none', 'found', 'No group begins so.'],
    ['a lost question, which is not the same as nothing found', 'lost', /could not be asked.*try again/],
  ] as const)('says %s', (_what, is, said) => {
    expect(nothingFound(is, words)).toMatch(said);
  });
});
