// Which object type each block of a text is: its name and kind; and which blocks are none, for lists not read yet.
import { defaultMapping } from '../defaults';
import { impliedKind } from '../implied';
import { sameName } from '../known';
import type { Kind } from '../../records/record';
import type { Mapping } from '../mapping';
import { readDataSource, type DataSource } from './dataSource';
import { settingIn, type Block, type LineOf, type TextLine } from './lay';
import { isName } from './link';
import { tell, wholeOf, type BlockShape, type Reading } from './reading';

type Shape = Omit<BlockShape, 'at'>;

/**
 * The blocks that are object types. Of the others nothing is read: a note says why.
 *
 * @param before the kinds of types that were there before
 */
export function shapeBlocks(blocks: Block[], before: Mapping | undefined, reading: Reading): BlockShape[] {
  const [head, ...headed] = blocks.map((block) => shapeOf(block, before, reading));
  const shapes = headed.filter((shape) => shape !== undefined);
  return (head ? withHead(head, { shapes, before }, reading) : shapes).map((shape, at) => ({ ...shape, at }));
}

function shapeOf(block: Block, before: Mapping | undefined, reading: Reading): Shape | undefined {
  const { heading, lines } = block;
  if (!heading && !lines.some(saysSomething)) return undefined;
  const source = sourceOf(lines);
  if (source && !source.says.kind) {
    const { list } = source.says;
    tell(reading, source.line.number, { code: 'later-list', ...wholeOf(source.line), seen: { list } });
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
  const kind = source?.says.kind ?? kindNamed(heading?.name, before);
  return { kind, type, lines, ...(heading && { heading }) };
}

/** The kind of a type where no line of its block says it: as it was before, else what its name tells, else people. */
function kindNamed(type: string | undefined, before: Mapping | undefined): Kind {
  if (type === undefined) return 'users';
  return before?.types.find((each) => sameName(each.type, type))?.kind ?? impliedKind(type) ?? 'users';
}

/** The kind of a block, also of one that says nothing yet; undefined for a list that is not read. */
export function kindOf({ heading, lines }: Block, before: Mapping | undefined): Kind | undefined {
  const source = sourceOf(lines);
  return source ? source.says.kind : kindNamed(heading?.name, before);
}

const saysSomething = ({ is }: TextLine) => is !== 'blank' && is !== 'comment' && is !== 'table';

/** The first `config:data_source=` among lines, and what it says. */
export function sourceOf(lines: TextLine[]): { line: LineOf<'config'>; says: DataSource } | undefined {
  for (const line of lines) {
    const setting = line.is === 'config' ? settingIn(line) : undefined;
    const says = setting?.name === 'data_source' ? readDataSource(setting.value) : undefined;
    if (line.is === 'config' && says) return { line, says };
  }
  return undefined;
}

/**
 * Lines before the first heading belong to the type of their kind; where it has a heading as well, they come first.
 * Settings alone belong to the first block of their kind, whatever it is called.
 */
function withHead(
  head: Shape,
  { shapes, before }: { shapes: Shape[]; before: Mapping | undefined },
  reading: Reading,
): Shape[] {
  const usual = [...(before?.types ?? []), ...defaultMapping.types];
  const type = usual.find(({ kind }) => kind === head.kind)?.type ?? 'Okta User';
  const hasLines = head.lines.some(({ is }) => is === 'line');
  const same = shapes.find((shape) => shape.kind === head.kind && (!hasLines || sameName(shape.type, type)));
  if (same) {
    const joined = { ...head, ...same, lines: [...head.lines, ...same.lines] };
    return shapes.map((shape) => (shape === same ? joined : shape));
  }
  if (hasLines) return [{ ...head, type }, ...shapes];
  for (const line of head.lines.filter(saysSomething))
    tell(reading, line.number, { code: 'no-lines', ...wholeOf(line), seen: { type } });
  return shapes;
}
