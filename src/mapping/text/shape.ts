// Which object type each block of a text is: its name, its kind, its key; blocks of lists that are not read yet.
import type { Kind } from '../../records/record';
import { defaultMapping } from '../defaults';
import { impliedKind } from '../implied';
import { typeKey, typeSelector } from '../keys';
import { sameName } from '../known';
import type { Mapping, TypeMapping } from '../mapping';
import { readDataSource, type DataSource } from './dataSource';
import type { Block, LineOf, TextLine } from './lay';
import type { LineSaid } from './line';
import { isName } from './link';
import { tell, wholeOf, type Reading, type Taken } from './reading';

/** A block that is an object type of the mapping. */
export interface BlockShape {
  kind: Kind;
  type: string;
  key: string;
  selector: string;
  heading?: LineOf<'heading'>;
  lines: TextLine[];
  source?: { line: LineOf<'config'>; says: DataSource };
  /** The type it was before, if it was there. */
  before?: TypeMapping;
}

/** A block as it was read, before links are followed and what goes without saying is added. */
export interface BlockSaid extends BlockShape {
  settings: Partial<Pick<TypeMapping, 'description' | 'when' | 'write'>>;
  statuses: NonNullable<TypeMapping['statuses']>;
  said: { line: LineOf<'line'>; said: LineSaid }[];
  /** Lines of the text that count if the block becomes a type. */
  taken: Taken[];
}

type Shapeless = Omit<BlockShape, 'key' | 'selector' | 'before'>;

/** What `config:NAME=` of a line says, or undefined where it has no =. */
export function settingIn({
  text,
  at,
}: LineOf<'config'>): { name: string; value: string; at: number } | undefined {
  const equals = text.indexOf('=', at);
  return equals < 0
    ? undefined
    : { name: text.slice(at, equals).trim(), value: text.slice(equals + 1), at: equals + 1 };
}

/**
 * The blocks that are object types, with their keys. Of the others nothing is read: a note says why.
 *
 * @param before keys of types that were there before stay as they were
 */
export function shapeBlocks(blocks: Block[], reading: Reading, before: Mapping | undefined): BlockShape[] {
  const [head, ...headed] = blocks.map((block) => shapeOf(block, reading, before));
  const shapes = headed.filter((shape) => shape !== undefined);
  return withKeys(head ? withHead(head, shapes, before) : shapes, before);
}

function shapeOf(block: Block, reading: Reading, before: Mapping | undefined): Shapeless | undefined {
  const { heading, lines } = block;
  if (!heading && !lines.some(({ is }) => is === 'line' || is === 'config' || is === 'status'))
    return undefined;
  const source = sourceOf(lines);
  if (source && !source.says.kind) {
    tell(reading, source.line.number, {
      code: 'later-list',
      ...wholeOf(source.line),
      seen: { list: source.says.list },
    });
    return undefined;
  }
  const type = heading?.name ?? '';
  if (heading && !isName(type)) {
    tell(reading, heading.number, { code: 'bad-name', ...wholeOf(heading), seen: { name: type } });
    return undefined;
  }
  if (heading && !lines.some(({ is }) => is === 'line')) {
    tell(reading, heading.number, { code: 'no-lines', ...wholeOf(heading), seen: { type } });
    return undefined;
  }
  const known = before?.types.find((each) => heading && sameName(each.type, type))?.kind;
  const kind = source?.says.kind ?? known ?? impliedKind(type) ?? 'users';
  return { kind, type, lines, ...(heading && { heading }), ...(source && { source }) };
}

/** The first `config:data_source=` of a block. */
function sourceOf(lines: TextLine[]): BlockShape['source'] {
  for (const line of lines) {
    const setting = line.is === 'config' ? settingIn(line) : undefined;
    const says = setting?.name === 'data_source' ? readDataSource(setting.value) : undefined;
    if (line.is === 'config' && says) return { line, says };
  }
  return undefined;
}

/** Lines before the first heading belong to the type of their kind; where it has a heading as well, they come first. */
function withHead(head: Shapeless, shapes: Shapeless[], before: Mapping | undefined): Shapeless[] {
  const usual = [...(before?.types ?? []), ...defaultMapping.types];
  const type = usual.find(({ kind }) => kind === head.kind)?.type ?? 'Okta User';
  const same = shapes.find((shape) => shape.kind === head.kind && sameName(shape.type, type));
  if (!same) return head.lines.some(({ is }) => is === 'line') ? [{ ...head, type }, ...shapes] : shapes;
  const joined = { ...same, ...head, type: same.type, lines: [...head.lines, ...same.lines] };
  return [
    { ...joined, ...(same.heading && { heading: same.heading }) },
    ...shapes.filter((each) => each !== same),
  ];
}

function withKeys(shapes: Shapeless[], mapping: Mapping | undefined): BlockShape[] {
  const left = [...(mapping?.types ?? [])];
  const old = shapes.map(({ type, kind }) => {
    const at = left.findIndex((each) => each.kind === kind && sameName(each.type, type));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const keys = old.flatMap((each) => each?.key ?? []);
  const selectors = old.flatMap((each) => each?.selector ?? []);
  return shapes.map((shape, at) => {
    const before = old[at];
    if (before) return { ...shape, before, key: before.key, selector: before.selector };
    const key = typeKey(shape.kind, shape.type, keys);
    const selector = typeSelector(shape.kind, shape.type, selectors);
    keys.push(key);
    selectors.push(selector);
    return { ...shape, key, selector };
  });
}
