// axe in the page around and in the app's frame: what somebody who cannot see, or cannot point, would stumble over.
import { source } from 'axe-core';
import type { Frame } from 'playwright-core';

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Evaluated over the debugging protocol, to which the policy of a page does not apply. */
const run = (where: string, rules: readonly string[]): string => {
  const only = rules.length > 0 ? `, runOnly: ${JSON.stringify(rules)}` : '';
  return `axe.run(${where}, { resultTypes: ['violations']${only} }).then(({ violations }) => violations)`;
};

/**
 * Every violation in a line: which rule, and what broke it.
 *
 * @param rules only these; all of them where none is named
 */
export async function violationsIn(frame: Frame, ...rules: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate<boolean>('"axe" in window'))) await frame.evaluate(source);
  // A frame is looked into by itself.
  const violations = await frame.evaluate<Violation[]>(run("{ exclude: ['iframe'] }", rules));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
