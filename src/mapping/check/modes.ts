// Lines and types that leave alone what Assets has: possible only where the app may see it.
import type { Form, Line } from '../mapping';
import type { Seen } from './faults';
import { atEachLine, atEachType, mend, placeOf, type AtLine, type Check, type Filling } from './subject';

export const modes: Check = (subject) => [
  ...atEachType((filling) => ofType(filling, subject.known.may.readObjects))(subject),
  ...atEachLine(ofLine)(subject),
];

function ofType(filling: Filling, mayRead: boolean): Seen[] {
  const { write = 'create and update', type } = filling.type;
  if (mayRead && write === 'create only')
    return [{ code: 'create-only-alone', words: { type }, ...placeOf(filling) }];
  if (mayRead || write === 'create and update') return [];
  const words = { type, mode: write === 'create only' ? 'Create only' : 'Update only' };
  const repair = { in: 'mapping', type: filling.type.key, do: 'write always' } as const;
  return [{ code: 'mode-unread', words, ...placeOf(filling), repair }];
}

function ofLine({ subject, filling, line }: AtLine): Seen[] {
  const isHeld = (line.write ?? 'every time') !== 'every time';
  // An account is set by itself: what is there stays by itself too.
  const isKept = line.empty === 'keep' && line.as !== 'account';
  if (!isHeld && !isKept) return [];
  const repair = { ...mend(filling, line), do: 'write always' } as const;
  const seen = { ...placeOf(filling, line), repair };
  const why = whyNot(line, filling);
  if (why !== undefined)
    return [{ code: 'write-mode-unfit', words: { attribute: line.attribute, why }, ...seen }];
  return subject.known.may.readObjects
    ? []
    : [{ code: 'objects-unread', words: { attribute: line.attribute }, ...seen }];
}

/** Why a line cannot leave its attribute alone, whatever the app may see. */
function whyNot(line: Line, { lines }: Filling): string | undefined {
  if (line.as === 'reference') return 'references are found anew in each run';
  if (line.as === 'account') return 'accounts are set only for new and changed people';
  if (line.identifier) return 'objects are found by it';
  const parts = lines.filter((each) => each.as !== 'reference' && each.identifier);
  if (parts.length > 1) return 'objects with an identifier of several parts are not looked up';
  return parts.some(({ as }) => unasked.has(as))
    ? 'objects are looked up by an identifier of text or number alone'
    : undefined;
}

/** Forms whose values Assets shows in another writing than it is asked in, or that tell few objects apart. */
const unasked: ReadonlySet<Form> = new Set(['boolean', 'date', 'time', 'moment', 'status']);
