// Some objects that want more than their rows: looked up, their accounts found, their values set and cleared.
import { accountsOf, valuesOf, type FoundObject } from '../assets/foundObject';
import type { NewValues } from '../assets/objects';
import { accountLines, applyLine } from '../mapping/apply';
import { attributeNamed, typeNamed, type KnownSchema } from '../mapping/known';
import { firstPage } from '../okta/cursor';
import { readPage } from '../okta/pages';
import { among } from '../okta/search';
import type { JsonObject, OktaRecord } from '../records/record';
import { keys } from '../store/keys';
import type { JournalPiece } from '../store/journal';
import type { Place, StoredProblem } from '../store/runs';
import { idAttribute } from './identity';
import { patiently } from './patience';
import { problemOf } from './problems';
import type { Met } from './rows';
import { Tally } from './tally';
import type { Task } from './tasks';
import type { Turn } from './turn';

/** Why a portion cannot be worked on now. */
export type Halt =
  { is: 'busy'; until: number; problem: StoredProblem } | { is: 'fault' | 'spent'; problem: StoredProblem };

/** Some tasks, and what came of them. */
export class Portion {
  readonly #tally: Tally;
  readonly #cleared: (Place & { attribute: string })[] = [];
  readonly #unmatched = new Set<string>();
  readonly #amended: Record<string, number> = {};
  #clears: 'allowed' | 'refused' | undefined;

  constructor(
    readonly turn: Turn,
    readonly tasks: readonly Task[],
    readonly known: KnownSchema | undefined,
  ) {
    this.#tally = new Tally(turn.memory.placed);
  }

  async work(): Promise<Halt | undefined> {
    for (const type of new Set(this.tasks.map((task) => task.type))) {
      const tasks = this.tasks.filter((task) => task.type === type);
      const attribute = idAttribute(type);
      if (attribute === undefined || this.known === undefined) {
        this.#refuse(tasks);
        continue;
      }
      const found = await patiently(this.turn.world, () =>
        this.turn.assets.findObjects({
          type: type.type,
          attributes: [attribute],
          values: tasks.map(({ id }) => id),
        }),
      );
      if (found.is === 'refused') this.#refuse(tasks);
      else if (found.is !== 'ok') return found;
      else {
        const halt = await this.#change(tasks, { attribute, objects: found.value });
        if (halt) return halt;
      }
    }
    return undefined;
  }

