// Reads Okta's search and filter expressions (a part of SCIM's) into a question about a record.

import type { Value } from './records';

/** How two things may be compared. */
export type Operator = 'eq' | 'sw' | 'co' | 'gt' | 'ge' | 'lt' | 'le' | 'pr';

/** An expression as read. */
export type Expression =
  | { is: 'and' | 'or'; left: Expression; right: Expression }
  | { is: 'test'; attribute: string; operator: Operator; value: Literal };

type Literal = string | number | boolean | null;

/** What may be asked of a kind: the attribute's value and operators, or undefined where it is unknown. */
export interface Vocabulary<T> {
  attribute(
    name: string,
  ): { value: (record: T) => Value | undefined; operators: readonly Operator[] } | undefined;
  /** `search` does not care about letter case, `filter` does (Okta: API reference). */
  caseMatters: boolean;
}

/** The expression cannot be read, or asks for what Okta does not offer: 400 E0000031. */
export class BadExpression extends Error {}

/**
 * Turns an expression into a test of records.
 *
 * @throws BadExpression when it cannot be read, or names an attribute or operator that the kind does not offer
 */
export function asks<T>(expression: string, vocabulary: Vocabulary<T>): (record: T) => boolean {
  return test(parse(expression), vocabulary);
}

const TOKEN = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([A-Za-z_][\w.-]*)|(-?\d+(?:\.\d+)?))/y;

interface Token {
  kind: 'bracket' | 'text' | 'word' | 'number';
  text: string;
}

function tokens(expression: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (expression.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(expression);
    if (!match) throw new BadExpression(`Cannot read from "${expression.slice(from, from + 20)}"`);
    const kind = match[1] ? 'bracket' : match[2] ? 'text' : match[3] ? 'word' : 'number';
    found.push({ kind, text: match[0].trim() });
  }
  return found;
}

/** `or` binds loosest, then `and`; brackets group. */
function parse(expression: string): Expression {
  const rest = tokens(expression);
  const next = (): Token => {
    const token = rest.shift();
    if (!token) throw new BadExpression('The expression ends too early');
    return token;
  };
  const isWord = (word: string): boolean => rest[0]?.kind === 'word' && rest[0].text.toLowerCase() === word;
  const joined = (word: 'and' | 'or', part: () => Expression): Expression => {
    let left = part();
    while (isWord(word)) {
      next();
      left = { is: word, left, right: part() };
    }
    return left;
  };
  const either = (): Expression => joined('or', () => joined('and', single));
  const single = (): Expression => {
    const first = next();
    if (first.text === '(') {
      const inner = either();
      if (next().text !== ')') throw new BadExpression('A bracket is not closed');
      return inner;
    }
    if (first.kind !== 'word') throw new BadExpression(`"${first.text}" is not an attribute`);
    const operator = operatorNamed(next());
    return { is: 'test', attribute: first.text, operator, value: operator === 'pr' ? null : literal(next()) };
  };
  const whole = either();
  if (rest.length > 0) throw new BadExpression(`"${rest[0]?.text ?? ''}" is one too many`);
  return whole;
}

function operatorNamed({ text }: Token): Operator {
  const operators: readonly Operator[] = ['eq', 'sw', 'co', 'gt', 'ge', 'lt', 'le', 'pr'];
  const known = operators.find((operator) => operator === text.toLowerCase());
  if (!known) throw new BadExpression(`"${text}" is not an operator`); // Okta has neither ne nor not
  return known;
}

function literal({ kind, text }: Token): Literal {
  if (kind === 'text') return text.slice(1, -1).replace(/\\(.)/g, '$1');
  if (kind === 'number') return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  throw new BadExpression(`"${text}" is not a value`);
}

function test<T>(expression: Expression, vocabulary: Vocabulary<T>): (record: T) => boolean {
  if (expression.is !== 'test') {
    const left = test(expression.left, vocabulary);
    const right = test(expression.right, vocabulary);
    return expression.is === 'and'
      ? (record) => left(record) && right(record)
      : (record) => left(record) || right(record);
  }
  const { attribute, operator } = expression;
  const known = vocabulary.attribute(attribute);
  if (!known?.operators.includes(operator))
    throw new BadExpression(`${attribute} ${operator} is not offered`);
  const wanted = comparable(expression.value, vocabulary.caseMatters);
  return (record) => {
    const held = known.value(record);
    const values = Array.isArray(held) ? (held as readonly Literal[]) : [held as Literal | undefined];
    return values.some((value) => COMPARE[operator](comparable(value, vocabulary.caseMatters), wanted)); // any element
  };
}

type Comparable = string | number | boolean | null | undefined;

const COMPARE: Readonly<Record<Operator, (held: Comparable, wanted: Comparable) => boolean>> = {
  pr: (held) => held !== null && held !== undefined && held !== '',
  eq: (held, wanted) => held === wanted,
  sw: (held, wanted) => typeof held === 'string' && held.startsWith(String(wanted)),
  co: (held, wanted) => typeof held === 'string' && held.includes(String(wanted)),
  gt: (held, wanted) => ordered(held, wanted, (order) => order > 0),
  ge: (held, wanted) => ordered(held, wanted, (order) => order >= 0),
  lt: (held, wanted) => ordered(held, wanted, (order) => order < 0),
  le: (held, wanted) => ordered(held, wanted, (order) => order <= 0),
};

function ordered(held: Comparable, wanted: Comparable, holds: (order: number) => boolean): boolean {
  if (typeof held === 'number' && typeof wanted === 'number') return holds(held - wanted);
  if (typeof held !== 'string' || typeof wanted !== 'string') return false;
  return holds(held < wanted ? -1 : held > wanted ? 1 : 0);
}

const MOMENT = /^\d{4}-\d\d-\d\dt\d\d:\d\d/i;

/** Moments become numbers, so that `…00Z` and `…00.000Z` are the same; text loses its case where case is nothing. */
function comparable(value: Comparable, caseMatters: boolean): Comparable {
  if (typeof value !== 'string') return value;
  if (MOMENT.test(value) && !Number.isNaN(Date.parse(value))) return Date.parse(value);
  return caseMatters ? value : value.toLowerCase();
}
