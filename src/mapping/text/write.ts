// From mapping to text: as short as it can be and still mean the same.
import { impliedAbout, impliedKind, type Ground } from '../implied';
import { sameName, type KnownSchema } from '../known';
import type { Mapping, TypeMapping } from '../mapping';
import { kinds } from '../../records/record';
import { dataSourceText } from './dataSource';
import { headingText, lay } from './lay';
import { labelsSaid, lineText } from './lineText';
import type { Place } from './places';
import { statusText, tableTexts } from './rows';
import { sourceOf } from './shape';
import { filterSettings, typeSettings, type SettingSaid } from './settings';

/** A mapping as text, and where its parts stand. */
export interface Written {
  text: string;
  /** In the order of their lines. */
  places: Place[];
}

/** A line of the text, and what stands on it. */
type Said = [text: string, place?: PlaceOf<Place> | undefined];
type PlaceOf<Each> = Each extends Place ? Omit<Each, 'line'> : never;

/**
 * Writes a mapping as text. Read again beside the same schema, it is the same mapping, but that *false*, *every time*,
 * *create and update* and empty lists are left out.
 *
 * @param known what goes without saying depends on it, as in `readText`
 */
export function writeText(mapping: Mapping, known?: KnownSchema): Written {
  const said: Said[] = plain(mapping.above);
  mapping.types.forEach((type, at) => {
    if (at > 0) said.push(['']);
    said.push(...typeSaid(type, at, { mapping, known }));
  });
  const ofFile = fileSaid(mapping);
  if (ofFile.length > 0) said.push([''], ...ofFile);
  return {
    text: said.map(([line]) => `${line}\n`).join(''),
    places: said.flatMap(([, place], at) => (place ? [{ ...place, line: at + 1 }] : [])),
  };
}

/** Kept lines as they stand. A break within one would make two of it. */
const plain = (kept: readonly string[] = []): Said[] => kept.map((line) => [line.replace(/[\r\n]+/g, ' ')]);

interface Whole {
  mapping: Mapping;
  known: KnownSchema | undefined;
}

function typeSaid(type: TypeMapping, at: number, { mapping, known }: Whole): Said[] {
  const { key } = type;
  const isFirst = mapping.types.findIndex(({ kind }) => kind === type.kind) === at;
  const settings: SettingSaid[] = [
    ...(kindGoesWithoutSaying(type, mapping)
      ? []
      : [['data_source', dataSourceText(type.kind)] satisfies SettingSaid]),
    ...typeSettings(type, impliedAbout(type.kind, isFirst)),
    ...(isFirst ? filterSettings(type.kind, mapping.filters ?? {}) : []),
  ];
  const ground: Ground = { types: mapping.types, own: type, known };
  const labels = labelsSaid(ground, type);
  return [
    [headingText(type.type), { is: 'heading', type: key }],
    ...settings.map(([name, value]): Said => [
      `config:${name}=${value}`,
      name === 'data_source' ? undefined : { is: 'setting', type: key, name },
    ]),
    ...type.lines.flatMap((line): Said[] => [
      ...plain(line.above),
      [lineText({ ground, type, line }, labels.get(line)), { is: 'line', type: key, key: line.key }],
    ]),
    ...(type.statuses ?? []).map((status): Said => [
      statusText(status),
      { is: 'status', type: key, state: status.state },
    ]),
    ...plain(type.below),
  ];
}

/** Whether the name tells the kind: no type of that name is of another kind, and no kept line says otherwise. */
function kindGoesWithoutSaying({ type, lines, below = [], kind }: TypeMapping, { types }: Mapping): boolean {
  const implied = impliedKind(type) ?? 'users';
  const [rest] = lay([...lines.flatMap(({ above = [] }) => above), ...below].join('\n'));
  const source = rest && sourceOf(rest.lines)?.says;
  return (
    types.every((each) => each.kind === implied || !sameName(each.type, type)) &&
    (source === undefined || source.kind === kind)
  );
}

/** Tables, and filters of kinds that have no type. */
function fileSaid({ types, tables = [], filters = {} }: Mapping): Said[] {
  const left = kinds.filter((kind) => !types.some((type) => type.kind === kind));
  return [
    ...left.flatMap((kind) =>
      filterSettings(kind, filters).map(([name, value]): Said => [
        `config:${kind}.${name}=${value}`,
        { is: 'setting', name: `${kind}.${name}` },
      ]),
    ),
    ...tables.flatMap((table) =>
      tableTexts(table).map((line): Said => [line, { is: 'table', table: table.name }]),
    ),
  ];
}
