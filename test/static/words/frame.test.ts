import * as choose from '../../../static/setup/src/words/choose';
import * as connect from '../../../static/setup/src/words/connect';
import * as draft from '../../../static/setup/src/words/draft';
import * as frame from '../../../static/setup/src/words/frame';
import * as overview from '../../../static/setup/src/words/overview';
import * as plan from '../../../static/setup/src/words/plan';
import * as runs from '../../../static/setup/src/words/runs';

/** Every text that stands in the words; what a function makes of numbers is read from its source. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [Function.prototype.toString.call(value).replace(/\$\{[^}]*\}/g, '0')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const texts = [choose, connect, draft, frame, overview, plan, runs].flatMap(textsIn);

describe('the words of the page', () => {
  it('are looked at here', () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  it('are plain: no jargon, no begging, no shouting, no code', () => {
    const wrong =
      /\b(sync(ed|ing)?|entit(y|ies)|payload|please|oops|error occurred|invalid|submit)\b|[a-z]!(\s|$|['"`])/i;
    expect(texts.filter((text) => wrong.test(text))).toEqual([]);
  });
});
