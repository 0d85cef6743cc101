// axe in the page around and in the app's frame: what somebody who cannot see, or cannot point, would stumble over.
import { source } from 'axe-core';
import type { Visitor } from './visitor';

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Evaluated over the debugging protocol, to which the policy of a page does not apply. */
const run = (where: string): string =>
  `axe.run(${where}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`;

/** Every violation in a line: where, which rule, and what broke it. */
export async function violationsIn(visitor: Visitor): Promise<string[]> {
  const found: string[] = [];
  // The frame is looked into by itself.
  const around = "{ exclude: ['dialog.app iframe'] }";
  for (const [where, frame, scope] of [
    ['around', visitor.page.mainFrame(), around],
    ['app', visitor.frame(), 'document'],
  ] as const) {
    if (!(await frame.evaluate<boolean>('"axe" in window'))) await frame.evaluate(source);
    const violations = await frame.evaluate<Violation[]>(run(scope));
    for (const { id, help, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        found.push(`${where}: ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`);
  }
  return found;
}
