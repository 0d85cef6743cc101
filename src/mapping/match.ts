// A line brought into the form of the attribute that it fills.
import { attributeNamed, labelOf, sameName, typeNamed, type KnownAttribute, type KnownSchema } from './known';
import {
  activeLines,
  type Form,
  type Line,
  type Mapping,
  type ReferenceLine,
  type TypeMapping,
} from './mapping';

/**
 * The line as its attribute holds it. Where there is no such attribute yet, as one that an import can make: text in
 * the place of a choice or an account, date and time for what the app fills itself.
 */
export function matched(line: Line, type: TypeMapping, o: { mapping: Mapping; known?: KnownSchema }): Line {
  const attribute = o.known && attributeIn(o.known, type.type, line.attribute);
  if (attribute === undefined) return inForm(line, newForm(line));
  if (attribute.form === 'other') return line;
  const held = holding(line, attribute);
  if (attribute.form !== 'reference') return inForm(held, attribute.form);
  const refersTo = attribute.target === undefined ? undefined : referenceTo(attribute.target, o);
  if (refersTo === undefined || (line.as === 'reference' && pointsTo(line, attribute.target, o.mapping)))
    return held;
  return asReference(held, refersTo);
}

/** The attribute of a type, both by name. */
export function attributeIn(known: KnownSchema, type: string, attribute: string): KnownAttribute | undefined {
  const found = typeNamed(known, type);
  return found && attributeNamed(found, attribute);
}

function newForm({ as, from }: Line): Exclude<Form, 'reference'> | undefined {
  if ('own' in from) return 'moment';
  if (as === 'reference') return undefined;
  return as === 'select' || as === 'account' ? 'text' : as;
}

/** One value where the attribute takes one, several where it takes several and the line is no label or the like. */
function holding(line: Line, { most, form }: KnownAttribute): Line {
  const { many: _was, ...rest } = line;
  const isSingle =
    most === 1 || form === 'status' || (rest.as !== 'reference' && (rest.label ?? rest.identifier));
  return isSingle ? rest : { ...rest, many: true };
}

function inForm(line: Line, as: Exclude<Form, 'reference'> | undefined): Line {
  if (as === undefined) return line;
  if (line.as !== 'reference') return { ...line, as };
  const { refersTo: _refersTo, ...rest } = line;
  return { ...rest, as };
}

function asReference(line: Line, refersTo: ReferenceLine['refersTo']): Line {
  if (line.as === 'reference') return { ...line, refersTo };
  const { label: _label, identifier: _identifier, unique: _unique, ...rest } = line;
  return { ...rest, as: 'reference', refersTo };
}

/** Whether a reference points to the type of that name. */
function pointsTo({ refersTo }: ReferenceLine, target: string | undefined, { types }: Mapping): boolean {
  const name =
    'type' in refersTo ? types.find(({ key }) => key === refersTo.type)?.type : refersTo.objectType;
  return name !== undefined && target !== undefined && sameName(name, target);
}

/** How a type is referred to: one of the mapping by its identifier, another by the attribute that names its objects. */
export function referenceTo(
  name: string,
  { mapping, known }: { mapping: Mapping; known?: KnownSchema },
): ReferenceLine['refersTo'] {
  const mapped = mapping.types.find(({ type }) => sameName(type, name));
  const by = identifierKeys(mapped);
  if (mapped && by.length > 0) return { type: mapped.key, by };
  const target = known && typeNamed(known, name);
  return { objectType: target?.name ?? name, by: [(target && labelOf(target)?.name) ?? 'Name'] };
}

/** The keys of the lines that identify the objects of a type; of more than a reference may name, the first five. */
export const identifierKeys = (type: TypeMapping | undefined): string[] =>
  (type ? activeLines(type) : [])
    .flatMap((line) => (line.as !== 'reference' && line.identifier ? [line.key] : []))
    .slice(0, 5);

/** Forms that take whatever a line makes, but references and accounts. */
const ANY_TEXT = ['text', 'textarea', 'select'];

/** Whether an attribute takes what a line makes, whatever that is. */
export function takes(form: KnownAttribute['form'], as: Line['as']): boolean {
  if (form === as) return true;
  if (as === 'reference' || as === 'account') return false;
  return ANY_TEXT.includes(form) || (form === 'number' && as === 'integer');
}
