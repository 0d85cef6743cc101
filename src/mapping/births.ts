// What saving a mapping makes in Assets, and what it uses of what is there: shown before it happens.
import { rowLines } from './apply';
import { formWords } from './formWords';
import {
  attributeToFill,
  sameName,
  typeNamed,
  type KnownForm,
  type KnownSchema,
  type KnownType,
} from './known';
import { activeLines, type Line, type Mapping, type TypeMapping } from './mapping';
import { sourceWords } from './sourceWords';
import { statusesOf, type Status } from './statuses';

export interface BornAttribute {
  /** The key of its line. */
  line: string;
  name: string;
  /** It is there already, or saving adds it. */
  fate: 'used' | 'added';
  form: KnownForm;
  /** The form in words, such as `date and time` or `reference`. */
  holds: string;
  isMany: boolean;
  /** Of a status: how many it may be one of. */
  statuses?: number;
  /** The object type that a reference points to. */
  target?: string;
  /** Where its value comes from, in words. */
  from: string;
  isLabel: boolean;
  isIdentifier: boolean;
}

export interface Birth {
  /** The key of the type. */
  type: string;
  kind: TypeMapping['kind'];
  /** As Assets writes it, where it is there. */
  name: string;
  /** The customer's, made by this import before, or made by saving. */
  home: 'yours' | 'ours' | 'new';
  /** In the order of the lines; without those turned off. */
  attributes: BornAttribute[];
}

export interface Births {
  types: Birth[];
  /** Types that are made because a reference makes the objects that it misses, and what names their objects. */
  made: { name: string; label: string }[];
  /** Names of statuses that nobody has made yet. */
  statuses: string[];
}

/** What happens on save. Lines that cannot be saved as they are have faults, and are told as if they could. */
export function births(mapping: Mapping, known: KnownSchema): Births {
  return {
    types: mapping.types.map((type) => birthOf(type, mapping, known)),
    made: madeTypes(mapping, known),
    statuses: statusesToMake(mapping.types, known).map(({ name }) => name),
  };
}

function birthOf(type: TypeMapping, mapping: Mapping, known: KnownSchema): Birth {
  const home = typeNamed(known, type.type);
  return {
    ...{ type: type.key, kind: type.kind, name: home?.name ?? type.type },
    home: home ? (home.isOurs ? 'ours' : 'yours') : 'new',
    attributes: activeLines(type).map((line) => attributeOf(line, { type, home, mapping })),
  };
}

function attributeOf(
  line: Line,
  { type, home, mapping }: { type: TypeMapping; home: KnownType | undefined; mapping: Mapping },
): BornAttribute {
  const there = home && attributeToFill(home, line.attribute);
  const form = there?.form ?? line.as;
  const target = there?.target ?? targetName(line, mapping);
  return {
    ...{ line: line.key, name: there?.name ?? line.attribute, fate: there ? 'used' : 'added' },
    ...{ form, holds: formWords(form), isMany: there ? there.most !== 1 : line.many === true },
    ...(form === 'status' ? { statuses: there?.statuses?.length ?? statusesOf(type).length } : {}),
    ...(form === 'reference' && target !== undefined ? { target } : {}),
    from: sourceWords(line.from),
    isLabel: line.as !== 'reference' && line.label === true,
    isIdentifier: line.as !== 'reference' && line.identifier === true,
  };
}

/** The name of the type that a line refers to; undefined where it refers to none, or to one that is gone. */
function targetName(line: Line, { types }: Mapping): string | undefined {
  if (line.as !== 'reference') return undefined;
  const { refersTo } = line;
  return 'type' in refersTo ? types.find(({ key }) => key === refersTo.type)?.type : refersTo.objectType;
}

function madeTypes({ types }: Mapping, known: KnownSchema): Births['made'] {
  const made: Births['made'] = [];
  for (const line of types.flatMap(rowLines)) {
    if (line.as !== 'reference' || 'type' in line.refersTo || !line.refersTo.create) continue;
    const { objectType: name, by } = line.refersTo;
    const isThere =
      typeNamed(known, name) ??
      [...types.map(({ type }) => type), ...made.map((each) => each.name)].find((each) =>
        sameName(each, name),
      );
    if (isThere === undefined) made.push({ name, label: by[0] ?? 'Name' });
  }
  return made;
}

/** The statuses that lines need and nobody has made. Without a schema: all that they need. */
export function statusesToMake(types: readonly TypeMapping[], known?: KnownSchema): Status[] {
  const withStatus = types.filter((type) => activeLines(type).some(({ as }) => as === 'status'));
  const all = new Map(withStatus.flatMap(statusesOf).map((status) => [status.name, status] as const));
  for (const { name } of known?.statuses ?? []) all.delete(name);
  // What an attribute allows is there, whoever may list it.
  for (const { attributes } of known?.types ?? [])
    for (const { statuses = [] } of attributes) for (const name of statuses) all.delete(name);
  return [...all.values()];
}
