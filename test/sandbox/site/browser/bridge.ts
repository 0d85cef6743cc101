// What Forge puts first into the head of an app's page: window.__bridge, over messages to the page around the frame.
// A plain script, for it has to be there before any module of the app runs; so it imports nothing.

(() => {
  interface Message {
    forge: 'answer' | 'callback' | 'theme';
    id?: number;
    value?: unknown;
    error?: { name: string; message: string };
    args?: unknown[];
    turn?: number;
    colorMode?: string;
  }
  interface Place {
    pathname: string;
    search: string;
    hash: string;
    state: unknown;
    key: string;
  }
  type Callback = (...args: unknown[]) => unknown;

  const around = document.currentScript?.dataset.parent ?? '';
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const callbacks = new Map<number, Callback>();
  let last = 0;

  /** Functions stay here and travel as their number. */
  const packed = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const id = (last += 1);
      callbacks.set(id, (...args: unknown[]): unknown => Reflect.apply(value, undefined, args));
      return { callback: id };
    }
    if (Array.isArray(value)) return value.map(packed);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, packed(inner)]));
  };

  const ask = (command: string, payload?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      parent.postMessage({ forge: 'call', id, command, payload: packed(payload) }, around);
    });

  addEventListener('message', ({ source, origin, data }: MessageEvent<Message | undefined>) => {
    if (source !== parent || origin !== around || !data?.forge) return;
    const { id = 0, value, error, args = [], turn, colorMode } = data;
    if (data.forge === 'answer') {
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(Object.assign(new Error(error.message), { name: error.name }));
      else call?.resolve(value);
    }
    if (data.forge === 'callback') {
      const returned = (): void => parent.postMessage({ forge: 'returned', turn }, around);
      Promise.resolve(callbacks.get(id)?.(...args)).then(returned, returned);
    }
    if (data.forge === 'theme' && document.getElementById('forge-theme') && colorMode) paint(colorMode);
  });

  const paint = (colorMode: string): void => {
    const { dataset } = document.documentElement;
    dataset['colorMode'] = colorMode;
    dataset['theme'] =
      'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';
  };

  const enableTheming = async (): Promise<void> => {
    const context = (await ask('getContext')) as { theme?: { colorMode?: string } }; // a parser: our own server's
    paint(context.theme?.colorMode ?? 'light');
    if (document.getElementById('forge-theme')) return;
    const sheet = document.createElement('link');
    sheet.id = 'forge-theme';
    sheet.rel = 'stylesheet';
    sheet.href = '/forge-theme.css';
    const loaded = new Promise((resolve) => {
      sheet.addEventListener('load', resolve);
      sheet.addEventListener('error', resolve);
    });
    document.head.append(sheet);
    await loaded;
  };

  const createHistory = (): object => {
    const listeners = new Set<(location: Place, action: string) => void>();
    const place = (to: string | Partial<Place>, state?: unknown): Place => {
      const { pathname, search, hash } = new URL(
        typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`,
        'https://app.invalid',
      );
      const given = typeof to === 'string' ? state : to.state;
      return { pathname, search, hash, state: given ?? null, key: String((last += 1)) };
    };
    const stack = [place('/')];
    let at = 0;
    const history = {
      length: 1,
      action: 'POP',
      location: stack[0],
      createHref: ({ pathname = '/', search = '', hash = '' }: Partial<Place>) =>
        `${pathname}${search}${hash}`,
      push: (to: string | Partial<Place>, state?: unknown) => {
        stack.splice(at + 1, Infinity, place(to, state));
        move(stack.length - 1, 'PUSH');
      },
      replace: (to: string | Partial<Place>, state?: unknown) => {
        stack[at] = place(to, state);
        move(at, 'REPLACE');
      },
      go: (steps: number) => move(Math.min(Math.max(0, at + steps), stack.length - 1), 'POP'),
      goBack: () => history.go(-1),
      goForward: () => history.go(1),
      block: () => () => undefined,
      listen: (listener: (location: Place, action: string) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const move = (to: number, action: string): void => {
      const location = stack[to];
      if (!location) return;
      at = to;
      Object.assign(history, { action, location, length: stack.length });
      for (const listener of listeners) listener(location, action);
    };
    return history;
  };

  const subscribe = async (command: string, payload: unknown): Promise<object> => {
    const id = await ask(command, payload);
    return { unsubscribe: () => void ask('off', id) };
  };

  const here: Record<string, (payload: unknown) => unknown> = {
    enableTheming,
    createHistory,
    on: (payload) => subscribe('on', payload),
    onPublic: (payload) => subscribe('onPublic', payload),
  };

  const callBridge = async (command: string, payload?: unknown): Promise<unknown> =>
    Object.hasOwn(here, command) ? here[command]?.(payload) : ask(command, payload);
  Object.assign(window, { __bridge: { callBridge } });
})();
