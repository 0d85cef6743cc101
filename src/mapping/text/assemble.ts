// A mapping put together from its settled lines, with every other line of the text kept where it stood.
import { filters as filtersForm } from '../filters';
import { impliedAbout } from '../implied';
import type { Line, Mapping, TypeMapping } from '../mapping';
import type { TextFault } from './faults';
import type { Block, TextLine } from './lay';
import type { Place } from './places';
import { tell, wholeOf, type Reading, type Taken } from './reading';
import type { Settled } from './settle';

/** What a text says. */
export interface TextRead {
  /** Whole in form, whatever is still wrong with it; absent where no line of the text is one of a mapping. */
  mapping?: Mapping;
  /** In the order of their lines: up to 500 errors and 500 notes. */
  faults: TextFault[];
  /** In the order of their lines. */
  places: Place[];
  /** Lines of the text, from 1, that are kept and mean nothing: neither blank nor a comment. */
  kept: number[];
}

/** As `mapping.ts` has them. */
const MOST_KEPT = 200;
const LONGEST_KEPT = 2_000;

interface Parts {
  blocks: Block[];
  settled: Settled[];
  /** Types that stand in no block. */
  added: TypeMapping[];
}

/** Puts the mapping together. */
export function assemble({ blocks, settled, added }: Parts, reading: Reading): TextRead {
  const types = typesOf(settled, reading);
  const keeping = new Keeping(types, reading);
  for (const { heading, lines } of blocks) {
    if (heading) keeping.heading(heading);
    for (const line of lines) keeping.line(line);
  }
  const above = keeping.end();
  const filters = filtersOf(reading);
  const keys = new Map(settled.map(({ block: { at, key } }) => [at, key]));
  const places = [...reading.taken].flatMap(([line, taken]) => placeOf(line, taken, keys));
  return {
    ...(types.length > 0 && {
      mapping: {
        version: 1 as const,
        ...(above.length > 0 && { above }),
        types: [...added, ...types.map((each) => each.type)],
        ...(reading.tables.length > 0 && { tables: reading.tables }),
        ...(filters && { filters }),
      },
    }),
    faults: reading.faults.sort((one, other) => one.line - other.line),
    places: places.sort((one, other) => one.line - other.line),
    kept: keeping.kept,
  };
}

interface Formed {
  type: TypeMapping;
  heading: number | undefined;
  lines: Map<number, Line>;
}

/** The blocks that have lines, as types; their lines of the text are taken. */
function typesOf(settled: Settled[], reading: Reading): Formed[] {
  const formed: Formed[] = [];
  for (const { block, lines } of settled) {
    if (lines.length === 0) continue;
    const { kind, type, key, selector, heading, statuses } = block;
    const { description, when, write } = block.settings;
    const about =
      description ??
      impliedAbout(
        kind,
        formed.every((each) => each.type.kind !== kind),
      ) ??
      '';
    formed.push({
      type: {
        kind,
        type,
        key,
        selector,
        ...(about !== '' && { description: about }),
        ...(when && { when }),
        ...(write && write !== 'create and update' && { write }),
        ...(statuses.length > 0 && { statuses }),
        lines: lines.map(({ line }) => line),
      },
      heading: heading?.number,
      lines: new Map(lines.map(({ number, line }) => [number, line])),
    });
    if (heading) reading.taken.set(heading.number, { is: 'heading', block: block.at });
    for (const [line, taken] of block.taken) reading.taken.set(line, taken);
    for (const { number, line } of lines)
      reading.taken.set(number, { is: 'line', block: block.at, key: line.key });
  }
  return formed;
}

function placeOf(line: number, taken: Taken, keys: ReadonlyMap<number, string>): Place[] {
  if (taken.is === 'data source') return [];
  if (taken.is === 'table') return [{ ...taken, line }];
  const { block, ...what } = taken;
  const type = block === undefined ? undefined : keys.get(block);
  if (what.is === 'setting') return [{ ...what, line, ...(type !== undefined && { type }) }];
  return type === undefined ? [] : [{ ...what, line, type }];
}

/** Goes through the text and keeps what is not taken: above the line that follows, or below the last line of a type. */
class Keeping {
  readonly kept: number[] = [];
  private readonly above: string[] = [];
  private pending: TextLine[] = [];
  private current: Formed | undefined;
  private isAmongTables = false;
  private readonly byHeading: ReadonlyMap<number, Formed>;
  private readonly byLine: ReadonlyMap<number, Formed>;

  constructor(
    types: Formed[],
    private readonly reading: Reading,
  ) {
    this.byHeading = new Map(
      types.flatMap((each) => (each.heading === undefined ? [] : [[each.heading, each]])),
    );
    this.byLine = new Map(types.flatMap((each) => [...each.lines.keys()].map((number) => [number, each])));
  }

  heading(line: TextLine): void {
    const type = this.byHeading.get(line.number);
    if (!type) return this.keep(line);
    this.isAmongTables = false;
    if (type === this.current) return;
    // One empty line stands before every heading but the first.
    if (this.current) this.dropBlank();
    this.settleBelow();
    this.current = type;
  }

  line(line: TextLine): void {
    const taken = this.reading.taken.get(line.number);
    if (!taken) return this.keep(line);
    const isOfFile = taken.is === 'table' || (taken.is === 'setting' && taken.block === undefined);
    if (isOfFile && !this.isAmongTables) this.dropBlank();
    this.isAmongTables = isOfFile;
    const type = this.byLine.get(line.number);
    if (!type) return;
    this.current = type;
    const its = type.lines.get(line.number);
    const above: string[] = [];
    this.flush(above);
    if (its && above.length > 0) its.above = above;
  }

  /** @returns the lines above the first heading */
  end(): string[] {
    this.settleBelow();
    return this.above;
  }

  private keep(line: TextLine): void {
    this.pending.push(line);
    if (line.is !== 'blank' && line.is !== 'comment') this.kept.push(line.number);
  }

  private dropBlank(): void {
    if (this.pending.at(-1)?.text === '') this.pending.pop();
  }

  private settleBelow(): void {
    if (!this.current) return this.flush(this.above);
    const below = this.current.type.below ?? [];
    this.flush(below);
    if (below.length > 0) this.current.type.below = below;
  }

  private flush(into: string[]): void {
    for (const line of this.pending)
      if (into.length < MOST_KEPT && line.text.length <= LONGEST_KEPT) into.push(line.text);
      else if (line.is !== 'blank') tell(this.reading, line.number, { code: 'not-kept', ...wholeOf(line) });
    this.pending = [];
  }
}

function filtersOf(reading: Reading): Mapping['filters'] {
  const members = [...reading.filters].map(
    ([kind, its]) => [kind, Object.fromEntries([...its].map(([name, { value }]) => [name, value]))] as const,
  );
  return members.length === 0 ? undefined : filtersForm.safeParse(Object.fromEntries(members)).data;
}
