// Typed questions to the app: each by its name in the contract, through Forge's bridge.
import { invoke } from '@forge/bridge';
import type { Questions } from '../../../src/contract';
import type { Reply } from './answers';

/**
 * Asks one question. Never rejects: a refusal is an answer with a problem in words, and a call that failed on its way
 * (a network that is gone, a function that broke) is `lost`, so that whoever asked offers to try again.
 */
export async function ask<N extends keyof Questions>(
  name: N,
  takes: Questions[N]['takes'],
): Promise<Reply<Questions[N]['gives']>> {
  try {
    const answer: unknown = await invoke(name, takes);
    return isAnswer<Questions[N]['gives']>(answer) ? answer : { is: 'lost' };
  } catch {
    return { is: 'lost' };
  }
}

/** The page and the app are one version, so the outer form is enough to tell an answer from a host's own fault. */
function isAnswer<T>(answer: unknown): answer is Exclude<Reply<T>, { is: 'lost' }> {
  if (typeof answer !== 'object' || answer === null || !('is' in answer)) return false;
  return (answer.is === 'ok' && 'value' in answer) || (answer.is === 'refused' && 'problem' in answer);
}
