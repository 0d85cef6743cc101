// Lines that could be added to a type, found a moment after the mapping was changed; not those that somebody put aside.
import { useEffect, useState } from 'react';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import { suggest, type Suggestion } from '../../../../../src/mapping/suggest';
import { useMapping } from '../mapping/useMapping';
import { useTypeRecords } from './useTypeRecords';

/** Typing is never held up by it: it waits for a rest this long, in milliseconds. */
const restMs = 400;

const none: readonly Suggestion[] = [];

/** What is put aside is remembered by this. */
export const asideKey = (type: TypeMapping, attribute: string): string =>
  `${type.key} ${attribute.toLowerCase()}`;

export function useSuggestions(type: TypeMapping, notNow: readonly string[]): readonly Suggestion[] {
  const { mapping, schema, fields } = useMapping();
  const records = useTypeRecords(type);
  const told = fields[type.kind];
  const [found, setFound] = useState<{ type: string; suggestions: readonly Suggestion[] }>();
  useEffect(() => {
    if (!schema || !told || !records) return undefined;
    const grounds = { mapping, known: schema, fields: told, samples: records };
    const timer = setTimeout(() => setFound({ type: type.key, suggestions: suggest(type, grounds) }), restMs);
    return () => clearTimeout(timer);
  }, [type, mapping, schema, told, records]);
  if (found?.type !== type.key) return none;
  // What was just added is gone at once, not only with the next look.
  const filled = new Set(type.lines.map(({ attribute }) => attribute.toLowerCase()));
  return found.suggestions.filter(
    ({ line }) =>
      !filled.has(line.attribute.toLowerCase()) && !notNow.includes(asideKey(type, line.attribute)),
  );
}
