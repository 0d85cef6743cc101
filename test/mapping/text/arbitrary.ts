// Mappings as somebody may make them: sound ones, and drafts with all that can still be wrong. For tests of both faces.

import fc from 'fast-check';
import { lineKey, typeKey, typeSelector } from '../../../src/mapping/keys';
import type { KnownSchema } from '../../../src/mapping/known';
import {
  draftForm,
  parseMapping,
  plainForms,
  type Line,
  type Mapping,
  type TypeMapping,
} from '../../../src/mapping/mapping';
import { anAttribute, aSchema, aType } from '../schemas';
import { seed, type LineSeed, type Seed } from './seeds';

/** Any draft: names that stand twice, no label or several, no identifier, links to nothing. Keys are those of names. */
export const anyDraft: fc.Arbitrary<Mapping> = seed.map((given) => mappingOf(given));

/** A draft whose keys were made otherwise, as happens when types and lines are renamed and moved. */
export const anyOldDraft: fc.Arbitrary<Mapping> = fc.tuple(anyDraft, fc.nat(9)).map(([draft, number]) => ({
  ...draft,
  types: draft.types.map((type, at) => ({
    ...type,
    key: `type${at}${number}`,
    selector: `rows${number}${at}`,
    lines: type.lines.map((line, place): Line => {
      const key = `line${place}${number}`;
      if (line.as !== 'reference' || !('type' in line.refersTo)) return { ...line, key };
      const { refersTo } = line;
      const target = draft.types.findIndex((each) => each.key === refersTo.type);
      const by = refersTo.by.map((name) => {
        const found = draft.types[target]?.lines.findIndex((each) => each.key === name) ?? -1;
        return found < 0 ? name : `line${found}${number}`;
      });
      return {
        ...line,
        key,
        refersTo: { type: target < 0 ? refersTo.type : `type${target}${number}`, by },
      };
    }),
  })),
}));

/** Any mapping that could be saved. */
export const soundMapping: fc.Arbitrary<Mapping> = seed
  .map((given) =>
    mappingOf({
      ...given,
      types: distinct(given.types, ({ type }) => type).map((type) => ({
        ...type,
        lines: soundLines(type.lines),
      })),
    }),
  )
  .filter((mapping) => parseMapping(mapping).is === 'mapping');

const distinct = <T>(items: T[], of: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [of(item).toLowerCase(), item])).values(),
];

/** One label, an identifier, no attribute twice but where a line is off. */
function soundLines(lines: LineSeed[]): LineSeed[] {
  const isOff = ({ common }: LineSeed) => 'off' in common;
  const on = distinct(
    lines.filter((line) => !isOff(line)),
    (line) => line.attribute,
  );
  const [first = lines[0], ...rest] = on;
  const alone = (line: LineSeed): LineSeed => ({
    ...line,
    as: line.as === 'status' ? 'text' : line.as,
    common: Object.fromEntries(
      Object.entries(line.common).filter(([name]) => name !== 'many' && name !== 'off'),
    ),
  });
  return [
    ...rest.map((line) =>
      line.isIdentifier && !line.link
        ? { ...alone(line), isLabel: false }
        : { ...line, isLabel: false, common: line.as === 'status' ? alone(line).common : line.common },
    ),
    ...(first ? [{ ...alone(first), link: undefined, isLabel: true, isIdentifier: true }] : []),
    ...lines
      .filter(isOff)
      .map((line) => ({ ...line, isLabel: false, isIdentifier: false, as: 'text' as const })),
  ];
}

function mappingOf({ types, more }: Seed): Mapping {
  const [keys, selectors]: [string[], string[]] = [[], []];
  const made = types.map(({ kind, type, lines }) => {
    const key = typeKey(kind, type, keys);
    const selector = typeSelector(kind, type, selectors);
    keys.push(key);
    selectors.push(selector);
    const its: string[] = [];
    for (const line of lines) its.push(lineKey(kind, line.attribute, its));
    return { kind, type, key, selector, keys: its };
  });
  const draft = {
    version: 1,
    ...more,
    types: types.map((type, at) => {
      const { keys: its, ...own } = made[at] ?? { keys: [] };
      return {
        ...own,
        ...type.more,
        lines: type.lines.map((line, place) => lineOf(line, its[place] ?? '', made)),
      };
    }),
  };
  return draftForm.parse(draft);
}

function lineOf(
  { attribute, from, as, link, isLabel, isIdentifier, isUnique, common }: LineSeed,
  key: string,
  types: { key: string; keys: string[] }[],
): object {
  const base = { attribute, key, from, ...common };
  if (!link)
    return {
      ...base,
      as,
      ...(isLabel && { label: true }),
      ...(isIdentifier && { identifier: true }),
      ...(isUnique && { unique: true }),
    };
  const { elsewhere } = link;
  if (elsewhere)
    return {
      ...base,
      as: 'reference',
      refersTo: {
        objectType: elsewhere.objectType,
        by: elsewhere.by,
        ...(elsewhere.create && { create: true }),
      },
    };
  const target = types[link.type];
  return {
    ...base,
    as: 'reference',
    refersTo: {
      type: target?.key ?? 'gone',
      by: link.by.map((at) => target?.keys[at] ?? target?.keys[0] ?? 'gone'),
    },
  };
}

/** A schema that has some of a mapping's types and attributes, each attribute in any form. */
export const schemaFor = (mapping: Mapping, seeds: readonly number[]): KnownSchema => {
  const forms = [...plainForms, 'reference' as const, 'other' as const];
  let at = 0;
  const next = (below: number) => (seeds[at++ % Math.max(seeds.length, 1)] ?? 0) % below;
  return aSchema(
    mapping.types.map((type: TypeMapping) =>
      aType(
        next(4) === 0 ? 'Unrelated' : type.type,
        type.lines.map((line) => {
          const form = forms[next(forms.length)] ?? 'text';
          const target = mapping.types[next(6)]?.type ?? 'Department';
          return anAttribute(line.attribute, {
            form,
            label: next(5) === 0,
            system: next(7) === 0,
            ...(form === 'reference' && next(3) > 0 ? { target } : {}),
          });
        }),
      ),
    ),
  );
};
