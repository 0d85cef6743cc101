// Whose Atlassian accounts the lines of a record mean: asked of Jira, kept nowhere.
import { accountLines, applyLine } from '../mapping/apply';
import type { TypeMapping } from '../mapping/mapping';
import type { OktaRecord } from '../records/record';
import type { StoredProblem } from '../store/runs';
import type { Halt } from './halt';
import { patiently } from './patience';
import { problemOf } from './problems';
import type { Turn } from './turn';

/** What one line comes to: the id of an account, never stored or logged, or why there is none. */
export type Meant = { attribute: string } & (
  { is: 'account'; account: string } | { is: 'nobody'; problem: StoredProblem }
);

/** One entry for each line that has something to look up, or why Jira cannot be asked now. */
export async function accountsMeant(
  { assets, world, mapping }: Turn,
  type: TypeMapping,
  record: OktaRecord,
): Promise<{ is: 'known'; meant: Meant[] } | Halt> {
  const meant: Meant[] = [];
  for (const line of accountLines(type)) {
    const { attribute } = line;
    const [text] = applyLine(record, line, { type, tables: mapping.tables ?? [] }).values;
    if (typeof text !== 'string') continue;
    const verdict = await patiently(world, () => assets.findAccount(text));
    if (verdict.is !== 'ok' && verdict.is !== 'refused') return verdict;
    const found = verdict.is === 'ok' ? verdict.value : verdict;
    meant.push(
      found.is === 'found'
        ? { attribute, is: 'account', account: found.account }
        : { attribute, is: 'nobody', problem: problemOf(codes[found.is], { attribute }) },
    );
  }
  return { is: 'known', meant };
}

const codes = {
  none: 'account-none',
  hidden: 'account-hidden',
  several: 'account-several',
  refused: 'accounts-closed',
} as const;
