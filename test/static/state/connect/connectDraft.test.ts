import {
  connectionIn,
  connectStep,
  consoleAddress,
  emptyDraft,
  isUnsaved,
  testedOf,
  type ConnectDraft,
  type ConnectEvent,
} from '../../../../static/setup/src/state/connect/connectDraft';
import { problemOf, testedOk } from '../scenes';

const secret = 'a-token-that-nobody-may-see';
const after = (...events: ConnectEvent[]): ConnectDraft => events.reduce(connectStep, emptyDraft);
const typedAddress: ConnectEvent = { type: 'typed', field: 'address', text: 'acme.okta.com' };
const typedToken: ConnectEvent = { type: 'typed', field: 'token', text: secret };
const typed = [typedAddress, typedToken];
const test: ConnectEvent = { type: 'test', stored: undefined };
const answered = (draft: ConnectDraft, reply: Extract<ConnectEvent, { type: 'tested' }>['reply']) =>
  connectStep(draft, { type: 'tested', attempt: draft.attempt, reply });

describe('testing a connection', () => {
  it('says at the field what is missing, and asks nothing', () => {
    expect(after(test)).toMatchObject({ phase: { is: 'idle' }, lacks: ['address', 'token'] });
    expect(after(typedAddress, test)).toMatchObject({ lacks: ['token'] });
    expect(after({ type: 'typed', field: 'token', text: '  ' }, test).lacks).toEqual(['address', 'token']);
  });

  it('forgives a field as soon as something is typed there', () => {
    expect(after(test, typedAddress).lacks).toEqual(['token']);
  });

  it('goes on with the stored token as long as the address is the stored one', () => {
    const stored = 'acme.okta.com';
    expect(after({ type: 'test', stored }).phase).toEqual({ is: 'testing' });
    expect(connectionIn(emptyDraft, stored)).toEqual({ address: stored });
    const elsewhere = after(
      { type: 'typed', field: 'address', text: 'other.okta.com' },
      { type: 'test', stored },
    );
    expect(elsewhere).toMatchObject({ phase: { is: 'idle' }, lacks: ['token'] });
  });

  it('keeps what was typed through a refusal and a lost call', () => {
    const testing = after(...typed, test);
    const fields = { address: 'acme.okta.com', token: secret };
    expect(answered(testing, { is: 'lost' })).toMatchObject({
      ...fields,
      phase: { is: 'lost', while: 'testing' },
    });
    expect(answered(testing, { is: 'refused', problem: problemOf('not-allowed') })).toMatchObject({
      ...fields,
      phase: { is: 'refused', while: 'testing' },
    });
  });

  it('means nothing once something else was typed', () => {
    const testing = after(...typed, test);
    const changed = connectStep(testing, { type: 'typed', field: 'token', text: 'another' });
    const late = connectStep(changed, {
      type: 'tested',
      attempt: testing.attempt,
      reply: { is: 'ok', value: testedOk },
    });
    expect(late).toEqual(changed);
    expect(late.phase).toEqual({ is: 'idle' });
  });

  it('takes no answer that belongs to the test before', () => {
    const first = after(...typed, test);
    const second = [{ ...typedToken, text: 'another' }, test].reduce(connectStep, first);
    const reply = { is: 'ok', value: testedOk } as const;
    expect(connectStep(second, { type: 'tested', attempt: first.attempt, reply })).toEqual(second);
    expect(testedOf(answered(second, reply))).toEqual(testedOk);
  });

  it('is undone by typing, so that nothing untested is saved', () => {
    const tested = answered(after(...typed, test), { is: 'ok', value: testedOk });
    expect(testedOf(tested)).toEqual(testedOk);
    const changed = connectStep(tested, { type: 'typed', field: 'address', text: 'other.okta.com' });
    expect(testedOf(changed)).toBeUndefined();
    expect(connectStep(changed, { type: 'save' })).toEqual(changed);
  });
});

