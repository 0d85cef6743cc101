// What becomes of attributes of type User, which are set after a run: an account is found, or all stays as it is.
import { accountsOf, valuesOf, type FoundObject } from '../../assets/foundObject';
import { accountLines, applyLine } from '../../mapping/apply';
import type { LookupTable, TypeMapping } from '../../mapping/mapping';
import type { OktaRecord } from '../../records/record';
import type { StoredProblem } from '../../store/runs';
import type { AttributeChange } from './attributeChanges';
import { patiently } from '../patience';
import { problemOf } from '../problems';
import type { Asker } from './setup';

/** The changes in the order of the lines, and why an account was not found. */
export async function accountChanges(
  { world, user }: Asker,
  record: OktaRecord,
  o: { type: TypeMapping; held: FoundObject | 'none' | 'unread'; tables: readonly LookupTable[] },
): Promise<{ changes: AttributeChange[]; problems: StoredProblem[] }> {
  const object = typeof o.held === 'object' ? o.held : undefined;
  const changes: AttributeChange[] = [];
  const problems: StoredProblem[] = [];
  for (const line of accountLines(o.type)) {
    const { attribute } = line;
    const before = object ? [...valuesOf(object, attribute)] : o.held === 'none' ? [] : undefined;
    const told = before === undefined ? {} : { before };
    const [text] = applyLine(record, line, { type: o.type, tables: o.tables }).values;
    const verdict =
      text === undefined ? undefined : await patiently(world, () => user.findAccount(String(text)));
    if (verdict?.is === 'ok' && verdict.value.is === 'found') {
      const { account, name } = verdict.value;
      const isChanged = !(object && accountsOf(object, attribute).includes(account));
      changes.push({ attribute, ...told, after: isChanged ? [name] : (before ?? [name]), isChanged });
    } else {
      changes.push({ attribute, ...told, after: before ?? [], isChanged: false });
      const why = verdict?.is === 'ok' ? verdict.value.is : 'refused';
      if (verdict !== undefined)
        problems.push(
          why === 'refused' || why === 'found'
            ? problemOf('accounts-closed')
            : problemOf(`account-${why}`, { attribute }),
        );
    }
  }
  return { changes, problems };
}
