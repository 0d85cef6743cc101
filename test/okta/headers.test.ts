// Okta's headers, as they are and as proxies leave them.

import fc from 'fast-check';

import { readMediaType, readNextLink, readRate, readRequestId } from '../../src/okta/headers';

const headers = (entries: Record<string, string>) => new Headers(entries);

describe('the next link', () => {
  it.each([
    ['<https://a.okta.com/x?after=1>; rel="next"', 'https://a.okta.com/x?after=1'],
    ['<https://a/x>; rel="self", <https://a/y>; rel="next"', 'https://a/y'],
    ['<https://a/y>; rel="next", <https://a/x>; rel="self"', 'https://a/y'],
    ['<https://a/y?q=a,b;c>;rel=next', 'https://a/y?q=a,b;c'],
    ['<https://a/y> ; title="a, <b>; rel=\\"next\\"" ; REL = "prev NEXT"', 'https://a/y'],
    ['<https://a/x>; title="one, two; three"; rel="self", </y?z>; rel="next"', '/y?z'],
    ['<>; rel="self",<https://a/y>; rel="next"', 'https://a/y'],
  ])('of %j is %j', (header, link) => {
    expect(readNextLink(header)).toBe(link);
  });

  it.each([
    null,
    '',
    '<https://a/x>; rel="self"',
    '<https://a/x>; rel="nextish"',
    '<https://a/x>; anchor="next"; title=next',
    '<https://a/x>; rel="self"; rel="next"',
    'https://a/x; rel="next"',
    '<https://a/x',
    '>; rel="next"<',
  ])('is not in %j', (header) => {
    expect(readNextLink(header)).toBeUndefined();
  });

  it.each(['<', '>', '<>', '<>;', '"', '<>"', '<>;rel=', ',', '<>;"\\"', '\\', '<> ;'])(
    'is looked for in a hundred thousand times %j in one walk',
    (piece) => {
      const steps = { taken: 0 };
      const watched = watch(piece.repeat(100_000), steps);
      expect(readNextLink(watched)).toBeUndefined();
      expect(steps.taken).toBeLessThan(8 * piece.length * 100_000);
    },
  );

  it('is found behind any other links', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'next');
    const other = fc.record({
      target: fc.webUrl({ withQueryParameters: true }),
      rel: word,
      title: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(other), (links) => {
        const lines = links.map(({ target, rel, title }) => {
          const quoted = title.replace(/["\\]/g, '\\$&');
          return `<${target}>; title="${quoted}"; rel="${rel}"`;
        });
        expect(readNextLink([...lines, '<https://a/y>; rel="next"'].join(', '))).toBe('https://a/y');
      }),
    );
  });
});

/** A text that counts the signs looked at, so that a walk that goes back shows without a clock. */
function watch(text: string, steps: { taken: number }): string {
  const counted = {
    length: text.length,
    charAt: (at: number) => ((steps.taken += 1), text.charAt(at)),
    slice: (from: number, to?: number) => ((steps.taken += (to ?? text.length) - from), text.slice(from, to)),
    indexOf: (sign: string, from: number) => {
      const found = text.indexOf(sign, from);
      steps.taken += (found === -1 ? text.length : found) - from + 1;
      return found;
    },
  };
  return counted as unknown as string;
}

describe('the rate limit', () => {
  it('is read with the clock it belongs to', () => {
    const answer = headers({
      'x-rate-limit-limit': '250',
      'x-rate-limit-remaining': '249',
      'x-rate-limit-reset': '1787212860',
      date: 'Thu, 20 Aug 2026 10:00:12 GMT',
    });
    expect(readRate(answer)).toEqual({
      limit: 250,
      remaining: 249,
      reset: 1_787_212_860_000,
      date: Date.UTC(2026, 7, 20, 10, 0, 12),
    });
  });

  it('is read from doubled headers', () => {
    const answer = headers({
      'x-rate-limit-limit': '250, 250',
      'x-rate-limit-remaining': '7,7',
      'x-rate-limit-reset': '1787212860, 1787212860',
      date: 'Thu, 20 Aug 2026 10:00:12 GMT, Thu, 20 Aug 2026 10:00:13 GMT',
    });
    expect(readRate(answer)).toMatchObject({
      limit: 250,
      remaining: 7,
      date: Date.UTC(2026, 7, 20, 10, 0, 12),
    });
  });

  it.each(['', 'soon', '-1', '1e3', '9'.repeat(400), 'NaN, 5'])(
    'is unknown when a header says %.20j',
    (value) => {
      const good = { 'x-rate-limit-limit': '5', 'x-rate-limit-remaining': '5', 'x-rate-limit-reset': '5' };
      for (const name of Object.keys(good))
        expect(readRate(headers({ ...good, [name]: value }))).toBeUndefined();
      expect(readRate(headers(good))).toEqual({ limit: 5, remaining: 5, reset: 5_000 });
      const dated = { ...good, date: 'Thu, 99 Foo 2026 10:00:12 GMT' };
      expect(readRate(headers(dated))).toEqual({ limit: 5, remaining: 5, reset: 5_000 });
    },
  );
});

describe('other headers', () => {
  it('give nothing rather than nonsense', () => {
    expect(readRequestId(headers({ 'x-okta-request-id': 'a b' }))).toBeUndefined();
    expect(readRequestId(headers({ 'x-okta-request-id': 'aGq@k=,aGq@k=' }))).toBe('aGq@k=');
    expect(readMediaType(headers({ 'content-type': 'Text/HTML; charset=x' }))).toBe('text/html');
    expect(readMediaType(headers({}))).toBe('no type');
  });
});
