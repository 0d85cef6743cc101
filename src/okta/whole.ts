// Reads a short list to its end in one go: for what the page asks and for names, where no place is kept.

import type { OktaReply } from './reply';
import type { OktaClient, Question } from './request';

/**
 * Asks with patience: waits and asks again where that helps. Whoever asks decides how long.
 * `ask` is told how often it was asked before.
 */
export type Patience = <T>(ask: (before: number) => Promise<OktaReply<T>>) => Promise<OktaReply<T>>;

/** Asks once. */
export const once: Patience = (ask) => ask(0);

/**
 * Every entry of a list, page after page, as Okta wrote them.
 *
 * @param o `mostPages`: a longer list is taken as endless, and refused
 */
export async function readWhole(
  client: OktaClient,
  question: Question,
  o: { mostPages: number; patience: Patience },
): Promise<OktaReply<unknown[]>> {
  const base = `https://${client.host}`;
  const start = new URL(question.path, base);
  const entries: unknown[] = [];
  const asked = new Set<string>();
  const broken = (code: 'link-endless' | 'link-repeats' | 'link-elsewhere' | 'odd-answer') => {
    const { host } = client;
    const seen = { kind: question.asked, host, path: start.pathname, page: asked.size, status: 200 };
    const shape = code === 'odd-answer' ? { shape: 'no list' } : {};
    return { is: 'refused', problem: { code, seen: { ...seen, ...shape } } } as const;
  };
  for (let path = question.path; ;) {
    asked.add(path);
    const reply = await o.patience(() => client.get({ ...question, path }));
    if (reply.is !== 'ok') return reply;
    const { body, next } = reply.value;
    if (!Array.isArray(body)) return broken('odd-answer');
    for (const entry of body as unknown[]) entries.push(entry);
    if (next === undefined) return { is: 'ok', value: entries };
    // Only path and query of a link count: the token goes to the entered host alone.
    const target = URL.canParse(next, base) ? new URL(next, base) : undefined;
    if (target?.pathname !== start.pathname) return broken('link-elsewhere');
    path = target.pathname + target.search;
    if (asked.has(path)) return broken('link-repeats');
    if (asked.size >= o.mostPages) return broken('link-endless');
  }
}
