// A problem's sentence as the page shows it: what happened as a heading, why beneath, and how alarming it is.

/** Long enough for a heading; a longer first sentence is split where it names its reasons. */
const headingMax = 90;

/** "Okta refused the token: mistyped, … (401)." -> "Okta refused the token", "Mistyped, … (401)." */
export function headed(sentence: string): { heading: string; why: string } {
  const end = /[.?](?=\s)/.exec(sentence)?.index ?? sentence.length;
  const colon = sentence.indexOf(': ');
  const at = colon > 0 && colon < end ? colon : end;
  if (at > headingMax * 2) return { heading: '', why: sentence };
  const why = sentence.slice(at + 1).trim();
  return {
    heading: sentence.slice(0, at).replace(/\.$/, ''),
    why: why.charAt(0).toUpperCase() + why.slice(1),
  };
}

/** What passes by itself, or may be right on Okta's side: somebody should look. All else will not work as it is. */
const passing: ReadonlySet<string> = new Set([
  'no-people',
  'okta-failed',
  'maintenance',
  'too-slow',
  'unreachable',
  'limit-reached',
  'too-many-at-once',
  'platform-failed',
  'odd-answer',
  'run-going-on',
  'already-running',
  'assets-busy',
  'no-answer',
]);

export const toneOf = (code: string): 'warning' | 'error' => (passing.has(code) ? 'warning' : 'error');