  async #change(
    tasks: readonly Task[],
    { attribute, objects }: { attribute: string; objects: readonly FoundObject[] },
  ): Promise<Halt | undefined> {
    const records = await this.#records(tasks.filter(({ accounts }) => accounts));
    if (records.is === 'halt') return records.halt;
    for (const task of tasks) {
      const object = objects.find((each) => valuesOf(each, attribute).includes(task.id));
      if (object === undefined) continue;
      const changes: NewValues[] = [];
      for (const name of task.clears) {
        const attributeId = this.#attributeId(task, name);
        const isThere = valuesOf(object, name).length > 0;
        if (attributeId !== undefined && isThere) changes.push({ attributeId, values: [] });
        else if (!isThere) this.#clear(task, name);
      }
      const record = records.found.get(task.id);
      if (task.accounts && record !== undefined) {
        const halt = await this.#findAccounts(task, { record, object, changes });
        if (halt) return halt;
      }
      if (changes.length === 0) continue;
      const changed = await patiently(this.turn.world, () =>
        this.turn.assets.changeObject(object.id, changes, object.typeId),
      );
      if (changed.is === 'ok') {
        for (const name of task.clears) this.#clear(task, name);
        if (task.clears.length > 0) this.#clears = 'allowed';
        const { type } = task.type;
        if (task.isSame) this.#amended[type] = (this.#amended[type] ?? 0) + 1;
      } else if (changed.is === 'refused') {
        if (task.clears.length > 0) this.#clears = 'refused';
        // A value that could not be cleared is listed as such already.
        if (changes.every(({ values }) => values.length === 0)) continue;
        this.#meet(problemOf('objects-unchanged', { type: task.type.type }), task);
        this.#unmatched.add(task.id);
      } else return changed;
    }
    return undefined;
  }

  async #findAccounts(
    task: Task,
    o: { record: OktaRecord; object: FoundObject; changes: NewValues[] },
  ): Promise<Halt | undefined> {
    const { assets, world, mapping } = this.turn;
    for (const line of accountLines(task.type)) {
      const about = { type: task.type, tables: mapping.tables ?? [] };
      const [text] = applyLine(o.record, line, about).values;
      const attributeId = this.#attributeId(task, line.attribute);
      if (typeof text !== 'string' || attributeId === undefined) continue;
      const verdict = await patiently(world, () => assets.findAccount(text));
      if (verdict.is === 'refused') {
        this.#meet(problemOf('accounts-closed'), task, line.attribute);
        this.#unmatched.add(task.id);
      } else if (verdict.is !== 'ok') return verdict;
      else if (verdict.value.is === 'found') {
        const { account } = verdict.value;
        const holds = accountsOf(o.object, line.attribute).includes(account);
        if (!holds) o.changes.push({ attributeId, values: [account] });
      } else {
        this.#unmatched.add(task.id);
        const code = accountCodes[verdict.value.is];
        this.#meet(problemOf(code, { attribute: line.attribute }), task, line.attribute);
      }
    }
    return undefined;
  }

  /** The people as Okta knows them now: no address was kept. */
  async #records(
    tasks: readonly Task[],
  ): Promise<{ is: 'read'; found: Map<string, OktaRecord> } | { is: 'halt'; halt: Halt }> {
    const found = new Map<string, OktaRecord>();
    if (tasks.length === 0) return { is: 'read', found };
    const cursor = firstPage(
      'users',
      among(
        tasks.map(({ id }) => id),
        undefined,
      ),
    );
    const page = await patiently(this.turn.world, () => readPage(this.turn.okta, cursor));
    if (page.is === 'refused') this.giveUp(page.problem);
    else if (page.is !== 'ok') return { is: 'halt', halt: page };
    // What came over the wire is JSON; the Okta room has looked at nothing but the id.
    else
      for (const item of page.value.items)
        found.set(item.id, { kind: 'users', id: item.id, raw: item as JsonObject });
    return { is: 'read', found };
  }

  /** Nothing can be done for these tasks now. */
  #refuse(tasks: readonly Task[]): void {
    for (const task of tasks) {
      if (task.clears.length > 0) this.#clears = 'refused';
      if (!task.accounts) continue;
      this.#unmatched.add(task.id);
      this.#meet(problemOf('objects-closed', { what: 'Accounts' }), task);
    }
  }

  /** A fault that did not pass: these people are looked up by the next run. */
  giveUp(problem: StoredProblem): void {
    this.#tally.add({ problem });
    for (const { id, accounts } of this.tasks) if (accounts) this.#unmatched.add(id);
  }

  #attributeId(task: Task, name: string): string | undefined {
    const type = this.known && typeNamed(this.known, task.type.type);
    return type && attributeNamed(type, name)?.id;
  }

  #clear({ type, id }: Task, attribute: string): void {
    this.#cleared.push({ type: type.type, id, attribute });
  }

  #meet(problem: StoredProblem, { type, id }: Task, attribute?: string): void {
    const met: Met = {
      problem,
      place: { type: type.type, id, ...(attribute === undefined ? {} : { attribute }) },
    };
    this.#tally.add(met);
  }

  /** The place after these tasks, and what came of them, in one write. */
  async store(): Promise<void> {
    const { hold, memory } = this.turn;
    const { phase, run, pieces, problems } = hold.record;
    if (phase.is !== 'amending') return;
    const piece: JournalPiece = {
      ...{ people: [], groups: [], seen: {} },
      places: this.#tally.places,
      cleared: this.#cleared,
      unmatched: [...this.#unmatched],
      amended: this.#amended,
      ...(this.#clears === undefined ? {} : { clears: this.#clears }),
    };
    await hold.store(
      {
        phase: { ...phase, place: phase.place + this.tasks.length, faults: 0 },
        pieces: pieces + 1,
        problems: this.#tally.into(problems),
      },
      [{ key: keys.journal(run, pieces), value: piece }],
    );
    memory.recall({ ...piece, places: [] });
  }
}

const accountCodes = {
  none: 'account-none',
  hidden: 'account-hidden',
  several: 'account-several',
  refused: 'accounts-closed',
} as const;
