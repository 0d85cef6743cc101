// What Okta tells for a mapping: its fields and a page of records of each kind, answer by answer (pure).
import type { Questions } from '../../../../../src/contract';
import type { Kind, Problem, Reply } from '../../answers';
import type { Fields, Samples } from './useMapping';

export type OfOkta = {
  fields: Fields;
  fieldProblems: Partial<Record<Kind, Problem>>;
  /** Of the kinds whose list could be read in full. */
  toldFields: Fields;
  samples: Samples;
};

export const nothingOfOkta: OfOkta = { fields: {}, fieldProblems: {}, toldFields: {}, samples: {} };

export type Answers = {
  fields: Reply<Questions['getFields']['gives']>;
  samples: Reply<Questions['getSamples']['gives']>;
};

/** Okta said no to the credential itself, so that it may read nothing at all. */
const refusals: ReadonlySet<string> = new Set(['token-refused', 'zone-refused', 'client-refused']);
export const isRefusal = ({ code }: Pick<Problem, 'code'>): boolean => refusals.has(code);

/** What was known of a kind stays where it is refused or lost now. */
export function withAnswers(before: OfOkta, kind: Kind, { fields, samples }: Answers): OfOkta {
  const { [kind]: was, ...problems } = before.fieldProblems;
  const problem = fields.is === 'lost' ? was : problemIn(fields);
  const told = fields.is === 'ok' ? fields.value.fields : undefined;
  return {
    fields: told ? { ...before.fields, [kind]: told } : before.fields,
    fieldProblems: problem ? { ...problems, [kind]: problem } : problems,
    toldFields: told && !problem ? { ...before.toldFields, [kind]: told } : before.toldFields,
    samples: samples.is === 'ok' ? { ...before.samples, [kind]: samples.value } : before.samples,
  };
}

function problemIn(fields: Exclude<Answers['fields'], { is: 'lost' }>): Problem | undefined {
  if (fields.is === 'ok') return fields.value.problem;
  return isRefusal(fields.problem) ? fields.problem : undefined;
}

/** Whether the same questions may tell more another time. Who may only look is never told. */
export const isLacking = ({ fields, samples }: Answers): boolean =>
  [fields, samples].some(
    (reply) => reply.is === 'lost' || (reply.is === 'refused' && reply.problem.code !== 'not-allowed'),
  ) ||
  (fields.is === 'ok' && fields.value.problem !== undefined && isRefusal(fields.value.problem));
