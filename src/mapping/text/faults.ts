// What is wrong with a text, or worth a note, with its place.
import { faultWords } from './faultWords';

export type TextFaultCode = keyof typeof faultWords;

/** What is wrong with a line, or worth a note. */
export interface TextFault {
  code: TextFaultCode;
  /** From 1. */
  line: number;
  /** Columns from 0, `to` behind the last. */
  from: number;
  to: number;
  /** With an error the line is not used, and kept where it stands. */
  level: 'error' | 'note';
  sentence: string;
  remedy: string;
}

/** A fault before it is told on which line. */
export interface Spot {
  code: TextFaultCode;
  from: number;
  to: number;
  seen?: Record<string, string>;
}

/** A fault in words. */
export function fault(line: number, { code, from, to, seen = {} }: Spot): TextFault {
  const { level, sentence, remedy } = faultWords[code];
  const filled = (text: string) =>
    text.replace(/(?<!\$)\{(\w+)\}/g, (_whole, name: string) => (seen[name] ?? name).slice(0, 300));
  return { code, line, from, to, level, sentence: filled(sentence), remedy: filled(remedy) };
}
