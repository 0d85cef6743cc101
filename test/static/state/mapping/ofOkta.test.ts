import {
  isLacking,
  nothingOfOkta,
  withAnswers,
  type Answers,
} from '../../../../static/setup/src/state/mapping/ofOkta';
import { problemOf } from '../scenes';

const field = { path: 'id', title: 'Okta ID', type: 'string', isCustom: false };
const fields: Answers['fields'] = { is: 'ok', value: { fields: [field] } };
const samples: Answers['samples'] = { is: 'ok', value: { samples: [], more: false } };
const refused = (code: string) => ({ is: 'refused', problem: problemOf(code) }) as const;
const lost = { is: 'lost' } as const;

describe('what Okta tells for a mapping', () => {
  it('is asked for again where it was lost or the token refused, not where somebody may only look', () => {
    expect(isLacking({ fields, samples })).toBe(false);
    expect(isLacking({ fields, samples: lost })).toBe(true);
    expect(isLacking({ fields: refused('token-refused'), samples })).toBe(true);
    expect(isLacking({ fields: refused('not-allowed'), samples: refused('not-allowed') })).toBe(false);
    const told = (code: string): Answers['fields'] => ({
      is: 'ok',
      value: { fields: [], problem: problemOf(code) },
    });
    expect(isLacking({ fields: told('token-refused'), samples })).toBe(true);
    expect(isLacking({ fields: told('not-readable'), samples })).toBe(false);
  });

  it('says that the token is refused, until Okta answers again', () => {
    const answers = { fields: refused('token-refused'), samples: refused('token-refused') };
    const before = withAnswers(nothingOfOkta, 'users', answers);
    expect(before.fieldProblems.users?.code).toBe('token-refused');
    const after = withAnswers(before, 'users', { fields, samples });
    expect(after.fieldProblems).toEqual({});
    expect(after.toldFields.users).toEqual([field]);
    expect(after.samples.users).toEqual({ samples: [], more: false });
    expect(withAnswers(after, 'users', { fields: lost, samples: lost })).toEqual(after);
  });
});
