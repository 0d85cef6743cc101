// Which lines of a text stayed, came and went (pure).

export type TextLine = { is: 'same' | 'added' | 'removed'; text: string };

/** Larger than this, in lines times lines, texts are not searched for the fewest differences: it would be felt. */
const searchMax = 4_000_000;

/** All lines of both texts in one order; what went stands before what came in its place. */
export function lineDifferences(before: readonly string[], after: readonly string[]): TextLine[] {
  const ahead = commonLines(before, after);
  const behind = commonLines(before.slice(ahead).reverse(), after.slice(ahead).reverse());
  const was = before.slice(ahead, before.length - behind);
  const is = after.slice(ahead, after.length - behind);
  return [
    ...marked(before.slice(0, ahead), 'same'),
    ...(was.length * is.length > searchMax
      ? [...marked(was, 'removed'), ...marked(is, 'added')]
      : searched(was, is)),
    ...marked(before.slice(before.length - behind), 'same'),
  ];
}

/** Lines on each side of a difference that are shown with it. */
const aroundMax = 2;

/** What differs between two texts with the lines around it; longer pieces that are the same are told by their length. */
export function folded(
  before: readonly string[],
  after: readonly string[],
): (TextLine | { is: 'folded'; count: number })[] {
  const all = lineDifferences(before, after);
  const near = new Set(
    all.flatMap(({ is }, at) =>
      is === 'same' ? [] : Array.from({ length: 2 * aroundMax + 1 }, (_, next) => at + next - aroundMax),
    ),
  );
  const shown: (TextLine | { is: 'folded'; count: number })[] = [];
  all.forEach((line, at) => {
    const last = shown.at(-1);
    if (near.has(at)) shown.push(line);
    else if (last?.is === 'folded') last.count += 1;
    else shown.push({ is: 'folded', count: 1 });
  });
  return shown;
}

function commonLines(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, at) => line !== other[at]);
  return Math.min(differs < 0 ? one.length : differs, other.length);
}

/** By the longest list of lines that both have in the same order. */
function searched(was: readonly string[], is: readonly string[]): TextLine[] {
  const width = is.length + 1;
  // How many lines the rest of both has in common, from each place in the one and in the other.
  const rest = new Uint32Array((was.length + 1) * width);
  const at = (one: number, other: number) => rest[one * width + other] ?? 0;
  for (let one = was.length - 1; one >= 0; one -= 1)
    for (let other = is.length - 1; other >= 0; other -= 1)
      rest[one * width + other] =
        was[one] === is[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const [lines, gone, come]: [TextLine[], string[], string[]] = [[], [], []];
  const settle = () => {
    lines.push(...marked(gone.splice(0), 'removed'), ...marked(come.splice(0), 'added'));
  };
  for (let one = 0, other = 0; one < was.length || other < is.length;) {
    const [old, young] = [was[one], is[other]];
    if (old !== undefined && old === young) {
      settle();
      lines.push({ is: 'same', text: old });
      one += 1;
      other += 1;
    } else if (young === undefined || (old !== undefined && at(one + 1, other) >= at(one, other + 1))) {
      if (old !== undefined) gone.push(old);
      one += 1;
    } else {
      come.push(young);
      other += 1;
    }
  }
  settle();
  return lines;
}

const marked = (lines: readonly string[], is: TextLine['is']): TextLine[] =>
  lines.map((text) => ({ is, text }));

/** A piece of a text, in characters from its beginning, and what is put in its place. */
export type TextChange = { from: number; to: number; insert: string };

/** What makes one text another by whole lines, in order and apart from one another: so a cursor stays with its words. */
export function changesTo(before: string, after: string): TextChange[] {
  // Every line with the break before it, so that a line that goes leaves no empty one; the first break is not there.
  const broken = (text: string) => `\n${text}`.split(/(?=\n)/);
  const changes: TextChange[] = [];
  let at = -1;
  for (const { is, text } of lineDifferences(broken(before), broken(after))) {
    if (is !== 'same') {
      const last = changes.at(-1);
      const here = last?.to === at ? last : { from: at, to: at, insert: '' };
      if (here !== last) changes.push(here);
      if (is === 'removed') here.to += text.length;
      else here.insert += text;
    }
    if (is !== 'added') at += text.length;
  }
  return changes.map((change) => (change.from < 0 ? atBeginning(change) : change));
}

/** Where no break stands before a line, the one behind it comes or goes with it. */
function atBeginning({ to, insert }: TextChange): TextChange {
  if (insert === '') return { from: 0, to: to + 1, insert };
  return to < 0
    ? { from: 0, to: 0, insert: `${insert.slice(1)}\n` }
    : { from: 0, to, insert: insert.slice(1) };
}
