import { clockTime, daysBetween, lengthOf, moment, readable } from '../../../static/setup/src/state/moments';

const now = Date.UTC(2026, 10, 20, 22, 30);
const here = { now, zone: 'UTC' };
const hourMs = 3_600_000;

describe('a moment', () => {
  it.each([
    [now, 'today, 22:30'],
    [now - 22.5 * hourMs, 'today, 00:00'],
    [now - 23 * hourMs, 'yesterday, 23:30'],
    [now + 2 * hourMs, 'tomorrow, 00:30'],
    [now - 72 * hourMs, '17 Nov, 22:30'],
    [now - 365 * 24 * hourMs, '20 Nov 2025, 22:30'],
  ])('%d is %s', (at, words) => {
    expect(moment(at, here)).toBe(words);
  });

  it('belongs to the day it is where somebody looks', () => {
    expect(moment(now, { now, zone: 'Asia/Tokyo' })).toBe('today, 07:30');
    expect(moment(now - 8 * hourMs, { now, zone: 'Asia/Tokyo' })).toBe('yesterday, 23:30');
  });

  it('has seconds where they matter', () => {
    expect(clockTime(now + 20_000, 'UTC', true)).toBe('22:30:20');
  });
});

it.each([
  [0, 'less than a second'],
  [-5, 'less than a second'],
  [51_400, '51 s'],
  [60_000, '1 min'],
  [171_000, '2 min 51 s'],
  [3_905_000, '1 h 5 min'],
  [3_605_000, '1 h'],
  [90 * hourMs, '90 h'],
])('a length of %d ms is %s', (ms, words) => {
  expect(lengthOf(ms)).toBe(words);
});

it('counts whole days', () => {
  expect([daysBetween(0, 71 * hourMs), daysBetween(0, 72 * hourMs)]).toEqual([2, 3]);
});

it.each([
  ['2026-11-22T03:18:19Z', '22 Nov 2026, 04:18:19'],
  ['2026-11-22T03:18:19.250Z', '22 Nov 2026, 04:18:19'],
  ['2026-99-22T03:18:19Z', '2026-99-22T03:18:19Z'],
  ['2026-11-22', '2026-11-22'],
  ['It is 2026-11-22T03:18:19Z', 'It is 2026-11-22T03:18:19Z'],
])('%j is read as %j', (text, said) => {
  expect(readable(text, 'Europe/Berlin')).toBe(said);
});
