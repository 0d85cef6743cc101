// What keeps a typed text from counting, in words; undefined for a good one. The limits are those of mapping.ts (pure).
import { lineWords } from '../../words/mapLine';

const { faults } = lineWords;
type Check = (text: string) => string | undefined;

export const upTo =
  (most: number): Check =>
  (text) =>
    text.length > most ? faults.long(most) : undefined;

export const someUpTo =
  (most: number): Check =>
  (text) =>
    text === '' ? faults.empty : upTo(most)(text);

/** Names stand between double quotes in queries of Assets. */
export const nameCheck: Check = (text) => {
  if (text.trim() === '') return faults.empty;
  return /["\\\p{Cc}]/u.test(text) ? faults.quotes : upTo(255)(text);
};

export const pathCheck: Check = (text) => (text.trim() === '' ? faults.empty : upTo(500)(text));

export const statusCheck: Check = (text) => (/^[a-zA-Z0-9 -]{2,30}$/.test(text) ? undefined : faults.status);

/** A whole number between two; empty where none is needed. */
export const numberCheck =
  ({ least, most, mayBeEmpty = false }: { least: number; most: number; mayBeEmpty?: boolean }): Check =>
  (text) => {
    if (text.trim() === '' && mayBeEmpty) return undefined;
    const value = Number(text);
    const isGood = /^-?\d{1,6}$/.test(text.trim()) && value >= least && value <= most && value !== 0;
    return isGood ? undefined : faults.number;
  };
