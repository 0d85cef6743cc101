// What can stand where somebody types: fields before the =, changes behind a |, attributes behind the = (pure).
import type { KnownForm, KnownSchema } from '../../../../src/mapping/known';
import type { Mapping, TypeMapping } from '../../../../src/mapping/mapping';
import { changes } from '../../../../src/mapping/changes';
import { changeWords } from '../../../../src/mapping/text/changeText';
import { beginningOf } from '../../../../src/mapping/text/lay';
import { optionWords } from '../../../../src/mapping/text/optionText';
import { nameText, pathText, scan, type Token } from '../../../../src/mapping/text/signs';
import { attributeOptions } from './attributeChoice';
import { fieldOptions, fieldsFor, type FieldOption } from './fieldChoice';
import type { Fields, Samples } from './useMapping';

/** `text` is what is put there. */
export type Offer = { text: string } & (
  | { is: 'directive' }
  | { is: 'field'; field: FieldOption }
  | { is: 'step'; says: string }
  | { is: 'attribute'; form: KnownForm; isTaken: boolean }
);

/** What is offered for the line from that column on, the likeliest first. */
export type Offers = { from: number; offers: Offer[] };

export type OfferGround = {
  mapping: Mapping;
  schema: KnownSchema | undefined;
  fields: Fields;
  samples: Samples;
};

/** @param before all of the text before the cursor */
export function offersAt(before: string, ground: OfferGround): Offers | undefined {
  const lines = before.split('\n');
  const line = lines.at(-1) ?? '';
  const begins = beginningOf(line);
  if (/^[a-z]*$/.test(line)) return { from: 0, offers: directiveOffers };
  if (begins.is !== 'line') return undefined;
  const type = typeAbove(lines, ground.mapping);
  if (!type) return undefined;
  const { tokens, end } = scan(line, begins.at, '=');
  if (end >= line.length) return valueOffers(line, tokens, { ...ground, type });
  // By what a reference is found is said by the grammar, where something else stands there.
  return line.includes('|', end) ? undefined : { from: end + 1, offers: attributesOf({ ...ground, type }) };
}

type At = OfferGround & { type: TypeMapping };

const directiveOffers = ['map:', 'key:', 'config:', 'status:', 'table:', 'off:map:'].map((text): Offer => ({
  text,
  is: 'directive',
}));

/** The type of the block that the last line stands in; lines without a heading are people. */
function typeAbove(lines: readonly string[], { types }: Mapping): TypeMapping | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const begins = beginningOf(lines[at] ?? '');
    if (begins.is === 'heading')
      return types.find(({ type }) => type.toLowerCase() === begins.name.toLowerCase());
  }
  return types.find(({ kind }) => kind === 'users') ?? types[0];
}

function valueOffers(line: string, tokens: readonly Token[], at: At): Offers | undefined {
  const last = tokens.at(-1);
  if (last?.is === 'text' || last?.is === 'open') return undefined;
  const bar = tokens.findLast(({ is, value }) => is === 'sign' && value === '|');
  if (bar) {
    const from = bar.to + (line.slice(bar.to).length - line.slice(bar.to).trimStart().length);
    return { from, offers: stepOffers };
  }
  const isWithin = (last?.is === 'word' || last?.is === 'path') && last.to === line.length;
  return { from: isWithin ? last.from : line.length, offers: fieldsOf(at) };
}

const sentences = new Map(Object.entries(changes).map(([name, { sentence }]) => [name, sentence]));

const stepOffers: Offer[] = [
  ...Object.entries(changeWords).map(([name, { form }]): Offer => ({
    ...{ text: form, is: 'step', says: sentences.get(name) ?? '' },
  })),
  ...[...optionWords].map(([text, { says }]): Offer => ({ text, is: 'step', says })),
];

function fieldsOf({ type: { kind }, mapping, fields, samples }: At): Offer[] {
  const types = mapping.types.filter((each) => each.kind === kind);
  const all = fieldOptions(types, fields[kind] ?? [], samples[kind]?.samples ?? []);
  return fieldsFor(all, '').map((field) => ({ text: pathText(field.path), is: 'field', field }));
}

const attributesOf = (at: At): Offer[] =>
  attributeOptions(at).map(({ name, form, isTaken }) => ({
    text: nameText(name),
    is: 'attribute',
    form,
    isTaken,
  }));
