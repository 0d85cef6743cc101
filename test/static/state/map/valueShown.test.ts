import { valueShown } from '../../../../static/setup/src/state/map/valueShown';

describe('a value that will land', () => {
  it.each([
    ['moment', '2026-11-20T08:14:00Z', '20 Nov 2026, 09:14'],
    ['date', '2026-11-20', '20 Nov 2026'],
    ['boolean', 'true', 'Yes'],
    ['boolean', 'false', 'No'],
    ['integer', '4410', '4410'],
    ['text', '2026-11-20T08:14:00Z', '2026-11-20T08:14:00Z'],
    ['moment', 'no moment at all', 'no moment at all'],
  ] as const)('as %s, %s reads %s', (form, text, shown) => {
    expect(valueShown(form, text, 'Europe/Vienna')).toBe(shown);
  });

  it('shows where its lines end', () => {
    expect(valueShown('textarea', 'Main street 1\r\n\nOslo', undefined)).toBe('Main street 1↵↵Oslo');
  });

  it('is cut where it is endless', () => {
    expect(valueShown('text', 'w'.repeat(5_000), undefined)).toHaveLength(161);
  });
});
