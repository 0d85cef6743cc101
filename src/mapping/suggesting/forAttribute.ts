// Lines for one attribute of a customer's type: by its name, by what it refers to, and by what its values would be.
import { defaultMapping } from '../defaults';
import { labelOf, sameName, type KnownAttribute } from '../known';
import type { Line, Source } from '../mapping';
import { matched } from '../match';
import { core } from '../near';
import { sourceWords } from '../sourceWords';
import { countedBy, countWords } from './counted';
import { leafOf } from './fields';
import { meaningsOf, sourcesOf } from './meanings';
import { referencesFor } from './references';
import type { AtHome, Proposal, Wanting } from './wanting';

/** Where a value may come from, why, and how surely. */
interface Candidate {
  from: Source;
  why: string;
  sure: number;
}

/** Every line that may be meant for an attribute. */
export function linesFor(attribute: KnownAttribute, at: AtHome): Proposal[] {
  const special = [
    ...labelFor(attribute, at),
    ...identifierFor(attribute, at),
    ...referencesFor(attribute, at),
  ];
  if (special.length > 0 || attribute.form === 'account') return special;
  const candidates = [
    ...candidatesFor(attribute.name, attribute, at),
    // What a reference points to says what it is about, if less surely than its name.
    ...(attribute.target === undefined ? [] : candidatesFor(attribute.target, attribute, at)).map((each) => ({
      ...each,
      sure: each.sure * 0.85,
    })),
  ];
  return candidates.flatMap((candidate) => proposal(attribute, candidate, at));
}

/** By name: the same, or one that means the same. */
function candidatesFor(name: string, { form }: KnownAttribute, { type, fields }: Wanting): Candidate[] {
  const { kind } = type;
  const same = fields
    .filter(({ path, title }) => core(title) === core(name) || core(leafOf(path)) === core(name))
    .map(({ path }): Candidate => ({ from: { path }, why: 'Same name', sure: 1 }));
  const meant = [...meaningsOf(kind, name)].flatMap((meaning) => [
    ...sourcesOf(kind, meaning, form === 'reference').map((from) => ({ from, why: whyOf(from), sure: 0.9 })),
    ...fields
      .filter(({ path, title }) => [title, leafOf(path)].some((its) => meaningsOf(kind, its).has(meaning)))
      .map(({ path, title }) => ({ from: { path }, why: `Means the same as ${title}`, sure: 0.85 })),
  ]);
  return [...same, ...meant];
}

const whyOf = (from: Source) =>
  'own' in from ? 'The app knows' : `Means the same as ${sourceWords(from).split(',')[0] ?? ''}`;

/** How surely a field of Okta's schema fits a form, where no sample tells. */
const UNTOLD = 0.7;
/** Of a unique attribute, whose values nobody has seen. */
const UNSEEN = 0.9;

function proposal(attribute: KnownAttribute, { from, why, sure }: Candidate, at: AtHome): Proposal[] {
  const { type, known, mapping, samples } = at;
  const plain: Line = { attribute: attribute.name, key: '', as: 'text', from };
  const isVolatile = 'path' in from && ['lastLogin', 'lastUpdated'].includes(from.path);
  const line = matched({ ...plain, ...(isVolatile ? { volatile: true } : {}) }, type, { mapping, known });
  // What the app fills itself is a date with its time, and no record has it.
  if ('own' in from)
    return line.as === 'moment'
      ? [{ line, reason: 'The app knows it for every object.', confidence: sure }]
      : [];
  const counted = countedBy(line, type, samples);
  if (counted.seen === 0) {
    const isLikely = ['text', 'textarea', 'status', 'reference', 'moment'].includes(line.as);
    return [{ line, reason: `${why}.`, confidence: sure * (isLikely ? UNSEEN : UNTOLD) }];
  }
  const isShared = attribute.unique && counted.distinct < counted.filled;
  // One that fits nobody, or that two people share where each needs their own, would only make faults.
  if (counted.filled === 0 || isShared || counted.fit < counted.filled * 0.95) return [];
  const often = countWords(type.kind, counted) ?? '';
  const share = counted.filled / counted.seen;
  return [{ line, reason: `${why}, ${often}.`, confidence: sure * (0.6 + 0.4 * share) }];
}

/** The name of an object comes from where a new type would have it. */
function labelFor(attribute: KnownAttribute, { type, home }: AtHome): Proposal[] {
  if (labelOf(home) !== attribute || !['text', 'textarea'].includes(attribute.form)) return [];
  const proposed = defaultMapping.types
    .find(({ kind }) => kind === type.kind)
    ?.lines.find((line) => line.as !== 'reference' && line.label);
  const isLabelled = type.lines.some((line) => line.as !== 'reference' && line.label && !line.off);
  if (!proposed || proposed.as === 'reference') return [];
  const line: Line = {
    ...{
      attribute: attribute.name,
      key: '',
      as: attribute.form === 'text' ? 'text' : 'textarea',
      from: proposed.from,
    },
    ...(isLabelled ? {} : { label: true }),
  };
  return [{ line, reason: `${home.name} shows its objects by it.`, confidence: 1 }];
}

/** An attribute for Okta's id finds objects again, where nothing does yet. */
function identifierFor(attribute: KnownAttribute, { type }: AtHome): Proposal[] {
  const isId = meaningsOf(type.kind, attribute.name).has('id') || sameName(attribute.name, 'id');
  if (!isId || !['text', 'textarea'].includes(attribute.form) || attribute.most !== 1) return [];
  const isIdentified = type.lines.some((line) => line.as !== 'reference' && line.identifier && !line.off);
  const line: Line = {
    ...{
      attribute: attribute.name,
      key: '',
      as: attribute.form === 'text' ? 'text' : 'textarea',
      from: { path: 'id' },
    },
    ...(isIdentified ? {} : { identifier: true }),
  };
  return [{ line, reason: "Okta's own id, filled for everything and never changed.", confidence: 0.99 }];
}
