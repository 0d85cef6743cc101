// Which attributes a line may fill, and a line made to fit the one that is chosen (pure).
import type { KnownForm, KnownSchema } from '../../../../../src/mapping/known';
import type {
  Form,
  Line,
  Mapping,
  PlainLine,
  ReferenceLine,
  TypeMapping,
} from '../../../../../src/mapping/mapping';
import { matched, referenceTo } from '../../../../../src/mapping/match';
import { knownType } from '../mapping/knownTypes';

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
export function fitted(line: Line, attribute: string, { mapping, type, schema }: Ground): Line {
  const renamed = { ...line, attribute };
  return schema ? matched(renamed, type, { mapping, known: schema }) : renamed;
}

/** The line with another form. A reference needs something to refer to: the first type, to begin with. */
export function withForm(line: Line, form: Form, { mapping, schema }: Ground): Line {
  if (line.as === form) return line;
  if (form !== 'reference') {
    if (line.as !== 'reference') return { ...line, as: form };
    const { refersTo: _was, ...rest } = line;
    return { ...rest, as: form } satisfies PlainLine;
  }
  if (line.as === 'reference') return line;
  const { label: _label, identifier: _identifier, unique: _unique, ...rest } = line;
  const refersTo = targetNamed(mapping.types[0]?.type ?? 'Object', { mapping, schema });
  return { ...rest, as: 'reference', refersTo } satisfies ReferenceLine;
}

/** What a reference to a type of that name is found by: in this import by its identifier, elsewhere by its label. */
export const targetNamed = (
  name: string,
  { mapping, schema }: Pick<Ground, 'mapping' | 'schema'>,
): ReferenceLine['refersTo'] => referenceTo(name, { mapping, ...(schema ? { known: schema } : {}) });

export function withMany(line: Line, isMany: boolean): Line {
  if (isMany) return { ...line, many: true };
  const { many: _was, ...rest } = line;
  return rest;
}
