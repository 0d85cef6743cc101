import { choose, type SwitchTable } from './switches';

const table = {
  redirects: {
    values: ['yes', 'no'],
    default: 'no',
    says: 'Pages answer with a redirect.',
    source: 'nowhere',
  },
  speed: { values: ['slow', 'quick'], default: 'quick', says: 'How quick it is.', source: 'nowhere' },
} as const satisfies SwitchTable;

test('what is not given stays at its default', () => {
  expect(choose(table, { redirects: 'yes', speed: undefined })).toEqual({ redirects: 'yes', speed: 'quick' });
  expect(choose(table)).toEqual({ redirects: 'no', speed: 'quick' });
});

test('an unknown name or value is refused by name', () => {
  expect(() => choose(table, { redirect: 'yes' })).toThrow(
    'no switch "redirect". There are: redirects, speed',
  );
  expect(() => choose(table, { speed: 'warp' })).toThrow('"speed" cannot be "warp". It may be: slow, quick');
  expect(() => choose(table, { constructor: 'yes' })).toThrow('no switch "constructor"');
});
