// The commands of @forge/bridge that an app's page may give, and what this host does for each.
import type { FrameView } from '../views';
import { ask } from './ask';
import { closeFlag, showFlag } from './flags';
import { colorMode } from './look';

export interface Host {
  view: FrameView;
  /** Calls a function that stayed in the frame. */
  call(callback: number, args: unknown[]): Promise<void>;
  onClose(hear: () => Promise<void>): void;
  close(): void;
}

type Fields = Record<string, unknown>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const callbackIn = (value: unknown): number | undefined => {
  const { callback } = fields(value);
  return typeof callback === 'number' ? callback : undefined;
};

const SITE = 'https://sandbox.atlassian.net';

/** @returns what answers one command; it rejects as Forge does for what this host does not have */
export function answerer(host: Host): (command: string, payload: unknown) => Promise<unknown> {
  const listeners = new Map<number, { event: string; callback: number }>();
  let last = 0;

  const listen = (payload: unknown): number => {
    const { event, callback } = fields(payload);
    const id = callbackIn(callback);
    if (id !== undefined) listeners.set((last += 1), { event: text(event) ?? '', callback: id });
    return last;
  };
  const emit = (payload: unknown): void => {
    const { event, payload: given } = fields(payload);
    for (const each of listeners.values()) if (each.event === event) void host.call(each.callback, [given]);
  };

  const commands: Record<string, (payload: unknown) => unknown> = {
    getContext: () => ask(`context?colorMode=${colorMode()}`),
    invoke: async (payload) => {
      const answer = await ask<{ value?: unknown; error?: { name: string; message: string } }>(
        'invoke',
        'POST',
        fields(payload),
      );
      if (answer.error) throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
      return answer.value;
    },
    close: () => {
      if (host.view.mayClose) host.close();
      return host.view.mayClose;
    },
    onClose: (payload) => {
      const callback = callbackIn(payload);
      if (callback !== undefined) host.onClose(() => host.call(callback, []));
      return callback !== undefined;
    },
    emitReadyEvent: () => undefined,
    changeWindowTitle: (title) => void (document.title = text(title) ?? document.title),
    navigate: (payload) => {
      const { type } = fields(payload);
      const to = leadsTo(addressOf(fields(payload)), host.view.oktaHost);
      if (type === 'new-tab' || new URL(to, location.href).origin !== location.origin)
        window.open(to, '_blank', 'noopener');
      else {
        host.close();
        location.assign(to);
      }
    },
    getUrl: (payload) => addressOf(fields(payload)),
    reload: () => location.reload(),
    showFlag: (payload) => {
      const { id, title, description, type, actions, isAutoDismiss } = fields(payload);
      showFlag({
        id: String(id),
        title: text(title),
        description: text(description),
        type: text(type),
        goesByItself: isAutoDismiss === true,
        actions: (Array.isArray(actions) ? actions.map(fields) : []).map(({ text: words, onClick }) => ({
          text: text(words) ?? '',
          act: () => {
            const callback = callbackIn(onClick);
            if (callback !== undefined) void host.call(callback, []);
          },
        })),
      });
      return true;
    },
    closeFlag: (payload) => {
      closeFlag(String(fields(payload)['id']));
      return true;
    },
    on: listen,
    onPublic: listen,
    off: (id) => listeners.delete(Number(id)),
    emit,
    emitPublic: emit,
  };

  return async (command, payload) => {
    const answer = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!answer) throw new Error(`The sandbox does not support the bridge command "${command}".`);
    return answer(payload);
  };
}

/** The address of a place in a product; the sandbox has few of them. */
function addressOf({ url, target, ...rest }: Fields): string {
  if (typeof url === 'string') return new URL(url, SITE).href;
  const known: Record<string, string> = {
    module: '/jira/assets',
    userProfile: `/jira/people/${String(rest['accountId'])}`,
    issue: `/browse/${String(rest['issueKey'])}`,
  };
  const path = known[String(target)];
  if (path === undefined) throw new Error(`The sandbox does not know the place "${String(target)}".`);
  return SITE + path;
}

/** Addresses of the site and of the org have a place in the sandbox; others are what they are. */
function leadsTo(address: string, oktaHost: string): string {
  const { origin, hostname, pathname, search } = new URL(address);
  if (origin === SITE) return pathname + search;
  if (hostname.replace('-admin.', '.') === oktaHost) return '/okta';
  return address;
}
