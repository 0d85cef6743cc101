// Whether texts that Assets shows and those that a row brings are the same values (pure).
import type { Form } from '../mapping/mapping';

/** Whether two lists of texts are the same values of an attribute of that form, in whatever order. */
export const areSame = (form: Form, one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(sorted(form, one)) === JSON.stringify(sorted(form, other));

const sorted = (form: Form, texts: readonly string[]) =>
  [...new Set(texts.map((text) => compared(form, text)))].sort();

/** A text in the form in which two writings of the same value are one. */
function compared(form: Form, text: string): string {
  switch (form) {
    case 'moment': {
      const ms = Date.parse(text);
      // Whether Assets keeps milliseconds is open: a second is as close as rows are.
      return Number.isNaN(ms) ? text : String(Math.floor(ms / 1_000));
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text;
    case 'time':
      return /^\d\d:\d\d/.exec(text)?.[0] ?? text;
    case 'integer':
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
    case 'boolean':
    case 'status':
    case 'email':
      return text.toLowerCase();
    case 'text':
    case 'textarea':
    case 'url':
    case 'ip':
    case 'select':
    case 'account':
    case 'reference':
      return text;
  }
}
