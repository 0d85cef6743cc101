import { isEnoughTyped } from '../../../static/setup/src/state/isEnoughTyped';

describe('what is typed to find somebody', () => {
  it.each(['an', 'Žo', '王', '김', 'Ж', 'a1', '12'])('is enough to ask with: %s', (text) => {
    expect(isEnoughTyped(text)).toBe(true);
  });

  it.each(['', 'a', 'Ž', '7', '@'])('is too little: %j', (text) => {
    expect(isEnoughTyped(text)).toBe(false);
  });
});
