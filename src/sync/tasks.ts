// What an import cannot do and is done object by object afterwards: accounts, and values that Okta no longer has (decided here).
import { accountLines, rowLines } from '../mapping/apply';
import { entryOf, noMark } from '../store/ledgerEntry';
import type { TypeMapping } from '../mapping/mapping';
import { kinds } from '../records/record';
import { fateOf } from './fates';
import { toldOf } from './gone';
import { typesOf, type Turn } from './turn';

/** One object that wants more than its row. */
export type Task = {
  type: TypeMapping;
  id: string;
  /** Names of attributes whose value goes. */
  clears: string[];
  /** Its accounts are looked up. */
  accounts: boolean;
  /** The import leaves the object as it is. */
  isSame: boolean;
};

/**
 * Every task of a run, in an order that each of its workers finds again. Accounts are looked up for people who are new
 * or changed, and for those that nobody was found for last time.
 */
export async function tasksOf(turn: Turn): Promise<Task[]> {
  const { memory, mapping } = turn;
  const clears = new Map<string, string[]>();
  for (const { type, id, attribute } of memory.notCleared) {
    if (attribute === undefined) continue;
    const key = `${type}\n${id}`;
    const some = clears.get(key) ?? [];
    clears.set(key, some.includes(attribute) ? some : [...some, attribute]);
  }
  const before = new Set(memory.current?.unmatched ?? []);
  const tasks: Task[] = [];
  for (const kind of kinds.filter((each) => mapping.types.some((type) => type.kind === each))) {
    const told = await toldOf(turn, kind);
    const types = typesOf(turn, kind);
    if (clears.size === 0 && types.every((type) => accountLines(type).length === 0)) continue;
    for (const [id, seen] of memory.seen[kind]) {
      const type = types[seen.type];
      if (type === undefined) continue;
      // A record may come twice in a run: what its last version has again is not cleared.
      const its = seen.again ? (clears.get(`${type.type}\n${id}`) ?? []) : [];
      const { fate, isQuiet } = fateOf(id, seen, told);
      const isDue =
        !told.isSameMapping ||
        (fate !== 'same' && !isQuiet) ||
        before.has(id) ||
        hasOtherAddress(type, seen.marks, entryOf(told.before, id, seen.type)?.marks ?? []);
      const accounts = accountLines(type).length > 0 && isDue;
      if (its.length > 0 || accounts)
        tasks.push({ type, id, clears: its, accounts, isSame: fate === 'same' });
    }
  }
  return tasks.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether what accounts are looked up by changed; their marks follow those of the row. */
function hasOtherAddress(type: TypeMapping, now: readonly string[], then: readonly string[]): boolean {
  const first = rowLines(type).length;
  return accountLines(type).some((_line, at) => (now[first + at] ?? noMark) !== (then[first + at] ?? noMark));
}
