// Words of the picture of the mapping.
import { counted } from '../state/counts';

export const pictureWords = {
  label: 'The object types and their references',
  lines: (count: number) => counted(count, 'line'),
  elsewhere: 'filled by somebody else',
  accounts: 'Atlassian account',
  accountsOf: 'found in Jira',
  one: 'one',
  many: 'many',
  arrow: (attribute: string, isMany: boolean) => `${attribute}, ${isMany ? 'many' : 'one'}`,
  refers: (from: string, to: string, names: string) => `${from} → ${to}: ${names}`,
  hasFault: 'has a problem',
} as const;
