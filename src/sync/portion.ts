// Some objects that want more than their rows: looked up, their accounts found, their values set and cleared.
import { accountsOf, valuesOf, type FoundObject } from '../assets/foundObject';
import type { NewValues } from '../assets/objects';
import { attributeNamed, typeNamed, type KnownSchema } from '../mapping/known';
import type { OktaRecord } from '../records/record';
import { keys } from '../store/keys';
import type { JournalPiece } from '../store/journal';
import type { Place, StoredProblem } from '../store/runs';
import { accountsMeant } from './accountsMeant';
import type { Halt } from './halt';
import { idAttribute } from './identity';
import { patiently } from './patience';
import { peopleNow } from './peopleNow';
import { problemOf } from './problems';
import { Tally } from './tally';
import type { Task } from './tasks';
import type { Turn } from './turn';

/** One value of one attribute, by its name. */
type NewValue = { name: string; value: string };

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
        if (attribute === undefined) this.#nameless(tasks);
        else this.#refuse(tasks);
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
    const sought = tasks.filter(({ accounts }) => accounts).map(({ id }) => id);
    const now = await peopleNow(this.turn, sought);
    if (now.is === 'refused') this.giveUp(now.problem);
    else if (now.is !== 'read') return now;
    const people = now.is === 'read' ? now.people : new Map<string, OktaRecord>();
    for (const task of tasks) {
      const its = objects.filter((each) => valuesOf(each, attribute).includes(task.id));
      if (its.length === 0) this.#unfound(task);
      else {
        const halt = await this.#amend(task, its, people.get(task.id));
        if (halt) return halt;
      }
    }
    return undefined;
  }

  /** Every object that holds the id: where an identifier changed there may be two, and nothing says which is meant. */
  async #amend(
    task: Task,
    objects: readonly FoundObject[],
    record: OktaRecord | undefined,
  ): Promise<Halt | undefined> {
    const accounts: NewValue[] = [];
    if (task.accounts && record === undefined) this.#unmatched.add(task.id);
    else if (task.accounts && record !== undefined) {
      const found = await accountsMeant(this.turn, task.type, record);
      if (found.is !== 'known') return found;
      for (const each of found.meant)
        if (each.is === 'account') accounts.push({ name: each.attribute, value: each.account });
        else this.#unset(task, each.problem, each.attribute);
    }
    const kept = new Set<string>();
    let isChanged = false;
    for (const object of objects) {
      const { changes, clears } = this.#changesOf(task, object, accounts);
      for (const name of task.clears)
        if (!clears.includes(name) && valuesOf(object, name).length > 0) kept.add(name);
      if (changes.length === 0) continue;
      const changed = await patiently(this.turn.world, () =>
        this.turn.assets.changeObject(object.id, changes, object.typeId),
      );
      if (changed.is === 'ok') {
        isChanged = true;
        if (clears.length > 0) this.#clears = 'allowed';
      } else if (changed.is !== 'refused') return changed;
      else {
        if (clears.length > 0) this.#clears = 'refused';
        for (const name of clears) kept.add(name);
        // A value that could not be cleared is listed as such already.
        if (changes.length > clears.length)
          this.#unset(task, problemOf('objects-unchanged', { type: task.type.type }));
      }
    }
    for (const attribute of task.clears)
      if (!kept.has(attribute)) this.#cleared.push({ type: task.type.type, id: task.id, attribute });
    if (isChanged && task.isSame) this.#amended[task.type.type] = (this.#amended[task.type.type] ?? 0) + 1;
    return undefined;
  }

  /** What has to change in one object, and the names of the attributes that this clears. */
  #changesOf(
    task: Task,
    object: FoundObject,
    accounts: readonly NewValue[],
  ): { changes: NewValues[]; clears: string[] } {
    const changes: NewValues[] = [];
    const clears: string[] = [];
    for (const name of task.clears) {
      const attributeId = this.#attributeId(task, name);
      if (attributeId === undefined || valuesOf(object, name).length === 0) continue;
      changes.push({ attributeId, values: [] });
      clears.push(name);
    }
    for (const { name, value } of accounts) {
      const attributeId = this.#attributeId(task, name);
      if (attributeId === undefined)
        this.#unset(task, problemOf('objects-closed', { what: 'Accounts' }), name);
      else if (!accountsOf(object, name).includes(value)) changes.push({ attributeId, values: [value] });
    }
    return { changes, clears };
  }

  /** Nothing can be done for these tasks now. */
  #refuse(tasks: readonly Task[]): void {
    for (const task of tasks) {
      if (task.clears.length > 0) this.#clears = 'refused';
      if (task.accounts) this.#unset(task, problemOf('objects-closed', { what: 'Accounts' }));
    }
  }

  /** Nothing tells which object is meant: that says nothing of what Assets lets the app do. */
  #nameless(tasks: readonly Task[]): void {
    for (const task of tasks)
      if (task.accounts) this.#unset(task, problemOf('no-id-attribute', { type: task.type.type }));
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

  /** Assets made no object of the row, or hides it: nothing was set, and nothing counts as cleared. */
  #unfound(task: Task): void {
    const problem = problemOf('object-unfound', { type: task.type.type });
    if (task.accounts) this.#unset(task, problem);
    else this.#meet(problem, task);
  }

  /** An account that is not set: the next run looks this person up again. */
  #unset(task: Task, problem: StoredProblem, attribute?: string): void {
    this.#unmatched.add(task.id);
    this.#meet(problem, task, attribute);
  }

  #meet(problem: StoredProblem, { type, id }: Task, attribute?: string): void {
    const place = { type: type.type, id, ...(attribute === undefined ? {} : { attribute }) };
    this.#tally.add({ problem, place });
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