describe('saving a connection', () => {
  const tested = answered(after(...typed, test), { is: 'ok', value: testedOk });
  const saving = connectStep(tested, { type: 'save' });

  it('lets the token leave the window, and keeps what the test saw', () => {
    const reply = { is: 'ok', value: { host: 'acme.okta.com' } } as const;
    const saved = connectStep(saving, { type: 'saved', attempt: saving.attempt, reply });
    expect(saved).toMatchObject({ address: '', token: '' });
    expect(JSON.stringify(saved)).not.toContain(secret);
    expect(testedOf(saved)).toEqual(testedOk);
    expect(isUnsaved(saved, 'acme.okta.com')).toBe(false);
  });

  it('can be tried again when the call was lost', () => {
    const lost = connectStep(saving, { type: 'saved', attempt: saving.attempt, reply: { is: 'lost' } });
    expect(lost).toMatchObject({ token: secret, phase: { is: 'lost', while: 'saving' } });
    expect(connectStep(lost, { type: 'save' }).phase).toMatchObject({ is: 'saving' });
  });

  it('is not believed twice', () => {
    const reply = { is: 'lost' } as const;
    expect(connectStep(tested, { type: 'saved', attempt: tested.attempt, reply })).toEqual(tested);
    expect(connectStep(saving, { type: 'saved', attempt: saving.attempt - 1, reply })).toEqual(saving);
  });
});

describe('an address', () => {
  const left = (text: string) => after({ type: 'typed', field: 'address', text }, { type: 'left address' });

  it.each([
    ['https://acme.okta.com/app/home?x=1', 'acme.okta.com', false],
    ['  ACME.okta.com ', 'acme.okta.com', false],
    ['https://acme-admin.okta.com/admin/users', 'acme.okta.com', true],
    ['acme-admin.okta-emea.com', 'acme.okta-emea.com', true],
    ['acme.okta.com\\@evil.example', 'acme.okta.com', false],
    [' https://Login.acme.example/x ', 'https://Login.acme.example/x', false],
    ['http://acme.okta.com', 'http://acme.okta.com', false],
    ['acme.okta.com:8443/x', 'acme.okta.com:8443/x', false],
    ['login.acme-admin.example', 'login.acme-admin.example', false],
    ['', '', false],
  ])('%s becomes %s on leaving the field', (text, address, wasMended) => {
    expect(left(text)).toMatchObject({ address, wasMended });
  });

  it('says that it was mended until it is typed anew, not when the token is typed', () => {
    const mended = left('acme-admin.okta.com');
    expect(connectStep(mended, { type: 'typed', field: 'token', text: '00' }).wasMended).toBe(true);
    expect(connectStep(mended, { type: 'typed', field: 'address', text: 'a' }).wasMended).toBe(false);
  });

  it('leads to the console only where it is an address of Okta', () => {
    expect(consoleAddress('https://acme.okta.com/x')).toBe('https://acme-admin.okta.com');
    expect(consoleAddress('acme.okta.mil')).toBe('https://acme-admin.okta.mil');
    expect(['', 'acme', 'okta.com', 'acme.okta.com.example', 'login.acme.com'].map(consoleAddress)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('unsaved input', () => {
  it('is a token, or an address that is not the stored one', () => {
    const address = after(typedAddress);
    expect(isUnsaved(emptyDraft, undefined)).toBe(false);
    expect(isUnsaved(address, undefined)).toBe(true);
    expect(isUnsaved(after(typedToken), 'acme.okta.com')).toBe(true);
    const opened = after({ type: 'opened', address: 'acme.okta.com', field: 'address' });
    expect(isUnsaved(opened, 'acme.okta.com')).toBe(false);
    const other = connectStep(opened, { type: 'typed', field: 'address', text: 'b.okta.com' });
    expect(isUnsaved(other, 'acme.okta.com')).toBe(true);
    expect(isUnsaved(connectStep(other, { type: 'closed' }), 'acme.okta.com')).toBe(false);
  });
});
