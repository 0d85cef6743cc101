// What is offered while somebody types, as the editor shows it: with how often a field is filled, and an example.
import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import type { Mapping } from '../../../../../../src/mapping/mapping';
import { complete, type FieldHint, type Offers } from '../../../../../../src/mapping/text/complete';
import { kinds, type Kind } from '../../../answers';
import { fieldOptions, fieldsFor } from '../../../state/map/fieldChoice';
import type { Fields, Samples } from '../../../state/mapping/useMapping';
import { formNames } from '../../../words/map';
import { fieldSaid } from '../../../words/text';

/** The fields of each kind, the likeliest first, each with how often it is filled. */
export function hintsFrom(
  { types }: Mapping,
  fields: Fields,
  samples: Samples,
): Partial<Record<Kind, FieldHint[]>> {
  const hintsOf = (kind: Kind): FieldHint[] => {
    const own = types.filter((type) => type.kind === kind);
    const all = fieldOptions(own, fields[kind] ?? [], samples[kind]?.samples ?? []);
    return fieldsFor(all, '').map((field) => ({ path: field.path, detail: fieldSaid(field) }));
  };
  return Object.fromEntries(kinds.map((kind) => [kind, hintsOf(kind)]));
}

/** Signs behind which something is offered before anything is typed. */
const begins = /[:=|,+]\s?$/;

/** @param offersNow what is known at the moment of asking */
export const completionFrom =
  (offersNow: () => Offers): CompletionSource =>
  ({ state, pos, explicit }) => {
    const { from: start, number, text } = state.doc.lineAt(pos);
    const column = pos - start;
    const found = complete(state.doc.toString(), { line: number, column }, offersNow());
    if (found.options.length === 0) return null;
    const isTyped = text.slice(found.from, column).trim() !== '';
    if (!explicit && !isTyped && !begins.test(text.slice(0, column))) return null;
    const count = found.options.length;
    const options = found.options.map(({ label, detail, insert }, at): Completion => ({
      label,
      detail: forms.get(detail) ?? detail,
      // Of those that fit equally well the editor shows the one with the highest boost first: 99 to -99.
      boost: Math.round(99 - (198 * at) / count),
      ...(insert === undefined ? {} : { apply: insert }),
    }));
    return { from: start + found.from, to: start + Math.max(found.to, column), options };
  };

/** What an attribute holds is told by its name in the mapping. */
const forms: ReadonlyMap<string, string> = new Map(Object.entries(formNames));
