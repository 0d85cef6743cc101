// What is typed on Connect and what became of it: one step at a time, as data (pure).
import { adminHost, readAddress } from '../../../../../src/okta/address';
import type { Problem, Reply, Tested } from '../../answers';

/** A call that is out carries the `attempt` it belongs to; typing ends it, and its answer then means nothing. */
type Phase =
  | { is: 'idle' }
  | { is: 'testing' }
  | { is: 'tested'; tested: Tested }
  | { is: 'saving'; tested: Tested }
  /** `while` says what did not go through. */
  | { is: 'refused'; while: 'testing' | 'saving'; problem: Problem; tested?: Tested }
  | { is: 'lost'; while: 'testing' | 'saving'; tested?: Tested };

export type Field = 'address' | 'token';

export type ConnectDraft = {
  address: string;
  /** Lives in this window's memory only, and is gone once it is saved. */
  token: string;
  /** The fields are open although a connection is stored, and this is the one somebody wants to change. */
  opened?: Field;
  /** The console's `-admin` was taken out of the address. */
  wasMended: boolean;
  lacks: readonly Field[];
  phase: Phase;
  attempt: number;
};

export const emptyDraft: ConnectDraft = {
  address: '',
  token: '',
  wasMended: false,
  lacks: [],
  phase: { is: 'idle' },
  attempt: 0,
};

export type ConnectEvent =
  | { type: 'typed'; field: Field; text: string }
  | { type: 'left address' }
  /** Change address, Replace token: the fields open, filled with what is stored. */
  | { type: 'opened'; address: string; field: Field }
  | { type: 'closed' }
  | { type: 'test'; stored: string | undefined }
  | { type: 'tested'; attempt: number; reply: Reply<Tested> }
  | { type: 'save' }
  | { type: 'saved'; attempt: number; reply: Reply<{ host: string }> };

export function connectStep(draft: ConnectDraft, event: ConnectEvent): ConnectDraft {
  switch (event.type) {
    case 'typed': {
      const lacks = draft.lacks.filter((field) => field !== event.field);
      const wasMended = draft.wasMended && event.field !== 'address';
      return { ...fresh(draft), [event.field]: event.text, lacks, wasMended };
    }
    case 'left address': {
      const read = readAddress(draft.address);
      const wasConsole = read.is === 'address' && read.wasConsole;
      return { ...draft, address: hostIn(draft.address), wasMended: wasConsole || draft.wasMended };
    }
    case 'opened':
      return { ...fresh(draft), address: event.address, opened: event.field };
    case 'closed':
      return { ...emptyDraft, attempt: draft.attempt + 1 };
    case 'test': {
      const lacks = lackingIn(draft, event.stored);
      return { ...fresh(draft), lacks, phase: lacks.length > 0 ? { is: 'idle' } : { is: 'testing' } };
    }
    case 'tested':
      if (event.attempt !== draft.attempt || draft.phase.is !== 'testing') return draft;
      return { ...draft, phase: testedPhase(event.reply) };
    case 'save': {
      const tested = testedOf(draft);
      return tested ? { ...draft, attempt: draft.attempt + 1, phase: { is: 'saving', tested } } : draft;
    }
    case 'saved':
      if (event.attempt !== draft.attempt || draft.phase.is !== 'saving') return draft;
      return savedDraft(draft, draft.phase.tested, event.reply);
  }
}

function testedPhase(reply: Reply<Tested>): Phase {
  if (reply.is === 'ok') return { is: 'tested', tested: reply.value };
  if (reply.is === 'lost') return { is: 'lost', while: 'testing' };
  return { is: 'refused', while: 'testing', problem: reply.problem };
}

/** Once kept, the token leaves the window; what the test saw stays, for Choose to count with. */
function savedDraft(draft: ConnectDraft, tested: Tested, reply: Reply<{ host: string }>): ConnectDraft {
  if (reply.is === 'ok') return { ...emptyDraft, attempt: draft.attempt, phase: { is: 'tested', tested } };
  if (reply.is === 'lost') return { ...draft, phase: { is: 'lost', while: 'saving', tested } };
  return { ...draft, phase: { is: 'refused', while: 'saving', problem: reply.problem, tested } };
}

const fresh = (draft: ConnectDraft): ConnectDraft => ({
  ...draft,
  phase: { is: 'idle' },
  attempt: draft.attempt + 1,
});

/** What a test saw, as long as nothing was typed since. */
export const testedOf = ({ phase }: ConnectDraft): Tested | undefined =>
  'tested' in phase ? phase.tested : undefined;

/** Runs can start with what was tested. */
export const isGood = (tested: Tested): boolean => tested.problems.length === 0;

/** Typed and not kept yet. */
export const isUnsaved = ({ address, token, opened }: ConnectDraft, stored: string | undefined): boolean =>
  token !== '' ||
  (address !== '' && (stored === undefined || opened !== undefined) && hostIn(address) !== stored);

/** The question about what is typed; without a token the stored one is meant. */
export function connectionIn(
  draft: ConnectDraft,
  stored: string | undefined,
): { address: string; token?: string } {
  const address = draft.address.trim() === '' ? (stored ?? '') : draft.address;
  return { address, ...(draft.token === '' ? {} : { token: draft.token }) };
}

function lackingIn(draft: ConnectDraft, stored: string | undefined): Field[] {
  const { address, token } = connectionIn(draft, stored);
  const isStored = stored !== undefined && hostIn(address) === stored;
  return [
    ...(address.trim() === '' ? (['address'] as const) : []),
    ...((token ?? '').trim() === '' && !isStored ? (['token'] as const) : []),
  ];
}

/** The host that an address names, in whatever way it was pasted; what names none stays, for the app to say why. */
function hostIn(typed: string): string {
  const read = readAddress(typed);
  return read.is === 'address' ? read.host : typed.trim();
}

/** The admin console of what is typed, for a link: acme.okta.com -> acme-admin.okta.com; undefined where it is no such address. */
export function consoleAddress(typed: string): string | undefined {
  const read = readAddress(typed);
  return read.is === 'address' ? `https://${adminHost(read.host)}` : undefined;
}
