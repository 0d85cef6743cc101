// Which attributes a line may fill, and a line made to fit the one that is chosen (pure).
import type { KnownAttribute, KnownForm, KnownSchema } from '../../../../src/mapping/known';
import type {
  Form,
  Line,
  Mapping,
  PlainLine,
  ReferenceLine,
  TypeMapping,
} from '../../../../src/mapping/mapping';
import { isSameName, knownAttribute, knownType } from './knownTypes';

/** What a line is fitted to: the mapping with the type it belongs to, and the customer's schema as far as it is known. */
export type Ground = { mapping: Mapping; type: TypeMapping; schema: KnownSchema | undefined };

export type AttributeOption = { name: string; form: KnownForm; isMany: boolean; isTaken: boolean };

/** The attributes of a type that something can be mapped to: first those that no line fills. */
export function attributeOptions({ type, schema }: Ground): AttributeOption[] {
  const filled = new Set(type.lines.map(({ attribute }) => attribute.toLowerCase()));
  const options = (knownType(schema, type.type)?.attributes ?? [])
    .filter(({ system, form }) => !system && form !== 'other')
    .map(({ name, form, most }) => ({
      name,
      form,
      isMany: most !== 1,
      isTaken: filled.has(name.toLowerCase()),
    }));
  return [...options.filter(({ isTaken }) => !isTaken), ...options.filter(({ isTaken }) => isTaken)];
}

/** The line for an attribute: one that the schema has decides form, number of values and what is referred to. */
export function fitted(line: Line, attribute: string, ground: Ground): Line {
  const renamed = { ...line, attribute };
  const known = knownAttribute(ground.schema, ground.type.type, attribute);
  if (!known || known.form === 'other') return renamed;
  return withMany(withForm(renamed, known.form, { ...ground, known }), known.most !== 1);
}

/** The line with another form. A reference needs something to refer to: the known target, else the first type. */
export function withForm(line: Line, form: Form, ground: Ground & { known?: KnownAttribute }): Line {
  if (line.as === form) return line;
  if (form !== 'reference') {
    if (line.as !== 'reference') return { ...line, as: form };
    const { refersTo: _was, ...rest } = line;
    return { ...rest, as: form } satisfies PlainLine;
  }
  if (line.as === 'reference') return line;
  const { label: _label, identifier: _identifier, unique: _unique, ...rest } = line;
  return { ...rest, as: 'reference', refersTo: targetOf(ground) } satisfies ReferenceLine;
}

type Target = ReferenceLine['refersTo'];

function targetOf({ mapping, known, schema }: Ground & { known?: KnownAttribute }): Target {
  if (known?.target !== undefined) return targetNamed(known.target, { mapping, schema });
  const [first] = mapping.types;
  return first ? targetNamed(first.type, { mapping, schema }) : { objectType: 'Object', by: ['Name'] };
}

/** What a reference to a type of that name is found by: in this import by its identifier, elsewhere by its label. */
export function targetNamed(name: string, { mapping, schema }: Pick<Ground, 'mapping' | 'schema'>): Target {
  const ours = mapping.types.find(({ type }) => isSameName(type, name));
  if (ours) {
    const identifiers = ours.lines.filter((line) => line.as !== 'reference' && line.identifier);
    return { type: ours.key, by: [(identifiers[0] ?? ours.lines[0])?.key ?? 'id'] };
  }
  const label = knownType(schema, name)?.attributes.find((attribute) => attribute.label);
  return { objectType: name, by: [label?.name ?? 'Name'] };
}

export function withMany(line: Line, isMany: boolean): Line {
  if (isMany) return { ...line, many: true };
  const { many: _was, ...rest } = line;
  return rest;
}
