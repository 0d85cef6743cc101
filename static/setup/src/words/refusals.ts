// Why a value does not land, in the few words that a cell has room for.
import type { MappingProblemCode } from '../../../../src/mapping/problems';
import { number } from '../state/counts';

type Seen = Readonly<Record<string, string | number>>;

const short: Readonly<Partial<Record<MappingProblemCode, (seen: Seen) => string>>> = {
  'not-text': () => 'not a text',
  'not-a-number': () => 'not a number',
  'not-yes-or-no': () => 'not yes or no',
  'not-a-moment': () => 'not a date with time',
  'not-a-date': () => 'not a date',
  'not-a-time': () => 'not a time',
  'not-an-ip': () => 'not an IP address',
  'not-an-email': () => 'not a mail address',
  'not-a-url': () => 'not a web address',
  'not-an-account': () => 'not a mail address or login',
  'too-long': () => 'too long',
  'too-many-parts': () => 'too many parts',
  'no-table': () => 'no such lookup table',
  'several-values': ({ values }) =>
    typeof values === 'number' ? `holds one, here are ${number(values)}` : 'holds one, here are several',
  'unsafe-reference': () => 'can’t be searched for',
  'unknown-status': () => 'a state we do not know',
  'no-label': () => 'no name, so it is left out',
  'no-identifier': () => 'not to be found again, so it is left out',
};

export const refusalWords = (code: MappingProblemCode, seen: Seen): string =>
  short[code]?.(seen) ?? 'does not fit';
